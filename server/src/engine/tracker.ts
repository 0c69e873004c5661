/** What a computation read: an input such as `name net/Vrf blue`, another computation (`cell …`), or one entry of it (`entry …`). */
export type ReadKey = string;

/** A remembered computation. */
interface Cell {
  readonly id: ReadKey;
  value: unknown;
  reads: Set<ReadKey>;
  /** Revision at which the value last differed from the one before. */
  changedAt: number;
  /** Revision for which the value is known to be right. */
  verifiedAt: number;
  /** Something it read, directly or not, was touched since `verifiedAt`. */
  suspect: boolean;
  running: boolean;
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
  readonly #inputs = new Map<ReadKey, number>();
  readonly #cells = new Map<ReadKey, Cell>();
  readonly #readers = new Map<ReadKey, Set<Cell>>();
  /** The tables that entries belong to. */
  readonly #tables = new Map<ReadKey, Cell>();
  readonly #running: Cell[] = [];
  readonly #onSuspect: (id: ReadKey) => void;
  #runs = 0;

  /** `onSuspect` hears the id of each computation that may have another value now. */
  constructor(onSuspect: (id: ReadKey) => void = () => {}) {
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
    this.#running.at(-1)?.reads.add(key);
  }

  /** Says that inputs have other values now. */
  touch(keys: Iterable<ReadKey>): void {
    this.#revision++;
    for (const key of keys) {
      this.#inputs.set(key, this.#revision);
      this.#suspectReaders(key);
    }
  }

  /** The value of a computation, from memory if nothing that it read has changed. */
  get<T>(id: string, compute: () => T, isEqual: Equality): T {
    const cell = this.#cellOf(id);
    this.read(cell.id);
    this.#settleAs(cell, { compute, isEqual, isTable: false });
    return cell.value as T;
  }

  /** One entry of a computed table. Other entries may change without the reader running again. */
  getEntry<T>(id: string, key: string, compute: () => ReadonlyMap<string, T>, isEqual: Equality): T | undefined {
    const cell = this.#cellOf(id);
    const entry = entryKey(cell, key);
    this.#tables.set(entry, cell);
    this.read(entry);
    this.#settleAs(cell, { compute, isEqual, isTable: true });
    return cell.value instanceof Map ? cell.value.get(key) : undefined;
  }

  #cellOf(id: string): Cell {
    const key = `cell ${id}`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const cell: Cell = {
      id: key,
      value: undefined,
      reads: new Set(),
      changedAt: 0,
      verifiedAt: 0,
      suspect: true,
      running: false,
    };
    this.#cells.set(key, cell);
    return cell;
  }

  #settleAs(cell: Cell, work: Work): void {
    if (!cell.suspect || cell.running) return;
    this.#computes.set(cell, work);
    this.#settle(cell);
  }

  /** Forgets computations about documents that are gone: `check 7#0 …` and `document 7` for the document 7. */
  forgetDocuments(documents: ReadonlySet<number>): void {
    for (const [key, cell] of this.#cells) {
      const document = /^cell (?:check|document) (\d+)/.exec(key)?.[1];
      if (document !== undefined && documents.has(Number(document))) this.#forget(key, cell);
    }
  }

  #forget(key: ReadKey, cell: Cell): void {
    this.#dropReads(cell);
    this.#cells.delete(key);
    this.#suspectReaders(key);
    this.#inputs.set(key, ++this.#revision);
  }

  /** What a computation has read, for tests of invariant A4. */
  readsOf(id: string): ReadonlySet<ReadKey> {
    return this.#cells.get(`cell ${id}`)?.reads ?? new Set();
  }

  readonly #computes = new WeakMap<Cell, Work>();

  #settle(cell: Cell): void {
    if (!cell.suspect) return;
    if (cell.changedAt > 0 && !this.#hasNewInput(cell)) {
      cell.suspect = false;
      cell.verifiedAt = this.#revision;
      return;
    }
    this.#run(cell);
  }

  #hasNewInput(cell: Cell): boolean {
    for (const key of cell.reads) {
      const read = this.#tables.get(key) ?? this.#cells.get(key);
      if (read?.suspect === true && !read.running) this.#settle(read);
      const changedAt = (read?.id === key ? read.changedAt : this.#inputs.get(key)) ?? 0;
      if (changedAt > cell.verifiedAt) return true;
    }
    return false;
  }

  #run(cell: Cell): void {
    const work = this.#computes.get(cell);
    if (work === undefined) return;
    this.#dropReads(cell);
    this.#running.push(cell);
    cell.running = true;
    this.#runs++;
    try {
      const value = work.compute();
      if (cell.changedAt === 0 || !this.#isSame(cell, value, work)) {
        cell.value = value;
        cell.changedAt = this.#revision;
      }
      cell.suspect = false;
      cell.verifiedAt = this.#revision;
    } finally {
      cell.running = false;
      this.#running.pop();
      for (const key of cell.reads) this.#addReader(key, cell);
    }
  }

  #isSame(cell: Cell, value: unknown, { isEqual, isTable }: Work): boolean {
    if (!isTable || !(cell.value instanceof Map) || !(value instanceof Map)) return isEqual(cell.value, value);
    const keys: ReadonlySet<unknown> = new Set([...cell.value.keys(), ...value.keys()]);
    const changed = [...keys].filter(
      (key) => !isEqual(cell.value instanceof Map ? cell.value.get(key) : undefined, value.get(key)),
    );
    for (const key of changed) this.#inputs.set(entryKey(cell, String(key)), this.#revision);
    return changed.length === 0;
  }

  /** Who read an entry is filed with the table: it becomes suspect with it, and looks at the entry then. */
  #readersKey(key: ReadKey): ReadKey {
    return this.#tables.get(key)?.id ?? key;
  }

  #addReader(read: ReadKey, cell: Cell): void {
    const key = this.#readersKey(read);
    const readers = this.#readers.get(key);
    if (readers === undefined) this.#readers.set(key, new Set([cell]));
    else readers.add(cell);
  }

  #dropReads(cell: Cell): void {
    for (const read of cell.reads) {
      const key = this.#readersKey(read);
      const readers = this.#readers.get(key);
      readers?.delete(cell);
      if (readers?.size === 0) this.#readers.delete(key);
    }
    cell.reads = new Set();
  }

  #suspectReaders(key: ReadKey): void {
    const queue = [key];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const cell of this.#readers.get(next) ?? []) {
        if (cell.suspect) continue;
        cell.suspect = true;
        this.#onSuspect(cell.id);
        queue.push(cell.id);
      }
    }
  }
}

const entryKey = (table: Cell, key: string): ReadKey => `entry ${table.id} ${key}`;
