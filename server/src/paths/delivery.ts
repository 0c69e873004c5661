import { contains, type Family, parseAddress } from '../base/net/address.js';
import { formatNetwork, type Network, parseNetworkOrAddress } from '../base/net/cidr.js';
import type { Graph } from '../engine/graph.js';
import type { NodeSet } from '../model/node-set.js';
import {
  clusterNetworks,
  defaultNetworks,
  type NetworkField,
  type NetworkRole,
  networksOf,
} from './cluster-networks.js';
import { defineFactOf } from './key-index.js';
import { platformOf } from './platform.js';
import { areRulesOpen, coverageOf, usableRulesOn } from './route-rules.js';
import { isLocal, type Service } from './services.js';
import { at, type PathStep, step } from './steps.js';

/** Whether a rewritten packet finds its way into the cluster on nodes of a VRF. */
export interface Delivery {
  /** `different`: it is sent back out of the VRF. */
  readonly result: 'same' | 'different' | 'unknown';
  readonly step: PathStep;
  readonly assumptions: readonly PathStep[];
}

const roleNames: Readonly<Record<NetworkRole, string>> = {
  pods: 'the pod network',
  services: 'the Service network',
  masquerade: 'the masquerade network',
};

/** Whether a request for the Service, once its destination is rewritten, stays in the cluster. */
export function deliveryOfRequest(graph: Graph, service: Service, nodes: NodeSet, family: Family): Delivery {
  if (isLocal(service)) {
    const role = service.data.allocateNodePorts?.value === false ? 'pods' : 'masquerade';
    return deliveryTo(graph, role, nodes, family);
  }
  const own = service.data.clusterIp?.value === undefined ? undefined : parseAddress(service.data.clusterIp.value);
  const network = own?.family === family ? parseNetworkOrAddress(service.data.clusterIp?.value ?? '') : undefined;
  if (network === undefined) return deliveryTo(graph, 'services', nodes, family);
  const coverage = coverageOf(graph, network, nodes);
  const place = at(service, service.data.clusterIp);
  if (coverage === 'covered')
    return {
      result: 'same',
      step: step(`The cluster address of the Service is kept in the main table.`, place),
      assumptions: [],
    };
  const text = `No route rule keeps the cluster address ${service.data.clusterIp?.value ?? ''} in the main table, so requests go back out of the VRF.`;
  return { result: coverage === 'uncovered' ? 'different' : 'unknown', step: step(text, place), assumptions: [] };
}

/** Whether answers to connections of pods stay in the cluster. */
export const deliveryOfAnswer = (graph: Graph, nodes: NodeSet, family: Family): Delivery =>
  deliveryTo(graph, 'pods', nodes, family);

interface Where {
  readonly nodes: NodeSet;
  readonly family: Family;
}

const deliveries = defineFactOf(
  'delivery',
  (graph, { role, where }: { readonly role: NetworkRole; readonly where: Where }) => findDelivery(graph, role, where),
);

const deliveryTo = (graph: Graph, role: NetworkRole, nodes: NodeSet, family: Family): Delivery =>
  deliveries(graph, { role, where: { nodes, family } });

function findDelivery(graph: Graph, role: NetworkRole, { nodes, family }: Where): Delivery {
  const rules = usableRulesOn(graph, nodes).filter(({ to }) => to?.family === family);
  if (rules.length === 0 && !areRulesOpen(graph, nodes)) {
    const text = `No route rule keeps ${roleNames[role]} in the main table, so packets go back out of the VRF.`;
    return { result: 'different', step: step(text), assumptions: [] };
  }
  const field = clusterNetworks(graph)[role];
  if (field.state === 'known') return deliveryToKnown(graph, role, field, { nodes, family });
  if (role === 'masquerade' && platformOf(graph).isOvnKubernetes === false) {
    return {
      result: 'unknown',
      step: step('How this network plugin rewrites requests is not known.'),
      assumptions: [],
    };
  }
  return deliveryToDefault(graph, role, field, { nodes, family });
}

