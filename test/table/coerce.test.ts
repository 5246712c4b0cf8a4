import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import type { SideFact } from '../../src/model/field';
import type { Fact } from '../../src/model/policy';
import { NOT_APPLICABLE, UNKNOWN } from '../../src/model/task';
import { allowedAnswers, doubtfulValues, readLevel, writeLevel } from '../../src/table/coerce';

const layout = layOut(DEFAULT_POLICY);
const factOf = (id: string): Fact | SideFact => layout.facts[layout.position.get(id) ?? -1]!;

/** An error as Excel hands it to a function, as an xlsx library does, and as text. */
const EXCEL_ERROR = { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' };

describe('a scale', () => {
  const cases: [unknown, number | string][] = [
    // As numbers.
    [1, 1],
    [5, 5],
    [3.5, 3.5],
    [0, UNKNOWN],
    [7, 'OUT_OF_RANGE'],
    [5.01, 'OUT_OF_RANGE'],
    [-3, 'OUT_OF_RANGE'],
    [0.4, 'PERCENT'],
    [Infinity, 'OUT_OF_RANGE'],
    [NaN, UNKNOWN],
    [4n, 4],
    [45_021, 'LOOKS_LIKE_DATE'],
    // Numbers as text.
    ['4', 4],
    [' 4 ', 4],
    ['\u00a04\u00a0', 4],
    ["'4", 4],
    ['4.0', 4],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['+4', 4],
    ['４', 4],
    ['0', UNKNOWN],
    ['0.0', UNKNOWN],
    ['7', 'OUT_OF_RANGE'],
    ['-4', 'OUT_OF_RANGE'],
    ['− 4', 'OUT_OF_RANGE'],
    ['40%', 'PERCENT'],
    ['40 %', 'PERCENT'],
    ['0,4', 'PERCENT'],
    ['1,234', 1.234],
    ['1e0', 'NOT_A_LEVEL'],
    ['0x4', 'NOT_A_LEVEL'],
    // Truth values.
    [true, 5],
    [false, 1],
    ['TRUE', 5],
    ['FALSE', 1],
    ['Yes', 5],
    ['no', 1],
    ['y', 5],
    ['N', 1],
    ['WAHR', 5],
    // Words.
    ['very low', 1],
    ['Very_Low', 1],
    ['LOW', 2],
    [' Medium ', 3],
    ['High', 4],
    ['High.', 4],
    ['very  high', 5],
    ['VERY-HIGH!', 5],
    ['none', 1],
    ['None', 1],
    ['some', 3],
    ['a lot', 4],
    ['not at all', 1],
    ['modérate', 3],
    ['banana', 'NOT_A_LEVEL'],
    ['Core', 'NOT_A_LEVEL'],
    // The poles of the fact itself.
    ['back office', 1],
    ['It is why they buy', 5],
    // Numbers with words.
    ['4 – high', 4],
    ['4 - high', 4],
    ['4: high', 4],
    ['4 (high)', 4],
    ['4=High', 4],
    ['4. high', 4],
    ['4.High', 4],
    ['4 high', 4],
    ['high (4)', 4],
    ['High - 4', 4],
    ['high 4', 4],
    ['1 – low', 1],
    ['5 – high', 5],
    ['4 – team in place', 4],
    ['level 4', 4],
    ['3,5 – medium', 3.5],
    ['5 – low', 'TWO_LEVELS'],
    ['3 – high', 'TWO_LEVELS'],
    ['5-Apr', 'LOOKS_LIKE_DATE'],
    ['04. Mai', 'LOOKS_LIKE_DATE'],
    ['Apr-05', 'LOOKS_LIKE_DATE'],
    ['4-May-24', 'LOOKS_LIKE_DATE'],
    ['2. quarter', 'NOT_A_LEVEL'],
    ['3 - 5 people', 'NOT_A_LEVEL'],
    ['4 weeks', 'NOT_A_LEVEL'],
    ['4 people', 'NOT_A_LEVEL'],
    ['0 – none', 'NOT_A_LEVEL'],
    ['7 – high', 'OUT_OF_RANGE'],
    // Numbers out of something.
    ['4/5', 4],
    ['4 / 5', 4],
    ['4 of 5', 4],
    ['4 out of 5', 4],
    ['3,5/5', 3.5],
    ['8/10', 'OUT_OF_RANGE'],
    ['7/5', 'OUT_OF_RANGE'],
    ['3-4', 'TWO_LEVELS'],
    ['3 – 4', 'TWO_LEVELS'],
    ['3 to 4', 'TWO_LEVELS'],
    ['2024-05-04', 'LOOKS_LIKE_DATE'],
    [{ toISOString: () => '2024-05-04T00:00:00.000Z' }, 'LOOKS_LIKE_DATE'],
    ['★★★★☆', 4],
    // Nothing known.
    ['', UNKNOWN],
    ['   ', UNKNOWN],
    [null, UNKNOWN],
    [undefined, UNKNOWN],
    ['?', UNKNOWN],
    ['??', UNKNOWN],
    ['n/a', UNKNOWN],
    ['N/A', UNKNOWN],
    ['na', UNKNOWN],
    ['n.a.', UNKNOWN],
    ['Unknown', UNKNOWN],
    ['TBD', UNKNOWN],
    ['t.b.d.', UNKNOWN],
    ['-', UNKNOWN],
    ['–', UNKNOWN],
    ['null', UNKNOWN],
    ["don't know", UNKNOWN],
    ['don’t know', UNKNOWN],
    ['not applicable', UNKNOWN],
    // Errors.
    ['#N/A', 'ERROR_VALUE'],
    ['#VALUE!', 'ERROR_VALUE'],
    [' #REF! ', 'ERROR_VALUE'],
    ['#DIV/0!', 'ERROR_VALUE'],
    ['#NAME?', 'ERROR_VALUE'],
    ['#WERT!', 'ERROR_VALUE'],
    ['#NV', 'ERROR_VALUE'],
    [EXCEL_ERROR, 'ERROR_VALUE'],
    [{ error: '#N/A' }, 'ERROR_VALUE'],
    [{ code: '#N/A', message: 'no' }, 'ERROR_VALUE'],
    // Wrapped values.
    [{ type: 'Double', basicValue: 4 }, 4],
    [{ formula: 'A1', result: 'high' }, 4],
    [{ richText: [{ text: 'very ' }, { text: 'high' }] }, 5],
    [{ text: '4', hyperlink: 'x' }, 4],
    [{}, 'ERROR_VALUE'],
    // Long and odd.
    ['x'.repeat(40_000), 'NOT_A_LEVEL'],
    [`${' '.repeat(40_000)}4`, 4],
    ['=4', 'NOT_A_LEVEL'],
    ['high\u0000', 4],
  ];
  it.each(cases)('reads %p as %p', (raw, expected) => {
    expect(readLevel(factOf('core'), raw)).toBe(expected);
  });

  it('takes "not applicable" for an answer on duties only', () => {
    for (const word of ['n/a', 'N.A.', 'not applicable', 'Not relevant']) {
      expect(readLevel(factOf('tools'), word)).toBe(NOT_APPLICABLE);
    }
    expect(readLevel(factOf('tools'), '?')).toBe(UNKNOWN);
    expect(readLevel(factOf('tools'), '#N/A')).toBe('ERROR_VALUE');
  });

  it('reads the poles of each scale as 1 and 5', () => {
    for (const fact of layout.facts) {
      if (fact.kind !== 'scale') continue;
      expect([fact.id, readLevel(fact, fact.low), readLevel(fact, fact.high)]).toEqual([fact.id, 1, 5]);
    }
  });
});

describe('a choice', () => {
  const cases: [string, unknown, string][] = [
    ['presence', 'anywhere', 'anywhere'],
    ['presence', ' Remote ', 'anywhere'],
    ['presence', 'On-Site', 'premises'],
    ['presence', 'on site', 'premises'],
    ['presence', 'nearby', 'local'],
    ['presence', true, 'DOUBTFUL_VALUE'],
    ['presence', 'yes', 'DOUBTFUL_VALUE'],
    ['presence', 3, 'NUMBER_FOR_CHOICE'],
    ['presence', '3', 'NUMBER_FOR_CHOICE'],
    ['presence', '40%', 'NUMBER_FOR_CHOICE'],
    ['presence', 0, ''],
    ['presence', '0', ''],
    ['presence', 'Berlin', 'NOT_A_CHOICE'],
    ['legal', true, 'yes'],
    ['legal', 'TRUE', 'yes'],
    ['legal', 'y', 'yes'],
    ['legal', '✓', 'yes'],
    ['legal', false, 'no'],
    ['legal', 'No', 'no'],
    ['legal', 1, 'NUMBER_FOR_CHOICE'],
    ['legal', '1', 'NUMBER_FOR_CHOICE'],
    ['legal', 'n/a', ''],
    ['legal', 'licensed', 'yes'],
    ['must_keep', 'mandatory', 'yes'],
    ['third_party', 'own staff', 'no'],
    ['third_party', 'open', ''],
    ['centre_abroad', 'Would-build', 'would build'],
    ['centre_abroad', 'planned', 'would build'],
    ['centre_abroad', 'no', 'no'],
    ['centre_abroad', false, 'no'],
    ['centre_abroad', true, 'DOUBTFUL_VALUE'],
    ['centre_abroad', 'yes', 'DOUBTFUL_VALUE'],
    ['pay_basis', 'lump sum', 'fixed fee'],
    ['pay_basis', 'contingent', 'success fee'],
    ['pay_basis', 'gain-sharing', 'shared benefit'],
    ['skill_found', 'overseas', 'abroad'],
    ['supplier_grade', 'cheap', 'low cost'],
    ['today', 'IN_HOUSE', 'IN_HOUSE'],
    ['today', 'in-house', 'IN_HOUSE'],
    ['today', 'Keep', 'IN_HOUSE'],
    ['today', 'Keep in-house', 'IN_HOUSE'],
    ['today', 'Outsource at home', 'OUTSOURCE'],
    ['today', 'outsourced', 'OUTSOURCE'],
    ['today', 'captive', 'CAPTIVE_OFFSHORE'],
    ['today', 'Offshore to your own centre', 'CAPTIVE_OFFSHORE'],
    ['today', 'offshore outsourcing', 'OFFSHORE_OUTSOURCE'],
    ['today', 'offshore-outsource', 'OFFSHORE_OUTSOURCE'],
    ['today', 'joint venture', 'PARTNER'],
    ['today', 'Insource (provider on your premises)', 'INSOURCE'],
    ['today', 'not done', 'not done'],
    ['today', 'nobody', 'not done'],
    ['considered', 'nobody', 'NOT_A_CHOICE'],
    ['today', 'offshore', 'DOUBTFUL_VALUE'],
    ['decided', 'Offshoring', 'DOUBTFUL_VALUE'],
    ['decided', 'insourced', 'DOUBTFUL_VALUE'],
    ['decided', 'undecided', ''],
    ['considered', 'none', ''],
    ['today', 'none', 'not done'],
    ['decided', 'magic', 'NOT_A_CHOICE'],
    ['decided', '#REF!', 'ERROR_VALUE'],
  ];
  it.each(cases)('%s: reads %p as %p', (id, raw, expected) => {
    const fact = factOf(id);
    const level = readLevel(fact, raw);
    expect(typeof level === 'string' ? level : writeLevel(fact, level)).toBe(expected);
  });

  it('names the values that a doubtful word may mean', () => {
    expect(doubtfulValues(factOf('today'), 'offshore')).toEqual(['CAPTIVE_OFFSHORE', 'OFFSHORE_OUTSOURCE']);
    expect(doubtfulValues(factOf('centre_abroad'), 'Yes')).toEqual(['would build', 'have']);
    expect(doubtfulValues(factOf('today'), 'keep')).toEqual([]);
  });

  it('says which values are allowed', () => {
    expect(allowedAnswers(factOf('presence'))).toBe('anywhere, local, premises');
    expect(allowedAnswers(factOf('tools'))).toContain('not applicable');
    expect(allowedAnswers(factOf('core'))).not.toContain('not applicable');
  });

  it('works for a fact that an edited policy adds', () => {
    const colour: Fact = {
      id: 'colour',
      kind: 'choice',
      question: '?',
      values: ['Dark red', 'none', '7'],
      beyond: true,
    };
    expect(readLevel(colour, 'dark-RED')).toBe(1);
    expect(readLevel(colour, 'none')).toBe(2);
    expect(readLevel(colour, 'blue')).toBe('NOT_A_CHOICE');
  });

  it('works for names that every object of the language has', () => {
    const odd: Fact = {
      id: 'constructor',
      kind: 'choice',
      question: '?',
      values: ['toString', '__proto__'],
      beyond: true,
    };
    expect(readLevel(odd, 'toString')).toBe(1);
    expect(readLevel(odd, '__proto__')).toBe(2);
    expect(readLevel(odd, 'constructor')).toBe('NOT_A_CHOICE');
  });
});

describe('any cell', () => {
  const facts = fc.constantFrom(...layout.facts);
  const hostile = {
    get basicValue(): never {
      throw new Error('no');
    },
  };
  const cells = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withObjectString: true }),
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.double({ min: 1, max: 5 }),
    fc.stringMatching(/^[0-9 .,/()%:=–-]{0,12}(high|low|yes)?$/),
    fc.constantFrom<unknown>(Symbol('x'), () => 1, hostile, Object.create(null), new Date(NaN), /x/, [4], [[4]]),
  );

  it('gives a level of its fact or a problem, and never throws', () => {
    fc.assert(
      fc.property(facts, cells, (fact, raw) => {
        const level = readLevel(fact, raw);
        if (typeof level === 'string') return;
        const most = fact.kind === 'scale' ? 5 : fact.values.length;
        const allowed = level === UNKNOWN || level === NOT_APPLICABLE || (level >= 1 && level <= most);
        expect([raw, level, allowed]).toEqual([raw, level, true]);
        if (level === NOT_APPLICABLE) expect('notApplicable' in fact).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what was written for a level as the same level', () => {
    fc.assert(
      fc.property(facts, cells, (fact, raw) => {
        const level = readLevel(fact, raw);
        if (typeof level === 'string') return;
        expect(readLevel(fact, writeLevel(fact, level))).toBe(level);
        expect(readLevel(fact, String(writeLevel(fact, level)))).toBe(level);
      }),
      { numRuns: 1000 },
    );
  });
});
