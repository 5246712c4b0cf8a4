import type { Desk } from '../members/desk';
import type { Thing } from '../members/thing';
import { childOf, getProperty, idOf, itemsOf, loadableOf, notSimulated, type Ledger } from './dispatch';
import type { QueryInfo } from './protocol';

/** What the client needs to find an object again: the id in its collection, or the reference it is held by. */
export function identityOf(thing: Thing, desk: Desk): Record<string, unknown> {
  const id = idOf(thing);
  const reference = desk.references.idOf(thing);
  return {
    ...(id === undefined ? {} : { Id: id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

/** Names as the client selects them: `name`, `tables/name`, `*`, with dots or slashes. */
const segments = (name: string) => name.replaceAll('.', '/').split('/');

interface Selection {
  all: boolean;
  own: string[];
  /** Child → what is selected below it. */
  below: Map<string, string[]>;
  /** Names that neither the type nor its children have. */
  rest: string[];
}

function sortNames(type: Thing['type'], names: readonly string[]): Selection {
  const { properties, children } = loadableOf(type);
  const selection: Selection = { all: names.length === 0, own: [], below: new Map(), rest: [] };
  for (const name of names) {
    const [head = '', ...tail] = segments(name);
    const own = properties.get(head.toLowerCase());
    const child = children.get(head.toLowerCase());
    if (head === '*') selection.all = true;
    else if (own !== undefined && tail.length === 0) selection.own.push(own);
    else if (child !== undefined) {
      const path = tail.join('/') || '*';
      selection.below.set(child, [...(selection.below.get(child) ?? []), path]);
    } else selection.rest.push(name);
  }
  return selection;
}

function loadObject(thing: Thing, names: readonly string[], desk: Desk, ledger: Ledger): Record<string, unknown> {
  const { all, own, below, rest } = sortNames(thing.type, names);
  if (rest[0] !== undefined) throw notSimulated(ledger, `${thing.type}.load("${rest[0]}")`);
  const chosen = all ? [...loadableOf(thing.type).properties.values()] : own;
  const answer = identityOf(thing, desk);
  for (const name of chosen) answer[name] = getProperty(thing, name, desk);
  for (const [name, selected] of below) {
    const child = childOf(thing, name, desk, ledger);
    answer[name] = child && load(child, { Select: selected }, desk, ledger);
  }
  return answer;
}

/** Loads what a query names; for a collection the names are its items', but for those of its own (as `count`). */
export function load(thing: Thing, query: QueryInfo, desk: Desk, ledger: Ledger): Record<string, unknown> {
  const names = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
  const items = itemsOf(thing, desk);
  if (!items) return loadObject(thing, names, desk, ledger);
  const { all, own, rest } = sortNames(thing.type, names);
  const answer = identityOf(thing, desk);
  for (const name of all ? loadableOf(thing.type).properties.values() : own)
    answer[name] = getProperty(thing, name, desk);
  const below = rest.map((name) =>
    segments(name)
      .filter((part, at) => at > 0 || part !== 'items')
      .join('/'),
  );
  if (!all && below.length === 0) return answer;
  const unknown = sortNames(items.type, below).rest[0];
  if (unknown !== undefined) throw notSimulated(ledger, `${items.type}.load("${unknown}")`);
  const from = query.Skip ?? 0;
  const list = items.list.slice(from, query.Top === undefined ? undefined : from + query.Top);
  answer._Items = list.map((item) => loadObject(item, all ? [...below, '*'] : below, desk, ledger));
  return answer;
}

/** The same answer with camelCase names and `items`: what `retrieve` expects. */
export function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  const named = (key: string) =>
    key === '_Items' ? 'items' : key.startsWith('_') ? key : key.charAt(0).toLowerCase() + key.slice(1);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [named(key), asJson(one)]));
}
