import type { DocId } from '../model/resource.js';

/** Name of an input that computations read, such as `name net/Vrf blue`, or of a computation. */
export type ReadKey = string;

/** A computation with an argument, or a computed table with its keys: asked by one text, again and again. */
export type Family<T> = (argument: string) => T;

/** Something that computations read: an input, a computation, or one entry of a computed table. */
interface Source {
  /** Name of an input or computation, key of an entry. */
  readonly id: ReadKey;
  /** Revision at which the value last differed from the one before; 0 for an input that never has. */
  changedAt: number;
  /** Computations to be marked as suspect with it. Who reads an entry is listed at the table. */
  readers: Set<Cell>;
  /** The computation that read it last, so that most reads need no look into a list. */
  lastReader: Cell | undefined;
  /** The computation that has to be settled before `changedAt` is right: itself, the table of an entry, none for an input. */
  cell: Cell | undefined;
}

/** A remembered computation. */
interface Cell extends Source {
  value: unknown;
  /** What the last run read; something may be in it twice. */
  reads: Source[];
  /** Entries of a table that have been read. */
  entries: Map<string, Source>;
  work: Work;
  /** Revision for which the value is known to be right. */
  verifiedAt: number;
  /** Something it read, directly or not, was touched since `verifiedAt`. */
  suspect: boolean;
  running: boolean;
  /** The document that it is about and ends with. */
  readonly owner: DocId | undefined;
}

/** How to compute a cell again. A table is compared entry by entry, and who read one entry depends on that entry only. */
interface Work {
  readonly compute: () => unknown;
  readonly isEqual: Equality;
  readonly isTable: boolean;
}

/** Tells whether a recomputed value says the same as the one before; then nobody who read it has to run again. */
export type Equality = (before: unknown, after: unknown) => boolean;

/**
 * Remembers computations and what each of them read (invariant A4). Touching an input marks every computation that depends on it,
 * directly or not, as suspect: no scan. A suspect computation is looked at when somebody asks for it, and runs again only if something
 * that it read really has another value now.
 */
export class Tracker {
  #revision = 1;
  readonly #inputs = new Map<ReadKey, Source>();
  readonly #cells = new Map<ReadKey, Cell>();
  readonly #owned = new Map<DocId, Set<Cell>>();
  readonly #running: Cell[] = [];
  readonly #onSuspect: (owner: DocId) => void;
  #runs = 0;

  /** `onSuspect` hears of each document of which a computation may have another value now. */
  constructor(onSuspect: (owner: DocId) => void = () => {}) {
    this.#onSuspect = onSuspect;
  }

  /** How many computations have run, for tests and the status report. */
  get runs(): number {
    return this.#runs;
  }

  /** Number of remembered computations. */
  get size(): number {
    return this.#cells.size;
  }

  /** Records that the running computation depends on an input. */
  read(key: ReadKey): void {
    if (this.#running.length > 0) this.#record(this.#inputOf(key));
  }

  /** Says that inputs have other values now. */
  touch(keys: Iterable<ReadKey>): void {
    this.#revision++;
    for (const key of keys) {
      const input = this.#inputs.get(key);
      if (input === undefined) continue; // nobody has read it
      input.changedAt = this.#revision;
      this.#suspectReaders(input);
    }
  }

  /** The value of a computation, from memory if nothing that it read has changed. It is forgotten with the document that owns it. */
  get<T>(id: string, compute: () => T, isEqual: Equality, owner?: DocId): T {
    const cell = this.#cellOf(id, { compute, isEqual, isTable: false }, owner);
    this.#record(cell);
    this.#settle(cell);
    return cell.value as T;
  }

  /** A computation for each argument. Whoever asks often keeps the family: finding a computation by its id costs more than the answer. */
  family<T>(id: string, compute: (argument: string) => T, isEqual: Equality): Family<T> {
    const cells = new Map<string, Cell>();
    return (argument) => {
      let cell = cells.get(argument);
      if (cell === undefined) {
        cell = this.#cellOf(`${id} ${argument}`, { compute: () => compute(argument), isEqual, isTable: false });
        cells.set(argument, cell);
      }
      this.#record(cell);
      this.#settle(cell);
      return cell.value as T;
    };
  }

  /** A computed table, asked entry by entry. Other entries may change without the reader running again. */
  table<T>(id: string, compute: () => ReadonlyMap<string, T>, isEqual: Equality): Family<T | undefined> {
    const cell = this.#cellOf(id, { compute, isEqual, isTable: true });
    return (key) => {
      if (this.#running.length > 0) this.#record(entryOf(cell, key));
      this.#settle(cell);
      return cell.value instanceof Map ? cell.value.get(key) : undefined;
    };
  }

  /** Forgets computations about documents that are gone. */
  forgetDocuments(documents: ReadonlySet<DocId>): void {
    for (const document of documents) {
      for (const cell of this.#owned.get(document) ?? []) this.#forget(cell);
      this.#owned.delete(document);
    }
  }

  /** What a computation has read, for tests of invariant A4. */
  readsOf(id: string): ReadonlySet<ReadKey> {
    return new Set([...(this.#cells.get(id)?.reads ?? [])].map(nameOf));
  }

  #inputOf(key: ReadKey): Source {
    const known = this.#inputs.get(key);
    if (known !== undefined) return known;
    const input: Source = { id: key, changedAt: 0, readers: noReaders, lastReader: undefined, cell: undefined };
    this.#inputs.set(key, input);
    return input;
  }

  #cellOf(id: string, work: Work, owner?: DocId): Cell {
    const known = this.#cells.get(id);
    if (known !== undefined) {
      if (known.suspect) known.work = work;
      return known;
    }
    const cell = newCell(id, work, owner);
    this.#cells.set(id, cell);
    if (owner === undefined) return cell;
    const owned = this.#owned.get(owner);
    if (owned === undefined) this.#owned.set(owner, new Set([cell]));
    else owned.add(cell);
    return cell;
  }

  #record(source: Source): void {
    const reader = this.#running.at(-1);
    if (reader === undefined || source.lastReader === reader) return;
    source.lastReader = reader;
    reader.reads.push(source);
    const read = source.cell ?? source;
    if (read.readers === noReaders) read.readers = new Set();
    read.readers.add(reader);
  }

  #forget(cell: Cell): void {
    this.#dropReads(cell);
    this.#cells.delete(cell.id);
    this.#suspectReaders(cell);
    cell.suspect = false;
    cell.changedAt = ++this.#revision;
  }

  #settle(cell: Cell): void {
    if (!cell.suspect || cell.running) return;
    if (cell.changedAt > 0 && !this.#hasNewInput(cell)) {
      cell.suspect = false;
      cell.verifiedAt = this.#revision;
      return;
    }
    this.#run(cell);
  }

  #hasNewInput({ reads, verifiedAt }: Cell): boolean {
    for (const source of reads) {
      if (source.cell?.suspect === true) this.#settle(source.cell);
      if (source.changedAt > verifiedAt) return true;
    }
    return false;
  }

