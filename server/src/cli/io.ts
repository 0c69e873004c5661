import type { Registry } from '../engine/registry.js';
import type { FileSystem, ReadResult } from '../platform/fs.js';

/** What the command line knows of the world around it; tests and the real process each bring one. */
export interface Io {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly files: FileSystem;
  /** The kinds and rules to check with. */
  readonly registry: Registry;
  /** Standard output is read by a person who sees colours. */
  readonly hasColour: boolean;
  /** Standard error is a terminal, where a line may be written over. */
  readonly hasProgress: boolean;
  /** Columns of the terminal; `undefined` when the output goes elsewhere. */
  readonly width: number | undefined;
  readonly version: string;
  out(text: string): void;
  err(text: string): void;
  readStdin(): Promise<ReadResult>;
}

/** Exit codes: nothing to complain of, findings at or above the threshold, wrong use or files that cannot be read. */
export const exit = { clean: 0, findings: 1, failure: 2 };
