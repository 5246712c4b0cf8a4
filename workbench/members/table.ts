import type { Arguments } from './arguments';
import type { Desk } from './desk';
import type { Targets, Thing, TypeName } from './thing';

/** A value that can be loaded, and perhaps set. */
export interface Property<T> {
  get(target: T, desk: Desk): unknown;
  set?(target: T, value: unknown, desk: Desk): void;
}

/** A rich event: its number on the wire and the id of what it is listened to on. */
export interface EventSource<T> {
  type: number;
  on(target: T): string;
}

/**
 * What the host knows about one type of Excel's interface: members under the names that the client sends (PascalCase).
 * A member that is not here is answered with NotImplemented and listed by host.missing().
 */
export interface MemberTable<T> {
  /** The key under which a collection finds the object again. */
  id?(target: T): string | number;
  /** Objects that the client keeps by reference instead of by path: ranges. */
  tracked?: true;
  properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that are objects. */
  children?: Readonly<Record<string, (target: T, desk: Desk) => Thing | null>>;
  /** Methods that answer with an object, or null where the client makes a null object of it. */
  objects?: Readonly<Record<string, (target: T, args: Arguments, desk: Desk) => Thing | null>>;
  /** Methods that do something or answer with a value. */
  actions?: Readonly<Record<string, (target: T, args: Arguments, desk: Desk) => unknown>>;
  /** For collections: `getItem(key)` and what `load("items")` gives. */
  item?(target: T, key: string | number, desk: Desk): Thing;
  items?: { type: TypeName; list(target: T, desk: Desk): Thing[] };
  /** `_RegisterX` and `_UnregisterX` by X. */
  events?: Readonly<Record<string, EventSource<T>>>;
}

export type Registry = { readonly [N in TypeName]: MemberTable<Targets[N]> };
