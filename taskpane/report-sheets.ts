import { explanationRows } from '../src/report/explanation-rows';
import type { InventoryRow } from '../src/report/inventory';
import type { SheetPlan } from '../src/report/plan';
import { reportWorkbook } from '../src/report/sheets';
import { sourcesFor } from '../src/report/sources';
import { policyTables } from '../src/table/policy-sheets';
import type { Ruling } from './ruling';

export interface ReportSheetsInput {
  ruling: Ruling;
  subject: string;
  headers: readonly string[];
  rows: Iterable<InventoryRow>;
}

/** The sheets that accompany an inventory, the inventory itself left out: it stands in the workbook already. */
export async function reportSheets({ ruling, subject, headers, rows }: ReportSheetsInput): Promise<SheetPlan[]> {
  const { engine, policy, context } = ruling;
  const { plan } = reportWorkbook({
    subject,
    layout: engine.layout,
    policy: { version: policy.version, fingerprint: context.fingerprint, documentsOnly: ruling.documentsOnly },
    policyTables: policyTables(policy),
    sources: sourcesFor(headers),
    headers,
    rows,
    context,
    explain: ({ task, answer }, at) => explanationRows(engine, task, answer, at),
  });
  // The sheets count what goes by: every row of the inventory is taken once, and thrown away.
  for await (const row of plan.first.rows) void row;
  return plan.others();
}
