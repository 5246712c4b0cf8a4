import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { FormulaDataModel, SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { isError, keyOf } from '../model/cells';
import { showAnswer } from '../model/formulas';
import type { CellValue } from '../model/parts';
import type { Sheet } from '../model/workbook';
import { modelValue } from './cells';
import type { Ground } from './ground';
import type { Messages } from './messages';

type Lines<T> = Record<number, Record<number, Nullable<T>>>;

const sameValue = (a: CellValue, b: CellValue) =>
  isError(a) && isError(b) ? a.error === b.error && a.message === b.message : a === b;

/** Brings what the engine calculated into the model: values beside their formulas, and arrays as they spill. */
export function pullResults(ground: Ground, messages: Messages): void {
  const engine = ground.injector.get(FormulaDataModel);

  const part = (sheet: Sheet, row: number, column: number, cell: Nullable<ICellData>): CellValue => {
    const value = modelValue(cell);
    if (!isError(value)) return value;
    const message = messages.at(ground.idOf(sheet), row, column, value.error);
    return message ? { ...value, message } : value;
  };

  const answerAt = (sheet: Sheet, row: number, column: number, cell: Nullable<ICellData>) => {
    const [unit, id] = [ground.unitId, ground.idOf(sheet)];
    const ranges: Lines<IRange> = engine.getArrayFormulaRange()[unit]?.[id] ?? {};
    const range = ranges[row]?.[column];
    const shown: Lines<ICellData> = engine.getArrayFormulaCellData()[unit]?.[id] ?? {};
    const own = part(sheet, row, column, cell);
    if (!range || (isError(own) && own.error === '#SPILL!')) return own;
    const { startRow, endRow, startColumn, endColumn } = range;
    if (startRow === endRow && startColumn === endColumn) return own;
    return Array.from({ length: endRow - startRow + 1 }, (_, r) =>
      Array.from({ length: endColumn - startColumn + 1 }, (_, c) =>
        r === 0 && c === 0 ? own : part(sheet, startRow + r, startColumn + c, shown[startRow + r]?.[startColumn + c]),
      ),
    );
  };

  /** The cells the model shows otherwise than the engine calculated them. */
  const take = (sheet: Sheet, lines: Lines<ICellData>): boolean => {
    let isChanged = false;
    for (const [line, cells] of Object.entries(lines)) {
      for (const [place, cell] of Object.entries(cells ?? {})) {
        const [row, column] = [Number(line), Number(place)];
        const known = sheet.cells.get(keyOf(row, column));
        if (known?.formula === undefined) continue;
        const answer = answerAt(sheet, row, column, cell);
        if (!Array.isArray(answer) && !known.spill && sameValue(answer, known.value)) continue;
        showAnswer(sheet, keyOf(row, column), answer);
        isChanged = true;
      }
    }
    return isChanged;
  };

  ground.observe(SetFormulaCalculationResultMutation, ({ unitData }) => {
    const sheets: Record<string, Nullable<Lines<ICellData>>> = unitData[ground.unitId] ?? {};
    const changed = Object.entries(sheets).flatMap(([id, lines]) => {
      const sheet = ground.modelSheet(id);
      return sheet && lines && take(sheet, lines) ? [sheet] : [];
    });
    if (changed.length === 0) return;
    ground.host.person.act((session) => {
      for (const sheet of changed) session.report({ kind: 'calculated', sheet });
    });
  });
}
