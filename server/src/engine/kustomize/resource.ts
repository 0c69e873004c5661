import { parseGvk } from '../../model/gvk.js';
import type { DocId } from '../../model/resource.js';
import { type BuiltMap, type Origin, textAt } from './value.js';

/** What kustomize knows a resource by. */
export interface ResId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  /** As written; `undefined` counts as `default`. */
  readonly namespace: string | undefined;
}

/** Where a resource was written: its document, and its path in a List; empty for the document itself. */
export interface Unit {
  readonly doc: DocId;
  readonly path: string;
}

/** What is asked for: fields that are not said may be anything. */
export type WantedId = { readonly [Field in keyof ResId]?: ResId[Field] | undefined };

/** What a resource was called, and what gave it another name. */
export interface FormerId extends ResId {
  readonly endedBy: Origin | undefined;
}

/** A resource on its way through a build. */
export interface BuiltResource {
  readonly unit: Unit;
  readonly value: BuiltMap;
  /** What it was called before it was renamed or moved, oldest first. */
  readonly formerIds: readonly FormerId[];
  /** Generated, and gets a hash behind its name at the end. */
  readonly isHashed: boolean;
}

/** What the resource is called now. */
export function currentId({ value }: Pick<BuiltResource, 'value'>): ResId {
  return {
    ...parseGvk(textAt(value, 'apiVersion') ?? '', textAt(value, 'kind') ?? ''),
    name: textAt(value, 'metadata', 'name') ?? '',
    namespace: textAt(value, 'metadata', 'namespace'),
  };
}

/** What the resource is and was called. */
export const idsOf = (resource: BuiltResource): readonly ResId[] => [...resource.formerIds, currentId(resource)];

/** The namespace that kustomize compares. */
export const effectiveNamespace = ({ namespace }: ResId): string =>
  namespace === undefined || namespace === '' ? 'default' : namespace;

/** True if two names mean the same resource. */
export const sameId = (a: ResId, b: ResId): boolean =>
  a.group === b.group &&
  a.version === b.version &&
  a.kind === b.kind &&
  a.name === b.name &&
  effectiveNamespace(a) === effectiveNamespace(b);

/** The resource with another content; what it was called until now is remembered, and what ended that if it is known. */
export function withContent(resource: BuiltResource, value: BuiltMap, endedBy?: Origin): BuiltResource {
  if (value === resource.value) return resource;
  const before = { ...currentId(resource), endedBy };
  const isRenamed = !sameId(before, currentId({ value }));
  return { ...resource, value, formerIds: isRenamed ? [...resource.formerIds, before] : resource.formerIds };
}

const builtInGroups = new Set([
  '',
  'admissionregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'storage.k8s.io',
]);

/** True for kinds that Kubernetes itself defines: kustomize knows what their lists are merged by. */
export const isBuiltIn = ({ group }: ResId): boolean => builtInGroups.has(group);
