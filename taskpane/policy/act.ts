import type { Policy } from '../../src/model/policy';
import type { SheetName } from '../book';

/** What a person can do in the policy room. */
export interface PolicyAct {
  putOnSheet: () => void;
  readBack: (which: SheetName | 'shown') => void;
  setDocumentsOnly: (only: boolean) => void;
  restore: (base: Policy) => void;
  use: () => void;
  leave: () => void;
  compare: () => void;
  insertJudgement: () => void;
  showSheet: (sheet: SheetName, row?: number, column?: number) => void;
  showRow: (row: number) => void;
  showMore: () => void;
  goInventory: () => void;
}
