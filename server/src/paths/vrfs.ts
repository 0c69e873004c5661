import { defineFact, type Graph } from '../engine/graph.js';
import { type BgpPeerFacts, bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { isVrf, type NmInterface } from '../kinds/nmstate/desired-state.js';
import { machineConfig } from '../kinds/openshift/machine-config.kind.js';
import { type EgressServiceFacts, egressService } from '../kinds/ovn/egress-service.kind.js';
import type { Located, LocatedList } from '../model/located.js';
import type { NodeSet } from '../model/node-set.js';
import type { Resource } from '../model/resource.js';
import { tableOfEgressService } from './egress-table.js';
import { defineIndex } from './key-index.js';
import { defineNodeIndex } from './node-index.js';
import { nodesOfPolicy, sameNodes } from './node-sets.js';
import { arePoliciesOpen, interfacesOf, type Policy, policiesOf } from './policies.js';
import { isClusterRule, rulesOfPolicyId } from './route-rules.js';

/** An interface of type vrf that a policy sets up: `ens4vrf` with table 2 and port `ens4`. */
export interface Vrf {
  readonly name: string;
  /** `undefined` where the policy gives no table; without a value where it is a template. */
  readonly table: Located<number> | undefined;
  readonly ports: LocatedList<Located<string>> | undefined;
  readonly item: NmInterface;
  readonly policy: Policy;
  /** The nodes that get it. */
  readonly nodes: NodeSet;
}

const allVrfs = defineFact('vrfs', (graph): readonly Vrf[] =>
  policiesOf(graph).flatMap((policy) =>
    interfacesOf(policy)
      .filter(isVrf)
      .flatMap((item) => {
        const name = item.name?.value;
        if (name === undefined) return [];
        return [{ name, table: item.vrf?.table, ports: item.vrf?.ports, item, policy, nodes: nodesOfPolicy(policy) }];
      }),
  ),
);

/** Every VRF of the scope with a known name, in the order of the files. One name may stand in several policies. */
export const vrfsOf = (graph: Graph): readonly Vrf[] => graph.ask(allVrfs);

const vrfsByName = defineIndex('vrfs by name', vrfsOf, (_, vrf) => [vrf.name]);

/** The VRFs of this name. */
export const vrfsNamed = (graph: Graph, name: string): readonly Vrf[] => vrfsByName(graph, name);

const vrfsByPolicy = defineIndex('vrfs by policy', vrfsOf, (_, vrf) => [vrf.policy.id]);

/** The VRFs that a policy sets up, or another one of the same document. */
export const vrfsOfPolicyId = (graph: Graph, id: string): readonly Vrf[] => vrfsByPolicy(graph, id);

const vrfsOnNodes = defineNodeIndex('vrfs', vrfsOf, (vrf) => vrf.nodes);

/** The VRFs of policies that may hit these nodes. */
export const vrfsOn = (graph: Graph, nodes: NodeSet): readonly Vrf[] => vrfsOnNodes(graph, nodes);

/** The number of the VRF's table; `undefined` where it is missing, 0 or a template. */
export const tableOf = (vrf: Vrf): number | undefined => (vrf.table?.value === 0 ? undefined : vrf.table?.value);

const vrfsByTable = defineIndex('vrfs by table', vrfsOf, (_, vrf) => [String(tableOf(vrf))]);

/** The VRFs that use this table. */
export const vrfsOfTable = (graph: Graph, table: number): readonly Vrf[] => vrfsByTable(graph, String(table));

/** Known names of the VRF's ports. */
export const portsOf = (vrf: Vrf): readonly string[] => (vrf.ports?.items ?? []).flatMap(({ value }) => value ?? []);

/** True if the VRF may have more ports than are written. */
export const hasOpenPorts = (vrf: Vrf): boolean =>
  vrf.ports?.open === true || vrf.item.vrf?.opaque === true || (vrf.ports?.items ?? []).some((port) => port.opaque);

/** The VRFs that have this interface as port, of policies that may hit these nodes. */
export const vrfsOfPort = (graph: Graph, port: string, nodes: NodeSet): readonly Vrf[] =>
  vrfsByPort(graph, port).filter((vrf) => sameNodes(graph, vrf.nodes, nodes));

const vrfsByPort = defineIndex('vrfs by port', vrfsOf, (_, vrf) => portsOf(vrf));

/** The VRFs that have this interface as port, on whatever nodes. */
export const vrfsWithPort = (graph: Graph, port: string): readonly Vrf[] => vrfsByPort(graph, port);

const isOpenVrf = (item: NmInterface): boolean =>
  item.type?.opaque === true ||
  (isVrf(item) && (item.name?.opaque === true || item.vrf?.opaque === true || item.vrf?.table?.opaque === true));

const openVrfs = defineFact(
  'open vrfs',
  (graph): boolean =>
    arePoliciesOpen(graph) ||
    graph.ofKind(machineConfig).some(({ data }) => data.mayMakeVrfs) ||
    policiesOf(graph).some((policy) => interfacesOf(policy).some(isOpenVrf)),
);

/** True if the scope may hold VRFs or tables that are not written out: a template in their place, patches of policies, scripts of nodes. */
export const hasOpenVrfs = (graph: Graph): boolean => graph.ask(openVrfs);

/** Who relies on a VRF. */
export interface VrfUsers {
  readonly peers: readonly Resource<BgpPeerFacts>[];
  readonly egressServices: readonly Resource<EgressServiceFacts>[];
}

const peersByVrf = defineIndex(
  'peers by vrf',
  (graph) => [...graph.ofKind(bgpPeer), ...graph.patchesOf(bgpPeer)],
  (_, { data }) => (data.vrf?.value === undefined ? [] : [data.vrf.value]),
);

const egressServicesByTable = defineIndex(
  'egress services by table',
  (graph) => [...graph.ofKind(egressService), ...graph.patchesOf(egressService)],
  (_, it) => [String(tableOfEgressService(it))],
);

/** The EgressServices, and patches of some, that name a table. */
export const egressServicesOfTable = (graph: Graph, table: number): readonly Resource<EgressServiceFacts>[] =>
  egressServicesByTable(graph, String(table));

/** The peers that name the VRF, and the EgressServices that name its table. */
export function usersOfVrf(graph: Graph, vrf: Vrf): VrfUsers {
  const table = tableOf(vrf);
  return {
    peers: peersByVrf(graph, vrf.name),
    egressServices: table === undefined ? [] : egressServicesOfTable(graph, table),
  };
}

/** True if the symmetric path relies on the VRF: a peer, an EgressService, or rules beside it that are about the cluster. */
export function isVrfInUse(graph: Graph, vrf: Vrf): boolean {
  const { peers, egressServices } = usersOfVrf(graph, vrf);
  if (peers.length + egressServices.length > 0) return true;
  return rulesOfPolicyId(graph, vrf.policy.id).some((rule) => rule.isUsable || isClusterRule(graph, rule));
}

const usedTables = defineFact('used tables', (graph): readonly number[] => {
  const states = policiesOf(graph).map((policy) => policy.data.state);
  const used = [
    ...states.flatMap(({ interfaces }) =>
      (interfaces?.items ?? []).flatMap(({ vrf, strayTable }) => [vrf?.table?.value, strayTable?.value]),
    ),
    ...states.flatMap(({ routes }) => (routes?.items ?? []).map(({ tableId }) => tableId?.value)),
    ...states.flatMap(({ rules }) => (rules?.items ?? []).map(({ routeTable }) => routeTable?.value)),
    ...graph.ofKind(egressService).map((it) => tableOfEgressService(it)),
  ];
  return [...new Set(used.flatMap((table) => (typeof table === 'number' ? [table] : [])))].sort((a, b) => a - b);
});

/** Table that OVN-Kubernetes uses for its management port. */
const managementTable = 7;
const lastFreeTable = 252;

/** The smallest table id from 1 to 252 that nothing in the scope uses; not 7, which belongs to OVN-Kubernetes. */
export const freeTable = (graph: Graph): number | undefined => graph.ask(firstFreeTable);

const firstFreeTable = defineFact('free table', (graph): number | undefined => {
  const used = new Set([...graph.ask(usedTables), managementTable]);
  for (let table = 1; table <= lastFreeTable; table++) if (!used.has(table)) return table;
  return undefined;
});
