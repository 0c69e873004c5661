import type { Arguments } from '../arguments.js';
import { noteGone, writeBaselines } from '../baseline.js';
import type { Command } from '../command.js';
import { formatGithub } from '../format-github.js';
import { formatSarif } from '../format-sarif.js';
import { formatText } from '../format-text.js';
import { exit, type Io } from '../io.js';
import { type Loaded, load } from '../load.js';
import { tellTroubles } from '../messages.js';
import { bgpModeOption, closedWorldOption, configOption, pathDetails } from '../options.js';
import { showProgress } from '../progress.js';
import { type Checked, createReport, reaches, type Threshold } from '../report.js';

const thresholds: readonly Threshold[] = ['error', 'warning', 'info', 'never'];

type Formatter = (checked: Checked, loaded: Loaded, io: Io) => string;

const toText: Formatter = (checked, _, { hasColour, width }) => formatText(checked, { hasColour, width });

/** Ways to print a report, by the word for `--format`. */
const formats: Readonly<Record<string, Formatter>> = {
  text: toText,
  json: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
  sarif: ({ report }, loaded, io) => formatSarif(report, loaded, io),
  github: ({ report }) => formatGithub(report),
};

/** `symroute check`: prints findings; its exit code stops a pipeline. */
export const check: Command = {
  name: 'check',
  summary: 'Check manifests and print what is wrong with them.',
  operands: '[PATH…]',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: Object.keys(formats),
      help: 'How to print findings, text if not given.',
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: thresholds,
      help: 'Exit with 1 at findings of this severity or worse, error if not given.',
    },
    { name: 'write-baseline', help: 'Write what is found to .symroute-baseline.json, and leave it out from then on.' },
    closedWorldOption,
    bgpModeOption,
    configOption,
  ],
  details: [
    pathDetails,
    'A finding is left out by a comment, an annotation, an entry in .symroute.yaml, or the baseline of its folder: see docs/configuration.md.',
    'Format sarif is for code scanning, github for the log of a GitHub Actions job, which shows findings at their lines.',
    'Exit codes: 0 no finding reaches the threshold, 1 one does, 2 wrong use or files that cannot be read.',
  ],
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<number> {
  const threshold = thresholds.find((it) => it === args.value('fail-on')) ?? 'error';
  const loaded = await load(args, io);
  if (args.has('write-baseline') && loaded.files.some(({ isNamed }) => isNamed)) {
    loaded.failures.push('A baseline is written for whole folders: name no file and no "-".');
  }
  if (loaded.files.length === 0 || (args.has('write-baseline') && loaded.failures.length > 0)) {
    tellTroubles(loaded, io);
    return exit.failure;
  }
  if (args.has('write-baseline')) return writeBaseline(loaded, io);
  const progress = showProgress(io, 'Checking', loaded.files.length);
  const checked = createReport(loaded, progress.step);
  progress.end();
  noteGone(loaded, io.cwd);
  const troubled = tellTroubles(loaded, io);
  const format = formats[args.value('format') ?? ''] ?? toText;
  io.out(format(checked, loaded, io));
  if (troubled) return exit.failure;
  return reaches(checked.report, threshold) ? exit.findings : exit.clean;
}

async function writeBaseline(loaded: Loaded, io: Io): Promise<number> {
  const done = await writeBaselines(loaded, io.cwd);
  io.out(done.map((sentence) => `${sentence}\n`).join(''));
  return tellTroubles(loaded, io) ? exit.failure : exit.clean;
}
