// Runs rounds one by one for scripts/fuzz.mjs: takes `{ seed }`, answers `{ failure }`, which is undefined when all went well.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { fuzzRound, readSeeds } = await import(pathToFileURL(path.join(workerData.root, 'out/test/fuzz/round.js')).href);
const seeds = readSeeds();

parentPort.on('message', ({ seed }) => {
  parentPort.postMessage({ failure: failureOf(seed) });
});

function failureOf(seed) {
  try {
    fuzzRound(seed, seeds);
    return undefined;
  } catch (error) {
    return { message: messageOf(error), files: [...(error.files ?? [])] };
  }
}

/** The error with what caused it. */
const messageOf = (error) =>
  error.cause === undefined ? String(error.stack ?? error) : `${error.message}\n${messageOf(error.cause)}`;
