/** A table of texts in columns of fixed width, for a terminal. Long cells are cut with an ellipsis. */
export function textTable(rows: readonly (readonly string[])[], widest: readonly number[]): string[] {
  const shown = rows.map((row) => row.map(oneLine));
  const widths = widest.map((most, column) =>
    Math.min(most, Math.max(0, ...shown.map((row) => (row[column] ?? '').length))),
  );
  return shown.map((row) =>
    row
      .map((cell, column) => fit(cell, widths[column] ?? cell.length))
      .join('  ')
      .trimEnd(),
  );
}

/** Line breaks, tabs and what would move the cursor of a terminal become spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text.padEnd(width);
}

/** Breaks a text into lines of at most this many characters, at spaces. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}
