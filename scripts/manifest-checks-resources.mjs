import { findAll, findChild, listElements } from './manifest-checks-tree.mjs';

/** Which part of Resources an element's resid points into. Everything else that refers wants an address. */
const PART_OF = {
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
};
const partOf = (reference) => PART_OF[reference.name] ?? 'Urls';

const listReferences = (manifest) => listElements(manifest).filter(({ attributes }) => 'resid' in attributes);
const listResources = (manifest) =>
  findAll(manifest, 'Resources').flatMap(({ children }) => children.flatMap((part) => part.children));

/** A reference to nothing, or to a resource of the wrong kind: Office rejects the whole manifest. */
export function checkReferences(manifest) {
  const resources = listResources(manifest);
  return listReferences(manifest).flatMap((reference) => {
    const { resid } = reference.attributes;
    const part = partOf(reference);
    const found = resources.filter(({ attributes }) => attributes.id === resid);
    if (found.some((resource) => resource.parent.name === part)) return [];
    const where = found.length > 0 ? `is in ${found[0].parent.name}, not in ${part}` : 'is not in Resources';
    const message = `<${reference.name}> refers to "${resid}", which ${where}. Add it to <bt:${part}>, or correct the resid.`;
    return [{ line: reference.line, message }];
  });
}

/** A resource that nothing uses is either a left-over or the other half of a misspelt reference. */
export function checkUnused(manifest) {
  const used = new Set(listReferences(manifest).map(({ attributes }) => attributes.resid));
  return listResources(manifest)
    .filter(({ attributes }) => !used.has(attributes.id))
    .map(({ line, attributes }) => ({
      line,
      message: `The resource "${attributes.id}" is used by nothing. Remove it, or correct the resid that should use it.`,
    }));
}

/** Ids of resources are one set of names, whatever their kind. */
export function checkResourceIds(manifest) {
  const seen = new Map();
  return listResources(manifest).flatMap(({ line, attributes }) => {
    const before = seen.get(attributes.id);
    seen.set(attributes.id, before ?? line);
    if (before === undefined) return [];
    return [
      { line, message: `The resource id "${attributes.id}" is already on line ${before}. Rename one of the two.` },
    ];
  });
}

/** Sizes in pixels that Office wants for every icon of the ribbon, and those that it also takes. */
const WANTED_SIZES = [16, 32, 80];
const KNOWN_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Every icon of the ribbon in the three sizes that Office wants. */
export function checkIconSizes(manifest) {
  return findAll(manifest, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    const missing = WANTED_SIZES.filter((size) => !sizes.includes(size)).map((size) => ({
      line: icon.line,
      message: `This icon has no image of ${size} pixels; 16, 32 and 80 are wanted. Add <bt:Image size="${size}" resid="…" />.`,
    }));
    const unknown = icon.children
      .filter(({ attributes }) => !KNOWN_SIZES.includes(Number(attributes.size)))
      .map(({ line, attributes }) => ({
        line,
        message: `The size ${attributes.size} is not one that Office shows; allowed are ${KNOWN_SIZES.join(', ')}. Use one of these.`,
      }));
    return [...missing, ...unknown];
  });
}

/** Each place where an image is named: the element to blame, its address, the size in pixels that it must have. */
function listImages(manifest) {
  const resources = listResources(manifest);
  const ribbon = findAll(manifest, 'Icon').flatMap(({ children }) =>
    children.map((image) => ({
      line: image.line,
      address: resources.find(({ attributes }) => attributes.id === image.attributes.resid)?.attributes.DefaultValue,
      size: Number(image.attributes.size),
    })),
  );
  const shop = [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ].flatMap(([name, size]) => {
    const element = findChild(manifest, name);
    return element ? [{ line: element.line, address: element.attributes.DefaultValue, size }] : [];
  });
  return [...shop, ...ribbon].filter(({ address }) => address !== undefined);
}

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Width and height in pixels, from the header of a PNG; undefined when it is none. */
function readSize(bytes) {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString('hex') !== PNG_SIGNATURE) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Icons that are missing or of another size than said: Office shows a picture of its own, and nobody is told. */
export function checkIconFiles(manifest, { findPath, readFile }) {
  const problems = listImages(manifest).flatMap(({ line, address, size }) => {
    const path = findPath(manifest, address);
    if (path === undefined) return []; // an address elsewhere: the addresses are checked by themselves
    const bytes = readFile(path);
    if (!bytes) return [{ line, message: `The icon ${path} is not there. Run npm run icons, or correct the address.` }];
    const found = readSize(bytes);
    if (!found) return [{ line, message: `The icon ${path} is not a PNG. Run npm run icons.` }];
    if (found.width === size && found.height === size) return [];
    const message = `The icon ${path} has ${found.width} × ${found.height} pixels, but ${size} × ${size} are wanted here. Use the file of that size.`;
    return [{ line, message }];
  });
  // The group and its first button share their images: one message per file and size is enough.
  return problems.filter(({ message }, at) => problems.findIndex((other) => other.message === message) === at);
}
