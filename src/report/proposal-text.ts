import { documentsOf } from '../catalogue/fill';
import type { Layout } from '../decide/layout';
import type { Answer } from '../model/answer';
import { UNKNOWN, type Task } from '../model/task';

/**
 * Proposals as a cell shows them.
 * @example proposalsText(answer) //=> 'presence = local? (strong: front desk)'
 */
export function proposalsText({ proposals }: Pick<Answer, 'proposals'>): string {
  return proposals
    .map(({ fact, level, strength, words }) => `${fact} = ${level}? (${strength}: ${words.join(', ')})`)
    .join('; ');
}

/** What the words suggest and nobody has answered, line by line: to be confirmed, used or not. */
export function proposalLines({ proposals }: Pick<Answer, 'proposals'>, task: Task, layout: Layout): string[] {
  return proposals.map(({ fact, level, strength, words, reason, claims }) => {
    const lead = strength === 'strong' ? 'The description suggests' : 'The description may suggest';
    const marked = words.map((word) => `*${word}*`).join(', ');
    const used = task.levels[layout.position.get(fact) ?? -1] === UNKNOWN ? '' : ' Used for this answer.';
    return `${lead} ${fact} = ${level}: ${marked}; confirm? (${reason}; ${documentsOf(claims)})${used}`;
  });
}
