import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { nodesOfPolicy, sameNodes } from '../../paths/node-sets.js';
import { interfacesOf, type Policy } from '../../paths/policies.js';
import type { EgressService } from '../../paths/services.js';
import { vrfsNamed } from '../../paths/vrfs.js';
import { policySample } from '../common/policy-samples.js';
import { peerSample } from '../common/vrf-samples.js';
import { servicesOfTable } from '../common/vrf-tables.js';

const sample = (marker: string, peer: string): string => `#: file: policy.yaml
${policySample(`    - name: red
      type: vrf
      state: absent${marker}
`)}${peer}`;

export default defineRule<PolicyFacts>({
  code: 'vrf-absent-still-referenced',
  title: 'A policy removes a VRF that is still in use',
  area: 'references',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Once the policy is applied, the BGP session has no device to run in, and the table of an egress service is empty: its replies leave by the main table.',
    bad: sample(
      '    #! vrf-absent-still-referenced "absent" removes VRF "red", but BGP peer "router-red" still uses it',
      `#: file: peer.yaml
${peerSample.replace('vrf: red\n', 'vrf: red    #! bgppeer-vrf-undefined "red"\n')}`,
    ),
    good: sample('', ''),
    whenNotToUse: 'When the peer goes in the same change, from another repository.',
    sources: ['MetalLB, design/vrf-announcement.md', 'Linux, Documentation/networking/vrf.rst'],
  },
  check(policy, { graph, report }) {
    if (graph.hasAlternatives(nncp.id)) return;
    for (const item of interfacesOf(policy).filter(({ state }) => state?.value === 'absent')) {
      const finding = findingFor(graph, policy, item);
      if (finding !== undefined) report(finding);
    }
  },
});

function findingFor(graph: Graph, policy: Policy, item: NmInterface): FindingInput | undefined {
  const name = item.name?.value;
  if (name === undefined || item.state === undefined) return undefined;
  const others = vrfsNamed(graph, name);
  if (item.type?.value !== 'vrf' && others.length === 0) return undefined;
  if (others.length > 0 && !others.some((vrf) => sameNodes(graph, vrf.nodes, nodesOfPolicy(policy)))) return undefined;
  const peers = peersOf(graph, name);
  const services = servicesOf(graph, policy, item);
  const [user] = [
    ...peers.map((peer) => `BGP peer "${nameOf(peer)}"`),
    ...services.map((service) => `egress service "${nameOf(service)}"`),
  ];
  if (user === undefined) return undefined;
  return {
    at: item.state,
    severity: others.length > 0 ? 'info' : 'error',
    message: `This policy removes VRF "${name}", but ${user} still uses it.`,
    related: [
      ...peers.map((it) => ({ in: it, at: 'spec.vrf', message: `BGP peer "${nameOf(it)}"` })),
      ...services.map((it) => ({ in: it, at: 'spec.network', message: `egress service "${nameOf(it)}"` })),
    ],
  };
}

const peersOf = (graph: Graph, vrf: string): readonly Resource<BgpPeerFacts>[] =>
  graph.ofKind(bgpPeer).filter(({ data }) => data.vrf?.value === vrf);

/** Those that use the table which stands beside the state, or the only one that routes of the policy name. */
function servicesOf(graph: Graph, policy: Policy, item: NmInterface): readonly EgressService[] {
  const routes = policy.data.state.routes?.items ?? [];
  const tables = new Set(routes.flatMap(({ tableId }) => tableId?.value ?? []));
  const [only] = tables;
  const table = item.vrf?.table?.value ?? (tables.size === 1 ? only : undefined);
  return table === undefined ? [] : servicesOfTable(graph, table);
}
