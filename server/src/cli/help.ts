import type { Command, Option } from './command.js';

const helpOption: Option = { name: 'help', help: 'Show this page.' };

/** The page of `symroute --help`. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }): readonly [string, string] => [name, summary]);
  return `Finds what makes traffic enter a cluster by one network and leave by another: checks NMState, MetalLB and
OVN-Kubernetes manifests together.

Usage: symroute COMMAND [OPTION…] [PATH…]

Commands:
${table(rows)}

Options:
${table([
  ['--help', 'Show this page; after a command, the page of the command.'],
  ['--version', 'Show the version.'],
])}

Exit codes: 0 nothing found, 1 findings at or above the threshold, 2 wrong use or unreadable files.
`;
}

/** The page of `symroute check --help`. */
export function commandHelp(command: Command): string {
  const operands = command.operands === undefined ? '' : ` ${command.operands}`;
  const rows = [...command.options, helpOption].map((option): readonly [string, string] => [
    spell(option),
    describe(option),
  ]);
  return [
    command.summary,
    `Usage: symroute ${command.name} [OPTION…]${operands}`,
    `Options:\n${table(rows)}`,
    ...command.details,
  ]
    .join('\n\n')
    .concat('\n');
}

const spell = ({ name, value }: Option): string => (value === undefined ? `--${name}` : `--${name} ${value}`);

function describe({ help, choices, isList }: Option): string {
  const notes = [choices?.join(', '), isList ? 'may be repeated' : undefined].filter((note) => note !== undefined);
  return notes.length === 0 ? help : `${help} (${notes.join('; ')})`;
}

/** Two columns: `  check  Check manifests.` */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
