/** What the first bytes of a file say. */
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

/** Why a file cannot be a workbook that is read here, and what helps; null where it can be one. */
export function whyNotRead(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'the file is empty.';
  if (startsWith(bytes, ZIP)) return null;
  return startsWith(bytes, COMPOUND)
    ? 'it is of the older kind (.xls) or has a password. Save it as .xlsx without a password in a spreadsheet program, and open that.'
    : 'it is no .xlsx file. A text such as .csv is opened in a spreadsheet program, where its letters and columns can be checked; save it as .xlsx there, and open that.';
}
