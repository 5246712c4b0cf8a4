/** What the pane says when something stands in the way: what happened, and what to do. {names} are filled in. */
export interface PaneMessageParts {
  what: string;
  fix: string;
}

export const PANE_MESSAGES = {
  // What is found before anything is written.
  NOTHING_SELECTED: {
    what: 'There is nothing in {place}.',
    fix: 'Select a cell of your list, or the whole of it with its row of column names, and try again.',
  },
  ONE_ROW: {
    what: '{place} is a single row.',
    fix: 'Select the row of column names together with the tasks below it.',
  },
  SEVERAL_AREAS: {
    what: 'More than one area is selected.',
    fix: 'Select one block of cells: the row of column names and the tasks below it.',
  },
  TABLE_WITHOUT_HEADER: {
    what: 'The table {table} shows no header row.',
    fix: 'Turn on "Header Row" under Table Design, and try again.',
  },
  SHEET_PROTECTED: {
    what: 'The sheet {sheet} is protected, so nothing can be written beside your list.',
    fix: 'Take the protection off (Review > Unprotect Sheet), or have the answers written to a new sheet. The pane never unprotects anything.',
  },
  READ_ONLY: {
    what: 'This workbook can only be read.',
    fix: 'Choose Enable Editing, or save a copy and open that one.',
  },
  FILTERED: {
    what: 'A filter hides {count} of {rows} rows. Excel may put values into the wrong rows while rows are filtered away.',
    fix: 'Clear the filter with the button below and set it again afterwards, or have the answers written to a new sheet.',
  },
  HIDDEN_ROWS: {
    what: '{count} of {rows} rows are hidden.',
    fix: 'They are answered too. Show them first if you want to see that, or go on.',
  },
  NO_ROOM: {
    what: 'There is no room to the right of your list: {place} is not empty.',
    fix: 'Move what stands there, or have the answers written to a new sheet. The pane never moves or overwrites what is yours.',
  },
  MERGED_CELLS: {
    what: 'Cells are merged in {place}, where the answers would go.',
    fix: 'Unmerge them, or have the answers written to a new sheet.',
  },
  NO_ROWS: {
    what: 'There is no task below the row of column names.',
    fix: 'Add a row for each task, and try again.',
  },
  TOO_MANY_COLUMNS: {
    what: 'A sheet ends before the answers do.',
    fix: 'Have the answers written to a new sheet.',
  },

  // What happened between reading and writing.
  CHANGED_MEANWHILE: {
    what: 'Your list has changed since it was read ({place}). Nothing was written.',
    fix: 'It has been read again: look at the preview once more, then write.',
  },
  SHEET_GONE: {
    what: 'The sheet {sheet} is no longer there. Nothing was written.',
    fix: 'Choose another list, or undo the deletion in Excel and start again.',
  },
  TABLE_GONE: {
    what: 'The table {table} is no longer there. Nothing was written.',
    fix: 'Choose another list, or undo the deletion in Excel and start again.',
  },

  // While writing.
  STOPPED: {
    what: 'Writing stopped after {done} of {rows} rows. {reason}',
    fix: 'Those rows are complete and the others are as they were. Go on with the rest, or undo what was written.',
  },
  STOPPED_HALFWAY: {
    what: 'Writing stopped after {done} of {rows} rows. {reason}',
    fix: 'Rows {first} to {last} may be filled in part, because Excel refused to put them back. Go on to complete them, or undo what was written.',
  },
  CANCELLED: {
    what: 'Cancelled after {done} of {rows} rows.',
    fix: 'Those rows are complete and the others are as they were. Go on with the rest, or undo what was written.',
  },
  READ_BACK_DIFFERS: {
    what: 'Excel keeps something else than was written in {count} cells, the first in {place}.',
    fix: 'Another add-in or a rule of the sheet may have changed them. Look at these cells, or undo what was written.',
  },

  // Undo.
  NO_UNDO: {
    what: 'There is no fill to undo.',
    fix: 'Only the last fill can be undone, and only until the next one.',
  },
  UNDO_NEWER: {
    what: 'The last fill was written by a newer version of this add-in.',
    fix: 'Open the workbook with that version to undo it.',
  },
  MEMORY_NEWER: {
    what: 'What this workbook remembers was written by a newer version of this add-in.',
    fix: 'Open the workbook with that version; until then it is left as it is, and nothing is remembered.',
  },
  NOT_REMEMBERED: {
    what: 'Your answers count, but could not be kept in this workbook: they last until this pane is closed.',
    fix: '{reason}',
  },
  UNDO_MOVED: {
    what: 'The rows of {place} have been moved, added or deleted since the fill, so old answers would land in the wrong rows. Nothing was undone.',
    fix: 'Bring the rows back into their order first, or fill the list again.',
  },
  UNDO_GONE: {
    what: 'What was filled ({place}) is no longer there, so there is nothing to undo.',
    fix: 'Undo the deletion in Excel first, if it was not meant.',
  },

  // Formulas that become values.
  NO_FORMULAS: {
    what: 'There is no formula of Sourcing Analysis in {place}.',
    fix: 'Select cells with formulas such as =SOURCING.CLASSIFY, or show their sheet, and look again.',
  },
  ONLY_ERRORS: {
    what: 'All {count} formulas of Sourcing Analysis in {place} show an error, so there is no value to keep.',
    fix: 'Wait until they are calculated, or mend them, and look again.',
  },
  FORMULAS_CHANGED: {
    what: 'The formulas in {place} have changed since they were counted. Nothing was written.',
    fix: 'Look at them again, then freeze.',
  },
  NO_FROZEN: {
    what: 'These frozen formulas are no longer remembered in this workbook.',
    fix: 'They may have been put back meanwhile, elsewhere; look at the list again.',
  },
  FROZEN_MOVED: {
    what: 'Most of the values in {place} are no longer what they were when they were frozen, or stand elsewhere now. Nothing was put back.',
    fix: 'Bring them back into their place first, or type the formulas again.',
  },

  // Calculations that are inserted as formulas.
  SITE_FILLED: {
    what: 'The formulas need {area}, and {place} is not empty.',
    fix: 'Select a cell with room below and to the right of it, or have them put on a new sheet. Nothing was written.',
  },
  SITE_DRESSED: {
    what: 'The formulas need {area}, and {place} has formats of yours.',
    fix: 'Select a cell with room below and to the right of it, or have them put on a new sheet. Nothing was written.',
  },
  SITE_TABLE: {
    what: 'The formulas need {area}, and the table {table} reaches into it. In a table no formula can fill several cells.',
    fix: 'Select a cell beside the table, or have them put on a new sheet. Nothing was written.',
  },
  SITE_MERGED: {
    what: 'The formulas need {area}, and cells are merged there.',
    fix: 'Select a cell elsewhere, or have them put on a new sheet. Nothing was written.',
  },
  SITE_HIDDEN: {
    what: 'The formulas need {area}, and rows are hidden there.',
    fix: 'Show the rows or clear the filter, select a cell elsewhere, or have them put on a new sheet. Nothing was written.',
  },
  SITE_PROTECTED: {
    what: 'The sheet {sheet} is protected.',
    fix: 'Select a cell of another sheet, have the formulas put on a new sheet, or take the protection off (Review > Unprotect Sheet). Nothing was written.',
  },
  SITE_OFF_SHEET: {
    what: 'The formulas need {rows} rows and {columns} columns, and the sheet ends before that.',
    fix: 'Select a cell further up and to the left, or have them put on a new sheet. Nothing was written.',
  },
  ASSUMPTIONS_PROTECTED: {
    what: 'The sheet {sheet} with the assumptions is protected, so no input can be added to it.',
    fix: 'Take the protection off (Review > Unprotect Sheet), and try again. Nothing was written.',
  },
  NO_CALCULATION: {
    what: 'There are no inserted formulas to take out.',
    fix: 'Only what this pane has inserted, and remembers, can be taken out by it.',
  },
  CALCULATION_GONE: {
    what: 'The formulas that were inserted ({place}) are no longer where they can be found.',
    fix: 'Delete what is left of them by hand; their inputs stay on the sheet of assumptions.',
  },
  CALCULATION_CHANGED: {
    what: '{cells} of the inserted cells were changed since, the first in {place}. Nothing was taken out.',
    fix: 'Take out only what is unchanged with the button below, or leave everything as it is.',
  },

  SHEET_NOT_THERE: {
    what: 'The sheet {sheet} is no longer there.',
    fix: 'Undo its deletion in Excel, or choose your list again.',
  },

  // A formula that is put into the selected cell.
  FORMULA_CELL_TAKEN: {
    what: 'The selected cell {cell} is not empty. Nothing was written.',
    fix: 'Select an empty cell, and try again. The pane never overwrites what is yours.',
  },
  FORMULA_NO_ROOM: {
    what: 'The answer may fill {rows} × {columns} cells (rows × columns) from {cell} on, and {place} is not empty. Nothing was written.',
    fix: 'Select a cell with free cells below and to the right of it, and try again.',
  },
  FORMULA_IN_TABLE: {
    what: 'The selected cell {cell} lies in the table {table}, or its answer would. Nothing was written.',
    fix: 'Select a cell beside the table: answers that fill several cells are not possible inside one.',
  },
  FORMULA_MERGED: {
    what: 'Cells are merged where the answer would stand ({place}). Nothing was written.',
    fix: 'Select another cell, or unmerge these first.',
  },
  FORMULA_CIRCULAR: {
    what: 'The answer would stand on cells that the formula reads ({place}). Nothing was written.',
    fix: 'Select a cell outside of what the formula reads, and try again.',
  },
  FORMULA_OFF_SHEET: {
    what: 'The answer may fill {rows} × {columns} cells (rows × columns) from {cell} on, and the sheet ends before that. Nothing was written.',
    fix: 'Select a cell further up or to the left, and try again.',
  },
  FORMULA_PROTECTED: {
    what: 'The sheet {sheet} is protected. Nothing was written.',
    fix: 'Take the protection off (Review > Unprotect Sheet), or select a cell of another sheet.',
  },
  NOT_ONE_BLOCK: {
    what: 'What is selected is not one block of cells.',
    fix: 'Select one block of cells, and try again.',
  },

  // The policy.
  POLICY_SHEET_GONE: {
    what: 'The sheet {sheet} with the policy is no longer there. The policy that decided before still does.',
    fix: 'Undo the deletion in Excel, show another sheet that holds a policy and read that one, or put the policy on a new sheet.',
  },
  POLICY_ON_NO_SHEET: {
    what: 'The policy {fingerprint} of this pane stands on no sheet, so a formula cannot name it.',
    fix: 'Put it on a sheet first (Policy > Put the policy on a sheet), then take it here.',
  },
  POLICY_SHEET_OTHER: {
    what: 'The sheet {sheet} no longer holds the policy {fingerprint} that this pane decides by.',
    fix: 'Read the sheet back and use it (Policy), or put the policy on a new sheet; then take it here.',
  },
  POLICY_SHEET_WITHOUT: {
    what: 'There is no policy on the sheet {sheet}: no row begins with the name of one of its tables. The policy that decided before still does.',
    fix: 'Show the sheet that holds the policy, or put the policy on a new sheet.',
  },
  POLICY_SHEET_LARGE: {
    what: 'The sheet {sheet} holds {cells} cells, which is no policy. The policy that decided before still does.',
    fix: 'Show the sheet that holds the policy, or put the policy on a new sheet.',
  },
  POLICY_KEPT_UNREADABLE: {
    what: 'The policy that this workbook remembers cannot be read, so the default decides.',
    fix: 'Read it back from its sheet under Policy, or restore the default there; until then it is left as it is.',
  },

  // What Excel itself answers. The code of Excel is named, so that a colleague can look it up.
  AccessDenied: {
    what: 'Excel denied access ({code}). The workbook is read-only, or a part of it is protected.',
    fix: 'Enable editing or take the protection off, then try again.',
  },
  InvalidOperationInCellEditMode: {
    what: 'A cell is being edited.',
    fix: 'Press Enter or Esc in that cell, then try again.',
  },
  ItemNotFound: {
    what: 'Something this needs is no longer in the workbook ({code}).',
    fix: 'Choose your list again.',
  },
  InvalidReference: {
    what: 'The cells this needs are no longer where they were ({code}).',
    fix: 'Choose your list again.',
  },
  InvalidSelection: {
    what: 'What is selected is not a block of cells ({code}).',
    fix: 'Select a cell of your list, and try again.',
  },
  InvalidArgument: {
    what: 'Excel did not accept a value ({code}).',
    fix: 'Choose your list again; if it happens again, please report it with this code.',
  },
  InvalidOperation: {
    what: 'Excel does not allow this here ({code}).',
    fix: 'Check that the workbook’s structure is not protected (Review > Protect Workbook), then try again.',
  },
  UnsupportedOperation: {
    what: 'Excel cannot do this in this kind of workbook ({code}).',
    fix: 'Save the workbook as .xlsx, and try again.',
  },
  ItemAlreadyExists: {
    what: 'A sheet or a table of that name is already there ({code}).',
    fix: 'Try again: another name is taken.',
  },
  InsertDeleteConflict: {
    what: 'Excel would have to move cells that cannot be moved ({code}).',
    fix: 'Make room to the right of your list, or have the answers written to a new sheet.',
  },
  NonBlankCellOffSheet: {
    what: 'Something would be pushed off the sheet ({code}).',
    fix: 'Make room to the right of your list, or have the answers written to a new sheet.',
  },
  MergedRangeConflict: {
    what: 'Merged cells or another table are in the way ({code}).',
    fix: 'Unmerge them, or have the answers written to a new sheet.',
  },
  FilteredRangeConflict: {
    what: 'A filter is in the way ({code}).',
    fix: 'Clear the filter, and try again.',
  },
  RangeExceedsLimit: {
    what: 'This is more than Excel hands over at once ({code}).',
    fix: 'Select a smaller part of the list.',
  },
  RequestPayloadSizeLimitExceeded: {
    what: 'Excel found a message too large ({code}).',
    fix: 'Try again with fewer columns or fewer rows.',
  },
  ResponsePayloadSizeLimitExceeded: {
    what: 'This is more than Excel hands over at once ({code}).',
    fix: 'Select a smaller part of the list.',
  },
  ActivityLimitReached: {
    what: 'Excel is too busy ({code}).',
    fix: 'Wait a moment, and try again.',
  },
  RequestAborted: {
    what: 'Excel broke this off ({code}).',
    fix: 'Try again; in Excel on the web, check the connection.',
  },
  SessionExpired: {
    what: 'The session of this workbook has ended ({code}).',
    fix: 'Reload the workbook, and open the pane again.',
  },
  ApiNotFound: {
    what: 'This version of Excel does not have what this needs ({code}).',
    fix: 'Update Excel, or use Excel on the web.',
  },
  NotImplemented: {
    what: 'This version of Excel does not have what this needs ({code}).',
    fix: 'Update Excel, or use Excel on the web.',
  },
  GeneralException: {
    what: 'Excel reports an error of its own ({code}).',
    fix: 'Try again. If it stays, save the workbook and restart Excel.',
  },

  // Neither of the above: a mistake of ours.
  UNEXPECTED: {
    what: 'Something went wrong inside this pane: {reason}',
    fix: 'Nothing more will be written. Close the pane and open it again; please report the sentence above.',
  },
} satisfies Record<string, PaneMessageParts>;

export type PaneMessage = keyof typeof PANE_MESSAGES;

/** Names of Excel's errors that have the same cause as another one. */
export const SAME_ERRORS: Readonly<Record<string, PaneMessage>> = {
  InvalidApiCallInContext: 'InvalidOperationInCellEditMode',
  ApiNotAvailable: 'ApiNotFound',
  OperationCellsExceedLimit: 'RangeExceedsLimit',
  AccessDeniedException: 'AccessDenied',
  InvalidBinding: 'InvalidReference',
  Timeout: 'RequestAborted',
  Aborted: 'RequestAborted',
  BrokenConnection: 'RequestAborted',
  ConnectionFailure: 'RequestAborted',
  Conflict: 'RequestAborted',
  InvalidRequestContext: 'SessionExpired',
  InactiveWorkbook: 'SessionExpired',
  InvalidSession: 'SessionExpired',
  Unauthenticated: 'SessionExpired',
};
