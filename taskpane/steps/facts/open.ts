import type { FactsStep } from '../../facts-step';
import { openFactsWork } from '../../flow/facts';
import type { Pane } from '../../flow/pane';
import type { FactsAct } from './act';
import './facts.css';
import './groups.css';
import { factsStep } from './view';
import { factWords } from './words';

/** The step that asks for facts, loaded when it is first entered. */
export function openFacts(pane: Pane, fail: (error: unknown) => void): FactsStep {
  const work = openFactsWork(pane);
  const run = (done: Promise<void>): void => void done.catch(fail);
  const act: FactsAct = {
    part: work.part,
    order: (order) => run(work.order(order)),
    answer: (scope, fact, answer) => run(work.answer(scope, fact, answer)),
    headcount: (people) => run(work.headcount(people)),
    later: work.later,
    again: work.again,
    chooseAll: (proposals, choice) => run(work.chooseAll(proposals, choice)),
    chooseRow: (key, proposal, choice) => run(work.chooseRow(key, proposal, choice)),
    open: work.open,
    showMore: work.showMore,
    group: {
      begin: (group, changing) => run(work.group.begin(group, changing)),
      fill: (part) => run(work.group.fill(part)),
      keep: () => run(work.group.keep()),
      cancel: work.group.cancel,
      remove: (group) => run(work.group.remove(group)),
      undo: () => run(work.group.undo()),
    },
  };
  pane.store.listen(({ room, step }) => {
    if (room === 'inventory' && step === 'facts' && work.isStale()) run(work.recount());
  });
  return {
    view: (state) => {
      const { counted, asked } = state.facts;
      const nameOf = (key: string) => counted?.named[key]?.name ?? asked?.sample[0] ?? 'a row that is gone';
      const { engine, context } = pane.ruling;
      const words = factWords(engine.layout, nameOf, context.wording.strategy);
      return factsStep(state, act, words);
    },
    enter: (wanted) => run(work.enter(wanted)),
  };
}
