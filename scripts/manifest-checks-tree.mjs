import { SaxesParser } from 'saxes';

/**
 * @typedef {object} Element one XML element
 * @property {string} name local name, without prefix
 * @property {number} line where its tag begins, from 1
 * @property {Record<string, string>} attributes by local name (`xsi:type` is `type`)
 * @property {Element[]} children
 * @property {string} text its own character data, trimmed
 * @property {Element | undefined} parent
 */

/**
 * Reads XML into a tree that remembers lines.
 * @param {string} xml well-formed XML (the schema check comes first); throws where it is not
 * @returns {Element} the root element
 */
export function readTree(xml) {
  const parser = new SaxesParser({ xmlns: true });
  const open = [];
  let root;
  let line = 1;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    // Right after a line break behind the name the parser is on the next line already.
    line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', (tag) => {
    const named = Object.values(tag.attributes).filter(({ prefix }) => prefix !== 'xmlns');
    const attributes = Object.fromEntries(named.map(({ local, value }) => [local, value]));
    const parent = open.at(-1);
    const element = { name: tag.local, line, attributes, children: [], text: '', parent };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    element.text = element.text.trim();
  });
  parser.write(xml).close();
  return root;
}

/**
 * All elements below (and with) one element, in document order.
 * @param {Element} element
 * @returns {Element[]}
 */
export function listElements(element) {
  return [element, ...element.children.flatMap(listElements)];
}

/**
 * The elements with a name, anywhere below.
 * @param {Element} element
 * @param {string} name local name
 * @returns {Element[]}
 */
export function findAll(element, name) {
  return listElements(element).filter((candidate) => candidate.name === name);
}

/**
 * The first element along a path of child names.
 * @param {Element} element where the path begins
 * @param {...string} path local names, each a child of the one before
 * @returns {Element | undefined}
 */
export function findChild(element, ...path) {
  return path.reduce((at, name) => at?.children.find((child) => child.name === name), element);
}
