import type { ArgumentNames } from './selfcheck';

/** The part of functions.json that names arguments. */
export interface FunctionsJson {
  functions: readonly { id: string; parameters: readonly { name: string }[] }[];
}

export function argumentNames({ functions }: FunctionsJson): ArgumentNames {
  const names = new Map(functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]));
  return (id) => names.get(id) ?? [];
}
