import { findResources } from '../engine/carriers.js';
import type { KindDefinition } from '../engine/kind.js';
import type { Workspace } from '../engine/workspace.js';
import { apiVersionOf, kindNameOf } from '../model/gvk.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { type Candidate, wordCandidate } from './completion-candidate.js';
import { probedAt, type TypedWord } from './completion-place.js';
import { unique } from './names.js';
import type { Schemas } from './schema-place.js';

/** `apiVersion` and `kind` of a resource, each by what the other one says, and the first keys while its kind is not known yet. */
export function completeTypes(
  workspace: Workspace,
  schemas: Schemas,
  text: string,
  word: TypedWord,
): readonly Candidate[] {
  const known = [...workspace.registry.kinds.values()].flatMap((kind) => currentOf(kind, schemas));
  const value = word.hasColon ? undefined : probedAt(text, word, 'value');
  if (value !== undefined) return typeValues(known, value.root, value.target);
  const place = word.mayBeKey ? probedAt(text, word, 'key') : undefined;
  const isRoot = place?.target.path === '' && ['apiVersion', 'kind'].some((key) => place.keys.includes(key));
  if (place === undefined || !isRoot || known.some((kind) => isOf(kind, place.root))) return [];
  return firstKeys
    .filter(({ label }) => !place.keys.includes(label))
    .map((it) => (word.hasColon ? { ...it, insert: it.label } : it));
}

/** The kind with the versions that one should write today; nothing if there are none, or if it only holds states of hosts. */
function currentOf(kind: KindDefinition, schemas: Schemas): readonly KindDefinition[] {
  if (kind.carries !== undefined || kind.file !== undefined) return [];
  const versions = kind.versions.filter((version) => {
    const schema = schemas.get(`${kind.schema}_${version}`);
    return schema !== undefined && schema.deprecated === undefined;
  });
  return versions.length === 0 ? [] : [{ ...kind, versions }];
}

const isOf = ({ id, versions }: KindDefinition, root: NodeRef): boolean =>
  kindNameOf(id) === root.get('kind')?.text() &&
  versions.some((it) => apiVersionOf(id, it) === root.get('apiVersion')?.text());

function typeValues(known: readonly KindDefinition[], root: NodeRef, target: NodeRef): readonly Candidate[] {
  const resource = findResources(root).find(({ root: own }) => own.path === target.parent?.path)?.root;
  const key = target.path.slice(target.path.lastIndexOf('.') + 1);
  if (resource === undefined) return [];
  if (key === 'kind') return kindNames(known, resource.get('apiVersion')?.string());
  return key === 'apiVersion' ? apiVersions(known, resource.get('kind')?.string()) : [];
}

/** Kinds of the version that is written, else every kind. */
function kindNames(known: readonly KindDefinition[], apiVersion: string | undefined): readonly Candidate[] {
  const fitting = known.filter(({ id, versions }) => versions.some((it) => apiVersionOf(id, it) === apiVersion));
  const offered = fitting.length > 0 ? fitting : known;
  return offered.map(({ id, versions, summary }) =>
    wordCandidate(kindNameOf(id), apiVersionOf(id, versions[0] ?? ''), summary),
  );
}

/** Versions of the kind that is written, the newest one first, else every version of every group. */
function apiVersions(known: readonly KindDefinition[], kind: string | undefined): readonly Candidate[] {
  const fitting = known.filter(({ id }) => kindNameOf(id) === kind);
  const offered = fitting.length > 0 ? fitting : known;
  const found = offered.flatMap(({ id, versions }) =>
    versions.map((it) => ({ label: apiVersionOf(id, it), kindName: kindNameOf(id) })),
  );
  return unique(found, ({ label }) => label).map(({ label }) => {
    const names = found.filter((it) => it.label === label).map(({ kindName }) => kindName);
    return wordCandidate(label, names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', '), '');
  });
}

const firstKeys: readonly Candidate[] = [
  {
    ...wordCandidate('apiVersion', 'string, required', 'Group and version of the kind.'),
    kind: 'key',
    insert: 'apiVersion: ',
    isOpen: true,
  },
  {
    ...wordCandidate('kind', 'string, required', 'What the resource is.'),
    kind: 'key',
    insert: 'kind: ',
    isOpen: true,
  },
  {
    ...wordCandidate('metadata', 'map, required', 'Name, namespace and labels of the resource.'),
    kind: 'key',
    insert: 'metadata:\n  ',
    snippet: `metadata:\n  name: \${1:name}`,
  },
  { ...wordCandidate('spec', 'map', 'What the resource asks for.'), kind: 'key', insert: 'spec:\n  ' },
];
