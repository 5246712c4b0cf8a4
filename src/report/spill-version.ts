import { DEFAULT_POLICY } from '../catalogue/default-policy';
import { fingerprint } from '../decide/fingerprint';

/**
 * The versions that belong together, in one line: of the product, of the rulebook that it carries, and the mark of its
 * default policy. Functions and pane show the same; Excel may hold an older copy of either.
 * @param product version of the product, as package.json has it
 */
export const versionText = (product: string): string =>
  `functions ${product}, rulebook ${DEFAULT_POLICY.version}, policy ${fingerprint(DEFAULT_POLICY)}`;
