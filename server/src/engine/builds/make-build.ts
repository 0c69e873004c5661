import { deepEqual } from '../../base/equal.js';
import { joinPath } from '../../base/paths.js';
import type { DocFacts } from '../../model/facts.js';
import { kindIdOf, kindNameOf } from '../../model/gvk.js';
import type { BuildProblem } from '../../model/kustomization.js';
import type { DocId } from '../../model/resource.js';
import { parseDocument } from '../../syntax/parse.js';
import type { PlainData } from '../../syntax/plain.js';
import { type BuildInput, type BuildResult, buildKustomization, type MissingTarget } from '../kustomize/build.js';
import type { KustomizationSource } from '../kustomize/kustomization.js';
import { valuesOfText } from '../kustomize/read-values.js';
import { type BuiltResource, effectiveNamespace, type ResId, type Unit, type WantedId } from '../kustomize/resource.js';
import { type BuiltMap, type BuiltValue, type Origin, plainOf, textOfValue, withEntry } from '../kustomize/value.js';
import { placeOfOrigin } from '../place.js';
import { readDocument } from '../read-document.js';
import type { Registry } from '../registry.js';
import type { Build } from '../scopes/scope-kustomize.js';
import type { SourceFile } from '../source-file.js';
import type { BuildReader } from './build-reader.js';

/** A resource that a build has changed. */
export interface BuiltBy {
  readonly unit: Unit;
  readonly value: BuiltMap;
  readonly text: string;
  readonly facts: DocFacts;
  /** Documents that a value of it comes from, or that gave it another name. */
  readonly sources: ReadonlySet<DocId>;
  /** What gave it its name, by the names that it had before. */
  readonly renamedBy: ReadonlyMap<string, Origin>;
  /** It is called what is written, and nothing in the build finds it by that. */
  readonly keepsNames: boolean;
}

/** A build, as far as it differs from what is written. */
export interface MadeBuild {
  /** Under keys that stay the same while the sources do. */
  readonly built: ReadonlyMap<string, BuiltBy>;
  /** What is not applied as it is written: changed, deleted, or a patch that has been worked in. */
  readonly replaced: readonly Unit[];
  readonly problems: readonly BuildProblem[];
  readonly isKnown: boolean;
}

const failed: BuildResult = {
  resources: [],
  missingTargets: [],
  applied: new Set(),
  isAddressed: false,
  isUnknown: true,
};

/** Makes a build. Resources that it leaves as they are, save for the namespace, are not in it. */
export function makeBuild(build: Build, reader: BuildReader, registry: Registry): MadeBuild {
  const files = new Map([...build.files].flatMap(({ uri, path }) => entryOf(path, reader.file(uri))));
  const read: BuiltResource[] = [];
  const root = kustomizationIn(files, build.dir, reader);
  const result = root === undefined ? failed : buildKustomization(root, inputOf(files, reader, registry, read));
  if (result.isUnknown) return { built: new Map(), replaced: [], problems: [], isKnown: false };
  const before = new Map(read.map((it) => [keyOf(it), it]));
  const isKept = (it: BuiltResource): boolean => isLeftAlone(before.get(keyOf(it)), it);
  const kept = new Set(result.resources.filter(isKept).map(keyOf));
  const replaced = [...before].filter(([key]) => !kept.has(key)).map(([, { unit }]) => unit);
  const built = builtOf(
    result.resources.filter((it) => !isKept(it)),
    result.isAddressed,
    registry,
  );
  return {
    built,
    replaced: [...replaced, ...[...result.applied].map((doc) => ({ doc, path: '' }))],
    problems: result.missingTargets.map(problemOf),
    isKnown: true,
  };
}

type Files = ReadonlyMap<string, SourceFile>;

const entryOf = (path: string, file: SourceFile | undefined): readonly (readonly [string, SourceFile])[] =>
  file === undefined ? [] : [[path, file]];

function kustomizationIn(files: Files, dir: string, reader: BuildReader): KustomizationSource | undefined {
  const found = ['kustomization.yaml', 'kustomization.yml'].flatMap((name) => files.get(joinPath(dir, name)) ?? []);
  return found[0] === undefined ? undefined : reader.kustomizationOf(found[0]);
}

