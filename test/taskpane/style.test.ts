import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const PANE = path.resolve(__dirname, '../../taskpane');
const sheetsIn = (folder: string): string[] =>
  readdirSync(path.join(PANE, folder)).flatMap((file) => (file.endsWith('.css') ? [path.join(folder, file)] : []));

/** Rooms whose looks are loaded when they are first entered, and stay loaded. */
const LATER = ['explain', 'help', 'money', 'policy', 'steps/facts'];

/** All selectors of a style sheet, those inside @media too. */
function selectorsOf(file: string): string[] {
  const { window } = new JSDOM('<!doctype html><style></style>');
  const style = window.document.querySelector('style')!;
  style.textContent = readFileSync(path.join(PANE, file), 'utf8');
  const collect = (rules: CSSRuleList): string[] =>
    Array.from(rules).flatMap((rule) => {
      if ('selectorText' in rule) return String(rule.selectorText).split(/,\s*/);
      return 'cssRules' in rule ? collect(rule.cssRules as CSSRuleList) : [];
    });
  const found = collect(style.sheet!.cssRules);
  window.close();
  return found;
}

test.each(LATER.flatMap((folder) => sheetsIn(folder).map((file) => [file, path.basename(folder)] as const)))(
  'what %s styles stands in its own room, so that entering it changes no other',
  (file, room) => {
    const selectors = selectorsOf(file);
    expect(selectors.length).toBeGreaterThan(3);
    expect(selectors.filter((selector) => !new RegExp(`^\\.${room}(?![a-z])`).test(selector))).toEqual([]);
  },
);
