/** Takes back something that was to happen later. */
export type Cancel = () => void;

/** Port: time, and turns of the event loop. */
export interface Clock {
  /** Milliseconds from some beginning, with fractions. */
  now(): number;
  /** Runs the action once after the milliseconds, unless it is cancelled. */
  after(milliseconds: number, action: () => void): Cancel;
  /** Lets everything that has come in meanwhile have its turn. */
  yield(): Promise<void>;
}
