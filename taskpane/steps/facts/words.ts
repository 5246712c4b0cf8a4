import { FACT_HELP } from '../../../src/catalogue/fact-help';
import type { Layout } from '../../../src/decide/layout';
import { readLexicon } from '../../../src/table/lexicon';
import type { StrategyId } from '../../../src/model/policy';
import { fieldChoices } from '../../../src/table/field-choices';
import type { GroupName } from '../../../src/table/group-members';
import { factProposed, WORDS } from '../../../src/table/profile-groups';
import type { Scope } from './state';

/** An answer that a fact may get, as it is kept and as it is read. */
export interface Option {
  value: string | number;
  /** "5 – it is why they buy", "local" */
  label: string;
}

/** How facts, answers and groups are spoken of. */
export interface FactWords {
  question: (fact: string) => string;
  /** A short name. */
  name: (fact: string) => string;
  help: (fact: string) => string | undefined;
  options: (fact: string) => Option[];
  /** What the ends of a scale mean; null for a choice. */
  ends: (fact: string) => { low: string; high: string } | null;
  answer: (fact: string, value: string | number) => string;
  has: (fact: string) => boolean;
  /** Whom an answer is for. */
  scope: (scope: Scope) => string;
  /** Whether its rows are described by a value or by words, not by what words suggest. */
  isOwnGroup: (group: GroupName) => boolean;
  strategy: (id: StrategyId) => string;
  /** All facts, under the headings where a person looks for them. */
  facts: { label: string; ids: string[] }[];
}

const PROPOSED = /^proposed (\S+)$/;
const LEVELS = [1, 2, 3, 4, 5];
const HELP = new Map<string, string>(FACT_HELP.map(({ fact, help }) => [fact, help]));

/** The rows of a group, in words. */
export function groupWords(layout: Layout, { column, value }: GroupName): string {
  if (column === WORDS) return `Rows with the word${value.trim().includes(' ') ? 's' : ''} “${value}”`;
  const fact = PROPOSED.exec(column)?.[1];
  return fact !== undefined && layout.position.has(fact)
    ? `Rows whose words suggest: ${(readLexicon(layout).labels.get(fact) ?? fact).toLowerCase()} ${value}`
    : `${column}: ${value}`;
}

/** The words for the facts of a policy. `nameOf` gives the name of a row that was answered for. */
export function factWords(
  layout: Layout,
  nameOf: (key: string) => string,
  strategy: (id: StrategyId) => string,
): FactWords {
  const { labels } = readLexicon(layout);
  const factOf = (id: string) => layout.facts[layout.position.get(id) ?? -1];
  const name = (id: string): string => labels.get(id) ?? id;
  const ends = (id: string) => {
    const fact = factOf(id);
    return fact?.kind === 'scale' ? { low: fact.low, high: fact.high } : null;
  };
  const levelLabel = (level: number, { low, high }: { low: string; high: string }): string =>
    level === 1 ? `1 – ${low}` : level === 5 ? `5 – ${high}` : String(level);
  const options = (id: string): Option[] => {
    const fact = factOf(id);
    if (!fact) return [];
    return fact.kind === 'scale'
      ? LEVELS.map((value) => ({ value, label: levelLabel(value, fact) }))
      : fact.values.map((value) => ({ value, label: value }));
  };
  const answer = (id: string, value: string | number): string =>
    options(id).find((option) => option.value === value)?.label ?? String(value);
  return {
    question: (id) => factOf(id)?.question ?? id,
    name,
    help: (id) => HELP.get(id),
    options,
    ends,
    answer,
    has: (id) => factOf(id) !== undefined,
    scope: (scope) => {
      if (scope.kind === 'company') return 'All rows';
      if (scope.kind === 'row') return `Only: ${nameOf(scope.key)}`;
      return groupWords(layout, scope);
    },
    isOwnGroup: ({ column }) => factProposed(layout, column) === undefined,
    strategy,
    facts: fieldChoices(layout)
      .map(({ label, fields }) => ({ label, ids: fields.map(({ id }) => id).filter((id) => layout.position.has(id)) }))
      .filter(({ ids }) => ids.length > 0),
  };
}
