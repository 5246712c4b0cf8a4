import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { ORIGINS } from '../../src/model/task';
import { suggestFacts } from '../../src/suggest/suggest';
import { writeLevel } from '../../src/table/coerce';
import { matchColumns } from '../../src/table/headers';
import { readProfile, writeProfile } from '../../src/table/profile';
import { holdsWords, wordsIn } from '../../src/table/profile-groups';
import { openProposals } from '../../src/table/proposals';
import { openProfile } from '../../src/table/profile-layers';
import { openReader } from '../../src/table/read';

const layout = layOut(DEFAULT_POLICY);

function profileOf(text: string) {
  const found = readProfile(text, layout);
  if (!found.ok) throw new Error(found.problem.message);
  return found;
}

/** Reads rows under a profile: of each, the known facts with their answers and origins. */
function readUnder(text: string, rows: unknown[][]) {
  const plan = matchColumns(layout, rows);
  if (!plan.ok) throw new Error(plan.problem.message);
  const propose = openProposals(layout, suggestFacts);
  const reader = openReader(layout, plan.value, {
    under: openProfile(layout, plan.value, profileOf(text).value, propose),
  });
  return rows.slice(1).map((cells, at) => {
    const { task, notes } = reader.read(cells, at + 2);
    const known = layout.facts.flatMap((fact, position) =>
      task.levels[position] === 0
        ? []
        : [`${fact.id} = ${writeLevel(fact, task.levels[position]!)} (${ORIGINS[task.origins[position]!]})`],
    );
    return { known, notes: notes.map(({ code }) => code) };
  });
}

describe('groups of rows that no column holds', () => {
  const text = [
    'words = returns desk: presence = local',
    'proposed presence = local: presence = local, core = 2',
    'proposed judgement = 4: judgement = 4',
  ].join('\n');

  it('are kept in one form and written as they were', () => {
    const { value, notes } = profileOf(`${text}\nProposed place of work = nearby: volume = low`);
    expect(notes).toEqual([]);
    expect(value.groups).toEqual([
      { column: 'words', value: 'returns desk', facts: { presence: 'local' } },
      { column: 'proposed presence', value: 'local', facts: { presence: 'local', core: 2, volume: 2 } },
      { column: 'proposed judgement', value: '4', facts: { judgement: 4 } },
    ]);
    for (const form of ['text', 'json'] as const) expect(profileOf(writeProfile(value, form)).value).toEqual(value);
    expect(writeProfile(profileOf(text).value)).toBe(`${text}\n`);
  });

  it.each([
    ['words = ?!: core = 4', 'PROFILE_WORDS'],
    ['proposed presence = moon: presence = local', 'PROFILE_ANSWER'],
    ['proposed core = ?: core = 4', 'PROFILE_ANSWER'],
    ['words = desk: colour = red', 'PROFILE_FACT'],
    ['words: core = 4', 'PROFILE_LINE'],
  ])('%s is named as %s, with its line', (line, code) => {
    const { notes } = profileOf(`volume = 3\n${line}`);
    expect(notes.map((note) => [note.code, note.where.row])).toEqual([[code, 2]]);
  });

  it('a column whose name begins with "proposed" is still a column', () => {
    const rows = [
      ['Task', 'Proposed sourcing'],
      ['a task', 'Partner'],
    ];
    expect(readUnder('Proposed sourcing = Partner: core = 2', rows)[0]!.known).toContain('core = 2 (group)');
  });

  it('a proposed fact that does not exist is an unknown column', () => {
    const plan = matchColumns(layout, [
      ['Task', 'Core'],
      ['a task', 3],
    ]);
    if (!plan.ok) throw new Error(plan.problem.message);
    const { problems } = openProfile(layout, plan.value, profileOf('proposed colour = red: core = 4').value);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['PROFILE_COLUMN', expect.stringMatching(/"words" for words of the task; "proposed" with a fact/)],
    ]);
  });

  it('by what words suggest are named where no words are read', () => {
    const plan = matchColumns(layout, [
      ['Task', 'Core'],
      ['a task', 3],
    ]);
    if (!plan.ok) throw new Error(plan.problem.message);
    const { problems } = openProfile(layout, plan.value, profileOf(text).value);
    expect(problems.map(({ code }) => code)).toEqual(['PROFILE_UNREAD_WORDS']);
  });
});

describe('words of a group', () => {
  it.each([
    ['Clean the Returns Desks', 'returns desk', true],
    ['RETURNS-DESK', 'returns desk', true],
    ['Desk returns', 'returns desk', false],
    ['Returns to the desk', 'returns desk', false],
    ['Predesk', 'desk', false],
    ['Unpack boxes', 'box', true],
    ['Two batteries', 'battery', true],
    ['Check the gas', 'ga', false],
  ])('"%s" holds "%s": %p', (text, words, expected) => {
    expect(holdsWords(wordsIn(text), wordsIn(words))).toBe(expected);
  });
});

describe('answers for groups', () => {
  const header = ['Task', 'Department', 'Presence', 'Core'];

  it('lie under those of the row and over those for the company, the groups of the nearest kind first', () => {
    const profile = [
      'core = 3',
      'volume = 3',
      'proposed presence = local: presence = local, volume = 1, seasonal = 1',
      'department = Shop: volume = 2, capacity = 2',
      'words = counter: volume = 4',
    ].join('\n');
    const [first, second] = readUnder(profile, [
      header,
      ['Walk-in returns counter', 'Shop', '', 5],
      ['Walk-in returns counter', 'Shop', 'anywhere', ''],
    ]);
    expect(first).toEqual({
      known: [
        'core = 5 (row)',
        'capacity = 2 (group)',
        'seasonal = 1 (group)',
        'volume = 4 (group)',
        'presence = local (group)',
      ],
      notes: [],
    });
    expect(second!.known).toEqual(
      expect.arrayContaining(['core = 3 (profile)', 'presence = anywhere (row)', 'volume = 4 (group)']),
    );
  });

  it('two groups of one kind that differ are noted, and the first counts', () => {
    const [row] = readUnder('words = returns: core = 2\nwords = counter: core = 4', [
      header,
      ['Returns counter', '', '', ''],
    ]);
    expect(row).toEqual({ known: ['core = 2 (group)'], notes: ['CONTRADICTION'] });
  });

  it('by a proposal count only where it is strong and the same', () => {
    const [desk, papers] = readUnder('proposed presence = local: core = 2', [
      header,
      ['Walk-in returns counter', '', '', ''],
      ['Data entry of handwritten delivery notes', '', '', ''],
    ]);
    expect([desk!.known, papers!.known]).toEqual([['core = 2 (group)'], []]);
  });
});
