// Runs the compiled tests: `node test/run.mjs [--fast] [--update] [part of a file name ...]`.
// Prints failures with their details, the slowest files, and the totals as the last line.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspect, parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const compiled = path.join(root, 'out');
const timeLimit = 300_000;

/** Tests that share a process in a fast run: starting one costs half a second, most of these files less. Others get one of their own. */
const grouped = [
  /^server\//,
  /^test\/cli\//,
  /^test\/lsp\//,
  /^test\/(engine|kustomize|paths)\//,
  /^test\/features\//,
  /^test\/rules-[12]\./,
  /^test\/rules-[34]\./,
];

/** Runs the files whose path contains one of the filters, all without filters, and returns `{ passed, failed }`. */
export async function runTests({ filters = [], fast = false } = {}) {
  process.chdir(root); // tests name fixtures by their path in the clone
  const files = testFiles().filter(
    (file) =>
      !(fast && file.includes('/slow/')) && (filters.length === 0 || filters.some((part) => file.includes(part))),
  );
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (files.length === 0) return counts;
  const durations = new Map();
  const started = fast ? inGroups(files) : files;
  const stream = run({ files: started.map((file) => path.join(compiled, file)), concurrency: 2, timeout: timeLimit });
  stream.on('test:pass', (event) => {
    addDuration(durations, event);
    if (!isTest(event) || path.isAbsolute(event.name)) return; // a file without tests passes under its own name
    if (event.skip !== undefined || event.todo !== undefined) counts.skipped++;
    else counts.passed++;
  });
  stream.on('test:fail', (event) => {
    if (!isTest(event)) return;
    counts.failed++;
    printFailure(event);
  });
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  stream.on('test:stdout', ({ message }) => process.stdout.write(message));
  stream.resume();
  await new Promise((resolve) => stream.once('end', resolve));
  printSlowest(durations);
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
  return counts;
}

/** Writes a file for each group that imports its members, and answers these and the files that are in no group. */
function inGroups(files) {
  const alone = files.filter((file) => !grouped.some((group) => group.test(file)));
  const groups = grouped.map((group) => files.filter((file) => group.test(file))).filter(({ length }) => length > 0);
  mkdirSync(path.join(compiled, 'groups'), { recursive: true });
  const entries = groups.map((members, index) => {
    const entry = `groups/${index}.js`;
    writeFileSync(path.join(compiled, entry), members.map((file) => `import '../${file}';\n`).join(''));
    return entry;
  });
  return [...entries, ...alone];
}

function testFiles() {
  const all = existsSync(compiled)
    ? readdirSync(compiled, { recursive: true }).map((file) => file.split(path.sep).join('/'))
    : [];
  return all.filter((file) => /^(server|test)\/.*\.test\.js$/.test(file) && hasSource(file)).sort();
}

/** The compiler leaves the output of deleted tests behind. */
const hasSource = (file) => existsSync(path.join(root, file.replace(/\.js$/, '.ts')));

/** Suites, and tests that only failed because a test inside failed, do not count. */
const isTest = ({ details }) => details.type !== 'suite' && details.error?.failureType !== 'subtestsFailed';

function addDuration(durations, { file, details, nesting }) {
  if (nesting === 0 && file) durations.set(file, (durations.get(file) ?? 0) + details.duration_ms);
}

function printFailure({ name, file, line, details }) {
  const error = details.error?.cause ?? details.error;
  const source = file ? path.relative(compiled, file) : '';
  console.log(`\n✖ ${path.basename(name)}\n  ${source}${line ? `:${line}` : ''}`);
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  const lines = text.replaceAll(`file://${root}/`, '').replaceAll(`${root}/`, '').split('\n');
  for (const line of lines)
    if (!line.includes('(node:') && !line.includes('at node:') && !line.includes('at async node:'))
      console.log(`  ${line}`);
}

function printSlowest(durations) {
  const slow = [...durations].filter(([, ms]) => ms > 2000).sort((a, b) => b[1] - a[1]);
  for (const [file, ms] of slow.slice(0, 5))
    console.log(`${(ms / 1000).toFixed(1)} s  ${path.relative(compiled, file)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fast: { type: 'boolean' }, update: { type: 'boolean' } },
  });
  if (values.update) process.env.SYMROUTE_UPDATE = '1'; // the fixture runner rewrites the sections it owns
  const { passed, failed } = await runTests({ filters: positionals, fast: values.fast });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
