// The whole test run on a fresh clone: set-up, build, lint, tests of the compiled code, and the suite in a real editor.
//   --fast         only the quick tests of the compiled code
//   --only NAME    only these steps: checks, unit, e2e, screenshots (may be repeated)
// The last line counts everything: `N passed, N failed`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureDependencies, root, run, say, timed } from './setup.mjs';

const generator = path.join(root, 'scripts/gen.mjs');

/** Each step answers how many tests passed and failed. */
const steps = {
  checks: async () => sum(await check('lint', lint), await check('generated files are fresh', generatedFilesAreFresh)),
  unit: async ({ fast }) => (await import('../test/run.mjs')).runTests({ fast }),
  e2e: async ({ examples }) => (await import('../test/e2e/run.mjs')).runEndToEnd({ examples }),
  screenshots: async ({ examples }) => (await import('../test/e2e/screenshots.mjs')).takeScreenshots({ examples }),
};

function lint() {
  run(process.execPath, [
    path.join(root, 'node_modules/@biomejs/biome/bin/biome'),
    'ci',
    '--error-on-warnings',
    '--colors=off',
  ]);
}

function generatedFilesAreFresh() {
  if (existsSync(generator)) run(process.execPath, [generator, '--check']);
}

async function check(title, action) {
  try {
    await action();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`\n✖ ${title}\n${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

const sum = (...counts) => counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));

/** A step that breaks down counts as one failure, and the next one still runs. */
async function runStep(name, options) {
  return timed(name, async () => {
    let counts;
    try {
      counts = await steps[name](options);
    } catch (error) {
      console.log(`\n✖ ${name}\n${error.stack}`);
      return { passed: 0, failed: 1 };
    }
    if (counts.passed + counts.failed === 0) console.log(`\n✖ ${name}: nothing ran`);
    return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
  });
}

async function main() {
  const { values } = parseArgs({
    options: { fast: { type: 'boolean' }, only: { type: 'string', multiple: true }, examples: { type: 'string' } },
  });
  process.env.SYMROUTE_ROUNDS ??= values.fast ? '0' : '2'; // random edits for each fixture
  const names = values.only ?? (values.fast ? ['unit'] : Object.keys(steps));
  await ensureDependencies();
  await timed('build', () => build());
  let total = { passed: 0, failed: 0 };
  for (const name of names) total = sum(total, await runStep(name, values));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  say(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
