import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { formatText } from '../format-text.js';
import { exit, type Io } from '../io.js';
import { load } from '../load.js';
import { tellTroubles } from '../messages.js';
import { bgpModeOption, closedWorldOption, configOption, pathDetails } from '../options.js';
import { showProgress } from '../progress.js';
import { createReport, reaches, type Threshold } from '../report.js';

const thresholds: readonly Threshold[] = ['error', 'warning', 'info', 'never'];

/** `symroute check`: prints findings; its exit code stops a pipeline. */
export const check: Command = {
  name: 'check',
  summary: 'Check manifests and print what is wrong with them.',
  operands: '[PATH…]',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'How to print findings, text if not given.' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: thresholds,
      help: 'Exit with 1 at findings of this severity or worse, error if not given.',
    },
    closedWorldOption,
    bgpModeOption,
    configOption,
  ],
  details: [
    pathDetails,
    'Exit codes: 0 no finding reaches the threshold, 1 one does, 2 wrong use or files that cannot be read.',
  ],
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<number> {
  const threshold = thresholds.find((it) => it === args.value('fail-on')) ?? 'error';
  const loaded = await load(args, io);
  if (loaded.files.length === 0) {
    tellTroubles(loaded, io);
    return exit.failure;
  }
  const progress = showProgress(io, 'Checking', loaded.files.length);
  const checked = createReport(loaded, progress.step);
  progress.end();
  const isJson = args.value('format') === 'json';
  const troubled = tellTroubles(loaded, io);
  io.out(
    isJson
      ? `${JSON.stringify(checked.report, null, 2)}\n`
      : formatText(checked, { hasColour: io.hasColour, width: io.width }),
  );
  if (troubled) return exit.failure;
  return reaches(checked.report, threshold) ? exit.findings : exit.clean;
}
