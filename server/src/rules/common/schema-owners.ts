import type { SchemaProblem } from '../../base/schema/problem.js';
import { schemaOf } from '../../engine/schema-check.js';
import { egressLabelPrefix } from '../../model/node-set.js';
import type { OpenResource } from '../../model/resource.js';
import { formatPath } from '../../syntax/path.js';
import { interfaceAround, schemaNodeAt, wordReader } from './schema-places.js';

/** The code of the rule that reports a problem of a schema. */
export type OwnerCode = string;

/** In place of a code: the problem follows from another one that is reported. */
const nobody: OwnerCode = 'nobody';

/** Says which other rule explains a problem better than the schema's own rules do. */
type Owner = (problem: SchemaProblem, resource: OpenResource) => OwnerCode | undefined;

/** The rule that reports the problem in place of the schema's own rules; `undefined` if none does. */
export function specificOwner(problem: SchemaProblem, resource: OpenResource): OwnerCode | undefined {
  for (const owner of owners) {
    const code = owner(problem, resource);
    if (code !== undefined) return code;
  }
  return undefined;
}

const pathIs = (problem: SchemaProblem, path: string): boolean => formatPath(problem.path) === path;

const manyNodeSelectors = new Set(['metallb.io/BGPPeer', 'metallb.io/BGPAdvertisement', 'metallb.io/L2Advertisement']);

const singularSelector: Owner = (problem, { kindId }) =>
  problem.keyword === 'unknown' && manyNodeSelectors.has(kindId) && pathIs(problem, 'spec.nodeSelector')
    ? 'bgpadvertisement-nodeselector-singular'
    : undefined;

const egressNetwork: Owner = (problem, resource) =>
  resource.kindId === 'k8s.ovn.org/EgressService' &&
  problem.keyword === 'type' &&
  pathIs(problem, 'spec.network') &&
  resource.at('spec.network')?.kind === 'scalar'
    ? 'egressservice-network-not-string'
    : undefined;

/** The number stands beside `vrf`, and nothing stands in it. */
const strayTable: Owner = (problem, resource) => {
  const item = interfaceAround(resource, problem.path);
  if (problem.keyword !== 'unknown' || item === undefined || problem.path.length !== item.length + 1) return undefined;
  const isStray = problem.params.key === 'route-table-id' && wordReader(resource, item)('type') === 'vrf';
  const number = resource.at(formatPath(problem.path))?.text();
  const inside = resource.at(formatPath([...item, 'vrf', 'route-table-id']));
  const isReported = !resource.partial && inside === undefined && /^\d+$/.test(number ?? '');
  return isStray && isReported ? 'vrf-table-missing' : undefined;
};

/** The table of a VRF without a value. */
const emptyTable: Owner = (problem, resource) => {
  const item = interfaceAround(resource, problem.path);
  const isTable = item !== undefined && formatPath(problem.path) === `${formatPath(item)}.vrf.route-table-id`;
  const isVrf = item !== undefined && wordReader(resource, item)('type') === 'vrf';
  return isTable && isVrf && problem.params.actual === 'null' && !resource.partial ? 'vrf-table-missing' : undefined;
};

/** A key of an interface whose type is a word that nmstate does not know: which keys it has is not known either. */
const unknownType: Owner = (problem, resource) => {
  const item = interfaceAround(resource, problem.path);
  const isOwnKey = problem.keyword === 'unknown' && item !== undefined && problem.path.length === item.length + 1;
  const word = isOwnKey ? wordReader(resource, item)('type') : undefined;
  const cases = word === undefined ? undefined : schemaNodeAt(resource, item ?? [])?.byType?.cases;
  return cases !== undefined && word !== undefined && !Object.hasOwn(cases, word) ? nobody : undefined;
};

const flatSelectors: Readonly<Record<string, readonly string[]>> = {
  'nmstate.io/NodeNetworkConfigurationPolicy': ['spec.nodeSelector'],
  'nmstate.io/NMState': ['spec.nodeSelector', 'spec.infraNodeSelector'],
  'metallb.io/MetalLB': ['spec.nodeSelector', 'spec.controllerNodeSelector'],
  'core/Service': ['spec.selector'],
};

/** Paths of the selectors of a kind that are plain maps of labels, `['spec.nodeSelector']`. */
export const flatSelectorsOf = ({ kindId }: OpenResource): readonly string[] => flatSelectors[kindId] ?? [];

const flatSelector: Owner = (problem, resource) => {
  const selector = formatPath(problem.path.slice(0, 2));
  const isInside = problem.path.length === 3 && flatSelectorsOf(resource).includes(selector);
  const isCollection = problem.params.actual === 'map' || problem.params.actual === 'list';
  return isInside && problem.keyword === 'type' && isCollection ? 'nncp-nodeselector-not-flat' : undefined;
};

/** A field that the newer version of the kind has. */
const lostField: Owner = (problem, resource) => {
  if (resource.kindId !== 'metallb.io/BGPPeer' || resource.version !== 'v1beta1' || problem.keyword !== 'unknown')
    return undefined;
  const [section, key, ...rest] = problem.path;
  const newer = schemaOf({ kindId: resource.kindId, version: 'v1beta2' })?.properties?.['spec']?.properties ?? {};
  const isNewer = section === 'spec' && rest.length === 0 && Object.hasOwn(newer, String(key));
  return isNewer ? 'bgppeer-v1beta1-loses-fields' : undefined;
};

/** A key of another type, on an interface whose type is not written. */
const omittedType: Owner = (problem) =>
  problem.keyword === 'unknown' && problem.params.isUntyped === true && problem.severity === 'hint'
    ? 'interface-type-omitted'
    : undefined;

/** The label of an egress service without its empty text. */
const egressLabel: Owner = (problem, { kindId }) =>
  problem.keyword === 'type' &&
  problem.params.actual === 'null' &&
  kindId.startsWith('metallb.io/') &&
  String(problem.path.at(-1)).startsWith(egressLabelPrefix)
    ? 'bgpadvertisement-egress-label-value'
    : undefined;

/** A resource without a name. */
const missingName: Owner = ({ keyword, params, path }) => {
  const isMetadata = keyword === 'required' && path.length === 0 && params.key === 'metadata';
  const isName = keyword === 'oneOf' && params.keys?.includes('generateName') === true;
  return isMetadata || isName ? 'resource-name-invalid' : undefined;
};

const owners: readonly Owner[] = [
  missingName,
  singularSelector,
  egressNetwork,
  strayTable,
  emptyTable,
  unknownType,
  flatSelector,
  lostField,
  omittedType,
  egressLabel,
];
