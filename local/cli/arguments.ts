import { type ParseArgsConfig, parseArgs } from 'node:util';
import { codeOf, messageOf } from '../errors.ts';

/** The command line asks for something that there isn't, or with a value that it can't have. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** What Node says of an argument, as one sentence. */
function sentenceOf(error: unknown): string {
  const [first = ''] = messageOf(error).split('\n');
  return first.endsWith('.') ? first : `${first}.`;
}

/** Numbers below zero join the option before them: their dash would be taken for another option's. */
function joinNegatives(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (const argument of argv) {
    const before = joined.at(-1);
    const isValue = /^-\d/.test(argument) && before !== undefined && /^--[^=]+$/.test(before);
    if (isValue) joined.splice(-1, 1, `${before}=${argument}`);
    else joined.push(argument);
  }
  return joined;
}

/**
 * The values of a command line.
 * @param command whose `--help` is named when an argument is wrong, such as `npm start`
 * @throws OptionError
 */
export function readArguments<const O extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: O,
  command: string,
) {
  try {
    return parseArgs({ args: joinNegatives(argv), options }).values;
  } catch (error) {
    if (!codeOf(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new OptionError(`${sentenceOf(error)} See ${command} -- --help.`);
  }
}

/** A whole number within a range. @throws OptionError that names the option */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new OptionError(`${name} must be a whole number from ${min} to ${max}, but is ${JSON.stringify(text)}.`);
}
