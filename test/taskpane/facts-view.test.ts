import { NOTHING_TOLD, type Told } from '../../src/table/told';
import { openRuling } from '../../taskpane/ruling';
import { INITIAL, type State } from '../../taskpane/state';
import type { FactsAct } from '../../taskpane/steps/facts/act';
import { askedKey, NO_FACTS, type Asked, type Counted, type FactsState } from '../../taskpane/steps/facts/state';
import type { GroupForm } from '../../taskpane/steps/facts/group-state';
import { factsStep } from '../../taskpane/steps/facts/view';
import { factWords } from '../../taskpane/steps/facts/words';
import { findAll, textOf, type VNode } from '../../taskpane/view/node';

const ruling = openRuling();
const words = factWords(ruling.engine.layout, () => 'Returns desk', ruling.context.wording.strategy);
const calls: unknown[][] = [];
const call =
  (name: string) =>
  (...given: unknown[]): void =>
    void calls.push([name, ...given]);
const act: FactsAct = {
  part: call('part'),
  order: call('order'),
  answer: call('answer'),
  headcount: call('headcount'),
  later: call('later'),
  again: call('again'),
  chooseAll: call('chooseAll'),
  chooseRow: call('chooseRow'),
  open: call('open'),
  showMore: call('showMore'),
  group: {
    begin: call('begin'),
    fill: call('fill'),
    keep: call('keep'),
    cancel: call('cancel'),
    remove: call('remove'),
    undo: call('undo'),
  },
};
beforeEach(() => calls.splice(0));

const FINANCE_NAME = { column: 'Department', value: 'Finance' };
const FINANCE = { kind: 'group', column: 'Department', value: 'Finance' } as const;
const ASKED: Asked = {
  fact: 'capacity',
  scope: FINANCE,
  confirms: null,
  tasks: 12,
  money: 1_200_000,
  settles: 6.4,
  settlesLeast: 2,
  settledMoney: 400_000,
  decides: 0,
  sample: ['Pay invoices'],
};
const COUNTED: Counted = {
  rows: 20,
  verdicts: { SETTLED: 5, LIKELY: 2, TENTATIVE: 3, CLOSE: 1, UNDECIDED: 9 },
  currency: 'EUR',
  open: { must_keep: 14 },
  queue: [ASKED],
  suggested: [
    {
      key: 'presence = local',
      fact: 'presence',
      level: 'local',
      words: ['desk'],
      strong: [{ row: 9, key: 'k', name: 'Returns desk', words: ['desk'], reason: 'it is met there', strong: true }],
      weak: [],
    },
  ],
  named: {},
  grouped: { 'Department = Finance': 12 },
};
function shown(facts: Partial<FactsState>, told: Partial<Told> = {}): VNode {
  const state: State = {
    ...INITIAL,
    told: { ...NOTHING_TOLD, ...told },
    facts: { ...NO_FACTS, counted: COUNTED, ...facts },
  };
  return factsStep(state, act, words);
}
const press = (view: VNode, label: string): void => {
  const [found] = findAll(
    view,
    ({ tag, props, children }) =>
      /button$/.test(tag) && (props.attrs?.['aria-label'] === label || textOf({ tag, props, children }) === label),
  );
  if (!found) throw new Error(`no button ${label}`);
  found.props.on!['click']!(new Event('click'));
};

test('It says how firm the rows are, and how many became so', () => {
  expect(textOf(shown({ firmBefore: 4 }))).toContain('7 of 20 rows are firm +3');
});

test('A question says whom it is for, why it is asked, and what may be answered', () => {
  const view = shown({ part: 'questions' });
  const text = textOf(view);
  expect(text).toContain('Department: Finance');
  expect(text).toContain('Do you have the people, office and equipment to do it yourselves?');
  expect(text).toContain(
    'Makes about 6 rows (EUR 400,000 a year) firm, 2 rows at least. Open in 12 rows (EUR 1.2 m a year).',
  );
  press(view, '1 – would need a new department');
  press(view, 'Don’t know – later');
  expect(calls).toEqual([
    ['answer', FINANCE, 'capacity', 1],
    ['later', ASKED],
  ]);
});

