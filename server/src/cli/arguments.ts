import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../base/text-distance.js';
import type { Command, Option } from './command.js';

/** The arguments of a command, checked against its options. */
export interface Arguments {
  readonly paths: readonly string[];
  has(option: string): boolean;
  /** The value given last; `undefined` if the option was not given. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** Arguments, or what is wrong with them. */
export type ParsedArguments =
  | { readonly args: Arguments; readonly problem?: undefined }
  | { readonly args?: undefined; readonly problem: string };

/** One thing on the command line as `parseArgs` sees it. */
type Token = ReturnType<typeof tokenize>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Reads `--format json -- a.yaml`; the first thing that does not fit is the problem. */
export function parseArguments(command: Command, words: readonly string[]): ParsedArguments {
  const paths: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokenize(command.options, words)) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = problemOfOption(command, token);
    if (problem !== undefined) return { problem };
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  if (command.operands === undefined && paths[0] !== undefined) return { problem: `Unexpected "${paths[0]}".` };
  const values = (option: string): readonly string[] => given.get(option) ?? [];
  const args = {
    paths,
    values,
    has: (option: string) => given.has(option),
    value: (option: string) => values(option).at(-1),
  };
  return { args };
}

function tokenize(options: readonly Option[], words: readonly string[]) {
  const types: NonNullable<ParseArgsConfig['options']> = {};
  for (const { name, value } of options) types[name] = { type: value === undefined ? 'boolean' : 'string' };
  return parseArgs({ args: [...words], options: types, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function problemOfOption(command: Command, token: OptionToken): string | undefined {
  const option = command.options.find((it) => it.name === token.name);
  const { rawName, value } = token;
  if (option === undefined || !rawName.startsWith('--')) return unknownOption(command, rawName);
  if (option.value === undefined) return value === undefined ? undefined : `"${rawName}" takes no value.`;
  if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
    return `"${rawName}" needs a value: ${option.choices?.join(', ') ?? option.value}.`;
  }
  if (option.choices === undefined || option.choices.includes(value)) return undefined;
  return `"${rawName} ${value}" is not known.${didYouMean(value, option.choices)} Choose one of ${option.choices.join(', ')}.`;
}

function unknownOption(command: Command, rawName: string): string {
  const names = [...command.options.map(({ name }) => `--${name}`), '--help'];
  return `Unknown option "${rawName}".${didYouMean(rawName, names)}`;
}

/** ` Did you mean "--format"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const [near] = nearest(word, candidates, 1);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
