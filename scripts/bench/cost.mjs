// Runs programs and finds out what they cost: the processor time and the largest memory of the whole process.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const preload = fileURLToPath(new URL('report-cost.cjs', import.meta.url));
const channel = 4;

/** Starts a program of Node; `cost` is `{ ms, mebibytes }` when it has ended. Its descriptor 3 is free for what it has to say. */
export function start(args, { stdio = ['ignore', 'ignore', 'inherit'], ...options } = {}) {
  const child = spawn(process.execPath, ['--require', preload, ...args], {
    ...options,
    env: { ...process.env, SYMROUTE_COST: String(channel) },
    stdio: [...stdio, 'pipe', 'pipe'],
  });
  const said = text(child.stdio[3]);
  const cost = text(child.stdio[channel]).then((json) => {
    if (json === '') throw new Error(`${args.join(' ')} ended without a word`);
    return JSON.parse(json);
  });
  return { child, cost, said };
}

async function text(stream) {
  let all = '';
  for await (const part of stream.setEncoding('utf8')) all += part;
  return all;
}

/** The cheapest of some runs: what else the machine does only ever adds. */
export async function cheapest(rounds, run) {
  const costs = [];
  for (let round = 0; round < rounds; round++) costs.push(await run());
  return costs.reduce((best, cost) => (cost.ms < best.ms ? cost : best));
}
