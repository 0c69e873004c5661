import type { ReadWord, SchemaNode } from '../../base/schema/tree.js';
import { schemaAt } from '../../base/schema/tree.js';
import { schemaOf } from '../../engine/schema-check.js';
import { kindNameOf } from '../../model/gvk.js';
import type { OpenResource } from '../../model/resource.js';
import { formatPath, type PathStep } from '../../syntax/path.js';

/** Keys and indices from the root of a resource: `['spec', 'peers', 0]`. */
export type Steps = readonly PathStep[];

/** The keys of a desired state; every schema that holds one shares them. */
const stateKeys = schemaOf({ kindId: 'nmstate.io/NodeNetworkConfigurationPolicy', version: 'v1' })?.properties?.['spec']
  ?.properties?.['desiredState']?.properties;

/** Where the desired state begins that a place lies in or is, `['spec', 'desiredState']`; `undefined` outside of one. */
export function stateAround(resource: OpenResource, path: Steps): Steps | undefined {
  const starts = path.map((_, index) => path.slice(0, index + 1));
  return starts.find((start) => schemaNodeAt(resource, start)?.properties === stateKeys);
}

/** The interface that a place lies in or is, `['spec', 'desiredState', 'interfaces', 0]`. */
export function interfaceAround(resource: OpenResource, path: Steps): Steps | undefined {
  const depth = stateAround(resource, path)?.length;
  if (depth === undefined || path[depth] !== 'interfaces' || typeof path[depth + 1] !== 'number') return undefined;
  return path.slice(0, depth + 2);
}

/** Reads words of the map at a path: the `type` of an interface. */
export const wordReader =
  (resource: OpenResource, path: Steps): ReadWord =>
  (key) =>
    resource.at(formatPath([...path, key]))?.string();

/** The schema at a place of a resource. */
export function schemaNodeAt(resource: OpenResource, path: Steps): SchemaNode | undefined {
  const root = schemaOf(resource);
  return root === undefined
    ? undefined
    : schemaAt(root, path, (map, key) => resource.at(formatPath([...map, key]))?.string())?.node;
}

/** What messages call a map: `BGPPeer`, `A route`, `An interface of type vrf`, `"ipv4"`. */
export function mapName(resource: OpenResource, path: Steps): string {
  const [last, above, beyond] = path.toReversed();
  if (last === undefined || (path.length === 1 && last === 'spec')) return kindNameOf(resource.kindId);
  if (stateAround(resource, path)?.length === path.length) return 'The desired state';
  if (typeof last === 'string') return `"${last}"`;
  if (above === 'config') return beyond === 'routes' ? 'A route' : 'A route rule';
  if (interfaceAround(resource, path)?.length !== path.length) return `An item of "${above}"`;
  const type = wordReader(resource, path)('type');
  return type === undefined ? 'An interface' : `An interface of type ${type}`;
}

/** What messages call a value: `"peerPort"`, `An item of "peers"`. */
export function valueName(path: Steps): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `An item of "${path.findLast((step) => typeof step === 'string')}"` : `"${last}"`;
}

/** What messages call the resource: `BGPPeer "router-red"`, or `This BGPPeer`. */
export function resourceName({ kindId, name }: OpenResource): string {
  const kind = kindNameOf(kindId);
  return name?.value === undefined ? `This ${kind}` : `${kind} "${name.value}"`;
}

/** What messages call a map that lacks something: `BGPPeer "router"`, `A route`, `"passwordSecret"`. */
export const lackingMap = (resource: OpenResource, path: Steps): string =>
  path.length === 0 || (path.length === 1 && path[0] === 'spec') ? resourceName(resource) : mapName(resource, path);

/** Where to show that a map lacks something: its key, or the name of the resource. */
export const lackPlace = (resource: OpenResource, path: Steps): string =>
  path.length > 0 ? formatPath(path) : resource.at('metadata.name') === undefined ? 'kind' : 'metadata.name';
