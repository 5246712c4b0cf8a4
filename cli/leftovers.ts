import { unlinkSync } from 'node:fs';
import { constants } from 'node:os';

/** Files that are there only while the command runs: the output before it has its name, a copy of standard input. */
const PASSING = new Set<string>();
/** Ways in which a person or a system ends a command. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has a file removed however the command ends, until it is kept or gone. */
export function markPassing(path: string): void {
  PASSING.add(path);
}

/** The file has its name, or is gone already. */
export function unmarkPassing(path: string): void {
  PASSING.delete(path);
}

/** From here on nothing half done is left behind: not by Ctrl+C, not by an error, not by a reader that stops early. */
export function clearUpAtEnd(): void {
  process.on('exit', () => {
    for (const path of PASSING) {
      try {
        unlinkSync(path);
      } catch {
        // It was never made, or somebody else removed it.
      }
    }
  });
  for (const signal of ENDINGS) process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
