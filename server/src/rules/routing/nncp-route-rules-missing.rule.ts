import { formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import type { Policy } from '../../paths/policies.js';
import { usersOfVrf, type Vrf } from '../../paths/vrfs.js';
import { lacksRules, networksToKeep, vrfFamilies } from '../common/cluster-rules.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { addRules } from '../common/rule-fixes.js';
import { networksSample, peerSample, vrfPolicySample } from '../common/vrf-samples.js';
import { joined } from '../common/words.js';

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rules-missing',
  title: 'No rule keeps cluster traffic in the main table',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A request for a load-balancer address comes in through the VRF and is rewritten to an address of the cluster. The kernel then looks that address up in the table of the VRF, whose default route sends the packet back to the router. Route rules before the VRF lookup, which is at priority 1000, keep it in the main table.',
    bad: `${networksSample}#: file: policy.yaml
${vrfPolicySample({ rules: '' }).replace(
  '- name: red\n',
  '- name: red    #! nncp-route-rules-missing "red" No route rule below priority 1000\n',
)}#: file: peer.yaml
${peerSample}`,
    good: `${networksSample}#: file: policy.yaml
${vrfPolicySample()}#: file: peer.yaml
${peerSample}`,
    whenNotToUse: 'When something else than policies sets up the rules on the nodes.',
    sources: [
      'Linux, drivers/net/vrf.c: the rule of all VRFs has priority 1000',
      'OVN-Kubernetes, go-controller/pkg/node/gateway_nftables.go',
      'Tried with Linux 6.1: without the rules the request goes back out by the port of the VRF',
    ],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      if (!lacksRules(graph, vrf)) continue;
      const { peers, egressServices } = usersOfVrf(graph, vrf);
      report({
        at: vrf.item.name ?? vrf.item,
        message: `No route rule below priority 1000 sends cluster traffic to the main table on the nodes of VRF "${vrf.name}", so its Services cannot be reached.`,
        related: [
          ...peers.map((it) => ({ in: it, at: 'spec.vrf', message: `BGP peer "${nameOf(it)}" uses the VRF` })),
          ...egressServices.map((it) => ({
            in: it,
            at: 'spec.network',
            message: `egress service "${nameOf(it)}" uses its table`,
          })),
        ],
        fixes: fixFor(graph, policy, vrf),
      });
    }
  },
});

function fixFor(graph: Graph, policy: Policy, vrf: Vrf): readonly Fix[] {
  const networks = networksToKeep(graph, vrfFamilies(graph, vrf));
  if (networks === undefined) return [];
  const texts = networks.map(formatNetwork);
  return [addRules(`Add rules for ${joined(texts)}`, policy, texts, 998)];
}
