// How long the command line takes for a folder: `npm run bench [folder]`. Prints the median of five runs.
import path from 'node:path';
import { build } from './build.mjs';
import { root, run } from './setup.mjs';

const folder = process.argv[2] ?? path.join(root, 'examples/symmetric-routing');
const runs = 5;

await build({ bundleOnly: true });
const durations = Array.from({ length: runs }, () => {
  const start = performance.now();
  run(process.execPath, [path.join(root, 'dist/cli.cjs'), 'check', '--fail-on', 'never', folder]);
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`symroute check ${folder}: ${Math.round(durations[Math.floor(runs / 2)])} ms`);
