import { SMALL_WORDS } from './lexicon/small-words';

/** Words that many tasks share without being alike. */
const VAGUE =
  'able, accordance, according, accurate, action, activity, adequate, allow, applicable, apply, appropriate, area, aspect, assist, assure, available, based, basis, both, carry, complete, compliance, conduct, consistent, current, daily, define, detail, determine, develop, different, duty, effective, efficient, enable, ensure, establish, etc, exist, following, form, general, give, help, identify, implement, important, improve, include, increase, individual, information, issue, item, job, keep, kind, level, maintain, make, manage, manner, meet, method, monthly, necessary, need, needed, new, number, obtain, ongoing, operation, other, part, participate, particular, perform, plan, possible, potential, practice, prepare, problem, procedure, process, program, progress, project, proper, provide, purpose, range, receive, related, relevant, report, request, required, requirement, result, review, routine, set, similar, situation, specific, specified, standard, status, such, support, system, take, task, technique, time, type, understand, undertake, use, used, using, variety, various, work, working';

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

/** Words by which rows are never grouped; in the singular, lower case. */
export const UNNAMEABLE_WORDS: ReadonlySet<string> = new Set([
  ...Object.values(SMALL_WORDS).flatMap(list),
  ...list(VAGUE),
]);
