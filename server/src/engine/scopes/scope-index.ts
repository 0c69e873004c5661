import { deepEqual } from '../../base/equal.js';
import { inputs } from '../tables.js';
import type { Family, Tracker } from '../tracker.js';
import type { ScopeFile } from './scope-file.js';
import { computeScopes, type Scope, type ScopeId, type ScopeTable } from './scopes.js';

/** The scopes of the workspace as recorded computations: who asks for one scope hears of changes of that scope only. */
export class ScopeIndex {
  readonly #table: () => ScopeTable;
  readonly #scope: Family<Scope | undefined>;
  readonly #buildsOf: Family<readonly string[]>;
  readonly #idsOf: Family<readonly ScopeId[] | undefined>;
  readonly #isPatch: Family<boolean | undefined>;
  readonly #namespaceOf: Family<string | undefined>;
  #seen: ScopeTable['of'] = new Map();

  constructor(tracker: Tracker, files: () => readonly ScopeFile[]) {
    const compute = (): ScopeTable => {
      tracker.read(inputs.files);
      return computeScopes(files());
    };
    const table = (): ScopeTable => tracker.get('scopes', compute, equalPlain);
    const byId = (id: string): Scope | undefined => table().scopes.find((it) => it.id === id);
    const patches = (): ReadonlyMap<string, boolean> => new Map([...table().patches].map((patch) => [patch, true]));
    this.#table = table;
    this.#scope = tracker.family('scope', byId, equalPlain);
    this.#buildsOf = tracker.family('builds', (id) => this.get(id)?.builds ?? [], deepEqual);
    this.#idsOf = tracker.table('scopes of', () => table().of, deepEqual);
    this.#isPatch = tracker.table('patches', patches, Object.is);
    this.#namespaceOf = tracker.table('namespaces', () => table().namespaces, Object.is);
  }

  /** Every scope. */
  get all(): readonly Scope[] {
    return this.#table().scopes;
  }

  get(id: ScopeId): Scope | undefined {
    return this.#scope(id);
  }

  /** Kustomizations of the scope whose builds change resources, by URI. */
  buildsOf(id: ScopeId): readonly string[] {
    return this.#buildsOf(id);
  }

  /** The scopes that a file belongs to. */
  idsOf(uri: string): readonly ScopeId[] {
    return this.#idsOf(uri) ?? [];
  }

  /** True if the file only patches what others define. */
  isPatch(uri: string): boolean {
    return this.#isPatch(uri) ?? false;
  }

  /** Namespace that a build of the scope stamps on the resources of the file. */
  namespaceOf(uri: string, scope: ScopeId): string | undefined {
    return this.#namespaceOf(`${scope} ${uri}`);
  }

  /** Files that belong to other scopes than when this was last asked. */
  takeMoved(): readonly string[] {
    const now = this.#table().of;
    if (now === this.#seen) return [];
    const moved = [...now].filter(([uri, ids]) => !deepEqual(ids, this.#seen.get(uri))).map(([uri]) => uri);
    this.#seen = now;
    return moved;
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
