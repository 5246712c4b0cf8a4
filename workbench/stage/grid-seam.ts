import type { Host } from '../host';
import type { Rect } from '../model/address';
import type { Sheet } from '../model/workbook';
import type { FunctionsSource } from '../wire/custom-functions';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Grid {
  reload(): void;
  setDark(dark: boolean): void;
  cellBox(sheet: Sheet, area: Rect): Box | null;
  onView(listener: () => void): void;
  dispose(): void;
}

export interface GridOptions {
  functions: FunctionsSource;
  dark?: boolean;
  onActiveSheet?: (name: string) => void;
}

/** Stands in until there is a grid. */
export async function openGrid(container: HTMLElement, host: Host, options: GridOptions): Promise<Grid> {
  container.textContent = `No grid: ${host.workbook.sheets.map(({ name }) => name).join(', ')}`;
  options.onActiveSheet?.(host.workbook.active.name);
  return {
    reload: () => undefined,
    setDark: () => undefined,
    cellBox: (_sheet, area) => ({
      left: 40 + area.column * 64,
      top: 20 + area.row * 20,
      width: area.columns * 64,
      height: area.rows * 20,
    }),
    onView: () => undefined,
    dispose: () => container.replaceChildren(),
  };
}
