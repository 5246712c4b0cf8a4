import type { Layout } from '../decide/layout';
import { boardSheet, type PolicyStamp } from './board';
import type { Question } from './board-open';
import { addExplanation, explanationSheet, startExplanations, type ExplanationRow } from './explanation';
import { inventorySheet, type Inventory, type InventoryInput, type InventoryRow } from './inventory';
import type { WorkbookPlan } from './plan';
import { policySheets, type PolicyTable } from './policy-sheet';
import { sourcesSheet, type SourcesInput } from './sources-sheet';
import { summarySheet } from './summary';
import { addToTally, startTally, type Tally } from './tally';

export interface ReportInput extends InventoryInput {
  /** What the inventory is called: a file's or a sheet's name. */
  subject: string;
  layout: Layout;
  policy: PolicyStamp;
  policyTables: readonly PolicyTable[];
  sources: Omit<SourcesInput, 'cited'>;
  /** The rules that spoke for a row, which stands `at` that row of the inventory sheet, counted from 0. */
  explain?: (row: InventoryRow, at: number) => readonly ExplanationRow[];
  /** Asked after the last row; without it the board shows the next questions of the answers themselves. */
  questions?: () => readonly Question[];
}

export interface Report {
  plan: WorkbookPlan;
  /** Filled while the inventory's rows are taken out of the plan; complete after the last of them. */
  tally: Tally;
  renamed: Inventory['renamed'];
  noTable: Inventory['noTable'];
}

/** The whole workbook: Inventory, Board, Summary, Explanation, Policy and Sources. Rows are taken once, one by one. */
export function reportWorkbook(input: ReportInput): Report {
  const { subject, context, policy } = input;
  const tally = startTally(input.layout);
  const explanations = startExplanations();
  const cited = new Set<string>();
  const inventory = inventorySheet({ ...input, rows: counted(input, tally, explanations, cited) });
  const plan: WorkbookPlan = {
    title: `Sourcing recommendations for ${subject}`,
    description: `Policy ${policy.version}, fingerprint ${policy.fingerprint}`,
    first: inventory.plan,
    others: () => {
      const questions = input.questions?.();
      return [
        boardSheet({ tally, policy, subject, wording: context.wording, ...(questions ? { questions } : {}) }),
        summarySheet({ tally, wording: context.wording }),
        explanationSheet(explanations),
        ...policySheets(input.policyTables),
        sourcesSheet({ ...input.sources, cited }),
      ];
    },
  };
  return { plan, tally, renamed: inventory.renamed, noTable: inventory.noTable };
}

async function* counted(
  { rows, explain, above = [] }: ReportInput,
  tally: Tally,
  explanations: ReturnType<typeof startExplanations>,
  cited: Set<string>,
): AsyncGenerator<InventoryRow> {
  let at = above.length;
  for await (const row of rows) {
    at++;
    if (row.blank) {
      yield row;
      continue;
    }
    addToTally(tally, row.task, row.answer, at);
    if (explain !== undefined) {
      const explained = explanations.rows.length;
      // Past the cap a row is only counted: explaining a million rows for nothing would cost more than deciding them.
      addExplanation(explanations, explanations.left > 0 ? [] : explain(row, at));
      for (const { claims } of explanations.rows.slice(explained)) claims.forEach((claim) => cited.add(claim));
    }
    for (const { raised, claims } of row.answer.flags) if (raised) claims.forEach((claim) => cited.add(claim));
    yield row;
  }
}
