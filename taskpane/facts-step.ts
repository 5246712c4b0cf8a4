import type { State } from './state';
import type { VNode } from './view/node';

/** A question that the result leads to: of one row, or wherever it settles most. */
export interface Wanted {
  fact: string;
  /** As the user counts it in the sheet. */
  row?: number;
}

/** The step that asks for facts, once it is loaded. */
export interface FactsStep {
  view: (state: State) => VNode;
  /** Called whenever a person comes in. */
  enter: (wanted?: Wanted) => void;
}
