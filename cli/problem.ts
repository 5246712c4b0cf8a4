import { COMMAND_MESSAGES, MEANT, SYSTEM_REASONS, type CommandMessage } from '../src/catalogue/command-messages';
import { fillText } from '../src/catalogue/fill';
import type { Problem } from '../src/model/outcome';
import { nearestName } from '../src/table/near';

/** Exit codes of the command. */
export const EXIT = { done: 0, rowProblems: 1, badInput: 2, badOutput: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with a message for the user; everything else that is thrown is a mistake in the program. */
export class CommandError extends Error {
  constructor(
    readonly problem: Problem,
    readonly exitCode: ExitCode,
  ) {
    super(problem.message);
  }
}

/** A problem of the command line in the words of the catalogue. */
export function commandProblem(code: CommandMessage, values: Record<string, string | number>): Problem {
  const file = values.file;
  return {
    code,
    where: file === undefined ? {} : { file: String(file) },
    message: fillText(COMMAND_MESSAGES[code], values),
  };
}

export const badInput = (code: CommandMessage, values: Record<string, string | number>): CommandError =>
  new CommandError(commandProblem(code, values), EXIT.badInput);

export const badOutput = (code: CommandMessage, values: Record<string, string | number>): CommandError =>
  new CommandError(commandProblem(code, values), EXIT.badOutput);

/** A guess at what was meant, to be put behind a name that is not known; empty without one. */
export function meantText(given: string, names: readonly string[]): string {
  const name = nearestName(given, names);
  return name === undefined ? '' : fillText(MEANT, { name });
}

/** The code that the system gave an error, such as ENOENT; undefined when it comes from elsewhere. */
export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What the system says about a file, in a few words. */
export function reasonOf(error: unknown): string {
  const code = systemCodeOf(error);
  if (code !== undefined) return SYSTEM_REASONS[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}

/** A failed write as the end of the command; undefined for anything else. */
export function failedWrite(error: unknown, file: string): CommandError | undefined {
  const isWrite = error instanceof Error && 'syscall' in error && error.syscall === 'write';
  return isWrite ? badOutput('OUTPUT_UNWRITABLE', { file, reason: reasonOf(error) }) : undefined;
}
