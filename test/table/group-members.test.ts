import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { ORIGINS } from '../../src/model/task';
import { suggestFacts } from '../../src/suggest/suggest';
import { groupColumns, groupValues } from '../../src/table/group-choices';
import { openMembers, type GroupName } from '../../src/table/group-members';
import { matchColumns } from '../../src/table/headers';
import { isSameGroup } from '../../src/table/profile-groups';
import { openProfile } from '../../src/table/profile-layers';
import { openProposals } from '../../src/table/proposals';
import { openReader } from '../../src/table/read';

const layout = layOut(DEFAULT_POLICY);
const propose = openProposals(layout, suggestFacts);
const planOf = (rows: unknown[][]) => {
  const plan = matchColumns(layout, rows);
  if (!plan.ok) throw new Error(plan.problem.message);
  return plan.value;
};

const ROWS = [
  ['Task', 'Department', 'Supplier', 'Site', 'Ticket', 'Core competency', 'Annual cost'],
  ['Check the returns desks', 'Finance', 'Acme', 3, 'T-1', 1, 10],
  ['Pay invoices', 'finance ', null, 3, 'T-2', 2, 20],
  ['Guard the premises, walk-in', 'Facilities', 'acme', 'North', 'T-3', null, 30],
  ['Write letters', null, 'Bolt', true, 'T-4', 4, 40],
];
const PLAN = planOf(ROWS);
const membersOf = (groups: GroupName[]) => {
  const belongs = openMembers(layout, PLAN, groups, propose);
  return ROWS.slice(1).map((cells) => belongs(cells, { name: String(cells[0]) }).sort());
};

describe('The rows of a group', () => {
  it('are those with its value in its column, however both are spelled', () => {
    expect(membersOf([{ column: 'department', value: ' FINANCE' }])).toEqual([[0], [0], [], []]);
    expect(membersOf([{ column: 'Site', value: '3' }])).toEqual([[0], [0], [], []]);
    expect(membersOf([{ column: 'Site', value: 'true' }])).toEqual([[], [], [], [0]]);
  });

  it('are those whose task holds its words, whole and in this order', () => {
    expect(membersOf([{ column: 'words', value: 'Returns desk' }])).toEqual([[0], [], [], []]);
    expect(membersOf([{ column: 'words', value: 'desk returns' }])).toEqual([[], [], [], []]);
  });

  it('are none where the table has no such column', () => {
    expect(membersOf([{ column: 'Region', value: 'North' }])).toEqual([[], [], [], []]);
  });

  it('may belong to several groups', () => {
    const groups = [
      { column: 'Department', value: 'Finance' },
      { column: 'words', value: 'invoice' },
      { column: 'Dept', value: 'finance' },
    ];
    expect(membersOf(groups)).toEqual([[0, 2], [0, 1, 2], [], []]);
  });

  it('are exactly those under which its answer is laid', () => {
    const group = fc.oneof(
      fc.record({
        column: fc.constantFrom('Department', 'dept', 'Supplier', 'Site', 'Region', 'annual cost'),
        value: fc.constantFrom('Finance', 'facilities', 'ACME', '3', 'north', '10', 'TRUE'),
      }),
      fc.record({
        column: fc.constant('words'),
        value: fc.constantFrom('desk', 'invoices', 'write letter', 'walk-in'),
      }),
      fc.record({ column: fc.constant('proposed presence'), value: fc.constantFrom('local', 'anywhere', 'premises') }),
    );
    fc.assert(
      fc.property(group, (name) => {
        const profile = { company: {}, groups: [{ ...name, facts: { volume: 4 } }] };
        const reader = openReader(layout, PLAN, { under: openProfile(layout, PLAN, profile, propose) });
        const at = layout.position.get('volume')!;
        const laid = ROWS.slice(1).map((cells, row) =>
          reader.read(cells, row + 2).task.origins[at] === ORIGINS.indexOf('group') ? [0] : [],
        );
        expect(membersOf([name])).toEqual(laid);
      }),
    );
  });
});

describe('Two names of a group', () => {
  it('mean the same rows when only case, spaces or plurals differ', () => {
    const same = (one: [string, string], other: [string, string]) =>
      isSameGroup({ column: one[0], value: one[1] }, { column: other[0], value: other[1] });
    expect(same(['Department', 'Finance'], ['department', 'finance '])).toBe(true);
    expect(same(['words', 'invoices'], ['words', 'Invoice'])).toBe(true);
    expect(same(['words', 'invoice'], ['Department', 'invoice'])).toBe(false);
    expect(same(['Department', 'Invoices'], ['Department', 'Invoice'])).toBe(false);
  });
});

describe('What groups can be formed by', () => {
  it('is department and supplier first, then what nothing else reads, then the rest; never the task itself', () => {
    expect(groupColumns(layout, PLAN, ROWS).map(({ name }) => name)).toEqual([
      'Department',
      'Supplier',
      'Site',
      'Ticket',
      'Core competency',
      'Annual cost',
    ]);
  });

  it('is no column in which nearly every row has a value of its own, nor one that a profile cannot name', () => {
    const rows = [
      ['Task', 'Ticket', 'words', 'Kind', 'Kind', '', 'Empty', 'Core competency'],
      ...Array.from({ length: 60 }, (_, at) => [`Task ${at}`, `T-${at}`, 'x', `k${at % 3}`, 'y', 'z', null, 2]),
    ];
    expect(groupColumns(layout, planOf(rows), rows).map(({ name, column }) => [name, column])).toEqual([
      ['Kind', 3],
      ['Core competency', 7],
    ]);
  });

  it('is each value once, the most frequent first, with its rows', () => {
    expect(groupValues(ROWS, 0, 1)).toEqual([
      { value: 'Finance', rows: 2 },
      { value: 'Facilities', rows: 1 },
    ]);
    expect(groupValues(ROWS, 0, 3).map(({ value, rows }) => [value, rows])).toEqual([
      ['3', 2],
      ['North', 1],
      [String(groupValues(ROWS, 0, 3)[2]!.value), 1],
    ]);
  });
});
