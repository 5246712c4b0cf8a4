import { validateXML } from 'xmllint-wasm';

/** What libxml2 says, in words that name the fix. The first pattern that fits is used. */
const TRANSLATIONS = [
  [
    /^Element '(.+?)'(?:, attribute '(.+?)')?: \[facet 'maxLength'\] The value '(.*)' has a length of '(\d+)'; this exceeds the allowed maximum length of '(\d+)'/s,
    (element, attribute, value, length, most) =>
      `${name(element, attribute)} has ${length} characters ("${value.slice(0, 40)}…"); at most ${most} are allowed. Shorten it.`,
  ],
  [
    /^Element '(.+?)'(?:, attribute '(.+?)')?: \[facet 'minLength'\]/,
    (element, attribute) => `${name(element, attribute)} is empty. Give it a value, or leave the element out.`,
  ],
  [
    /^Element '(.+?)'(?:, attribute '(.+?)')?: \[facet 'enumeration'\] The value '(.*)' is not an element of the set \{(.*)\}/s,
    (element, attribute, value, allowed) =>
      `${name(element, attribute)} is "${value}"; allowed are ${allowed.replaceAll("'", '')}. Use one of these.`,
  ],
  [
    /^Element '(.+?)'(?:, attribute '(.+?)')?: \[facet 'pattern'\] The value '(.*)' is not accepted by the pattern '(.*)'/s,
    (element, attribute, value, pattern) =>
      `${name(element, attribute)} is "${value}"; it must look like ${EXAMPLES[pattern] ?? pattern}.`,
  ],
  [
    /^Element '(.+?)'(?:, attribute '(.+?)')?: '(.*)' is not a valid value of the atomic type '(.+?)'/s,
    (element, attribute, value, type) =>
      `${name(element, attribute)} is "${value}"; it must be of the type ${plain(type)}.`,
  ],
  [
    /^Element '(.+?)': This element is not expected\. Expected is (?:one of )?\( (.+) \)/,
    (element, expected) =>
      `<${plain(element)}> is not allowed here. Expected at this place: ${plain(expected)}. Check name and order.`,
  ],
  [
    /^Element '(.+?)': This element is not expected\./,
    (element) => `<${plain(element)}> is not allowed here, and no other element is. Remove it, or check its place.`,
  ],
  [
    /^Element '(.+?)': Missing child element\(s\)\. Expected is (?:one of )?\( (.+) \)/,
    (element, expected) => `<${plain(element)}> is not complete. Missing: ${plain(expected)}. Add it.`,
  ],
  [
    /^Element '(.+?)': The attribute '(.+?)' is required but missing/,
    (element, attribute) => `<${plain(element)}> lacks the attribute ${plain(attribute)}. Add it.`,
  ],
  [
    /^Element '(.+?)', attribute '(.+?)': The attribute '.+?' is not allowed/,
    (element, attribute) =>
      `<${plain(element)}> has no attribute ${plain(attribute)}. Remove it, or check its spelling.`,
  ],
  [
    /^Element '(.+?)', attribute '.+?': The QName value '(.+?)' of the xsi:type attribute does not resolve/,
    (element, type) =>
      `<${plain(element)}> has the xsi:type "${plain(type)}", which this schema does not know (see schema/README.md). Check its spelling.`,
  ],
  [
    /^Element '(.+?)': The type definition is abstract/,
    (element) => `<${plain(element)}> needs an xsi:type that says which kind it is. Add it.`,
  ],
];

/** What a pattern of the schema means, by example. */
const EXAMPLES = {
  '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}':
    'a GUID without braces, as in 1b2c3d4e-0000-4000-8000-00805f9b34fb',
  '[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,2}': 'a language tag, as in en-US',
  '[0-9]{1,5}(\\.[0-9]{1,5}){0,3}': 'one to four numbers with dots between, as in 1.2.3.0',
  '[0-9]{1,5}\\.[0-9]{1,5}': 'two numbers with a dot between, as in 1.9',
};

const plain = (text) =>
  text
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\s+,/g, ',')
    .trim();
const name = (element, attribute) => (attribute ? `${plain(attribute)} of <${plain(element)}>` : `<${plain(element)}>`);

function translate(message) {
  const said = message.replace(/^Schemas validity error : /, '');
  for (const [pattern, write] of TRANSLATIONS) {
    const found = pattern.exec(said);
    if (found) return write(...found.slice(1));
  }
  return plain(said);
}

/** The problems of one manifest, from what xmllint said about it. */
function readErrors(errors) {
  const broken = errors.find(({ message }) => message.startsWith('parser error'));
  if (broken) {
    const said = broken.message.replace(/^parser error : /, '');
    const message = `This is not well-formed XML: ${said}. Correct it; nothing else was checked.`;
    return { wellFormed: false, problems: [{ line: broken.loc.lineNumber, check: 'schema', message }] };
  }
  // A wrong xsi:type makes libxml2 complain twice on the same line: the second time that the type is abstract.
  const unresolved = new Set(
    errors.filter(({ message }) => message.includes('does not resolve')).map(({ loc }) => loc.lineNumber),
  );
  const problems = errors
    .filter(({ message, loc }) => !(message.includes('is abstract') && unresolved.has(loc.lineNumber)))
    .map(({ message, loc }) => ({ line: loc.lineNumber, check: 'schema', message: translate(message) }));
  return { wellFormed: true, problems };
}

/**
 * Validates manifests against the schema, all in one run of xmllint.
 * @param {string[]} manifests their XML
 * @param {Record<string, string>} schema text of each schema file by name; manifest.xsd is where it begins
 * @returns {Promise<{wellFormed: boolean, problems: {line: number, check: string, message: string}[]}[]>} one answer
 *   per manifest: no problems when it is valid; when it is not even XML, one problem, at the first fault
 */
export async function checkSchema(manifests, schema) {
  const files = Object.entries(schema).map(([fileName, contents]) => ({ fileName, contents }));
  const { errors } = await validateXML({
    xml: manifests.map((contents, at) => ({ fileName: String(at), contents })),
    schema: files.filter(({ fileName }) => fileName === 'manifest.xsd'),
    preload: files.filter(({ fileName }) => fileName !== 'manifest.xsd'),
  });
  return manifests.map((_, at) => readErrors(errors.filter(({ loc }) => loc?.fileName === String(at))));
}
