/**
 * docs/functions.md as the page that Excel's "Help on this function" opens. Only the Markdown that the generator writes is
 * understood: headings, paragraphs, lists and tables, with bold, code and links inside.
 */
const escape = (text) => text.replaceAll('&lt;', '<').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const inline = (text) =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/(?<!\\)\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\((#[^)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll('&lt;br>', '<br>')
    .replace(/\\([\\|*])/g, '$1');

const row = (line, tag) => {
  const cells = line.slice(2, -2).split(/ (?<!\\)\| /);
  return `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
};

function block(text) {
  const lines = text.split('\n');
  const heading = /^(#+) (.+)$/.exec(text);
  if (heading) {
    const level = heading[1].length;
    return `<h${level} id="${heading[2].toLowerCase()}">${inline(heading[2])}</h${level}>`;
  }
  if (text.startsWith('| ')) {
    const [head, , ...body] = lines;
    return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((line) => row(line, 'td')).join('\n')}</tbody></table>`;
  }
  if (text.startsWith('- ')) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('\n')}</ul>`;
  return `<p>${inline(text)}</p>`;
}

/** The page as HTML: plain, so that it reads well without any style of its own. */
function helpPage(markdown) {
  const blocks = markdown.trim().split('\n\n').map(block).join('\n');
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>The functions</title>\n<meta name="viewport" content="width=device-width"></head>\n<body>\n${blocks}\n</body></html>\n`;
}

module.exports = { helpPage };
