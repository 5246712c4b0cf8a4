import type { Arguments } from '../members/arguments';
import type { Desk } from '../members/desk';
import { REGISTRY } from '../members/registry';
import type { EventSource, MemberTable } from '../members/table';
import type { Targets, Thing, ThingOf, TypeName } from '../members/thing';
import { Refusal } from '../model/refusal';

/** Where members that the tables do not have are written down. */
export interface Ledger {
  missing: Set<string>;
}

function lookUp<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** A member that is not simulated: never silently a success. */
export function notSimulated(ledger: Ledger, member: string): Refusal {
  ledger.missing.add(member);
  return new Refusal('NotImplemented', `${member} is not simulated by the host for tests (see docs/host.md).`);
}

const tableOf = <N extends TypeName>(thing: ThingOf<N>): MemberTable<Targets[N]> => REGISTRY[thing.type];

export function idOf<N extends TypeName>(thing: ThingOf<N>): string | number | undefined {
  return tableOf(thing).id?.(thing.target);
}

export const isTracked = (thing: Thing): boolean => tableOf(thing).tracked === true;

export function callForObject<N extends TypeName>(
  thing: ThingOf<N>,
  name: string,
  args: Arguments,
  desk: Desk,
  ledger: Ledger,
): Thing | null {
  const method = lookUp(tableOf(thing).objects, name);
  if (!method) throw notSimulated(ledger, `${thing.type}.${name}()`);
  return method(thing.target, args, desk);
}

export function callForValue<N extends TypeName>(
  thing: ThingOf<N>,
  name: string,
  args: Arguments,
  desk: Desk,
  ledger: Ledger,
): unknown {
  const method = lookUp(tableOf(thing).actions, name);
  if (!method) throw notSimulated(ledger, `${thing.type}.${name}()`);
  return method(thing.target, args, desk);
}

export function childOf<N extends TypeName>(thing: ThingOf<N>, name: string, desk: Desk, ledger: Ledger): Thing | null {
  const child = lookUp(tableOf(thing).children, name);
  if (!child) throw notSimulated(ledger, `${thing.type}.${name}`);
  return child(thing.target, desk);
}

export function itemOf<N extends TypeName>(thing: ThingOf<N>, key: string | number, desk: Desk, ledger: Ledger): Thing {
  const { item } = tableOf(thing);
  if (!item) throw notSimulated(ledger, `${thing.type}.getItem()`);
  return item(thing.target, key, desk);
}

export function setProperty<N extends TypeName>(
  thing: ThingOf<N>,
  name: string,
  value: unknown,
  desk: Desk,
  ledger: Ledger,
): void {
  const property = lookUp(tableOf(thing).properties, name);
  if (!property) throw notSimulated(ledger, `${thing.type}.${name}`);
  if (!property.set) throw new Refusal('InvalidOperation', `${thing.type}.${name} can only be read.`);
  property.set(thing.target, value, desk);
}

/** What a collection holds, or null when the thing is no collection. */
export function itemsOf<N extends TypeName>(thing: ThingOf<N>, desk: Desk): { type: TypeName; list: Thing[] } | null {
  const { items } = tableOf(thing);
  return items ? { type: items.type, list: items.list(thing.target, desk) } : null;
}

/** The names under which a type's own values and objects can be loaded, by their lower-case form. */
export interface Loadable {
  properties: ReadonlyMap<string, string>;
  children: ReadonlyMap<string, string>;
}

const loadables = new Map<TypeName, Loadable>();
const byLowerCase = (members: object | undefined) =>
  new Map(Object.keys(members ?? {}).map((name) => [name.toLowerCase(), name]));

export function loadableOf(type: TypeName): Loadable {
  const known = loadables.get(type);
  if (known) return known;
  const { properties, children } = REGISTRY[type];
  const loadable = { properties: byLowerCase(properties), children: byLowerCase(children) };
  loadables.set(type, loadable);
  return loadable;
}

export function getProperty<N extends TypeName>(thing: ThingOf<N>, name: string, desk: Desk): unknown {
  return lookUp(tableOf(thing).properties, name)?.get(thing.target, desk);
}

const REGISTRATION = /^_(Register|Unregister)(.+)$/;

/** What a `_RegisterX` or `_UnregisterX` call means: which event, on what, on or off; null when it is another call. */
export function eventCall<N extends TypeName>(
  thing: ThingOf<N>,
  name: string,
  ledger: Ledger,
): { type: number; targetId: string; on: boolean } | null {
  const [, verb, event = ''] = REGISTRATION.exec(name) ?? [];
  if (!verb) return null;
  const source: EventSource<Targets[N]> | undefined = lookUp(tableOf(thing).events, event);
  if (!source) throw notSimulated(ledger, `${thing.type}.${name}()`);
  return { type: source.type, targetId: source.on(thing.target), on: verb === 'Register' };
}
