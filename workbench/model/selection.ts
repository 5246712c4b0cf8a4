import { areaOn, rectOf } from './area';
import { Refusal } from './refusal';
import type { Session } from './session';
import { activateSheet } from './sheets';
import type { Area, Sheet, Workbook } from './workbook';

/** Selects areas of one sheet, which becomes the active one. */
export function select(session: Session, sheet: Sheet, areas: readonly Area[]): void {
  activateSheet(session, sheet);
  sheet.selection = areas.map(rectOf);
  session.report({ kind: 'selected', sheet });
}

export const selectedAreas = (workbook: Workbook): Area[] =>
  workbook.active.selection.map((rect) => areaOn(workbook.active, rect));

/** The one selected area; several at once are refused, as Excel refuses them. */
export function selectedArea(workbook: Workbook): Area {
  const [area, ...others] = selectedAreas(workbook);
  if (!area || others.length > 0) throw new Refusal('InvalidSelection', 'Several areas, or none, are selected.');
  return area;
}
