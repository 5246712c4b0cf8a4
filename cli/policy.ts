import { policyTables } from '../src/table/policy-sheets';
import { writePolicy } from '../src/table/policy-json';
import { fingerprint } from '../src/decide/fingerprint';
import { openRuling, readPolicyFile } from './analysis';
import { hasOption, textOption, type Arguments } from './arguments';
import { checkOutput, openOutput, write } from './output';
import { badInput, EXIT, type ExitCode } from './problem';

const ACTIONS = ['export', 'check'] as const;

/** export: the policy as JSON, to be edited. check: reads one and says what is wrong, or its fingerprint. */
export async function policy(args: Arguments): Promise<ExitCode> {
  const [action, file] = args.positionals;
  if (action === 'export') return exportPolicy(args);
  if (action === 'check' && file !== undefined) return checkPolicy(file);
  throw badInput('MISSING_ARGUMENT', {
    command: 'policy',
    needed: `one of ${ACTIONS.join(', ')}; "check" also the name of a policy file`,
    example: 'sourcing policy check my-policy.json',
  });
}

async function exportPolicy(args: Arguments): Promise<ExitCode> {
  const { engine } = await openRuling(args);
  const out = textOption(args, 'out') ?? '-';
  checkOutput(out, '-', hasOption(args, 'overwrite'));
  const output = await openOutput(out);
  await write(output.sink, writePolicy(engine.policy));
  await output.commit();
  if (out !== '-') process.stdout.write(`Written: ${out}\n`);
  return EXIT.done;
}

async function checkPolicy(file: string): Promise<ExitCode> {
  const read = await readPolicyFile(file);
  const tables = policyTables(read).map(({ name, rows }) => `${Math.max(0, rows.length - 1)} ${name}`);
  process.stdout.write(`${file}: policy ${read.version}, fingerprint ${fingerprint(read)}: ${tables.join(', ')}.\n`);
  return EXIT.done;
}
