import { existsSync } from 'node:fs';
import path from 'node:path';
import { didYouMean, parseArguments } from './arguments.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import { exit, type Io } from './io.js';

/** Runs `symroute WORDS` and answers the exit code. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined) return refuse(io, 'symroute', 'Which command?', generalHelp(commands));
  if (first === '--version' || first === '-V') return print(io, `symroute ${io.version}\n`);
  if (first === '--help' || first === '-h' || first === 'help') return help(rest, io);
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) return refuse(io, 'symroute', unknownCommand(first, io), seeHelp('symroute'));
  if (asksForHelp(rest)) return print(io, commandHelp(command));
  const { args, problem } = parseArguments(command, rest);
  if (args !== undefined) return command.run(args, io);
  return refuse(io, `symroute ${command.name}`, problem, seeHelp(`symroute ${command.name}`));
}

const seeHelp = (command: string): string => `Run "${command} --help" to see what there is.\n`;

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

function help([name]: readonly string[], io: Io): number {
  const command: Command | undefined = commands.find((it) => it.name === name);
  return print(io, command === undefined ? generalHelp(commands) : commandHelp(command));
}

function unknownCommand(word: string, io: Io): string {
  if (word.startsWith('-')) return `Unknown option "${word}".${didYouMean(word, ['--help', '--version'])}`;
  if (existsSync(path.resolve(io.cwd, word))) return `"${word}" is no command. Did you mean "symroute check ${word}"?`;
  return `Unknown command "${word}".${didYouMean(
    word,
    commands.map(({ name }) => name),
  )}`;
}

function print(io: Io, text: string): number {
  io.out(text);
  return exit.clean;
}

function refuse(io: Io, who: string, problem: string, more: string): number {
  io.err(`${who}: ${problem}\n${more}`);
  return exit.failure;
}