  #run(cell: Cell): void {
    const { compute } = cell.work;
    this.#dropReads(cell);
    this.#running.push(cell);
    cell.running = true;
    this.#runs++;
    try {
      const value = compute();
      if (cell.changedAt === 0 || !this.#isSame(cell, value)) {
        cell.value = value;
        cell.changedAt = this.#revision;
      }
      cell.suspect = false;
      cell.verifiedAt = this.#revision;
    } finally {
      cell.running = false;
      this.#running.pop();
    }
  }

  #isSame({ value: before, entries, work }: Cell, after: unknown): boolean {
    if (!work.isTable || !(before instanceof Map) || !(after instanceof Map)) return work.isEqual(before, after);
    for (const [key, entry] of entries) {
      if (!work.isEqual(before.get(key), after.get(key))) entry.changedAt = this.#revision;
    }
    return false; // who reads a table reads entries of it
  }

  #dropReads(cell: Cell): void {
    for (const source of cell.reads) {
      (source.cell ?? source).readers.delete(cell);
      if (source.lastReader === cell) source.lastReader = undefined;
    }
    for (const source of cell.reads) if (source.readers.size === 0) this.#dropUnread(source);
    cell.reads = [];
  }

  /** What nobody reads needs no record: the next who reads it runs at a later revision than any change until then. */
  #dropUnread(source: Source): void {
    if (source.cell === undefined) this.#inputs.delete(source.id);
  }

  #suspectReaders(changed: Source): void {
    const queue = [changed];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const cell of next.readers) {
        if (cell.suspect) continue;
        cell.suspect = true;
        if (cell.owner !== undefined) this.#onSuspect(cell.owner);
        queue.push(cell);
      }
    }
  }
}

/** Nobody yet; for an entry for ever, because who reads it is listed at its table. */
const noReaders = new Set<Cell>();

/** Most computations are no tables, and a map for each would cost more than the rest of them. */
const noEntries = new Map<string, Source>();

function newCell(id: ReadKey, work: Work, owner: DocId | undefined): Cell {
  const source = { id, changedAt: 0, readers: noReaders, lastReader: undefined, cell: undefined };
  const state = { value: undefined, verifiedAt: 0, suspect: true, running: false };
  const cell: Cell = { ...source, ...state, reads: [], entries: noEntries, work, owner };
  cell.cell = cell;
  return cell;
}

function entryOf(table: Cell, key: string): Source {
  const known = table.entries.get(key);
  if (known !== undefined) return known;
  const entry: Source = { id: key, changedAt: 0, readers: noReaders, lastReader: undefined, cell: table };
  if (table.entries === noEntries) table.entries = new Map();
  table.entries.set(key, entry);
  return entry;
}

const nameOf = (source: Source): ReadKey =>
  source.cell === undefined || source.cell === source ? source.id : `${source.cell.id} ${source.id}`;
