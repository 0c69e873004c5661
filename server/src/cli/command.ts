import type { Arguments } from './arguments.js';
import type { Io } from './io.js';

/** An option of a command: `{ name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'How to print findings.' }`. */
export interface Option {
  readonly name: string;
  /** What the help calls the value; an option without is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given more than once. */
  readonly isList?: boolean;
  /** One or two lines, as sentences. */
  readonly help: string;
}

/** One command: everything of it is in one file of `commands/`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the name in the usage line when paths are taken, `[PATH…]`. */
  readonly operands?: string;
  readonly options: readonly Option[];
  /** More for the help page: paragraphs. */
  readonly details: readonly string[];
  /** Does the work and answers the exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}
