import type { Family } from '../../base/net/address.js';
import { overlaps } from '../../base/net/address.js';
import { formatNetwork, type Network } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import type { FindingInput } from '../../engine/rule.js';
import type { Fix } from '../../model/fix.js';
import {
  clusterNetworks,
  defaultNetworks,
  type NetworkRole,
  networkRoles,
  networksOf,
  type SourcedNetwork,
} from '../../paths/cluster-networks.js';
import type { Policy } from '../../paths/policies.js';
import { coverageOf, type RouteRule, usableRulesOn } from '../../paths/route-rules.js';
import { isVrfInUse, type Vrf } from '../../paths/vrfs.js';
import { failingRules, lacksRules, vrfFamilies } from './cluster-rules.js';
import { putAt } from './fixes.js';
import { vrfsOfPolicy } from './policy-items.js';
import { addRules, priorityBeside } from './rule-fixes.js';
import { quotedList } from './words.js';

/** The VRFs of the policy that are in use and have rules, so that one can ask what these cover. */
export const guardedVrfs = (graph: Graph, policy: Policy): readonly Vrf[] =>
  vrfsOfPolicy(graph, policy).filter((vrf) => isVrfInUse(graph, vrf) && !lacksRules(graph, vrf));

/**
 * True if the network is certainly looked up in the VRF's table, and nothing else says so: no rule about it has a mistake of its own,
 * and rules of its family are there at all.
 */
export function isLeftOut(graph: Graph, vrf: Vrf, network: Network): boolean {
  if (!vrfFamilies(graph, vrf).includes(network.family) || coverageOf(graph, network, vrf.nodes) !== 'uncovered')
    return false;
  if (failingRules(graph, vrf).some(({ to }) => to !== undefined && overlaps(to, network))) return false;
  const usable = usableRulesOn(graph, vrf.nodes);
  return usable.length === 0 || usable.some(({ to }) => to?.family === network.family);
}

/** A network that rules leave out, with the VRFs of one policy that it concerns. */
export interface LeftOut {
  readonly network: SourcedNetwork;
  readonly vrfs: readonly Vrf[];
  readonly isAssumed: boolean;
}

/** Known networks of the role that are left out; an assumed one only if the rules cover no default of the role. */
export function leftOutNetworks(graph: Graph, policy: Policy, role: NetworkRole): readonly LeftOut[] {
  const vrfs = guardedVrfs(graph, policy);
  const field = clusterNetworks(graph)[role];
  if (field.state === 'unknown') return [];
  const isAssumed = field.state === 'assumed';
  return field.networks.flatMap((network) => {
    const others = isAssumed ? defaultNetworks(role) : [];
    const concerned = vrfs.filter(
      (vrf) => isLeftOut(graph, vrf, network.network) && others.every((other) => isLeftOut(graph, vrf, other)),
    );
    return concerned.length === 0 ? [] : [{ network, vrfs: concerned, isAssumed }];
  });
}

/** `VRF "red"`, `VRFs "red" and "blue"`. */
export const describeVrfs = (vrfs: readonly Vrf[]): string =>
  `${vrfs.length === 1 ? 'VRF' : 'VRFs'} ${quotedList(vrfs.map(({ name }) => name))}`;

/** The finding about a pod or service network that the rules leave out. `effect` says what does not work then. */
export function leftOutFinding(
  graph: Graph,
  policy: Policy,
  { network: { network, place }, vrfs, isAssumed }: LeftOut,
  words: { readonly name: string; readonly effect: string; readonly role: NetworkRole },
): FindingInput {
  const cidr = formatNetwork(network);
  const rules = rulesNear(graph, vrfs);
  const home = rules.some((rule) => rule.policy.id === policy.id) ? policy : (rules[0]?.policy ?? policy);
  const twin = isAssumed
    ? undefined
    : rules.find((rule) => rule.policy.id === policy.id && isMeantFor(graph, rule, network, words.role));
  const add = addRules(`Add a rule for ${cidr}`, home, [cidr], priorityBeside(rules, home));
  const change: readonly Fix[] =
    twin?.item.ipTo === undefined
      ? []
      : [putAt(`Change ${twin.item.ipTo.value} to ${cidr}`, policy, twin.item.ipTo.path, cidr)];
  const which = isAssumed ? `The default ${words.name}` : capital(words.name);
  return {
    at: twin?.item.ipTo ?? placeOfRules(policy, vrfs),
    severity: isAssumed ? 'info' : 'error',
    message: `${which} ${cidr} is not covered by a route rule to the main table on the nodes of ${describeVrfs(vrfs)}; ${words.effect}.`,
    related:
      place === undefined ? [] : [{ in: place.resource, at: place.path, message: `${words.name} of the cluster` }],
    fixes: [...change, add],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Usable rules on the nodes of the VRFs. */
const rulesNear = (graph: Graph, vrfs: readonly Vrf[]): readonly RouteRule[] =>
  vrfs.flatMap((vrf) => usableRulesOn(graph, vrf.nodes));

/** The list of the rules; where the policy has none, the VRF that lacks them. */
export function placeOfRules(policy: Policy, vrfs: readonly Vrf[]): { readonly path: string } {
  const { rules } = policy.data.state;
  return rules ?? vrfs[0]?.item.name ?? { path: policy.data.state.path };
}

/** True for a rule about no network of the cluster that is a default of the same role, or differs from the network in one octet. */
function isMeantFor(graph: Graph, { to }: RouteRule, network: Network, role: NetworkRole): boolean {
  if (to === undefined || to.family !== network.family || isOfCluster(graph, to)) return false;
  const text = formatNetwork(to);
  return (
    defaultNetworks(role).some((other) => formatNetwork(other) === text) || isOneOctetAway(text, formatNetwork(network))
  );
}

const isOfCluster = (graph: Graph, to: Network): boolean =>
  networkRoles.some((role) => {
    const field = clusterNetworks(graph)[role];
    return field.state === 'known' && networksOf(field).some(({ network }) => overlaps(network, to));
  });

/** `10.128.0.0/14` and `10.132.0.0/14` are. */
function isOneOctetAway(a: string, b: string): boolean {
  const [left, right] = [a.split(/[./]/), b.split(/[./]/)];
  return (
    left.length === 5 &&
    right.length === 5 &&
    left[4] === right[4] &&
    left.filter((part, index) => part !== right[index]).length === 1
  );
}

/** Families that both the VRFs and the cluster use. */
export const sharedFamilies = (graph: Graph, vrf: Vrf): readonly Family[] =>
  vrfFamilies(graph, vrf).filter((family) => clusterNetworks(graph).families.includes(family));
