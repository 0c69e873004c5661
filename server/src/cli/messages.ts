import type { Io } from './io.js';
import type { Loaded } from './load.js';
import { printable } from './style.js';

/** Writes notes and failures to standard error, each once. True if there is a failure. */
export function tellTroubles({ notes, failures }: Loaded, io: Io): boolean {
  const tell = (kind: string, sentences: readonly string[]): void => {
    for (const sentence of new Set(sentences)) io.err(`symroute: ${kind}${printable(sentence)}\n`);
  };
  tell('note: ', notes);
  tell('', failures);
  return failures.length > 0;
}
