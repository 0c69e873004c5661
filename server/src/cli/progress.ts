import type { Io } from './io.js';

/** A line on the terminal that counts. */
export interface Progress {
  /** One more is done. */
  readonly step: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const silent: Progress = { step: () => {}, end: () => {} };
const eraseLine = '\r\u001B[K';

/** Shows `Reading 120 of 4000` where standard error is a terminal and there is enough to wait for. */
export function showProgress(io: Io, verb: string, total: number): Progress {
  if (!io.hasProgress || total < 200) return silent;
  let done = 0;
  const show = (): void => io.err(`${eraseLine}${verb} ${done} of ${total}`);
  return {
    step: () => {
      done++;
      if (done % 100 === 0) show();
    },
    end: () => io.err(eraseLine),
  };
}
