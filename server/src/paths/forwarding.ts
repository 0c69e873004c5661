import type { Graph } from '../engine/graph.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';
import type { Entry } from './entry.js';
import { interfaceEntriesOn, ipSection } from './interfaces.js';
import { at, listOf, type PathStep, step } from './steps.js';
import { portsOf, type Vrf } from './vrfs.js';

/** What is taken for granted about forwarding on the ports of the VRFs that entries use. */
export function assumedForwarding(graph: Graph, entries: readonly Entry[]): readonly PathStep[] {
  if (graph.ofKind(operatorNetwork).some(({ data }) => data.ipForwarding?.value === 'Global')) return [];
  const vrfs = entries.flatMap(({ domain }) => (domain.kind === 'vrf' ? domain.vrfs : []));
  return vrfs.flatMap((vrf) => {
    const silent = portsOf(vrf).filter((port) => !forwards(graph, vrf, port));
    return silent.length === 0
      ? []
      : [step(`The nodes forward packets that arrive on ${listOf(silent)}.`, at(vrf.policy, vrf.ports))];
  });
}

const forwards = (graph: Graph, vrf: Vrf, port: string): boolean =>
  interfaceEntriesOn(graph, port, vrf.nodes).some(
    ({ item }) =>
      ipSection(item, 'IPv4')?.forwarding?.value === true || ipSection(item, 'IPv6')?.forwarding?.value === true,
  );
