import { parseArgs, type ParseArgsConfig } from 'node:util';
import { badInput } from './problem';

type OptionSpec = NonNullable<ParseArgsConfig['options']>[string] & { argument?: string; help: string };

/** A command as data: what it is called with, and what it says of itself. */
export interface CommandSpec {
  name: string;
  /** Its positional arguments, as the help shows them. */
  arguments: string;
  least: number;
  most: number;
  summary: string;
  example: string;
  options: Record<string, OptionSpec>;
}

export interface Arguments {
  positionals: string[];
  /** A text, or true for a switch; absent when not given. */
  options: Record<string, string | boolean | undefined>;
}

/** Reads what was typed behind the command's name. Unknown options and wrong counts are refused by name. */
export function readArguments(spec: CommandSpec, typed: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(spec.options).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...typed], options, allowPositionals: true, strict: true });
  } catch (error) {
    const given = error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : String(error);
    const allowed =
      Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ') || 'none';
    throw badInput('UNKNOWN_OPTION', { given, command: spec.name, allowed });
  }
  const { positionals } = parsed;
  if (positionals.length < spec.least)
    throw badInput('MISSING_ARGUMENT', { command: spec.name, needed: spec.arguments, example: spec.example });
  if (positionals.length > spec.most)
    throw badInput('TOO_MANY_ARGUMENTS', {
      command: spec.name,
      allowed: spec.arguments || 'nothing',
      given: positionals[spec.most]!,
    });
  return { positionals, options: parsed.values as Arguments['options'] };
}

export const textOption = ({ options }: Arguments, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

export const hasOption = ({ options }: Arguments, name: string): boolean => options[name] === true;

/** The help of one command. */
export function helpOf(spec: CommandSpec): string {
  const left = Object.entries(spec.options).map(
    ([name, { short, argument }]) => `${short ? `-${short}, ` : '    '}--${name}${argument ? ` ${argument}` : ''}`,
  );
  const width = Math.max(0, ...left.map((text) => text.length)) + 2;
  const lines = Object.values(spec.options).map(({ help }, index) => `  ${left[index]!.padEnd(width)}${help}`);
  const usage = ['sourcing', spec.name, spec.arguments].filter(Boolean).join(' ');
  return [
    `${usage}${lines.length ? ' [options]' : ''}`,
    '',
    spec.summary,
    '',
    ...(lines.length ? ['Options:', ...lines, ''] : []),
    `Example: ${spec.example}`,
    '',
  ].join('\n');
}