/** What a build reads; the resources that it takes in are added to `read`. */
function inputOf(files: Files, reader: BuildReader, registry: Registry, read: BuiltResource[]): BuildInput {
  const takesAll = [...files.values()].some(({ text }) => /^replacements:/m.test(text));
  const kinds = [...registry.kinds.values()];
  return {
    kustomizationIn: (dir) => kustomizationIn(files, dir, reader),
    resourcesIn(path) {
      const file = files.get(path);
      const found = file === undefined ? undefined : reader.resourcesOf(file, takesAll);
      read.push(...(found ?? []));
      return found;
    },
    valuesIn(path) {
      const file = files.get(path);
      return file === undefined ? undefined : reader.valuesOf(file);
    },
    valuesOfText,
    isKnownKind: (kind, group) =>
      kinds.some(({ id }) => kindNameOf(id) === kind && (group === undefined || id === kindIdOf({ group, kind }))),
    isClusterScoped: (id) => registry.kinds.get(kindIdOf(id))?.scope === 'Cluster',
  };
}

const keyOf = ({ unit }: BuiltResource): string => `${unit.doc} ${unit.path}`;

/** The namespace of what is left alone is known without building; see `Build.namespaces`. */
function isLeftAlone(before: BuiltResource | undefined, { value }: BuiltResource): boolean {
  if (before === undefined) return false;
  return before.value === value || deepEqual(withoutNamespace(before.value), withoutNamespace(value));
}

function withoutNamespace(value: BuiltMap): PlainData {
  const metadata = value.entries.get('metadata');
  if (metadata?.kind !== 'map') return plainOf(value);
  return plainOf(withEntry(value, 'metadata', withEntry(metadata, 'namespace', undefined)));
}

function builtOf(
  resources: readonly BuiltResource[],
  isAddressed: boolean,
  registry: Registry,
): ReadonlyMap<string, BuiltBy> {
  const built = new Map<string, BuiltBy>();
  const counts = new Map<string, number>();
  for (const resource of resources) {
    const text = textOf(resource);
    const facts = readDocument(parseDocument(text), false, registry);
    if (facts.resources.length === 0) continue;
    const { unit, value, formerIds } = resource;
    const renamedBy = new Map(
      formerIds.flatMap(({ name, endedBy }) => (endedBy === undefined ? [] : [[name, endedBy]])),
    );
    const sources = new Set([...docsOf(value), ...[...renamedBy.values()].map(({ doc }) => doc)]);
    const keepsNames = !isAddressed && renamedBy.size === 0;
    const count = counts.get(keyOf(resource)) ?? 0;
    counts.set(keyOf(resource), count + 1);
    built.set(`${keyOf(resource)} ${count}`, { unit, value, text, facts, sources, renamedBy, keepsNames });
  }
  return built;
}

/** What comes out of a List stays in one, for rules that take lists for the output of a cluster. */
function textOf({ unit, value }: BuiltResource): string {
  const text = textOfValue(value);
  return isItem(unit) ? `{apiVersion: v1, kind: List, items: [${text}]}` : text;
}

/** True for a resource that was written in a List; its derived document is a List of one. */
export const isItem = ({ path }: Unit): boolean => path.startsWith('items[');

/** The documents that a value and all below it come from. */
function* docsOf(value: BuiltValue): Iterable<DocId> {
  yield value.origin.doc;
  if (value.kind === 'map') for (const inner of value.entries.values()) yield* docsOf(inner);
  if (value.kind === 'list') for (const inner of value.items) yield* docsOf(inner);
}

const problemOf = ({ kind, name, at, wanted, similar }: MissingTarget): BuildProblem => ({
  kind: 'target-missing',
  place: placeOfOrigin(at.origin, 'value'),
  resourceKind: kind,
  name,
  difference: similar === undefined ? undefined : differenceOf(wanted, similar),
});

/** How a resource of the wanted kind and name is another one nevertheless. */
function differenceOf(wanted: WantedId, { group, version, ...similar }: ResId): string | undefined {
  const isAsWanted = [undefined, version].includes(wanted.version) && [undefined, group].includes(wanted.group);
  if (!isAsWanted) {
    return `has apiVersion ${group === '' ? version : `${group}/${version}`}`;
  }
  const namespace = effectiveNamespace({ group, version, ...similar });
  return `is in namespace "${namespace}"`;
}
