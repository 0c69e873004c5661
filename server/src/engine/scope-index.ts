import { deepEqual } from '../base/equal.js';
import type { ScopeFile } from './scope-file.js';
import { computeScopes, type Scope, type ScopeId, type ScopeTable } from './scopes.js';
import { inputs } from './tables.js';
import type { Tracker } from './tracker.js';

/** The scopes of the workspace as recorded computations: who asks for one scope hears of changes of that scope only. */
export class ScopeIndex {
  readonly #tracker: Tracker;
  readonly #files: () => readonly ScopeFile[];
  #seen: ScopeTable['of'] = new Map();

  constructor(tracker: Tracker, files: () => readonly ScopeFile[]) {
    this.#tracker = tracker;
    this.#files = files;
  }

  /** Every scope. */
  get all(): readonly Scope[] {
    return this.#table().scopes;
  }

  get(id: ScopeId): Scope | undefined {
    return this.#tracker.get(`scope ${id}`, () => this.#table().scopes.find((it) => it.id === id), equalPlain);
  }

  /** The scopes that a file belongs to. */
  idsOf(uri: string): readonly ScopeId[] {
    return this.#tracker.getEntry('scopes of', uri, () => this.#table().of, deepEqual) ?? [];
  }

  /** True if the file only patches what others define. */
  isPatch(uri: string): boolean {
    const compute = (): ReadonlyMap<string, boolean> =>
      new Map([...this.#table().patches].map((patch) => [patch, true]));
    return this.#tracker.getEntry('patches', uri, compute, Object.is) ?? false;
  }

  /** Namespace that a build of the scope stamps on the resources of the file. */
  namespaceOf(uri: string, scope: ScopeId): string | undefined {
    return this.#tracker.getEntry('namespaces', `${scope} ${uri}`, () => this.#table().namespaces, Object.is);
  }

  /** Files that belong to other scopes than when this was last asked. */
  takeMoved(): readonly string[] {
    const now = this.#table().of;
    if (now === this.#seen) return [];
    const moved = [...now].filter(([uri, ids]) => !deepEqual(ids, this.#seen.get(uri))).map(([uri]) => uri);
    this.#seen = now;
    return moved;
  }

  #table(): ScopeTable {
    const compute = (): ScopeTable => {
      this.#tracker.read(inputs.files);
      return computeScopes(this.#files());
    };
    return this.#tracker.get('scopes', compute, equalPlain);
  }
}

const equalPlain = (a: unknown, b: unknown): boolean => deepEqual(plain(a), plain(b));

/** Sets and maps as lists, so that they can be compared. */
function plain(value: unknown): unknown {
  if (value instanceof Set || value instanceof Map) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(plain);
  return value;
}
