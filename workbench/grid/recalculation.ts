import { CommandType, ICommandService, type ICommand } from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import type { FormulaPlace } from './functions';
import type { Ground } from './ground';

interface Recalculation {
  unitId: string;
  places: readonly FormulaPlace[];
}

/** Formulas whose functions have answered. It changes nothing: the engine only listens to it. */
const Recalculate: ICommand<Recalculation> = {
  id: 'workbench.mutation.recalculate',
  type: CommandType.MUTATION,
  handler: () => true,
};

const isRecalculation = (params: object | undefined): params is Recalculation => !!params && 'places' in params;

/** Lets single formulas be calculated again, in turn with all other reasons to calculate. */
export function installRecalculation(ground: Ground): (places: readonly FormulaPlace[]) => void {
  ground.injector.get(ICommandService).registerCommand(Recalculate);
  ground.injector.get(IActiveDirtyManagerService).register(Recalculate.id, {
    commandId: Recalculate.id,
    getDirtyData: ({ params }) => ({
      dirtyRanges: (isRecalculation(params) ? params.places : []).map(({ unitId, sheetId, row, column }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
    }),
  });
  return (places) => {
    const current = places.filter(({ unitId }) => unitId === ground.unitId);
    if (current.length > 0) ground.apply(Recalculate, { unitId: ground.unitId, places: current });
  };
}
