import type { Clock } from './clock.js';

/** The clock of this process. A turn is one of `setImmediate`: timers wait at least a millisecond. */
export const nodeClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  yield: () => new Promise((resolve) => setImmediate(resolve)),
};
