import { CommandType, ICommandService, type ICommand, type IUnitRange } from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import type { Ground } from './ground';

interface Recalculation {
  unitId: string;
  ranges: readonly IUnitRange[];
}

/** Cells that the engine is to take for changed. It changes nothing: the engine only listens to it. */
const Recalculate: ICommand<Recalculation> = {
  id: 'workbench.mutation.recalculate',
  type: CommandType.MUTATION,
  handler: () => true,
};

const isRecalculation = (params: object | undefined): params is Recalculation => !!params && 'ranges' in params;

/**
 * Lets formulas be calculated again, in turn with all other reasons to calculate: those in the given cells and those that
 * read them.
 */
export function installRecalculation(ground: Ground): (ranges: readonly IUnitRange[]) => void {
  ground.injector.get(ICommandService).registerCommand(Recalculate);
  ground.injector.get(IActiveDirtyManagerService).register(Recalculate.id, {
    commandId: Recalculate.id,
    getDirtyData: ({ params }) => ({ dirtyRanges: isRecalculation(params) ? [...params.ranges] : [] }),
  });
  return (ranges) => {
    const current = ranges.filter(({ unitId }) => unitId === ground.unitId);
    if (current.length > 0) ground.apply(Recalculate, { unitId: ground.unitId, ranges: current });
  };
}
