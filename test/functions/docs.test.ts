import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formulaText, functionsPage } from '../../scripts/docs/functions-page';
import { rulebookPage } from '../../scripts/docs/rulebook-page';
import { withWrites } from '../../scripts/docs/user-page';
import { helpPage } from '../../scripts/functions-help.cjs';
import { CLAIMS } from '../../src/catalogue/claims';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { DISAGREEMENTS } from '../../src/catalogue/disagreements';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');

describe('The generated pages (npm run docs)', () => {
  it('docs/functions.md says what the declarations, the manual and the catalogue say', async () => {
    const { metadataJson } = await generateCustomFunctionsMetadata(path.join(root, 'functions/functions.ts'));
    expect(read('functions.md')).toBe(functionsPage(JSON.parse(metadataJson)));
  });

  it('docs/rulebook.md says what the catalogue says', () => {
    expect(read('rulebook.md')).toBe(rulebookPage());
  });

  it('docs/rulebook.md names every rule, veto, risk, duty, disagreement and claim', () => {
    const { rules, products, choices, vetoes, risk_book } = DEFAULT_POLICY;
    const listed = [...rules, ...products, ...choices, ...vetoes, ...risk_book.risks, ...risk_book.duties, ...CLAIMS];
    const text = read('rulebook.md');
    expect(listed.map(({ id }) => id).filter((id) => !text.includes(`| ${id} |`))).toEqual([]);
    expect(DISAGREEMENTS.filter(({ id, about }) => !text.includes(`**${id}: ${about}.**`))).toEqual([]);
  });

  it('docs/user.md has the table of what each button writes that the pane shows', () => {
    expect(read('user.md')).toBe(withWrites(read('user.md')));
  });

  it('writes formulas as they are typed', () => {
    const given = [{ range: 'A2:E2' }, null, 0.5, 'say "yes"', true];
    expect(formulaText('F', given)).toBe('=SOURCING.F(A2:E2, , 0.5, "say ""yes""", TRUE)');
  });

  it('the page that the help opens has a place for each function, and its tables', () => {
    const html = helpPage(read('functions.md'));
    expect(html).toContain('<h2 id="partner_payoff">PARTNER_PAYOFF</h2>');
    expect(html).toContain('<code>=SOURCING.CLASSIFY(A1:E4)</code> shows:');
    expect(html).toContain('<td>Product concept</td><td>5</td>');
    expect(html).not.toMatch(/\*\*|^\| /m);
  });
});
