import { findAll, findChild, listElements } from './manifest-checks-tree.mjs';

/** Every attribute and text that is an address. */
function listAddresses(manifest) {
  const inAttributes = listElements(manifest).flatMap(({ name, line, attributes, parent }) => {
    const isAddress =
      /Url$|^SourceLocation$/.test(name) ||
      ['Images', 'Urls'].includes(parent?.name) ||
      isOverrideOfAddress(name, parent);
    const address = attributes.DefaultValue ?? (name === 'Override' ? attributes.Value : undefined);
    return isAddress && address !== undefined ? [{ line, address }] : [];
  });
  const domains = findAll(manifest, 'AppDomain').map(({ line, text }) => ({ line, address: text }));
  return [...inAttributes, ...domains];
}

const isOverrideOfAddress = (name, parent) =>
  name === 'Override' && (/Url$|^SourceLocation$/.test(parent?.name ?? '') || parent?.parent?.name === 'Images');

/** Office loads nothing over plain http. */
export function checkHttps(manifest) {
  return listAddresses(manifest)
    .filter(({ address }) => !/^https:\/\/[^/]/.test(address))
    .map(({ line, address }) => ({
      line,
      message: `The address "${address}" does not begin with https://. Office loads nothing else: serve it over https and write so.`,
    }));
}

const originOf = (address) => (URL.canParse(address) ? new URL(address).origin : undefined);
const pageAddress = (manifest) =>
  findChild(manifest, 'DefaultSettings', 'SourceLocation')?.attributes.DefaultValue ?? '';

/**
 * Where the add-in is served from, as the manifest says.
 * @returns {string | undefined} scheme, host and port, as in `https://localhost:3000`
 */
export function findOrigin(manifest) {
  return originOf(pageAddress(manifest));
}

/**
 * The path of an address inside the folder that the pane is served from.
 * @returns {string | undefined} as in `assets/icon-16.png`; undefined when the address is somewhere else
 */
export function findPath(manifest, address) {
  const page = pageAddress(manifest);
  if (!URL.canParse(page) || !URL.canParse(address)) return undefined;
  const folder = new URL('.', page).href;
  const { href, search, hash } = new URL(address);
  if (!href.startsWith(folder)) return undefined;
  return decodeURIComponent(href.slice(folder.length, href.length - search.length - hash.length));
}

/** Each page, script and metadata file that the manifest names is one that the build makes. */
export function checkPages(manifest, { pages }) {
  const named = [
    findChild(manifest, 'DefaultSettings', 'SourceLocation'),
    ...findAll(manifest, 'Urls').flatMap(({ children }) => children),
  ].filter(Boolean);
  return named.flatMap(({ line, attributes }) => {
    const address = attributes.DefaultValue ?? '';
    const path = findPath(manifest, address);
    if (path !== undefined && pages.includes(path)) return [];
    const given =
      path === undefined ? `${address} is not in the folder of the pane` : `${path} is not made by the build`;
    return [
      { line, message: `${given}; it makes ${pages.join(', ')}. Correct the address, or add the file to the build.` },
    ];
  });
}

/** One page for everything, by one and the same resid: else Office starts a second runtime, and nothing is shared. */
export function checkRuntime(manifest) {
  const runtimes = findAll(manifest, 'Runtime');
  const [runtime] = runtimes;
  if (!runtime || runtimes.length > 1 || runtime.attributes.lifetime !== 'long') {
    const given = runtime ? `${runtimes.length} with lifetime "${runtime.attributes.lifetime ?? 'short'}"` : 'none';
    return [
      {
        line: (runtime ?? manifest).line,
        message: `A shared runtime is one Runtime with lifetime="long"; here: ${given}. Write <Runtimes><Runtime resid="…" lifetime="long" /></Runtimes> first in Host.`,
      },
    ];
  }
  const { resid } = runtime.attributes;
  const sharers = [
    ...findAll(manifest, 'Page').flatMap(({ children }) => children),
    ...findAll(manifest, 'FunctionFile'),
    ...findAll(manifest, 'Action').flatMap(({ children }) => children.filter(({ name }) => name === 'SourceLocation')),
  ];
  const strangers = sharers
    .filter(({ attributes }) => attributes.resid !== resid)
    .map(({ line, attributes, name, parent }) => ({
      line,
      message: `<${name === 'SourceLocation' ? parent.name : name}> uses "${attributes.resid}", the runtime "${resid}". Use "${resid}" everywhere, or they will not share one page.`,
    }));
  const url = findAll(manifest, 'Url').find(({ attributes }) => attributes.id === resid);
  const page = pageAddress(manifest);
  const elsewhere =
    url && url.attributes.DefaultValue !== page
      ? [
          {
            line: url.line,
            message: `The runtime's page is ${url.attributes.DefaultValue}, the add-in's SourceLocation ${page}. Write the same address in both.`,
          },
        ]
      : [];
  return [...strangers, ...elsewhere];
}

/** Other domains are trusted one by one, and named as Office reads them: scheme and host, nothing behind. */
export function checkAppDomains(manifest) {
  const own = originOf(pageAddress(manifest));
  const domains = findAll(manifest, 'AppDomain');
  const misspelt = domains.flatMap(({ line, text }) => {
    if (text.includes('*')) {
      return [
        {
          line,
          message: `The AppDomain "${text}" has a wildcard, which Office does not know. Name each domain by itself.`,
        },
      ];
    }
    if (originOf(text) !== text) {
      return [
        {
          line,
          message: `The AppDomain "${text}" must be scheme, host and port only, without a path or a slash at the end. Write ${originOf(text) ?? 'https://host.example'}.`,
        },
      ];
    }
    if (text === own) {
      return [
        { line, message: `The AppDomain "${text}" is the add-in's own address, which is trusted already. Remove it.` },
      ];
    }
    return [];
  });
  const trusted = new Set([own, ...domains.map(({ text }) => text)]);
  const strangers = listAddresses(manifest)
    .filter(({ address }) => URL.canParse(address) && !trusted.has(originOf(address)))
    .map(({ line, address }) => ({
      line,
      message: `The address ${address} is on another host than the pane. Serve it from ${own}, or add <AppDomain>${originOf(address)}</AppDomain>.`,
    }));
  return [...misspelt, ...strangers];
}
