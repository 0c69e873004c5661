// Damages manifests at random and asks everything about them: `npm run fuzz [-- --minutes 10] [--seed TEXT] [--rounds N]`.
// A round is what `test/fuzz/round.ts` says. One that fails is written to test-results/fuzz/<seed>/ and the next one goes on;
// one that does not end within its time is stopped. Runs a worker for each core; the last line is `N passed, N failed`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from './build.mjs';
import { ensureDependencies, root, say } from './setup.mjs';

/** Milliseconds after which a round hangs. */
const roundLimit = 60_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rounds: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: new Date().toISOString() },
  },
});
const results = path.join(root, 'test-results/fuzz');
const counts = { passed: 0, failed: 0 };
const end = performance.now() + Number(values.minutes) * 60_000;
let next = 0;

await ensureDependencies();
await build();
rmSync(results, { recursive: true, force: true });
say(`Seed ${values.seed}`);
const progress = setInterval(() => say(`${counts.passed} rounds passed, ${counts.failed} failed`), 60_000);
await Promise.all(Array.from({ length: availableParallelism() }, runRounds));
clearInterval(progress);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function runRounds() {
  let worker = startWorker();
  while (performance.now() < end && next < Number(values.rounds)) {
    const seed = `${values.seed}/${next++}`;
    const failure = await runRound(worker, seed);
    if (failure === undefined) counts.passed++;
    else report(seed, failure);
    if (failure?.isOver) worker = startWorker();
  }
  await worker.terminate();
}

function startWorker() {
  return new Worker(path.join(root, 'test/fuzz/worker.mjs'), { workerData: { root } });
}

/** What went wrong, or `undefined`. `isOver` says that the worker is gone. */
function runRound(worker, seed) {
  return new Promise((resolve) => {
    const finish = (failure) => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      resolve(failure);
    };
    const stop = (message) => {
      finish({ message, files: [], isOver: true });
      void worker.terminate();
    };
    const listeners = {
      message: ({ failure }) => finish(failure),
      error: (error) => stop(String(error.stack ?? error)),
      exit: () => stop('the worker ended'),
    };
    const timer = setTimeout(() => stop(`did not end within ${roundLimit / 1000} s`), roundLimit);
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.postMessage({ seed });
  });
}

function report(seed, { message, files }) {
  counts.failed++;
  const folder = path.join(results, seed.replaceAll(/[^\w-]/g, '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'failure.txt'), `seed: ${seed}\n${message}\n`);
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  say(`\n✖ ${seed}\n${message.slice(0, 2000)}\n  ${path.relative(root, folder)}`);
}
