import { OVERRIDDEN } from '../catalogue/choice-sentences';
import type { Answer } from '../model/answer';
import { clip } from './clip';
import type { CellValue } from './plan';
import type { StyleName } from './styles';
import { flagText } from './flag-text';
import { proposalsText } from './proposal-text';
import type { Wording } from './wording';

/** Longer explanations are cut in cells, with an ellipsis: the whole text stays in the JSON. */
export const LONGEST_EXPLANATION = 1000;

/** What a result cell needs besides the answer. */
export interface AnswerContext {
  /** Of the policy that decided. */
  fingerprint: string;
  wording: Wording;
  /** Ids of the rules that spoke for an answer; without it the column `rules` stays empty. */
  rules?: (answer: Answer) => readonly string[];
}

/** A result column: one definition for csv, xlsx, formulas and pane. `width` in characters. */
export interface AnswerColumn {
  id: string;
  header: string;
  width: number;
  style: StyleName;
  value: (answer: Answer, context: AnswerContext) => CellValue;
}

const joined = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join(', '));

function column<Id extends string>(
  id: Id,
  header: string,
  width: number,
  style: StyleName,
  value: AnswerColumn['value'],
): AnswerColumn & { id: Id } {
  return { id, header, width, style, value };
}

/** Every result column there is. The order is that of "all", in formulas and files alike; it only grows at its end. */
export const ANSWER_COLUMNS = [
  column('strategy', 'Strategy', 20, 'wrapped', (a, { wording }) => a.strategy && wording.strategy(a.strategy)),
  column('who', 'Who', 11, 'text', (a) => a.who),
  column('where', 'Where', 10, 'text', (a) => a.where),
  column('manner', 'Manner', 11, 'text', (a, { wording }) => a.manner && wording.manner(a.manner)),
  column('form', 'Form', 16, 'text', (a, { wording }) => a.form && wording.form(a.form)),
  column('verdict', 'Verdict', 13, 'text', (a) => (a.chosen ? OVERRIDDEN : a.verdict)),
  column('runner_up', 'Runner-up', 20, 'wrapped', (a, { wording }) => a.runner_up && wording.strategy(a.runner_up)),
  column('lead', 'Lead', 7, 'points', (a) => a.lead),
  column('flags', 'Flags', 36, 'wrapped', (a) => flagText(a.raised ?? a.flags) || null),
  column('why', 'Why', 72, 'wrapped', (a) => clip(a.why, LONGEST_EXPLANATION) || null),
  column('missing', 'Missing', 30, 'text', (a) => joined(a.missing)),
  column('next', 'Next question', 32, 'wrapped', (a, { wording }) => a.next && wording.question(a.next)),
  column('possible', 'Still possible', 30, 'text', (a, { wording }) => joined(a.possible.map(wording.strategy))),
  column('change', 'Change', 10, 'text', (a) => a.change),
  column(
    'notes',
    'Notes',
    64,
    'wrapped',
    (a, { wording }) => clip(a.notes.map(wording.note).join('; '), LONGEST_EXPLANATION) || null,
  ),
  column('rules', 'Rules', 24, 'wrapped', (a, { rules }) => joined(rules?.(a) ?? [])),
  column('fingerprint', 'Policy', 14, 'text', (_, { fingerprint }) => fingerprint),
  column('evidence', 'Evidence', 10, 'percent', (a) => a.evidence),
  column('proposals', 'Words suggest', 36, 'wrapped', (a) => clip(proposalsText(a), LONGEST_EXPLANATION) || null),
  column('breakeven', 'Break-even probability', 12, 'percent', ({ money }) => money?.breakeven ?? null),
  column('rate_abroad_effective', 'Effective rate abroad', 12, 'rate', (a) => a.money?.rate_abroad_effective ?? null),
  column('cheapest', 'Cheapest by known money', 20, 'wrapped', ({ money }, { wording }) =>
    money?.cheapest ? wording.strategy(money.cheapest.strategy) : null,
  ),
  column('saving', 'Saving of the move', 12, 'money', ({ money }) => money?.saving?.amount ?? null),
];
export type AnswerColumnId = (typeof ANSWER_COLUMNS)[number]['id'];

/** What a workbook shows when nobody asks for other columns: the answer and its reason first, the machinery last. */
export const SHEET_COLUMNS: readonly AnswerColumnId[] = [
  'strategy',
  'verdict',
  'change',
  'why',
  'flags',
  'next',
  'proposals',
  'runner_up',
  'lead',
  'who',
  'where',
  'manner',
  'form',
  'possible',
  'missing',
  'notes',
  'evidence',
  'fingerprint',
];

/** What a csv or tsv file gets when nobody asks for other columns: the answer, its reason, and what needs attention. */
export const TEXT_COLUMNS: readonly AnswerColumnId[] = [
  'strategy',
  'who',
  'where',
  'manner',
  'form',
  'verdict',
  'runner_up',
  'lead',
  'change',
  'flags',
  'why',
  'next',
  'notes',
  'fingerprint',
];

/** What a list with money shows besides, behind the next question. */
const MONEY_COLUMNS: readonly AnswerColumnId[] = ['cheapest', 'saving', 'breakeven', 'rate_abroad_effective'];

/** The same columns with those of money, for a list that has a column of money. */
export function withMoneyColumns(columns: readonly AnswerColumnId[]): readonly AnswerColumnId[] {
  return columns.flatMap((id) => (id === 'next' ? [id, ...MONEY_COLUMNS] : [id]));
}

/** The column of an id that a user typed, without regard to case; undefined when there is none. */
export function findAnswerColumn(id: string): AnswerColumn | undefined {
  const wanted = id.trim().toLowerCase();
  return ANSWER_COLUMNS.find((column) => column.id === wanted);
}

/** The columns of these ids, in the order asked for. */
export function answerColumns(ids: readonly AnswerColumnId[]): AnswerColumn[] {
  return ids.map((id) => ANSWER_COLUMNS.find((column) => column.id === id)!);
}

/** Headers that do not collide with the user's own, and which of them had to change. */
export interface NamedColumns {
  headers: string[];
  renamed: { from: string; to: string }[];
}

/**
 * Result headers beside the user's: one that is taken (without regard to case) gets a suffix.
 *
 * @example
 * nameColumns(['Task', 'strategy'], ['Strategy']).headers //=> ['Strategy (result)']
 */
export function nameColumns(taken: readonly CellValue[], wanted: readonly string[]): NamedColumns {
  const used = new Set(
    taken.map((header) =>
      String(header ?? '')
        .trim()
        .toLowerCase(),
    ),
  );
  const renamed: NamedColumns['renamed'] = [];
  const headers = wanted.map((header) => {
    let name = header;
    for (let attempt = 1; used.has(name.toLowerCase()); attempt++) {
      name = attempt === 1 ? `${header} (result)` : `${header} (result ${attempt})`;
    }
    used.add(name.toLowerCase());
    if (name !== header) renamed.push({ from: header, to: name });
    return name;
  });
  return { headers, renamed };
}
