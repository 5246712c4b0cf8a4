import { LifecycleService, LifecycleStages, LifecycleUnreachableError, type Injector } from '@univerjs/core';

/** Whether all of the grid works. */
export interface Readiness {
  readonly isBusy: boolean;
}

/**
 * The grid begins some of its work three seconds after it is drawn, what fills by dragging and what keeps sorted formulas in
 * their rows among it. A person is faster, and would sort formulas into wrong ones: it begins at once.
 */
export function hastenReadiness(injector: Injector): Readiness {
  const lifecycle = injector.get(LifecycleService);
  let isBusy = true;
  const finish = () => {
    lifecycle.stage = LifecycleStages.Steady;
    isBusy = false;
  };
  lifecycle.onStage(LifecycleStages.Rendered).then(finish, (reason: unknown) => {
    isBusy = false;
    // Closed before it was drawn.
    if (!(reason instanceof LifecycleUnreachableError)) throw reason;
  });
  return {
    get isBusy() {
      return isBusy;
    },
  };
}
