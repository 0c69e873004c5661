import { createRegistry } from '../engine/registry.js';
import { kinds } from '../kinds/index.gen.js';
import { rules } from '../rules/index.gen.js';
import { exit } from './io.js';
import { nodeIo } from './node-io.js';
import { run } from './run.js';

// The exit code is set, not forced: a pipe may still have to take the last of the output.
run(process.argv.slice(2), nodeIo(createRegistry(kinds, rules))).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `symroute: Something went wrong that should not: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = exit.failure;
  },
);
