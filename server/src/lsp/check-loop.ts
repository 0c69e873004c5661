import type { Workspace } from '../engine/workspace.js';
import { diagnosticsOf } from '../features/diagnostics.js';
import type { Cancel, Clock } from '../platform/clock.js';
import type { Publisher } from './publish.js';

const quiet = 150;
const slice = 8;
/** A file that took longer than this is not checked at each keystroke any more, only when typing pauses. */
const slow = 50;

/** What the loop tells others. */
export interface CheckLoopPorts {
  readonly workspace: Workspace;
  readonly publisher: Publisher;
  readonly clock: Clock;
  /** Before anything is checked: texts that wait are taken in. */
  flush(): void;
  onIdle(): void;
  onError(error: unknown): void;
}

/**
 * Finds out and publishes: the edited file at once, everything that an edit may have changed when typing pauses, open files first, in
 * slices of a few milliseconds between which requests are answered. An edit ends the loop; what was done stays valid.
 */
export class CheckLoop {
  readonly #ports: CheckLoopPorts;
  readonly #pending = new Set<string>();
  readonly #slowFiles = new Set<string>();
  #cancelTimer: Cancel = () => {};
  #run = 0;
  #isStopped = false;

  constructor(ports: CheckLoopPorts) {
    this.#ports = ports;
  }

  /** How many files wait, for the status report. */
  get pending(): number {
    return this.#pending.size;
  }

  /** An open file has another text. */
  edited(uri: string): void {
    this.#interrupt();
    if (this.#slowFiles.has(uri)) this.#pending.add(uri);
    else this.#check(uri);
    this.#notePointingAt(uri);
    this.#schedule(quiet);
  }

  /** Files on the disk, or settings, have changed. */
  changed(uris: readonly string[] = []): void {
    this.#interrupt();
    for (const uri of uris) {
      this.#pending.add(uri);
      this.#notePointingAt(uri);
    }
    this.#schedule(0);
  }

  /** A file has to be looked at when the loop runs next. */
  note(uri: string): void {
    this.#pending.add(uri);
  }

  stop(): void {
    this.#isStopped = true;
    this.#interrupt();
  }

  #interrupt(): void {
    this.#run++;
    this.#cancelTimer();
  }

  /** Files that point into a changed one are published again: the places they name may have moved. */
  #notePointingAt(uri: string): void {
    for (const from of this.#ports.publisher.pointingAt(uri)) this.#pending.add(from);
  }

  #schedule(wait: number): void {
    if (this.#isStopped) return;
    this.#cancelTimer = this.#ports.clock.after(wait, () => {
      this.#checkPending(this.#run).catch((error: unknown) => this.#ports.onError(error));
    });
  }

  async #checkPending(run: number): Promise<void> {
    const { workspace, clock, onIdle, flush } = this.#ports;
    flush();
    for (const uri of workspace.takeSuspectFiles()) this.#pending.add(uri);
    const isOpen = (uri: string): boolean => workspace.file(uri)?.isOpen === true;
    const queue = [...this.#pending].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
    let began = clock.now();
    for (const uri of queue) {
      if (clock.now() - began > slice) {
        await clock.yield();
        if (run !== this.#run) return;
        began = clock.now();
      }
      this.#check(uri);
    }
    onIdle();
  }

  #check(uri: string): void {
    const { workspace, publisher, clock, onError } = this.#ports;
    const began = clock.now();
    this.#pending.delete(uri);
    try {
      publisher.publish(uri, diagnosticsOf(workspace, uri));
    } catch (error) {
      onError(error);
    }
    if (clock.now() - began > slow) this.#slowFiles.add(uri);
    else this.#slowFiles.delete(uri);
  }
}
