import { nearest } from '../../base/text-distance.js';
import { namesOfServices, type PathReport, type ReportPlace, reportsNamed } from '../../features/path-report.js';
import { pathText } from '../../features/path-text.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { exit, type Io } from '../io.js';
import { type Loaded, load } from '../load.js';
import { tellTroubles } from '../messages.js';
import { bgpModeOption, closedWorldOption, configOption, pathDetails } from '../options.js';
import { createPositions } from '../positions.js';
import { printable } from '../style.js';

/** `symroute explain`: how packets of a Service come in and go out, and why. */
export const explain: Command = {
  name: 'explain',
  summary: 'Tell how packets of a Service come in and go out.',
  operands: '[NAMESPACE/NAME [PATH…]]',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'How to print the path, text if not given.' },
    closedWorldOption,
    bgpModeOption,
    configOption,
  ],
  details: [
    'Without a name, one line for each load balancer. The marks: ✓ fits, ✗ differs or ends here, ? not known, · told for the record.',
    pathDetails,
    'Exit codes: 0 the path was told, whatever it is, 2 wrong use, no such Service, or files that cannot be read.',
  ],
  run: runExplain,
};

async function runExplain(args: Arguments, io: Io): Promise<number> {
  const [name, ...paths] = args.paths;
  const loaded = await load({ ...args, paths }, io);
  if (tellTroubles(loaded, io)) return exit.failure;
  const names = [...new Set(loaded.workspaces.flatMap(namesOfServices))].sort();
  const wanted = name === undefined ? names : [name];
  const reports = wanted.flatMap((it) => loaded.workspaces.flatMap((workspace) => reportsNamed(workspace, it)));
  if (reports.length === 0) {
    io.err(`symroute: ${printable(noService(name, names))}\n`);
    return exit.failure;
  }
  const showPlace = placeWriter(loaded);
  io.out(args.value('format') === 'json' ? toJson(reports, showPlace) : toText(reports, name === undefined, showPlace));
  return exit.clean;
}

function noService(name: string | undefined, names: readonly string[]): string {
  if (name === undefined) return 'No Service of type LoadBalancer is in these files.';
  const near = nearest(name, names, 1)[0] ?? names.find((it) => it.endsWith(`/${name}`));
  const hint = near === undefined ? `There are: ${names.join(', ') || 'none'}.` : `Did you mean "${near}"?`;
  return `No Service "${name}" of type LoadBalancer is in these files. ${hint}`;
}

type Located = { readonly file: string; readonly line: number; readonly column: number };
type PlaceWriter = (place: ReportPlace) => Located;

function placeWriter(loaded: Loaded): PlaceWriter {
  const files = new Map(loaded.files.map((file) => [file.uri, file]));
  return ({ uri, span }) => {
    const file = files.get(uri);
    const { line, column } = createPositions(file?.workspace.file(uri)?.text ?? '').rangeOf(span);
    return { file: file?.name ?? uri, line, column };
  };
}

function toText(reports: readonly PathReport[], isOverview: boolean, showPlace: PlaceWriter): string {
  if (isOverview) return reports.map(({ service, headline }) => `${printable(`${service}: ${headline}`)}\n`).join('');
  const write = (place: ReportPlace): string => {
    const { file, line } = showPlace(place);
    return `${file}:${line}`;
  };
  const texts = reports.map((report) => {
    const scope = reports.length > 1 ? `In ${report.scope}:\n` : '';
    return scope + pathText(report, write);
  });
  return texts.join('\n').split('\n').map(printable).join('\n');
}

function toJson(reports: readonly PathReport[], showPlace: PlaceWriter): string {
  const paths = reports.map(({ sections, ...report }) => ({
    ...report,
    sections: sections.map(({ title, lines }) => ({
      title,
      steps: lines.map(({ text, mark, places }) => ({ text, mark, places: places.map(showPlace) })),
    })),
  }));
  return `${JSON.stringify({ version: 1, paths }, null, 2)}\n`;
}
