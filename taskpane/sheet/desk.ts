import type { Outcome } from '../../src/model/outcome';
import { problemOf, problemOfExcel } from '../problem';

/** What Microsoft's script puts into the page. */
export interface OfficeApi {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

export interface DeskOptions {
  /** Told when Excel keeps a request waiting, and when it goes on: most often somebody is editing a cell. */
  onWait?: (waiting: boolean) => void;
  /** Told of errors that are no answer of Excel but a mistake of ours. */
  onUnexpected?: (error: unknown) => void;
  /** Milliseconds until a request counts as kept waiting. */
  patience?: number;
}

/** The one way to Excel: every request waits for the end of a cell edit, and every error comes back as a message. */
export interface Desk {
  run: <T>(work: (context: Excel.RequestContext) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  has: (excelApi: string) => boolean;
  readOnly: () => boolean;
}

const PATIENCE = 1500;

export function openDesk(api: OfficeApi, options: DeskOptions = {}): Desk {
  const { onWait = () => undefined, onUnexpected = () => undefined, patience = PATIENCE } = options;
  let waiting = 0;

  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (++waiting === 1) onWait(true);
    }, patience);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      if (late && --waiting === 0) onWait(false);
    }
  };

  return {
    run: (work) =>
      watched(async () => {
        try {
          return await api.Excel.run({ delayForCellEdit: true }, work);
        } catch (error) {
          if (error instanceof api.OfficeExtension.Error) return { ok: false, problem: problemOfExcel(error.code) };
          onUnexpected(error);
          const reason = error instanceof Error ? error.message : String(error);
          return { ok: false, problem: problemOf('UNEXPECTED', { reason }) };
        }
      }),
    has: (excelApi) => api.Office.context.requirements.isSetSupported('ExcelApi', excelApi),
    readOnly: () => api.Office.context.document.mode === api.Office.DocumentMode.ReadOnly,
  };
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value, notes: [] });
