import { FACT_HELP } from '../catalogue/fact-help';
import { documentsOf } from '../catalogue/fill';
import { FIELD_WORDS } from '../catalogue/field-words';
import { SIDE_COLUMNS } from '../catalogue/side-facts';
import type { Engine } from '../decide/compile';
import type { SideColumn } from '../model/field';
import type { Fact } from '../model/policy';
import type { PlanCell, PlanRow, SheetPlan, Validation, WorkbookPlan } from './plan';

/** Empty rows that carry drop-downs. */
const ROWS = 500;

interface TemplateColumn {
  label: string;
  note: string;
  list: string[];
  width: number;
}

/** An empty inventory: a column for every fact and amount, its question as a note, its answers as a drop-down. */
export function templateWorkbook(engine: Engine): WorkbookPlan {
  const [first, ...others] = SIDE_COLUMNS.filter(({ field }) => field === 'text').map(sideColumn);
  const money = SIDE_COLUMNS.filter(({ field }) => field === 'money').map(sideColumn);
  const columns = [first!, ...others, ...engine.layout.facts.map(factColumn), ...money];
  return {
    title: 'Task inventory',
    description: `For policy ${engine.policy.version}`,
    first: inventorySheet(columns),
    others: () => [questionsSheet(columns)],
  };
}

const labelOf = (id: string): string => FIELD_WORDS.find((words) => words.id === id)?.label ?? id;

function sideColumn({ id, unit, question }: SideColumn): TemplateColumn {
  const unitText = unit === 'text' ? '' : ` (${unit})`;
  return { label: labelOf(id), note: `${question}${unitText}`, list: [], width: id === 'task' ? 44 : 16 };
}

function factColumn(fact: Fact): TemplateColumn {
  const answers = fact.kind === 'scale' ? `1 = ${fact.low} … 5 = ${fact.high}` : fact.values.join(', ');
  const help = FACT_HELP.find((one) => one.fact === fact.id);
  const source = help && help.claims.length > 0 ? ` (${documentsOf(help.claims)})` : '';
  return {
    label: labelOf(fact.id),
    note: [fact.question, answers, ...(help ? [`${help.help}${source}`] : []), 'Blank = unknown.'].join('\n'),
    list: fact.kind === 'scale' ? ['1', '2', '3', '4', '5'] : fact.values,
    width: 14,
  };
}

function inventorySheet(columns: readonly TemplateColumn[]): SheetPlan {
  const area = (column: number) => ({ top: 1, left: column, bottom: ROWS, right: column });
  const validations = columns.flatMap(({ label, list }, at): Validation[] =>
    list.length === 0
      ? []
      : [
          {
            area: area(at),
            list,
            title: label,
            message: `Choose one of: ${list.join(', ')}. Leave it blank while it is not known.`,
            strict: false,
          },
        ],
  );
  const header: PlanCell[] = columns.map(({ label, note }) => ({ value: label, style: 'heading', note }));
  return {
    name: 'Inventory',
    columns: columns.map(({ width }) => ({ width })),
    rows: [{ cells: header, height: 45 }],
    freeze: { rows: 1, columns: 1 },
    validations,
  };
}

function questionsSheet(columns: readonly TemplateColumn[]): SheetPlan {
  const rows: PlanRow[] = [
    ['Column', 'Question, answers and help'].map((value): PlanCell => ({ value, style: 'heading' })),
    ...columns.map(({ label, note }): PlanRow => [label, { value: note.replaceAll('\n', ' '), style: 'wrapped' }]),
  ];
  return { name: 'Questions', columns: [{ width: 28 }, { width: 110 }], rows, freeze: { rows: 1, columns: 0 } };
}
