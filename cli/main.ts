import manifest from '../package.json';
import { helpOf, readArguments, type Arguments } from './arguments';
import { ask } from './ask';
import { classify } from './classify';
import { COMMANDS, type CommandName } from './commands';
import { define } from './define';
import { explain } from './explain';
import { facts } from './facts';
import { policy } from './policy';
import { clearUpAtEnd } from './leftovers';
import { STANDARD_OUTPUT } from './output';
import { badInput, CommandError, EXIT, failedWrite, meantText } from './problem';
import { template } from './template';

const RUN: Record<CommandName, (args: Arguments) => Promise<number>> = {
  classify,
  explain,
  ask,
  facts,
  define,
  policy,
  template,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

function generalHelp(): string {
  const lines = Object.values(COMMANDS).map(
    ({ name, summary }) => `  ${name.padEnd(10)}${summary.split('. ')[0]!.replace(/\.$/, '')}.`,
  );
  return [
    'sourcing: keep it, give it out, send it abroad, or partner?',
    '',
    'Commands:',
    ...lines,
    '',
    'sourcing COMMAND --help tells more; --version tells the version.',
    'Exit codes: 0 done, 1 cells could not be used and --strict, 2 input unusable, 3 output not writable.',
    '',
  ].join('\n');
}

async function run(typed: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = typed;
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about = ''] = rest;
    process.stdout.write(isCommand(about) ? helpOf(COMMANDS[about]) : generalHelp());
    return EXIT.done;
  }
  if (name === '--version' || name === '-v' || name === '-V') {
    process.stdout.write(`${manifest.version}\n`);
    return EXIT.done;
  }
  if (!isCommand(name)) {
    const commands = Object.keys(COMMANDS);
    throw badInput('UNKNOWN_COMMAND', { given: name, meant: meantText(name, commands), allowed: commands.join(', ') });
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpOf(COMMANDS[name]));
    return EXIT.done;
  }
  return RUN[name](readArguments(COMMANDS[name], rest));
}

clearUpAtEnd();

/** Ends with the message of a problem; what is none is a mistake in the program, and thrown on. */
function fail(error: unknown): void {
  const problem = error instanceof CommandError ? error : failedWrite(error, STANDARD_OUTPUT);
  if (!problem) throw error;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = problem.exitCode;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early ("| head") is no error.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  fail(error);
  process.exit();
});

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
