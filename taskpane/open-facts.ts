import type { Start } from './acts';
import type { FactsStep, Wanted } from './facts-step';
import { keepMatching } from './flow/choose';
import type { Pane } from './flow/pane';

export interface FactsDoor {
  enter: (wanted?: Wanted) => void;
  /** null until it was entered and loaded. */
  current: () => FactsStep | null;
}

/** The way into the step. Its words, its queue and its look are loaded when it is first entered. */
export function openFactsDoor(pane: Pane, start: Start, fail: (error: unknown) => void): FactsDoor {
  const { store } = pane;
  let step: FactsStep | null = null;
  return {
    enter: (wanted) => {
      if (store.state.busy !== null || !store.state.match?.tasks) return;
      store.dispatch({ type: 'went', step: 'facts' });
      start(async () => {
        await keepMatching(pane);
        const { openFacts } = await import(/* webpackChunkName: "facts" */ './steps/facts/open');
        step ??= openFacts(pane, fail);
        if (store.state.step === 'facts') step.enter(wanted);
      });
    },
    current: () => step,
  };
}
