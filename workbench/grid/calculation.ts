import { ICommandService } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { ClearSelectionFormatCommand, SetBorderCommand, SetStyleCommand } from '@univerjs/sheets';
import type { Ground } from './ground';

/** Whether the engine calculates, or soon will: it waits a moment for further changes before it starts. */
export interface Calculation {
  readonly isBusy: boolean;
}

const LOOKS: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];
/** Changed looks are no reason to calculate. */
const isOnlyLooks = (params: object | undefined) => !!params && 'trigger' in params && LOOKS.includes(params.trigger);

export function watchCalculation(ground: Ground): Calculation {
  const reasons = ground.injector.get(IActiveDirtyManagerService);
  let isDue = false;
  let isRunning = false;
  ground.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) [isDue, isRunning] = [false, true];
    else if (reasons.get(id) && options?.onlyLocal !== true && !isOnlyLooks(params)) isDue = true;
  });
  ground.observe(SetFormulaCalculationNotificationMutation, ({ functionsExecutedState }) => {
    if (functionsExecutedState !== undefined) isRunning = false;
  });
  return {
    get isBusy() {
      return isDue || isRunning;
    },
  };
}
