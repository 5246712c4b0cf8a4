import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { readProfile, writeProfile } from '../../src/table/profile';
import type { Profile } from '../../src/table/profile';
import { writeLevel } from '../../src/table/coerce';

const layout = layOut(DEFAULT_POLICY);

function read(text: string): { profile: Profile; notes: string[] } {
  const found = readProfile(text, layout);
  if (!found.ok) throw new Error(found.problem.message);
  return {
    profile: found.value,
    notes: found.notes.map(({ code, where }) => `${code} ${where.row ?? where.column ?? ''}`.trim()),
  };
}

/** The notes of a text of which something can be used: a good line is put before it. */
const notesOf = (line: string): string[] => read(`volume = 3\n${line}`).notes;

describe('a profile in lines', () => {
  it('answers for the company and for groups of rows', () => {
    const text = [
      '# asked once, in March',
      'expertise = yes',
      'legal = no',
      '',
      'department = Finance: expertise = low, capacity = 4   # they said so',
      'Department = Finance: presence = on site',
      'department = "R&D: labs, west": pay_basis = lump sum; tools = not applicable',
    ].join('\r\n');
    expect(read(text)).toEqual({
      profile: {
        company: { expertise: 5, legal: 'no' },
        groups: [
          { column: 'department', value: 'Finance', facts: { expertise: 2, capacity: 4, presence: 'premises' } },
          {
            column: 'department',
            value: 'R&D: labs, west',
            facts: { pay_basis: 'fixed fee', tools: 'not applicable' },
          },
        ],
      },
      notes: [],
    });
  });

  it('takes a fact by what it is called, and an answer in any form a cell may have', () => {
    expect(read('In-house expertise = 4 – high\nCore competency (1-5) = 3,5').profile.company).toEqual({
      expertise: 4,
      core: 3.5,
    });
  });

  it('keeps commas inside an answer', () => {
    expect(read('core = 3,5, judgement = basic, repetitive, capacity = low').profile.company).toEqual({
      core: 3.5,
      judgement: 1,
      capacity: 2,
    });
  });

  it('gives nothing for an answer that is unknown', () => {
    expect(read('volume = 3\ncore = ?').profile.company).toEqual({ volume: 3 });
  });

  const bad: [string, string][] = [
    ['colour = red', 'PROFILE_FACT 2'],
    ['annual_cost = 4', 'PROFILE_FACT 2'],
    ['rate = 4', 'PROFILE_FACT 2'],
    ['core = banana', 'PROFILE_ANSWER 2'],
    ['core = 7', 'PROFILE_ANSWER 2'],
    ['core = 40%', 'PROFILE_ANSWER 2'],
    ['core', 'PROFILE_LINE 2'],
    ['core =', 'PROFILE_LINE 2'],
    ['= 4', 'PROFILE_LINE 2'],
    ['core = 4 = 5', 'PROFILE_LINE 2'],
    ['department: core = 4', 'PROFILE_LINE 2'],
    ['department = Finance:', 'PROFILE_LINE 2'],
    ['department = "Finance: core = 4', 'PROFILE_LINE 2'],
    ['volume = 5', 'PROFILE_TWICE 2'],
    ['headcount = many', 'PROFILE_HEADCOUNT 2'],
    ['headcount = 12.5', 'PROFILE_HEADCOUNT 2'],
    ['department = Finance: headcount = 5', 'PROFILE_FACT 2'],
  ];
  it.each(bad)('names the line of %p', (line, note) => {
    expect(notesOf(line)).toEqual([note]);
  });

  it('may say the same twice', () => {
    expect(notesOf('volume = 3')).toEqual([]);
  });

  it('names what was given, what is allowed and the fix', () => {
    const found = readProfile('volume = 3\nexpertise = banana', layout);
    expect(found.ok && found.notes[0]?.message).toBe(
      'The profile answers expertise with "banana". Allowed: 1 to 5, very low to very high, yes or no. Mend the answer; it was not used.',
    );
  });

  it('is refused when nothing in it can be used', () => {
    const codes = ['', '# nothing', 'colour = red', 'core = ?'].map((text) => {
      const found = readProfile(text, layout);
      return found.ok ? 'ok' : found.problem.code;
    });
    expect(codes).toEqual(['PROFILE_EMPTY', 'PROFILE_EMPTY', 'PROFILE_FACT', 'PROFILE_EMPTY']);
  });
});