test('A question to confirm marks what the words suggest, and leads to its rows', () => {
  const scope = { kind: 'group', column: 'proposed presence', value: 'local' } as const;
  const view = shown({ part: 'questions', asked: { ...ASKED, fact: 'presence', scope, confirms: 'local' } });
  expect(textOf(view)).toContain('Their words suggest “local”. Is that right for all of them?');
  expect(findAll(view, ({ props }) => props.class === 'answer suggested').map(textOf)).toEqual(['local']);
  press(view, 'Look at these rows');
  expect(calls).toEqual([
    ['part', 'words'],
    ['open', 'presence = local'],
  ]);
});

test('Questions that were put off and are still open are counted, and can be asked again', () => {
  const other: Asked = { ...ASKED, fact: 'core' };
  const view = shown({
    part: 'questions',
    counted: { ...COUNTED, queue: [ASKED, other] },
    later: [askedKey(other), 'x'],
  });
  expect(textOf(view)).toContain('1 question put off.');
  press(view, 'Ask again what was put off');
  expect(calls).toEqual([['again']]);
  const none = shown({ part: 'questions', counted: { ...COUNTED, queue: [] }, later: ['gone'] });
  expect(textOf(none)).toContain('Nothing is left to ask');
});

test('While rows are counted no question is shown that may not be asked any more', () => {
  const view = shown({ part: 'questions', progress: { done: 3, rows: 20 } });
  expect(findAll(view, ({ props }) => props.class === 'answer')).toEqual([]);
  expect(textOf(view)).toContain('counting 3 of 20');
});

test('An answer can be changed and taken back, and says whom it is for', () => {
  const profile = { company: {}, groups: [{ column: 'Department', value: 'Finance', facts: { capacity: 2 } }] };
  const view = shown({ part: 'questions' }, { profile, rows: { k: { core: 4 } } });
  const lists = findAll(view, ({ tag }) => tag === 'select');
  expect(lists.map(({ props }) => props.set?.['value'])).toEqual(['2', '4']);
  expect(textOf(view)).toContain('Only: Returns desk');
  const change = (value: string) =>
    Reflect.apply(lists[0]!.props.on!['change']!, undefined, [{ currentTarget: { value } }]);
  change('5');
  change('');
  expect(calls).toEqual([
    ['answer', FINANCE, 'capacity', 5],
    ['answer', FINANCE, 'capacity', null],
  ]);
});

test('The company is asked what a row may leave open; a small firm is asked for its capacity', () => {
  const view = shown({ part: 'company' }, { profile: { headcount: 40, company: {}, groups: [] } });
  expect(findAll(view, ({ tag }) => tag === 'select').map(({ props }) => props.attrs?.['id'])).toEqual([
    'company-must_keep',
  ]);
  expect(textOf(view)).toContain('Counts for 14 rows without an answer of their own');
  press(view, `Say so: ${words.name('capacity').toLowerCase()} 2`);
  expect(calls).toEqual([['answer', { kind: 'company' }, 'capacity', 2]]);
});

