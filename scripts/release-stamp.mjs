/** Hosts that other people's computers cannot reach. */
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads the address that a release will be served from.
 * @param {string | undefined} given as in https://tools.example.com/sourcing
 * @returns {{address: string} | {problem: string}} the address without a slash at the end
 */
export function readHost(given) {
  const example = 'Give an https address, as in --host https://tools.example.com/sourcing.';
  if (!given) return { problem: `No address to serve from. ${example} (or set SOURCING_HOST).` };
  if (!URL.canParse(given)) return { problem: `"${given}" is not an address. ${example}` };
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(given);
  if (protocol !== 'https:') return { problem: `"${given}" is not https, and Office loads nothing else. ${example}` };
  if (username || password || search || hash) {
    return { problem: `"${given}" has a user, a query or a fragment; files cannot be served from there. ${example}` };
  }
  if (OWN_MACHINE.includes(hostname)) {
    return { problem: `"${given}" is this machine, which nobody else can reach. ${example}` };
  }
  return { address: `${origin}${pathname}`.replace(/\/+$/, '') };
}

/**
 * Reads how often only the manifest has changed since the version was raised.
 * @param {string} given a whole number from 0 to 65534
 * @returns {{revision: number} | {problem: string}}
 */
export function readRevision(given) {
  const revision = Number(given);
  if (/^\d+$/.test(given) && revision <= 65534) return { revision };
  return { problem: `The revision "${given}" is not a whole number from 0 to 65534. Give one, as in --revision 1.` };
}

/**
 * The development manifest made ready for a host: addresses and version replaced, remarks for developers left out.
 * @param {string} xml the manifest
 * @param {string} from address of the development server, without a slash at the end
 * @param {string} to address to serve from, without a slash at the end
 * @param {string} version four numbers
 * @returns {string}
 */
export function stampManifest(xml, from, to, version) {
  return xml
    .replaceAll(/<!--[^]*?-->\s*/g, '')
    .replaceAll(from, to)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`);
}
