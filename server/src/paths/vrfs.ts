import { defineFact, type Graph } from '../engine/graph.js';
import { type BgpPeerFacts, bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { isVrf, type NmInterface } from '../kinds/nmstate/desired-state.js';
import { type EgressServiceFacts, egressService } from '../kinds/ovn/egress-service.kind.js';
import type { Located, LocatedList } from '../model/located.js';
import type { NodeSet } from '../model/node-set.js';
import type { Resource } from '../model/resource.js';
import { tableOfEgressService } from './egress-table.js';
import { nodesOfPolicy, sameNodes } from './node-sets.js';
import { arePoliciesOpen, interfacesOf, type Policy, policiesOf } from './policies.js';
import { isClusterRule, routeRules } from './route-rules.js';

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

/** The VRFs of this name. */
export const vrfsNamed = (graph: Graph, name: string): readonly Vrf[] =>
  vrfsOf(graph).filter((vrf) => vrf.name === name);

/** The number of the VRF's table; `undefined` where it is missing, 0 or a template. */
export const tableOf = (vrf: Vrf): number | undefined => (vrf.table?.value === 0 ? undefined : vrf.table?.value);

/** The VRFs that use this table. */
export const vrfsOfTable = (graph: Graph, table: number): readonly Vrf[] =>
  vrfsOf(graph).filter((vrf) => tableOf(vrf) === table);

/** Known names of the VRF's ports. */
export const portsOf = (vrf: Vrf): readonly string[] => (vrf.ports?.items ?? []).flatMap(({ value }) => value ?? []);

/** True if the VRF may have more ports than are written. */
export const hasOpenPorts = (vrf: Vrf): boolean =>
  vrf.ports?.open === true || vrf.item.vrf?.opaque === true || (vrf.ports?.items ?? []).some((port) => port.opaque);

/** The VRFs that have this interface as port, of policies that may hit these nodes. */
export const vrfsOfPort = (graph: Graph, port: string, nodes: NodeSet): readonly Vrf[] =>
  vrfsOf(graph).filter((vrf) => portsOf(vrf).includes(port) && sameNodes(graph, vrf.nodes, nodes));

const isOpenVrf = (item: NmInterface): boolean =>
  item.type?.opaque === true ||
  (isVrf(item) && (item.name?.opaque === true || item.vrf?.opaque === true || item.vrf?.table?.opaque === true));

/** True if the scope may hold VRFs or tables that are not written out: a template in their place, or patches of policies. */
export const hasOpenVrfs = (graph: Graph): boolean =>
  arePoliciesOpen(graph) || policiesOf(graph).some((policy) => interfacesOf(policy).some(isOpenVrf));

/** Who relies on a VRF. */
export interface VrfUsers {
  readonly peers: readonly Resource<BgpPeerFacts>[];
  readonly egressServices: readonly Resource<EgressServiceFacts>[];
}

/** The peers that name the VRF, and the EgressServices that name its table. */
export function usersOfVrf(graph: Graph, vrf: Vrf): VrfUsers {
  const table = tableOf(vrf);
  const peers = [...graph.ofKind(bgpPeer), ...graph.patchesOf(bgpPeer)];
  const services = [...graph.ofKind(egressService), ...graph.patchesOf(egressService)];
  return {
    peers: peers.filter(({ data }) => data.vrf?.value === vrf.name),
    egressServices: table === undefined ? [] : services.filter((it) => tableOfEgressService(it) === table),
  };
}

/** True if the symmetric path relies on the VRF: a peer, an EgressService, or rules beside it that are about the cluster. */
export function isVrfInUse(graph: Graph, vrf: Vrf): boolean {
  const { peers, egressServices } = usersOfVrf(graph, vrf);
  if (peers.length + egressServices.length > 0) return true;
  return routeRules(graph).some(
    (rule) => rule.policy.id === vrf.policy.id && (rule.isUsable || isClusterRule(graph, rule)),
  );
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
export function freeTable(graph: Graph): number | undefined {
  const used = new Set([...graph.ask(usedTables), managementTable]);
  for (let table = 1; table <= lastFreeTable; table++) if (!used.has(table)) return table;
  return undefined;
}
