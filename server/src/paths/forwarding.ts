import { defineFact, type Graph } from '../engine/graph.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';
import type { Entry } from './entry.js';
import { interfaceEntriesOn, ipSection } from './interfaces.js';
import { at, listOf, type PathStep, step } from './steps.js';
import { portsOf, type Vrf, vrfsNamed } from './vrfs.js';

const silentPorts = defineFact('ports without forwarding', (graph, name): readonly PathStep[] => {
  const found = vrfsNamed(graph, name).map((vrf) => ({
    vrf,
    ports: portsOf(vrf).filter((port) => !forwards(graph, vrf, port)),
  }));
  const ports = [...new Set(found.flatMap((it) => it.ports))];
  const places = found.filter((it) => it.ports.length > 0).map(({ vrf }) => at(vrf.policy, vrf.ports));
  return ports.length === 0
    ? []
    : [step(`The nodes forward packets that arrive on ${listOf(ports)}.`, ...places.slice(0, 1))];
});

/** What is taken for granted about forwarding on the ports of the VRFs that entries use. */
export function assumedForwarding(graph: Graph, entries: readonly Entry[]): readonly PathStep[] {
  if (graph.ofKind(operatorNetwork).some(({ data }) => data.ipForwarding?.value === 'Global')) return [];
  const names = new Set(entries.flatMap(({ domain }) => (domain.kind === 'vrf' ? [domain.name] : [])));
  return [...names].flatMap((name) => graph.ask(silentPorts, name));
}

const forwards = (graph: Graph, vrf: Vrf, port: string): boolean =>
  interfaceEntriesOn(graph, port, vrf.nodes).some(
    ({ item }) =>
      ipSection(item, 'IPv4')?.forwarding?.value === true || ipSection(item, 'IPv6')?.forwarding?.value === true,
  );
