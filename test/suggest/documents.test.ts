import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { answerTask } from '../../src/report/answer';
import { suggestFacts } from '../../src/suggest/suggest';
import { AMOUNTS, FACTS_OF, STRATEGIES_OF } from '../decide/document-vocabulary';
import { engine, taskWith } from '../decide/tasks';

type Row = Record<string, string>;
type Facts = Record<string, string | number>;

const TEXT_ONLY = 'text_only';
const rows = parse<Row>(readFileSync(join(__dirname, '../vectors/document-cases.csv'), 'utf8'), { columns: true });
const caseOf = (id: string): Row => rows.find((row) => row.id === id)!;
const said = (row: Row): string[] =>
  suggestFacts({ task: row.description! }).map(({ fact, level, strength }) => `${fact} = ${level} ${strength}`);

/** The facts that a case gives, in the product's words; what it leaves unknown or gives as an amount is left out. */
function givenFacts(row: Row): Facts {
  const facts: Facts = {};
  for (const pair of row.facts_kv!.split(';').map((one) => one.trim())) {
    const [name = '', value = ''] = pair.split('=');
    if (name === TEXT_ONLY || AMOUNTS.has(name)) continue;
    Object.assign(facts, FACTS_OF[name]?.[value]);
  }
  return facts;
}

/** Facts given, and the strong proposals where none is given: what applying proposals would decide on. */
function withProposals(row: Row, given: Facts): Facts {
  const strong = suggestFacts({ task: row.description! }).filter(({ strength }) => strength === 'strong');
  return { ...Object.fromEntries(strong.map(({ fact, level }) => [fact, level])), ...given };
}

const forbiddenIn = (row: Row): (string | null)[] =>
  row.forbidden ? row.forbidden.split('|').flatMap((word) => STRATEGIES_OF[word]!) : [];

describe('the tasks in plain English', () => {
  it('C65, data entry: low judgement, from anywhere', () => {
    expect(said(caseOf('C65'))).toEqual(expect.arrayContaining(['judgement = 2 strong', 'presence = anywhere strong']));
  });

  it('C66, in court: legal', () => {
    expect(said(caseOf('C66'))).toContain('legal = yes strong');
  });

  it('C61, a walk-in counter: local, whatever the row says', () => {
    expect(said(caseOf('C61'))).toContain('presence = local strong');
    expect(givenFacts(caseOf('C61'))).toMatchObject({ presence: 'anywhere' });
  });

  it('C69, the long-term strategy: core is asked, not assumed', () => {
    expect(said(caseOf('C69'))).toContain('core = 5 weak');
  });

  it('C57, no text: nothing', () => {
    expect(said(caseOf('C57'))).toEqual([]);
    expect(suggestFacts({ task: '' })).toEqual([]);
  });

  const numbered = rows.map((row) => [`${row.id} ${row.description}`, row] as const);

  it.each(numbered.filter(([, row]) => row.facts_kv === TEXT_ONLY))(
    '%s: on its words alone no forbidden answer, and none in the lead',
    (_name, row) => {
      const { strategy, scores, excluded } = answerTask(engine, taskWith(withProposals(row, {})));
      expect(forbiddenIn(row)).not.toContain(strategy);
      const open = Object.entries(scores).filter(([id]) => !(id in excluded));
      const leader = open.sort(([, one], [, other]) => other - one)[0]?.[0];
      expect(forbiddenIn(row)).not.toContain(leader);
    },
  );

  it.each(numbered)('%s: proposals added to what is given force no forbidden answer', (_name, row) => {
    const given = givenFacts(row);
    const before = answerTask(engine, taskWith(given)).strategy;
    const after = answerTask(engine, taskWith(withProposals(row, given))).strategy;
    expect(forbiddenIn(row)).not.toContain(before);
    expect(forbiddenIn(row)).not.toContain(after);
  });
});
