import { BooleanNumber, type Ctor, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import { isError } from '../model/cells';
import type { CellValue } from '../model/parts';
import type { FunctionsSource } from '../wire/custom-functions';
import type { FunctionAnswer } from '../wire/function-answers';
import type { FunctionArgument, FunctionMetadata } from '../wire/function-arguments';

/** Where a formula stands in the grid. */
export interface FormulaPlace {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

export type Ask = (name: string, args: readonly FunctionArgument[], place: FormulaPlace) => FunctionAnswer | null;

/** What Excel shows while an answer is awaited. */
export const AWAITED = ErrorType.CONNECT;

/** One value of the engine as the host takes it; a blank cell is null, never 0. */
function readCell(value: Nullable<BaseValueObject>): CellValue | null {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const content = value.getValue();
  return typeof content === 'string' && content === '' ? '' : content;
}

/** An argument of a formula as the host takes it; undefined where it was left out. */
export function readArgument(value: BaseValueObject): FunctionArgument {
  if (!(value instanceof ArrayValueObject)) return value.isNull() ? undefined : readCell(value);
  return value.getArrayValue().map((row) => row.map(readCell));
}

function cellObject(value: CellValue): BaseValueObject {
  if (isError(value)) return ErrorValueObject.create(errorType(value.error));
  if (typeof value === 'number') return NumberValueObject.create(value);
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

const ERROR_TYPES: readonly ErrorType[] = Object.values(ErrorType);
const errorType = (error: string): ErrorType => ERROR_TYPES.find((type) => type === error) ?? ErrorType.VALUE;

/** An answer as the engine takes it: rows of cells spill. */
export function answerObject(answer: FunctionAnswer): BaseValueObject {
  if (!Array.isArray(answer)) return cellObject(answer);
  const [first = []] = answer;
  if (answer.length === 1 && first.length === 1) return cellObject(first[0] ?? '');
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(cellObject)),
    rowCount: answer.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A function of the add-in as the engine knows functions. It never throws: that would stop all calculation. */
function functionClass(name: string, ask: Ask): Ctor<BaseFunction> {
  return class extends BaseFunction {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      try {
        const place = {
          unitId: this.unitId ?? '',
          sheetId: this.subUnitId ?? '',
          row: this.row,
          column: this.column,
        };
        const answer = ask(name, given.map(readArgument), place);
        return answer === null ? ErrorValueObject.create(AWAITED) : answerObject(answer);
      } catch (reason) {
        console.error(name, reason);
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  };
}

const fullName = ({ namespace }: FunctionsSource, { name }: FunctionMetadata) =>
  (namespace ? `${namespace}.${name}` : name).toUpperCase();

/** Every function of functions.json for the formula engine, under the namespace of the manifest. */
export function gridFunctions(source: FunctionsSource, ask: Ask): [Ctor<BaseFunction>, string][] {
  return source.metadata.functions.map((metadata) => {
    const name = fullName(source, metadata);
    return [functionClass(name, ask), name];
  });
}

const flag = (on: boolean | undefined) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What the formula bar says about them, in the words of functions.json. */
export function describeFunctions(source: FunctionsSource): IFunctionInfo[] {
  return source.metadata.functions.map((metadata) => ({
    functionName: fullName(source, metadata),
    functionType: FunctionType.User,
    description: metadata.description ?? '',
    abstract: metadata.description ?? '',
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: flag(parameter.optional !== true),
      repeat: flag(parameter.repeating),
    })),
  }));
}
