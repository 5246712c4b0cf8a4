import type { Form, Manner, TableCondition, TableRow } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';

/** How the work is directed under a strategy. */
export function mannerOf(engine: Engine, levels: Levels, strategy: number): Manner {
  return firstRow(engine, levels, strategy, engine.policy.manner)?.manner ?? 'UNDECIDED';
}

/** How a partnership is bound. */
export function formOf(engine: Engine, levels: Levels, strategy: number): Form {
  return firstRow(engine, levels, strategy, engine.policy.forms)?.form ?? 'UNDECIDED';
}

type Truth = 'yes' | 'no' | 'open';

/** The first row whose conditions are known and met; the row without conditions only when no earlier one could still be met. */
function firstRow<R extends TableRow>(engine: Engine, levels: Levels, strategy: number, rows: R[]): R | undefined {
  let open = false;
  for (const row of rows) {
    const truth = truthOf(engine, levels, strategy, row);
    if (truth === 'open') open = true;
    else if (truth === 'yes') return isDefault(row) && open ? undefined : row;
  }
  return undefined;
}

const isDefault = (row: TableRow): boolean => !row.when_any && (row.when ?? []).length === 0;

function truthOf(engine: Engine, levels: Levels, strategy: number, row: TableRow): Truth {
  const some = row.when_any;
  const truths = (some ?? row.when ?? []).map((condition) => conditionHolds(engine, levels, strategy, condition));
  const deciding: Truth = some ? 'yes' : 'no';
  if (truths.includes(deciding)) return deciding;
  if (truths.includes('open')) return 'open';
  return some ? 'no' : 'yes';
}

function conditionHolds(engine: Engine, levels: Levels, strategy: number, condition: TableCondition): Truth {
  if ('strategy' in condition) return STRATEGY_IDS[strategy] === condition.strategy ? 'yes' : 'no';
  const level = levels[engine.layout.position.get(condition.fact) ?? -1] ?? UNKNOWN;
  if (level <= UNKNOWN) return 'open';
  const holds = 'least' in condition ? level >= condition.least : level <= condition.most;
  return holds ? 'yes' : 'no';
}
