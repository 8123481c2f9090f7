/**
 * A text that no spreadsheet takes for a formula. Excel, LibreOffice and Google Sheets run what begins with `=`, `+`, `-` or
 * `@` (also in full width, and behind blanks), wherever it came from; an apostrophe in front makes it text
 * (OWASP, "CSV Injection"). Our own numbers are written as numbers and do not come through here.
 */
export function defused(text: string): string {
  return /^[\s\u0000]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
