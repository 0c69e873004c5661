import type { Family } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';
import { egressService, isNetworkMode } from '../kinds/ovn/egress-service.kind.js';
import { allNodes, intersect, type NodeSet } from '../model/node-set.js';
import { doubtsAbout, isSettled } from './certainty.js';
import { tableOfEgressService } from './egress-table.js';
import { type Lookup, lookUp } from './lookup.js';
import { labelOfEgressService, nodesOfEgressService } from './node-sets.js';
import { platformOf } from './platform.js';
import { mainTable, type RouteRule, rulesOn } from './route-rules.js';
import { type EgressService, egressServicesOf, fullName, isLocal, podNodes, type Service } from './services.js';
import { at, type PathEnd, type PathStep, step } from './steps.js';
import { vrfsNamed } from './vrfs.js';

/**
 * How replies leave. `main`: nothing steers them · `elected`: one elected node answers for pods everywhere · `everywhere`: each node
 * answers for itself · `unknown`.
 */
export interface Egress {
  readonly mode: 'main' | 'elected' | 'everywhere' | 'unknown';
  readonly resource: EgressService | undefined;
  /** Table for replies on a node that answers; `undefined` for the main table. */
  readonly table: number | undefined;
  /** The nodes that can be elected; all nodes in other modes. */
  readonly nodes: NodeSet;
  /** Label of the elected node. */
  readonly label: string | undefined;
  readonly step: PathStep;
  readonly end: PathEnd | undefined;
  readonly missing: readonly PathStep[];
}

/** How replies of the Service, and connections of its pods, leave. */
export function egressOf(graph: Graph, service: Service): Egress {
  const found = egressServicesOf(graph, service);
  const [resource] = found;
  if (resource === undefined) return withoutEgressService(graph, service);
  const base = { resource, table: undefined, nodes: allNodes, label: undefined, end: undefined };
  if (found.length > 1)
    return unknownEgress(
      step(`Several EgressServices are called "${fullName(graph, resource)}".`, ...found.map((it) => at(it))),
    );
  const doubts = doubtsAbout(graph, egressService, resource);
  const { sourceIpBy } = resource.data;
  if (sourceIpBy?.opaque === true)
    return unknownEgress(step('sourceIPBy of the EgressService is a template.', at(resource, sourceIpBy)));
  const table = readTable(graph, resource);
  if (typeof table === 'object') return { ...base, mode: 'unknown', step: table, missing: [...doubts, table] };
  return isNetworkMode(resource.data)
    ? everywhere(graph, resource, table, doubts)
    : elected(graph, service, { resource, table, doubts });
}

const unknownEgress = (reason: PathStep): Egress => ({
  mode: 'unknown',
  resource: undefined,
  table: undefined,
  nodes: allNodes,
  label: undefined,
  step: reason,
  end: undefined,
  missing: [reason],
});

function withoutEgressService(graph: Graph, service: Service): Egress {
  const place = at(service);
  const isNone = graph.ofKind(egressService).length + graph.patchesOf(egressService).length === 0;
  const text = `No EgressService steers the replies of "${fullName(graph, service)}".`;
  if (!isNone && !isSettled(graph, egressService))
    return unknownEgress(
      step(`An EgressService of "${fullName(graph, service)}" may be outside of these files.`, place),
    );
  return { ...unknownEgress(step(text, place)), mode: 'main', missing: [] };
}

/** The table of an EgressService; `undefined` for the main one; a step if it cannot be told. */
function readTable(graph: Graph, resource: EgressService): number | undefined | PathStep {
  const table = tableOfEgressService(resource);
  const place = at(resource, resource.data.networkText);
  if (typeof table === 'number') return table;
  if (table === 'none') return undefined;
  if (table === 'unknown') return step('The routing table of the EgressService is not known.', place);
  const name = resource.data.networkText?.value ?? '';
  const isRefused = platformOf(graph).isOpenShift || vrfsNamed(graph, name).length > 0;
  return isRefused || ['main', 'default', 'local'].includes(name)
    ? undefined
    : step(`"${name}" is not the number of a table.`, place);
}

interface Parts {
  readonly resource: EgressService;
  readonly table: number | undefined;
  readonly doubts: readonly PathStep[];
}

function elected(graph: Graph, service: Service, { resource, table, doubts }: Parts): Egress {
  const pods = isLocal(service) ? podNodes(graph, service) : undefined;
  const own = nodesOfEgressService(resource);
  return {
    mode: 'elected',
    resource,
    table,
    nodes: pods === undefined ? own : intersect(own, pods),
    label: labelOfEgressService(graph, resource),
    step: step(
      `${describeTable(resource, table)} on the node that is elected for the EgressService.`,
      at(resource, resource.data.networkText),
    ),
    end: undefined,
    missing: doubts,
  };
}

const describeTable = (resource: EgressService, table: number | undefined): string => {
  if (table !== undefined) return `Replies use table ${table}`;
  const written = resource.data.networkText?.value;
  return written === undefined || written === ''
    ? 'Replies use the main table'
    : `"${written}" is not the number of a table, so replies use the main table`;
};

function everywhere(
  graph: Graph,
  resource: EgressService,
  table: number | undefined,
  doubts: readonly PathStep[],
): Egress {
  const viaHost = graph.ofKind(operatorNetwork).map((it) => ({ it, value: it.data.routingViaHost }));
  const refusing = viaHost.find(({ value }) => value?.value === false);
  const refusal = step(
    'OVN-Kubernetes refuses sourceIPBy Network, because routingViaHost is false.',
    at(resource, resource.data.sourceIpBy),
    refusing && at(refusing.it, refusing.value),
  );
  return {
    mode: table === undefined ? 'main' : 'everywhere',
    resource,
    table,
    nodes: allNodes,
    label: undefined,
    step: step(`${describeTable(resource, table)} on every node.`, at(resource, resource.data.networkText)),
    end: refusing === undefined ? undefined : { kind: 'refused', step: refusal },
    missing: doubts,
  };
}

/** Where replies go on nodes that answer by this table. */
export function replyWay(
  graph: Graph,
  table: number | undefined,
  nodes: NodeSet,
  family: Family,
  why: PathStep,
): Lookup {
  const diverting = rulesOn(graph, nodes).find((rule) => isDiverting(rule) && rule.table !== (table ?? mainTable));
  if (diverting !== undefined) {
    const text = 'A route rule of a policy may send replies to another table.';
    return { way: { kind: 'unknown' }, step: step(text, at(diverting.policy, diverting.item)), assumptions: [] };
  }
  return table === undefined
    ? { way: { kind: 'main' }, step: why, assumptions: [] }
    : lookUp(graph, table, nodes, family);
}

/** True for a rule about where packets come from, or a mark, whatever their destination: it may pick replies out. */
function isDiverting({ item, to }: RouteRule): boolean {
  const isAboutSource = item.ipFrom !== undefined || item.iif !== undefined || item.fwmark !== undefined;
  return isAboutSource && (item.ipTo === undefined || to?.prefix === 0);
}
