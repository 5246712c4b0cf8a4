import { NEVER, WRITES } from '../../src/catalogue/help-texts';
import { table } from './markdown';

const BEGIN = '<!-- writes: made by npm run docs -->';
const END = '<!-- /writes -->';

/** The user manual with the table of what each button writes, as the help in the pane shows it. */
export function withWrites(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/user.md has no ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${table(['button', 'writes', 'where'], WRITES)}\n\n${NEVER}\n\n${END}${after}`;
}
