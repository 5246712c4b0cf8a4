import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createSuggester } from '../../src/suggest/create-suggester';
import { suggestFacts } from '../../src/suggest/suggest';
import type { Suggestion } from '../../src/suggest/evidence';

type Row = Record<'text' | 'fact' | 'expected', string>;

const rows = parse<Row>(readFileSync(join(__dirname, 'facts.csv'), 'utf8'), { columns: true });
const find = (suggestions: Suggestion[], fact: string): Suggestion | undefined =>
  suggestions.find((suggestion) => suggestion.fact === fact);
const say = (suggestion: Suggestion | undefined): string =>
  suggestion ? `${suggestion.level}${suggestion.strength === 'strong' ? '!' : '?'}` : 'none';

describe('what words propose (! strong, ? weak)', () => {
  it.each(rows.map(({ text, fact, expected }) => [text, fact, expected] as const))(
    '"%s": %s is %s',
    (text, fact, expected) => {
      expect(say(find(suggestFacts({ task: text }), fact))).toBe(expected);
    },
  );
});

describe('what words cannot tell', () => {
  it.each(['expertise', 'capacity'])('%s is never proposed', (fact) => {
    const texts = [...rows.map(({ text }) => text), 'We are experts with a full team', 'Nobody here can do it'];
    expect(texts.filter((text) => find(suggestFacts({ task: text }), fact))).toEqual([]);
  });

  it('core is never more than a question', () => {
    const core = rows.flatMap(({ text }) => find(suggestFacts({ task: text }), 'core') ?? []);
    expect(core.length).toBeGreaterThan(0);
    expect(new Set(core.map(({ strength }) => strength))).toEqual(new Set(['weak']));
  });
});

describe('spelling, number and tense do not matter', () => {
  it.each([
    ['Labelling parcels', 'Labeling parcels', 'Label parcels', 'Labels parcels'],
    ['Analyse data', 'Analyze data', 'Analysing data', 'Analyzes data'],
    ['Repair tyres', 'Repair tires', 'Repairing a tire', 'Repairs tires'],
    ['Plough fields', 'Plow fields', 'Ploughing a field', 'Plowing the field'],
  ])('%s', (...spellings) => {
    const said = spellings.map((task) => {
      const suggestions = suggestFacts({ task });
      return [say(find(suggestions, 'presence')), say(find(suggestions, 'judgement'))];
    });
    expect(said).toEqual(spellings.map(() => said[0]));
  });
});

describe('title, department and notes', () => {
  it('a title fills in what the task leaves open', () => {
    const task = 'Monitor equipment';
    expect(say(find(suggestFacts({ task }), 'presence'))).toBe('local?');
    expect(say(find(suggestFacts({ task, title: 'Boiler Operator' }), 'presence'))).toBe('local!');
  });

  it('a title does not overrule the task', () => {
    expect(say(find(suggestFacts({ task: 'Write budgets', title: 'Farmer' }), 'presence'))).toBe('anywhere!');
  });

  it('a department is never more than a reason to ask', () => {
    expect(say(find(suggestFacts({ task: 'Sort the mail', department: 'Customer service' }), 'customer_facing'))).toBe(
      '5?',
    );
  });

  it('notes count as the task does, and a clash weakens', () => {
    const task = 'Answer calls';
    expect(say(find(suggestFacts({ task, notes: 'no customer contact' }), 'customer_facing'))).toBe('1!');
    expect(say(find(suggestFacts({ task: 'Weld pipes', notes: 'goes by phone' }), 'presence'))).toBe('local?');
  });
});

describe('a suggestion', () => {
  it("is made by a suggester of one lexicon, or by the product's own", () => {
    const text = { task: 'Walk-in returns counter' };
    expect(createSuggester()(text)[0]?.level).toBe('local');
    expect(suggestFacts(text)).toEqual(createSuggester()(text));
    expect(createSuggester({ verbs: [], nouns: [], cues: [], traps: [], titles: [] })(text)).toEqual([]);
  });

  it('carries the words as they stand, the claims and the reason', () => {
    expect(find(suggestFacts({ task: 'Cleaning up OUR Customer Mailing-Lists' }), 'data_sensitivity')).toEqual({
      fact: 'data_sensitivity',
      level: 5,
      strength: 'strong',
      words: ['Customer Mailing-Lists'],
      claims: ['D1-list-asset', 'D1-list-leak'],
      reason: 'what is handed over could be leaked or sold',
    });
  });

  it('comes in the order of the catalogue, one for each fact', () => {
    const facts = suggestFacts({
      task: 'Confidential seasonal customer service in person, paid a success fee',
    }).map(({ fact }) => fact);
    expect(facts).toEqual(['judgement', 'seasonal', 'data_sensitivity', 'presence', 'pay_basis', 'customer_facing']);
  });
});
