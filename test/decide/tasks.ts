import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { compilePolicy, type Engine } from '../../src/decide/compile';
import { levelOf } from '../../src/decide/layout';
import type { Task } from '../../src/model/task';

export const engine = compilePolicy(DEFAULT_POLICY);

/** A task with these facts, as its own row would give them. */
export function taskWith(facts: Record<string, string | number>, name = 'a task', using: Engine = engine): Task {
  const levels = new Float64Array(using.layout.facts.length);
  const origins = new Uint8Array(using.layout.facts.length);
  for (const [id, value] of Object.entries(facts)) {
    const position = using.layout.position.get(id);
    const level = position === undefined ? undefined : levelOf(using.layout.facts[position]!, value);
    if (position === undefined || level === undefined) throw new Error(`no level ${value} of ${id}`);
    levels[position] = level;
    origins[position] = 1;
  }
  return { row: 2, name, levels, origins, money: {} };
}
