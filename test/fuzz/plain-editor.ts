import { pathInDocument } from '../../server/src/engine/place.js';
import type { FixEditor, ResourceEditor } from '../../server/src/model/fix.js';
import { type PathStep, parsePath } from '../../server/src/syntax/path.js';

/** Data of YAML that may be changed in place. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** What a fix asks for, done to plain data: the model that its text edits are compared with. */
export interface PlainEditor {
  readonly editor: FixEditor;
  /** Data of the documents that the fix has changed, by id. */
  finish(): ReadonlyMap<number, Data>;
}

/** An editor on copies of the data that `dataOf` gives for a document. Paths mean the document as it was, so keys are renamed and removed last. */
export function createPlainEditor(dataOf: (doc: number) => unknown): PlainEditor {
  const roots = new Map<number, { '': Data }>();
  const renames: (() => void)[] = [];
  const removals: { readonly root: Data; readonly steps: readonly PathStep[] }[] = [];
  const open = (doc: number): { '': Data } => {
    const root = roots.get(doc) ?? { '': copy(dataOf(doc)) };
    roots.set(doc, root);
    return root;
  };
  const editor: FixEditor = {
    in({ doc, rootPath }) {
      const root = open(doc);
      const stepsOf = (path: string): readonly PathStep[] => ['', ...(parsePath(pathInDocument(rootPath, path)) ?? [])];
      return {
        ...additions(root, stepsOf),
        renameKey: (path, key) => renames.push(() => rename(root, stepsOf(path), key)),
        remove: (path) => removals.push({ root, steps: stepsOf(path) }),
        removeEarlier: () => {}, // of equal keys the last one counts, so the data stays
      };
    },
    addDocument: () => {},
    replaceComment: () => {},
  };
  const finish = (): ReadonlyMap<number, Data> => {
    for (const action of renames) action();
    for (const { root, steps } of removals.toSorted((a, b) => lastIndex(b) - lastIndex(a))) remove(root, steps);
    return new Map([...roots].map(([doc, root]) => [doc, root['']]));
  };
  return { editor, finish };
}

const lastIndex = ({ steps }: { readonly steps: readonly PathStep[] }): number => Number(steps.at(-1)) || 0;

// A copy through JSON would lose infinity and -0.
const copy = (value: unknown): Data => structuredClone(value) as Data;

const additions = (
  root: Data,
  stepsOf: (path: string) => readonly PathStep[],
): Pick<ResourceEditor, 'put' | 'append'> => ({
  put: (path, value) => put(root, stepsOf(path), copy(value)),
  append(path, item) {
    const list = find(root, stepsOf(path));
    if (Array.isArray(list)) list.push(copy(item));
    else put(root, stepsOf(path), [copy(item)]);
  },
});

const isMap = (value: Data | undefined): value is { [key: string]: Data } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function find(value: Data | undefined, steps: readonly PathStep[]): Data | undefined {
  const [step, ...rest] = steps;
  if (step === undefined || value === undefined) return value;
  if (typeof step === 'number') return Array.isArray(value) ? find(value[step], rest) : undefined;
  return isMap(value) ? find(value[step], rest) : undefined;
}

function put(root: Data, steps: readonly PathStep[], value: Data): void {
  const [step, next, ...rest] = steps;
  if (step === undefined) return;
  const holder = root as Record<PathStep, Data>;
  if (next === undefined) {
    holder[step] = value;
    return;
  }
  const inner = holder[step];
  const fits = typeof next === 'number' ? Array.isArray(inner) : isMap(inner);
  const below: Data = fits && inner !== undefined ? inner : typeof next === 'number' ? [] : {};
  holder[step] = below;
  put(below, [next, ...rest], value);
}

function remove(root: Data, steps: readonly PathStep[]): void {
  const holder = find(root, steps.slice(0, -1));
  const last = steps.at(-1);
  if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1);
  else if (isMap(holder) && last !== undefined) delete holder[last];
}

function rename(root: Data, steps: readonly PathStep[], key: string): void {
  const holder = find(root, steps.slice(0, -1));
  const last = steps.at(-1);
  if (!isMap(holder) || last === undefined) return;
  const pairs = Object.entries(holder).map(([old, value]): [string, Data] => [old === String(last) ? key : old, value]);
  for (const old of Object.keys(holder)) delete holder[old];
  Object.assign(holder, Object.fromEntries(pairs));
}
