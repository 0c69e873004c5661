import { applyFixes, type FixResult } from '../apply-fixes.js';
import { type Arguments, didYouMean } from '../arguments.js';
import type { Command } from '../command.js';
import { formatDiff } from '../format-diff.js';
import { groupBy } from '../group-by.js';
import { exit, type Io } from '../io.js';
import { type Loaded, load, stdinName } from '../load.js';
import { tellTroubles } from '../messages.js';
import { bgpModeOption, closedWorldOption, configOption, pathDetails } from '../options.js';
import { createReport } from '../report.js';
import { createStyle, printable } from '../style.js';
import { count } from '../words.js';
import { replaceText } from '../write-file.js';

/** `symroute fix`: repairs what can be repaired without asking. */
export const fix: Command = {
  name: 'fix',
  summary: 'Repair what can be repaired safely.',
  operands: '[PATH…]',
  options: [
    { name: 'code', value: 'CODE', isList: true, help: 'Repair findings of this rule only.' },
    { name: 'suggestions', help: 'Also take a suggestion where it is the only fix of a finding.' },
    { name: 'dry-run', help: 'Print a diff and write nothing.' },
    closedWorldOption,
    bgpModeOption,
    configOption,
  ],
  details: [
    pathDetails,
    'With "-" the repaired text goes to standard output. Nothing but the repaired text changes in a file.',
    'Exit codes: 0 done, whatever is left; 2 wrong use or files that cannot be read or written.',
  ],
  run: runFix,
};

async function runFix(args: Arguments, io: Io): Promise<number> {
  const problem = problemOf(args, io);
  if (problem !== undefined) {
    io.err(`symroute fix: ${problem}\n`);
    return exit.failure;
  }
  const loaded = await load(args, io);
  if (loaded.failures.length === 0) {
    const choice = { codes: new Set(args.values('code')), suggestions: args.has('suggestions') };
    const isDry = args.has('dry-run');
    await finish(applyFixes(loaded, choice), { loaded, io, isDry });
  }
  return tellTroubles(loaded, io) ? exit.failure : exit.clean;
}

function problemOf(args: Arguments, io: Io): string | undefined {
  const codes = io.registry.rules.map(({ code }) => code);
  const unknown = args.values('code').find((code) => !codes.includes(code));
  if (unknown !== undefined) return `There is no rule "${unknown}".${didYouMean(unknown, codes)}`;
  return args.paths.length > 1 && args.paths.includes('-') ? '"-" cannot be combined with other paths.' : undefined;
}

interface Finish {
  readonly loaded: Loaded;
  readonly io: Io;
  readonly isDry: boolean;
}

/** Writes the files, or the diff, or the text for standard output, and says what was done. */
async function finish(result: FixResult, { loaded, io, isDry }: Finish): Promise<void> {
  const stdin = loaded.files.find(({ name }) => name === stdinName);
  const isPiped = isDry || stdin !== undefined;
  const summary = `${listApplied(result, io.hasColour && !isPiped)}${summarise(result, loaded, isDry)}`;
  if (isDry) io.out(formatDiff(result.changed, io.hasColour));
  else if (stdin !== undefined) io.out(stdin.workspace.file(stdin.uri)?.text ?? '');
  else await writeAll(result, loaded);
  if (isPiped) io.err(summary);
  else io.out(summary);
}

async function writeAll({ changed }: FixResult, { failures }: Loaded): Promise<void> {
  for (const { file, before, after } of changed) {
    const problem = file.path === undefined ? undefined : await replaceText(file.path, before, after);
    if (problem !== undefined) failures.push(`"${file.name}" ${problem}.`);
  }
}

function listApplied({ applied }: FixResult, hasColour: boolean): string {
  const style = createStyle(hasColour);
  const parts = [...groupBy(applied, ({ file }) => file)].map(([file, fixes]) => {
    const lines = fixes.map(({ line, title, code }) => `  ${line}  ${printable(title)}  ${style.faint(code)}\n`);
    return `${style.title(printable(file))}\n${lines.join('')}\n`;
  });
  return parts.join('');
}

function summarise({ applied, changed, isUnfinished }: FixResult, loaded: Loaded, isDry: boolean): string {
  const left = createReport(loaded).report.findings.length;
  const isFixed = applied.length > 0;
  const verb = isFixed && isDry ? 'would be' : left === 1 ? 'is' : 'are';
  const rest = left === 0 ? '' : ` ${count(left, 'finding')} ${verb} left.`;
  const again = isUnfinished ? ' The fixes bring up each other: run it again, or look at them.' : '';
  if (!isFixed) return `Nothing to fix.${rest}\n`;
  return `${isDry ? 'Would fix' : 'Fixed'} ${count(applied.length, 'finding')} in ${count(changed.length, 'file')}.${rest}${again}\n`;
}
