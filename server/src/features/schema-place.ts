import { type SchemaNode, type SchemaRoot, schemaAt } from '../base/schema/tree.js';
import type { KindDefinition } from '../engine/kind.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { formatPath, type PathStep, parsePath } from '../syntax/path.js';

/** Schemas by file name without ending, `metallb.io/bgppeer_v1beta2`. */
export type Schemas = ReadonlyMap<string, SchemaRoot>;

/** Where no schemas are at hand. */
export const noSchemas: Schemas = new Map();

/** A resource in a tree, whose kind is known. */
export interface SchemaSubject {
  readonly kind: KindDefinition;
  /** Root of the resource. */
  readonly root: NodeRef;
}

/** The schema of a path of a resource, as the version that the resource says has it. */
export const schemaOfPath = (schemas: Schemas, subject: SchemaSubject, path: string): SchemaNode | undefined =>
  schemaWithSource(schemas, subject, path)?.node;

/** The same, with the text that says where its facts come from: `nmstate rust/src/lib/route.rs`. */
export function schemaWithSource(
  schemas: Schemas,
  { kind, root }: SchemaSubject,
  path: string,
): { readonly node: SchemaNode; readonly doc: string | undefined } | undefined {
  const version = kind.file === undefined ? root.get('apiVersion')?.string()?.split('/').at(-1) : kind.versions[0];
  const schema = schemas.get(`${kind.schema}_${version}`);
  const steps = parsePath(path);
  if (schema === undefined || steps === undefined) return undefined;
  return schemaAt(schema, steps, (map, key) => wordIn(root, map, key));
}

/** The words of a map that decide which keys it has: `type: vrf`. */
export const wordIn = (root: NodeRef, map: readonly PathStep[], key: string): string | undefined =>
  root.at(formatPath(map))?.get(key)?.text();

/** The path of the map or list around: `spec` for `spec.vrf`; `undefined` above the root. */
export function pathAround(path: string): string | undefined {
  const steps = parsePath(path);
  return steps === undefined || steps.length === 0 ? undefined : formatPath(steps.slice(0, -1));
}
