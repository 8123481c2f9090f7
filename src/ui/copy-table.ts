/**
 * Puts a table on the clipboard: as HTML for spreadsheets and word processors, as text for all others.
 *
 * @returns false if the browser does not allow it (no permission, or not asked for by a click).
 */
export async function copyTable({ html, text }: { readonly html: string; readonly text: string }): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) }),
    ]);
    return true;
  } catch {
    return false;
  }
}
