import type { Host } from '../host';
import type { Snapshot } from '../model/snapshot';
import type { Grid } from '../grid/open-grid';

/** What the stage shows to the pane's page, to tests, and to whoever opens the console. */
export interface Stage {
  /** Puts the simulated Excel behind the pane's page. */
  attach(page: Window): void;
  readonly host: Host;
  readonly grid: Grid | null;
  snapshot(): Snapshot;
}

export interface StageWindow {
  stage?: Stage;
}

declare global {
  interface Window {
    stage?: Stage;
  }
}