describe('a profile in JSON', () => {
  it('says the same', () => {
    const text = JSON.stringify({
      headcount: 400,
      company: { expertise: 'yes', legal: false },
      groups: [{ column: 'year', value: 2024, facts: { capacity: 'low' } }],
    });
    expect(read(text)).toEqual({
      profile: {
        headcount: 400,
        company: { expertise: 5, legal: 'no' },
        groups: [{ column: 'year', value: '2024', facts: { capacity: 2 } }],
      },
      notes: [],
    });
  });

  const bad: [string, unknown, string][] = [
    ['an unknown fact', { company: { volume: 3, colour: 1 } }, 'PROFILE_FACT company.colour'],
    ['a bad answer', { company: { volume: 3, core: 9 } }, 'PROFILE_ANSWER company.core'],
    ['an answer that is an object', { company: { volume: 3, core: { a: 1 } } }, 'PROFILE_ANSWER company.core'],
    ['an unknown part', { company: { volume: 3 }, colours: {} }, 'PROFILE_SHAPE colours'],
    ['groups that are no list', { company: { volume: 3 }, groups: {} }, 'PROFILE_SHAPE groups'],
    ['a group without a column', { company: { volume: 3 }, groups: [{ facts: {} }] }, 'PROFILE_SHAPE groups[0]'],
    [
      'a group without a value',
      { company: { volume: 3 }, groups: [{ column: 'a', facts: {} }] },
      'PROFILE_SHAPE groups[0].value',
    ],
  ];
  it.each(bad)('names the place of %s', (_name, json, note) => {
    expect(read(JSON.stringify(json)).notes).toEqual([note]);
  });

  it('is refused when it is not JSON', () => {
    const found = readProfile('{"company": {', layout);
    expect(found.ok ? '' : found.problem.code).toBe('PROFILE_JSON');
  });
});

describe('a small firm', () => {
  it('is proposed low capacity, and the proposal is not applied', () => {
    const { profile, notes } = read('headcount = 40');
    expect(profile).toEqual({ headcount: 40, company: {}, groups: [] });
    expect(notes).toEqual(['SMALL_FIRM']);
  });

  it('has about fifty people or fewer', () => {
    expect(read('headcount = 50').notes).toEqual(['SMALL_FIRM']);
    expect(read('headcount = 51').notes).toEqual([]);
  });

  it('is proposed nothing when capacity is answered', () => {
    expect(read('headcount = 40\ncapacity = high').notes).toEqual([]);
  });
});

describe('writing a profile', () => {
  const answers = fc
    .array(fc.tuple(fc.constantFrom(...layout.facts), fc.double({ min: 1, max: 5, noNaN: true }), fc.nat()), {
      minLength: 1,
      maxLength: 5,
    })
    .map((chosen) =>
      Object.fromEntries(
        chosen.map(([fact, level, at]) => [
          fact.id,
          writeLevel(fact, fact.kind === 'scale' ? level : 1 + (at % fact.values.length)),
        ]),
      ),
    );
  const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('department', 'a: b', '#1', '"', 'x = y', 'ä\n'));
  const group = fc.record({ column: name, value: name, facts: answers });
  const profiles = fc.record(
    {
      headcount: fc.integer({ min: 1, max: 1e6 }),
      company: answers,
      groups: fc.uniqueArray(group, {
        maxLength: 4,
        selector: (each) => `${each.column}|${each.value}`.toLowerCase().replace(/\s/g, ''),
      }),
    },
    { requiredKeys: ['company', 'groups'] },
  );

  it('and reading it gives the same profile, as lines and as JSON', () => {
    fc.assert(
      fc.property(profiles, fc.constantFrom('text' as const, 'json' as const), (profile, form) => {
        const found = readProfile(writeProfile(profile, form), layout);
        expect(found.ok && found.value).toEqual(profile);
      }),
    );
  });
});
