import { DEFAULT_POLICY } from '../src/catalogue/default-policy';
import { refuseProblem, spill, type Cells, type Spilled } from '../src/report/spill';
import { openHeaders, openRuling, type Opening, type Ruling } from '../src/report/spill-tasks';
import { findError } from './cells';
import { findMore, type More } from './loaded-more';

/**
 * Policies and header rows that have been understood, kept so that a formula filled down ten thousand rows does not
 * understand them ten thousand times. They are found by comparing every cell, so what is kept never changes an answer. No
 * row of tasks is kept; the reader of a header row keeps the short words of answers, such as "high", that it has read.
 */
const MOST_POLICIES = 4;
const MOST_HEADERS = 16;

interface KeptPolicy {
  cells: Cells;
  ruling: Spilled<Ruling>;
}
interface KeptHeaders {
  ruling: Ruling;
  names: readonly unknown[];
  opening: Opening | undefined;
}

const policies: KeptPolicy[] = [];
const headerRows: KeptHeaders[] = [];
let standard: Ruling | undefined;

const isSameRow = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
};

/** The kept entry that fits, moved to the front; or a new one, for which the oldest leaves. */
function keep<T>(entries: T[], most: number, fits: (entry: T) => boolean, make: () => T): T {
  const at = entries.findIndex(fits);
  const entry = (at < 0 ? undefined : entries[at]) ?? make();
  if (at !== 0) {
    if (at > 0) entries.splice(at, 1);
    entries.unshift(entry);
    entries.length = Math.min(entries.length, most);
  }
  return entry;
}

/** The policy of a formula, ready to decide: the default where none was given. */
export function rulingFor(policy: Cells | undefined): Spilled<Ruling> {
  if (!policy) return spill((standard ??= openRuling(DEFAULT_POLICY)));
  const more = findMore('A policy of your own');
  if (!more.ok) return more;
  const isSame = ({ cells }: KeptPolicy): boolean =>
    cells.length === policy.length && cells.every((row, at) => isSameRow(row, policy[at] ?? []));
  return keep(policies, MOST_POLICIES, isSame, () => ({ cells: policy, ruling: readRuling(policy, more.value) }))
    .ruling;
}

function readRuling(policy: Cells, { readPolicyRange }: More): Spilled<Ruling> {
  const error = findError([policy]);
  if (error) return { ok: false, problem: error };
  const read = readPolicyRange(policy);
  return read.ok ? spill(openRuling(read.value)) : refuseProblem(read.problem);
}

/** The header row of a formula, understood by its names; undefined where its values are needed for that. */
export function headersFor(ruling: Ruling, names: readonly unknown[]): Opening | undefined {
  const isSame = (kept: KeptHeaders): boolean => kept.ruling === ruling && isSameRow(kept.names, names);
  return keep(headerRows, MOST_HEADERS, isSame, () => ({ ruling, names, opening: openHeaders(ruling, names) })).opening;
}
