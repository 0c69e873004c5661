import type { RemoteConsole } from 'vscode-languageserver';
import type { Clock } from '../platform/clock.js';
import type { Trace } from './settings.js';

const slowRequest = 10;
const kept = 10;

/** Writes to the output channel, each problem once. */
export interface Log {
  problem(message: string): void;
  /** A rule or feature threw. */
  crash(code: string, error: unknown): void;
  /** Measures a piece of work; with `symroute.trace: timing` a line is written if it took long. */
  timed<T>(what: string, work: () => T): T;
  setTrace(trace: Trace): void;
  /** Codes of rules and names of requests that threw. */
  readonly crashes: readonly string[];
  /** The slowest pieces of work, the slowest first. */
  readonly slowest: readonly string[];
}

/** A log that writes to the console of the connection. */
export function createLog(console: RemoteConsole, clock: Clock): Log {
  const said = new Set<string>();
  const crashed = new Set<string>();
  let slowest: readonly { readonly what: string; readonly ms: number }[] = [];
  let trace: Trace = 'off';
  const once = (key: string, write: () => void): void => {
    if (said.has(key)) return;
    said.add(key);
    write();
  };
  const note = (what: string, ms: number): void => {
    slowest = [...slowest, { what, ms }].sort((a, b) => b.ms - a.ms).slice(0, kept);
    if (trace === 'timing' && ms > slowRequest) console.log(`${what}: ${ms.toFixed(1)} ms`);
  };
  return {
    problem: (message) => once(message, () => console.warn(message)),
    crash(code, error) {
      crashed.add(code);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      once(`crash ${code}`, () => console.error(`"${code}" failed, its results are left out. ${text}`));
    },
    timed(what, work) {
      const began = clock.now();
      try {
        return work();
      } finally {
        note(what, clock.now() - began);
      }
    },
    setTrace(next) {
      trace = next;
    },
    get crashes() {
      return [...crashed];
    },
    get slowest() {
      return slowest.map(({ what, ms }) => `${what}: ${ms.toFixed(1)} ms`);
    },
  };
}
