/**
 * Hands the person a file: the browser stores it in its folder of downloads, or asks where to. Nothing is sent anywhere.
 * What the browser then does with it (ask, rename, refuse) the page does not learn.
 *
 * @param name with its ending, such as `kiezkompass-rangliste-lichtenberg-2026-11-22.xlsx`; see `exportFileName`.
 * @param content a text is written as UTF-8. A mark at its beginning (CSV for Excel) is up to the caller.
 * @param mediaType such as `text/csv;charset=utf-8`; ignored for a Blob, which has its own.
 */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer> | Blob, mediaType = 'application/octet-stream'): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Firefox follows only a link that stands in the page.
  document.body.append(link);
  link.click();
  link.remove();
  // The download has to have begun before its content may go; how long that takes nobody says, so there is time enough.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
