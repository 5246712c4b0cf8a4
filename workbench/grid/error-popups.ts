import { CellAlertManagerService, type ICellAlert } from '@univerjs/sheets-ui';
import type { DependencyOverride } from '@univerjs/core';

/** Gives the words for an error cell at a place of the grid, or null when the function said nothing. */
export type Explain = (place: { unitId: string; subUnitId: string; row: number; col: number }) => string | null;

/** Height in pixels of a popup with so many characters, at the width below. */
const WIDTH = 280;
const heightOf = (text: string) => 56 + 20 * Math.ceil(text.length / 38);

/** The grid explains errors in general words when the pointer rests on them; a function's own words go before. */
export function explainErrors(explain: Explain): DependencyOverride {
  class Explained extends CellAlertManagerService {
    override showAlert(alert: ICellAlert): void {
      const message = explain(alert.location);
      super.showAlert(message === null ? alert : { ...alert, message, width: WIDTH, height: heightOf(message) });
    }
  }
  return [[CellAlertManagerService, { useClass: Explained }]];
}
