import type { Graph } from '../../engine/graph.js';
import type { KindDefinition } from '../../engine/kind.js';
import { type EgressServiceFacts, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import { hasUnknown, type NodeSet, union } from '../../model/node-set.js';
import type { Resource } from '../../model/resource.js';
import { isWithin } from '../../paths/node-sets.js';
import type { EgressService } from '../../paths/services.js';
import { hasOpenVrfs, type Vrf, vrfsOf, vrfsOfTable } from '../../paths/vrfs.js';
import { hostTableName, type VrfTable, vrfTables } from './vrf-tables.js';

/** True if the resource certainly has a node elected: mode LoadBalancerIP, which is also meant where nothing is written. */
export const isElecting = ({ sourceIpBy }: EgressServiceFacts): boolean =>
  sourceIpBy === undefined || sourceIpBy.value === 'LoadBalancerIP';

/** True if a patch of the scope may change the resource of this name. */
export const isPatched = <F>(graph: Graph, kind: KindDefinition<F>, { name }: Resource): boolean =>
  graph.patchesOf(kind).some((patch) => patch.name?.value === undefined || patch.name.value === name?.value);

/** `shop/frontend`, or only the name where no namespace is written. */
export function fullNameOf(graph: Graph, resource: Resource): string {
  const namespace = graph.namespaceOf(resource);
  const name = resource.name?.value ?? '?';
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** VRFs of a table, and the nodes that have one of them. */
export interface TableNodes {
  readonly vrfs: readonly Vrf[];
  readonly nodes: NodeSet;
}

/** Where a table exists; `undefined` if no VRF has it, or if a template or patch may move it. */
export function nodesOfTable(graph: Graph, table: number): TableNodes | undefined {
  const vrfs = vrfsOfTable(graph, table);
  const nodes = union(...vrfs.map((vrf) => vrf.nodes));
  return vrfs.length === 0 || hasUnknown(nodes) || hasOpenVrfs(graph) ? undefined : { vrfs, nodes };
}

/** Tables of VRFs, one for each VRF, that exist on every node that the egress service can use; at most three. */
export const fittingTables = (graph: Graph, egress: EgressService): readonly VrfTable[] =>
  vrfTables(vrfsOf(graph))
    .filter(({ table }) => hostTableName(table) === undefined && fits(graph, egress, table))
    .slice(0, 3);

/** In Network mode it is the pods that have to be on the right nodes. */
function fits(graph: Graph, egress: EgressService, table: number): boolean {
  const found = nodesOfTable(graph, table);
  if (found === undefined) return false;
  return isNetworkMode(egress.data) || isWithin(graph, egress.data.nodeSelector.nodes, found.nodes);
}
