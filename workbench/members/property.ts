import type { Bag } from '../model/parts';
import type { Desk } from './desk';
import type { Property } from './table';

/** A value that can only be read. */
export const readOnly = <T>(get: (target: T, desk: Desk) => unknown): Property<T> => ({ get });

/** A plain field of the target, set through a reader that refuses what does not fit. */
export const field =
  <T>() =>
  <K extends keyof T>(key: K, read: (value: unknown) => T[K]): Property<T> => ({
    get: (target) => target[key],
    set: (target, value) => {
      target[key] = read(value);
    },
  });

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Members that are kept as they are set and mean nothing more to the host; unset ones answer with the default. */
export function kept<T>(
  bagOf: (target: T) => Bag,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, Property<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => {
      const key = lowerFirst(name);
      const property: Property<T> = {
        get: (target) => bagOf(target)[key] ?? fallback,
        set: (target, value) => {
          bagOf(target)[key] = value;
        },
      };
      return [name, property];
    }),
  );
}
