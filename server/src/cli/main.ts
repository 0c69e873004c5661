import { exit } from './io.js';
import { nodeIo } from './node-io.js';
import { run } from './run.js';

// The exit code is set, not forced: a pipe may still have to take the last of the output.
run(process.argv.slice(2), nodeIo()).then(
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