describe('Groups', () => {
  const FORM: GroupForm = {
    changes: null,
    columns: ['Department', 'words'],
    column: 'Department',
    value: 'Finance',
    values: [{ value: 'Finance', rows: 3 }],
    typed: false,
    fact: 'core',
    answer: 2,
    rows: { count: 3, sample: ['Pay invoices', 'Plan the year', 'Check'] },
    best: ['capacity'],
    effect: {
      counts: 2,
      own: 1,
      nearer: 1,
      firm: { before: 1, after: 3 },
      moves: [
        { from: null, to: 'OUTSOURCE', rows: 2 },
        { from: 'PARTNER', to: 'IN_HOUSE', rows: 1 },
      ],
    },
    tried: false,
  };
  const profile = {
    company: {},
    groups: [
      { column: 'Department', value: 'Finance', facts: { capacity: 2 } },
      { column: 'proposed presence', value: 'local', facts: { core: 1 } },
    ],
  };
  const choose = (view: VNode, id: string, value: string): void => {
    const [control] = findAll(view, ({ props }) => props.attrs?.['id'] === id);
    const { change, input } = control!.props.on!;
    Reflect.apply(change ?? input!, undefined, [{ currentTarget: { value } }]);
  };

  test('are listed with their rows and answers, and each can be added to, changed and removed', () => {
    const view = shown({ part: 'groups' }, { profile });
    const proposed = words.scope({ kind: 'group', column: 'proposed presence', value: 'local' });
    expect(textOf(view)).toContain('Department: Finance 12 rows');
    press(view, 'New group');
    press(view, 'Add an answer: Department: Finance');
    press(view, 'Change the rows: Department: Finance');
    press(view, `Remove: ${proposed}`);
    expect(calls).toMatchObject([
      ['begin', null],
      ['begin', FINANCE_NAME],
      ['begin', FINANCE_NAME, true],
      ['remove', {}],
    ]);
    // What words suggest is no description of one's own.
    expect(() => press(view, `Change the rows: ${proposed}`)).toThrow('no button');
  });

  test('of one’s own are described, and the form says what an answer would do', () => {
    const view = shown({ part: 'groups', form: FORM }, { profile });
    const text = textOf(view);
    expect(text).toContain('One more answer for: Department: Finance');
    expect(text).toContain('3 rows: Pay invoices · Plan the year · Check');
    expect(text).toContain('It counts in 2 rows. 1 row says it itself.');
    expect(text).toContain('For 1 row another group says otherwise, and goes first.');
    expect(text).toContain('2 more rows are firm: 3 instead of 1.');
    expect(text).toContain('2 rows undecided →');
    expect(findAll(view, ({ tag }) => tag === 'optgroup').map(({ props }) => props.attrs?.['label'])[0]).toBe(
      'Settles most here',
    );
    choose(view, 'group-column', 'words');
    choose(view, 'group-value', 'Sales');
    choose(view, 'group-fact', 'volume');
    press(view, 'Keep this answer');
    press(view, 'Cancel');
    expect(calls).toEqual([
      ['fill', { column: 'words' }],
      ['fill', { value: 'Sales' }],
      ['fill', { fact: 'volume' }],
      ['keep'],
      ['cancel'],
    ]);
  });

  test('say what is missing beside the field that it is missing from', () => {
    const empty = { ...FORM, value: '', rows: null, fact: '', answer: null, effect: null };
    expect(textOf(shown({ part: 'groups', form: empty }))).not.toContain('Say which rows');
    const view = shown({ part: 'groups', form: { ...empty, tried: true } });
    const wrong = findAll(view, ({ props }) => props.attrs?.['aria-invalid'] === 'true');
    expect(wrong.map(({ props }) => props.attrs?.['aria-describedby'])).toEqual([
      'group-rows group-value-wrong',
      'group-fact-wrong',
    ]);
    for (const { props } of wrong) {
      const id = String(props.attrs?.['aria-describedby']).split(' ').at(-1);
      expect(findAll(view, (node) => node.props.attrs?.['id'] === id)).toHaveLength(1);
    }
  });

  test('can be brought back as they were', () => {
    const view = shown({ part: 'groups', undo: { what: 'Removed: Department: Finance.', groups: [] } });
    expect(textOf(view)).toContain('Removed: Department: Finance.');
    press(view, 'Undo');
    expect(calls).toEqual([['undo']]);
  });
});

test('A suggestion shows its words, and is accepted or rejected for all rows or one', () => {
  const view = shown({ part: 'words', opened: 'presence = local' });
  expect(textOf(view)).toContain('“desk”: it is met there');
  press(view, 'Accept all strong ones (1)');
  press(view, 'Reject: presence = local, row 9');
  expect(calls).toEqual([
    ['chooseAll', ['presence = local'], 'yes'],
    ['chooseRow', 'k', 'presence = local', 'no'],
  ]);
  const choices = { all: { 'presence = local': 'yes' }, rows: {} } as const;
  expect(textOf(shown({ part: 'words', opened: 'presence = local' }, { choices }))).toContain('1 accepted');
});
