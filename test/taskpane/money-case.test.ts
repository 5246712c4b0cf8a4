import { allFields, questionOf, type QuestionField } from '../../src/catalogue/money-questions';
import { bring, caseOf, refusalOf, startDraft, typeInto } from '../../taskpane/money/case';
import { curveView } from '../../taskpane/money/curve';
import { readTyped, typedOf } from '../../taskpane/money/typed';
import { findAll } from '../../taskpane/view/node';

const field = (question: 'partner' | 'milestones' | 'readiness', id: string): QuestionField =>
  allFields(questionOf(question)).find((one) => one.id === id)!;

describe('What is typed', () => {
  test.each([
    ['probability', '35 %', 0.35],
    ['probability', '0,35', 0.35],
    ['probability', '40', 40],
    ['fixed_fee', '60 000', 60000],
    ['fixed_fee', '60000.50', 60000.5],
    ['fixed_fee', '-5', -5],
    ['fixed_fee', ' ', null],
    ['fixed_fee', '60.000', '60.000'],
    ['fixed_fee', '10 %', '10 %'],
    ['fixed_fee', 'a lot', 'a lot'],
  ])('in %s: "%s" is read as %p', (id, text, value) => {
    expect(readTyped(field('partner', id), text)).toBe(value);
  });

  test('a date is a day of Excel’s calendar, a level may be one that does not apply', () => {
    expect(readTyped(field('milestones', 'start'), '2026-05-01')).toBe(46143);
    expect(typedOf(field('milestones', 'start'), 46143)).toBe('2026-05-01');
    expect(readTyped(field('readiness', 'tools'), 'na')).toBe(-1);
    expect(readTyped(field('readiness', 'tools'), '')).toBeNull();
  });

  test('every preset and every example is read back as it is', () => {
    for (const id of ['partner', 'abroad', 'milestones', 'readiness'] as const) {
      const question = questionOf(id);
      for (const each of allFields(question)) {
        for (const value of [each.preset, question.example[each.id]]) {
          if (value !== undefined) expect(readTyped(each, typedOf(each, value))).toBe(value);
        }
      }
    }
  });
});

test('A number says where it came from until somebody types over it', () => {
  const question = questionOf('partner');
  const start = startDraft('partner');
  expect([start.origins['base_fee'], start.origins['other_cost'], start.texts['value']]).toEqual([
    'from D0',
    'our default',
    undefined,
  ]);
  const brought = bring(start, question, { fixed_fee: 60000 }, () => 'row 2, Fee');
  expect(caseOf('partner', brought).origins['fixed_fee']).toBe('row 2, Fee');
  const typed = typeInto(brought, field('partner', 'fixed_fee'), '70000');
  expect(caseOf('partner', typed)).toMatchObject({
    given: { fixed_fee: 70000 },
    origins: { fixed_fee: 'typed in the pane' },
  });
  const back = typeInto(typeInto(start, field('partner', 'base_fee'), '5'), field('partner', 'base_fee'), '0');
  expect(back.origins['base_fee']).toBe('from D0');
});

test('A field is refused in the words of the functions', () => {
  expect(refusalOf(field('partner', 'probability'), 40)).toBe(
    'probability: 40 was given; allowed is a number from 0 to 1. Enter a decimal or a percent cell: 50 % is 0.5, not 50.',
  );
  expect(refusalOf(field('partner', 'probability'), 0.4)).toBeUndefined();
});

test('The curve has the same in words, a line, and a mark where it turns', () => {
  const points = [0, 0.5, 1].map((probability) => ({ probability, advantage: 60000 - 150000 * probability }));
  const view = curveView({ points, breakeven: 0.4, here: { probability: 0.5, advantage: -15000 }, currency: 'EUR' });
  const [drawing] = findAll(view, ({ tag }) => tag === 'svg');
  expect(drawing!.props.attrs).toMatchObject({
    role: 'img',
    'aria-label':
      'The advantage of partnering goes from EUR 60,000 at 0 % to EUR −90,000 at 100 %. Below 40 % partnering costs less. Yours, at 50 %, is EUR −15,000.',
  });
  expect(findAll(view, ({ props }) => props.class === 'turn')).toHaveLength(1);
  const without = curveView({ points, breakeven: null, here: null, currency: '' });
  expect(findAll(without, ({ props }) => props.class === 'turn' || props.class === 'here')).toHaveLength(0);
});
