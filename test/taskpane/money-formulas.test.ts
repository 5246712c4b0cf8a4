import { answerAbroad, answerPartner, answerReadiness, answerStages } from '../../src/economics/money-answers';
import type { MoneyResult } from '../../src/economics/result';
import type { QuestionId } from '../../src/catalogue/money-questions';
import { calculationOf } from '../../src/report/calculations';
import { useExcel } from '../functions/excel';
import { caseOf } from '../report/cases';
import { openEngine, type Source, type Typed } from '../report/formula-engine';
import { closeAll, openPane, type TestPane } from './open-pane';

afterEach(closeAll);

const { call } = useExcel();

/** The cells of the simulated workbook as they were written into it. */
function sourceOf(pane: TestPane): Source {
  const { sheets, names } = pane.snapshot();
  const cellsIn = new Map(
    sheets.map(({ name, cells }) => [name, cells as Record<string, { value?: unknown; formula?: string }>]),
  );
  return {
    cell: (sheet, row, column): Typed => {
      const cell = cellsIn.get(sheet)?.[`${letter(column)}${row + 1}`];
      return cell?.formula ? { formula: cell.formula.slice(1) } : ((cell?.value as Typed | undefined) ?? null);
    },
    name: (text) => {
      const [, sheet = '', column = '', row = ''] = /^(.+)!([A-Z])(\d+)$/.exec(names[text] ?? '') ?? [];
      return sheet === '' ? undefined : { sheet, row: Number(row) - 1, column: column.charCodeAt(0) - 65 };
    },
  };
}
const letter = (column: number) => String.fromCharCode(65 + column);

/** Inserts a question at Plan!C4, and computes the formula beside a label, as Excel would. */
async function insert(id: QuestionId, more = {}) {
  const pane = await openPane({ sheets: [{ name: 'Plan' }] });
  pane.host.person.select('Plan!C4');
  const given = caseOf(id, more);
  const inserted = await pane.book.calculations.insert(calculationOf(id, given), { kind: 'selection' }, 'keep');
  expect(inserted.ok).toBe(true);
  const source = sourceOf(pane);
  const engine = openEngine(source, call);
  const computed = async (label: string, nth = 0): Promise<unknown> => {
    for (let row = 0; row < 120; row++) {
      if (source.cell('Plan', row, 2) !== label) continue;
      const formulas = [3, 4, 5, 6].flatMap((column) => {
        const cell = source.cell('Plan', row, column);
        return cell !== null && typeof cell === 'object' ? [cell.formula] : [];
      });
      const answer = await engine.value(formulas[nth]!, 'Plan');
      // A function answers rows even where they are one cell.
      return Array.isArray(answer) && answer.length === 1 && answer[0]!.length === 1 ? answer[0]![0] : answer;
    }
    throw new Error(`No row is called "${label}".`);
  };
  return { given: given.given, computed, source, engine };
}
const valueOf = <T>(result: MoneyResult<T>): T => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

describe('Formulas in the workbook, computed by the functions themselves, say what the pane says', () => {
  test('partner or outsource', async () => {
    const { given, computed } = await insert('partner', {
      base_fee: 5000,
      client_tolerance: 2_000_000,
      provider_tolerance: 800_000,
    });
    const answer = answerPartner(given);
    const { least, greatest, room } = valueOf(answer.range);
    expect(await computed('Advantage of partnering')).toBeCloseTo(valueOf(answer.payoff).advantage, 6);
    expect(await computed('Client: expected', 1)).toBeCloseTo(valueOf(answer.payoff).partner.expected, 6);
    expect(await computed('Probability below which partnering costs less')).toBeCloseTo(valueOf(answer.breakeven), 9);
    const [range] = (await computed('The provider’s least, the client’s greatest')) as number[][];
    [least, greatest, room].forEach((one, at) => expect(range![at]).toBeCloseTo(valueOf(one), 4));
  }, 60_000);

  test('going abroad', async () => {
    const { given, computed } = await insert('abroad');
    const answer = answerAbroad(given);
    expect(await computed('Effective rate')).toBeCloseTo(valueOf(answer.cost).effective_rate, 9);
    expect(await computed('Rate abroad at which it stops paying')).toBeCloseTo(valueOf(answer.breakeven), 9);
    expect(await computed('The move')).toBeCloseTo(answer.hour!.move, 9);
  }, 60_000);

  test('milestones, and whether the pay is fair', async () => {
    const { given, computed, source, engine } = await insert('milestones');
    const answer = answerStages(given);
    expect(await computed('Index')).toBeCloseTo(valueOf(answer.pay!).index, 9);
    expect(await computed('Band')).toBe(valueOf(answer.pay!).band);
    for (let row = 0; row < 60; row++) {
      const cell = source.cell('Plan', row, 2);
      if (cell === null || typeof cell !== 'object') continue;
      const rows = (await engine.value(cell.formula, 'Plan')) as unknown[][];
      expect(rows.map(([what, , , amount]) => [what, amount])).toEqual(
        valueOf(answer.stages).map(({ what, amount }) => [what, amount]),
      );
    }
    expect.assertions(4);
  }, 60_000);

  test('readiness', async () => {
    const { given, computed } = await insert('readiness', { tools: null });
    const { gate, low, high, weakest } = valueOf(answerReadiness(given));
    expect(await computed('Gate')).toBe(gate);
    expect(await computed('Worst case')).toBeCloseTo(low, 9);
    expect(await computed('Best case')).toBeCloseTo(high, 9);
    expect(await computed('Weakest duty')).toBe(weakest);
  }, 60_000);
});