function deliveryToKnown(graph: Graph, role: NetworkRole, field: NetworkField, { nodes, family }: Where): Delivery {
  const networks = networksOf(field).filter(({ network }) => network.family === family);
  const judged = networks.map((it) => ({ it, coverage: coverageOf(graph, it.network, nodes) }));
  const places = networks.map(({ place }) => place);
  if (judged.length > 0 && judged.every(({ coverage }) => coverage === 'covered')) {
    return {
      result: 'same',
      step: step(`Route rules keep ${roleNames[role]} in the main table.`, ...places),
      assumptions: [],
    };
  }
  const bad =
    judged.find(({ coverage }) => coverage === 'uncovered') ?? judged.find(({ coverage }) => coverage !== 'covered');
  if (bad === undefined)
    return {
      result: 'unknown',
      step: step(`The ${family} part of ${roleNames[role]} is not known.`, ...places),
      assumptions: [],
    };
  const isProven = bad.coverage === 'uncovered' && judged.every(({ coverage }) => coverage === 'uncovered');
  const text = `No route rule keeps ${formatNetwork(bad.it.network)}, ${roleNames[role]}, in the main table, so packets go back out of the VRF.`;
  return { result: isProven ? 'different' : 'unknown', step: step(text, bad.it.place), assumptions: [] };
}

/** The networks are not written anywhere: rules about one of the defaults are taken to be right. */
function deliveryToDefault(graph: Graph, role: NetworkRole, field: NetworkField, { nodes, family }: Where): Delivery {
  const covered = field.state === 'unknown' ? undefined : coveredDefault(graph, role, { nodes, family });
  if (covered === undefined) {
    const text = `Whether a route rule keeps ${roleNames[role]} in the main table is not known, because that network is not.`;
    return { result: 'unknown', step: step(text), assumptions: [] };
  }
  const assumption = step(`${formatNetwork(covered)} holds ${roleNames[role]}.`);
  return {
    result: 'same',
    step: step(`Route rules keep ${formatNetwork(covered)} in the main table.`),
    assumptions: [assumption],
  };
}

const coveredDefault = (graph: Graph, role: NetworkRole, { nodes, family }: Where): Network | undefined =>
  defaultNetworks(role).find((network) => network.family === family && coverageOf(graph, network, nodes) === 'covered');

/** A rule that takes clients out of the VRF. */
export interface WideRule {
  readonly step: PathStep;
  /** It is about every address. */
  readonly isAll: boolean;
}

const wideRules = defineFactOf('wide route rule', (graph, { nodes, family }: Where) =>
  findWideRule(graph, nodes, family),
);

/** A usable rule that holds more than a cluster network can need, and so perhaps clients: `10.0.0.0/8`. */
export const tooWideRule = (graph: Graph, nodes: NodeSet, family: Family): WideRule | undefined =>
  wideRules(graph, { nodes, family });

function findWideRule(graph: Graph, nodes: NodeSet, family: Family): WideRule | undefined {
  const own = [...knownNetworks(graph), ...(['pods', 'services', 'masquerade'] as const).flatMap(defaultNetworks)];
  const wide = usableRulesOn(graph, nodes).find(({ to }) => {
    if (to === undefined || to.family !== family || isLinkLocalNetwork(to)) return false;
    const inside = own.filter((network) => contains(to, network));
    return to.prefix === 0 || (inside.length > 0 && inside.every((network) => network.prefix > to.prefix));
  });
  if (wide?.to === undefined) return undefined;
  const text = `The route rule for ${formatNetwork(wide.to)} also sends packets for clients in it to the main table.`;
  return { step: step(text, at(wide.policy, wide.item.ipTo)), isAll: wide.to.prefix === 0 };
}

const knownNetworks = (graph: Graph): readonly Network[] => {
  const { pods, services, masquerade } = clusterNetworks(graph);
  return [pods, services, masquerade].flatMap((field) =>
    field.state === 'known' ? networksOf(field).map(({ network }) => network) : [],
  );
};

const linkLocalTexts = ['169.254.0.0/16', 'fd69::/16'];

const isLinkLocalNetwork = (network: Network): boolean =>
  linkLocalTexts.some((text) => {
    const range = parseNetworkOrAddress(text);
    return range !== undefined && contains(range, network);
  });
