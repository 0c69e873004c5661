import type { Family } from '../base/net/address.js';
import { coveredByUnion, overlaps } from '../base/net/address.js';
import { type Network, parseNetworkOrAddress } from '../base/net/cidr.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { isPresent, type NmRule } from '../kinds/nmstate/desired-state.js';
import type { NodeSet } from '../model/node-set.js';
import { targetNetworks } from './cluster-networks.js';
import { defineIndex } from './key-index.js';
import { defineNodeIndex } from './node-index.js';
import { isWithin, nodesOfPolicy } from './node-sets.js';
import { hasPolicyPatches, type Policy, policiesOf } from './policies.js';
import { policiesOn } from './policies-on.js';

/** The main routing table. */
export const mainTable = 254;

/** The kernel looks packets of a VRF up in the VRF's table at this priority; what has to come first needs a smaller one. */
export const vrfPriority = 1000;

/** A route rule that is not absent, with the policy that holds it. */
export interface RouteRule {
  readonly item: NmRule;
  readonly policy: Policy;
  readonly nodes: NodeSet;
  /** `ip-to` as a network; `undefined` where it is absent or not readable. */
  readonly to: Network | undefined;
  readonly table: number | 'unknown';
  /** Sends everything for `to` to the main table, before any VRF is looked at. */
  readonly isUsable: boolean;
  /** The item is a template in a part that decides whether it is usable. */
  readonly isOpen: boolean;
}

/** The table that a rule looks into: 254 where none is written; `unknown` for a template. */
export function ruleTable({ routeTable, opaque }: NmRule): number | 'unknown' {
  if (routeTable === undefined) return opaque ? 'unknown' : mainTable;
  if (routeTable.value === undefined) return 'unknown';
  return routeTable.value === 0 ? mainTable : routeTable.value;
}

const wholeFamily = new Set(['0.0.0.0/0', '::/0', '']);

/** True if something besides the destination decides whether the rule holds. */
export function isNarrowed({ ipFrom, iif, fwmark, suppressPrefixLength, action }: NmRule): boolean {
  const hasSource = ipFrom !== undefined && !(ipFrom.value !== undefined && wholeFamily.has(ipFrom.value));
  return (
    hasSource || iif !== undefined || fwmark !== undefined || suppressPrefixLength !== undefined || action !== undefined
  );
}

/** True if the kernel reads the rule before it looks into a VRF's table. */
export const isEarly = ({ priority }: NmRule): boolean =>
  priority?.value !== undefined && priority.value >= 1 && priority.value < vrfPriority;

const networkOfRule = ({ ipTo }: NmRule): Network | undefined =>
  ipTo?.value === undefined ? undefined : parseNetworkOrAddress(ipTo.value);

function readRule(item: NmRule, policy: Policy): RouteRule {
  const table = ruleTable(item);
  const to = networkOfRule(item);
  const parts = [
    item.state,
    item.ipTo,
    item.ipFrom,
    item.priority,
    item.routeTable,
    item.iif,
    item.fwmark,
    item.action,
  ];
  return {
    item,
    policy,
    nodes: nodesOfPolicy(policy),
    to,
    table,
    isUsable: to !== undefined && table === mainTable && isEarly(item) && !isNarrowed(item),
    isOpen: item.opaque || parts.some((part) => part?.opaque === true),
  };
}

const allRules = defineFact('route rules', (graph): readonly RouteRule[] =>
  policiesOf(graph).flatMap((policy) =>
    (policy.data.state.rules?.items ?? []).filter(isPresent).map((item) => readRule(item, policy)),
  ),
);

/** Every route rule of the scope that is not absent, in the order of the files. */
export const routeRules = (graph: Graph): readonly RouteRule[] => graph.ask(allRules);

const rulesByPolicy = defineIndex('route rules by policy', routeRules, (_, rule) => [rule.policy.id]);

/** The rules of a policy, or of another one of the same document. */
export const rulesOfPolicyId = (graph: Graph, id: string): readonly RouteRule[] => rulesByPolicy(graph, id);

const rulesByWrittenTable = defineIndex('route rules by written table', routeRules, (_, { item: { routeTable } }) =>
  routeTable?.value === undefined ? [] : [String(routeTable.value)],
);

/** Rules in which the table is written, on whatever nodes. */
export const rulesNamingTable = (graph: Graph, table: number): readonly RouteRule[] =>
  rulesByWrittenTable(graph, String(table));

const rulesOnNodes = defineNodeIndex('route rules', routeRules, (rule) => rule.nodes);

/** Rules of policies that may hit these nodes. */
export const rulesOn = (graph: Graph, nodes: NodeSet): readonly RouteRule[] => rulesOnNodes(graph, nodes);

/** Usable rules of policies that may hit these nodes. */
export const usableRulesOn = (graph: Graph, nodes: NodeSet): readonly RouteRule[] =>
  rulesOn(graph, nodes).filter((rule) => rule.isUsable);

/** True if a template stands where rules of these nodes would be. */
export const areRulesOpen = (graph: Graph, nodes: NodeSet): boolean =>
  hasPolicyPatches(graph) ||
  policiesOn(graph, nodes).some((policy) => policy.data.state.open || policy.data.state.rules?.open === true) ||
  rulesOn(graph, nodes).some((rule) => rule.isOpen);

/** True for a rule to the main table about a network of the cluster, whatever its priority. */
export const isClusterRule = (graph: Graph, { to, table }: RouteRule): boolean =>
  to !== undefined && table === mainTable && targetNetworks(graph).some((network) => overlaps(network, to));

/** True if the usable rules of policies that may hit these nodes keep the whole network in the main table. */
export const isCovered = (graph: Graph, network: Network, nodes: NodeSet): boolean =>
  coveredByUnion(network, networksOfRules(usableRulesOn(graph, nodes)));

const networksOfRules = (rules: readonly RouteRule[]): readonly Network[] => rules.flatMap(({ to }) => to ?? []);

/**
 * Whether a network stays in the main table on all of these nodes. `covered`: by rules that are certainly on each of them ·
 * `uncovered`: no rule that may be on one of them does · `unknown`: some nodes may lack a rule, or a template hides it.
 */
export type Coverage = 'covered' | 'uncovered' | 'unknown';

/** Whether the network is covered on these nodes, and how sure that is. */
export function coverageOf(graph: Graph, network: Network, nodes: NodeSet): Coverage {
  const possible = usableRulesOn(graph, nodes);
  const certain = possible.filter((rule) => isWithin(graph, nodes, rule.nodes));
  if (coveredByUnion(network, networksOfRules(certain))) return 'covered';
  const isOpen = areRulesOpen(graph, nodes);
  return isOpen || coveredByUnion(network, networksOfRules(possible)) ? 'unknown' : 'uncovered';
}

/** Usable rules that overlap the network, for the places of a message. */
export const rulesAbout = (graph: Graph, network: Network, nodes: NodeSet): readonly RouteRule[] =>
  usableRulesOn(graph, nodes).filter(({ to }) => to !== undefined && overlaps(to, network));

/** Families that usable rules on these nodes are for. */
export const familiesOfRules = (rules: readonly RouteRule[]): readonly Family[] =>
  [...new Set(rules.flatMap(({ to }) => to?.family ?? []))].sort();
