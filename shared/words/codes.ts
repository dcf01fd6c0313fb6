/**
 * A participant's code as people read it aloud and copy it: `ABC DEF`, two groups from six characters on (at most eight). What is
 * typed may have the space or not; what is stored, in a QR code or in a spreadsheet has none.
 */
export function shownCode(code: string): string {
  if (code.length < 6 || code.length > 8) return code;
  const half = Math.floor(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** What was typed for a code, as it is stored: without spaces and signs between its groups, in capitals. */
export function typedCode(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
