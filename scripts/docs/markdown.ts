/** A table of Markdown. Cells may hold anything; line breaks and bars are kept as they look. */
export function table(headers: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(content: unknown): string {
  return String(content ?? '')
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('*', '\\*')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>');
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Blocks with a blank line between; empty ones are left out. */
export const page = (...blocks: readonly string[]): string => blocks.filter((block) => block !== '').join('\n\n');
