import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { union } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { relationOf } from '../../paths/node-sets.js';
import type { Policy } from '../../paths/policies.js';
import { areRulesOpen, usableRulesOn } from '../../paths/route-rules.js';
import { isVrfInUse, type Vrf } from '../../paths/vrfs.js';
import { vrfFamilies } from '../common/cluster-rules.js';
import { nodesInWords } from '../common/node-words.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { networksSample, peerSample, rulesSample, vrfPolicySample } from '../common/vrf-samples.js';
import { quotedList } from '../common/words.js';

const card = `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        dhcp: true
`;

const rulesPolicy = (nodes: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: rules
spec:
  nodeSelector:
    ${nodes}
  desiredState:
    route-rules:
      config:
${rulesSample}`;

const sample = (nodes: string, marker: string): string => `${networksSample}#: file: policy.yaml
${vrfPolicySample({ rules: '', routes: '', portEntry: card })
  .replace('kubernetes.io/hostname: worker-1', 'example.com/red: "true"')
  .replace('- name: red\n', `- name: red${marker}\n`)}#: file: rules.yaml
${rulesPolicy(nodes)}#: file: peer.yaml
${peerSample.replace('kubernetes.io/hostname: worker-1', 'example.com/red: "true"')}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rules-other-policy',
  title: 'The rules stand in a policy that may miss some nodes of the VRF',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The rules have to be on every node that has the VRF. Where they are not, packets for the cluster are looked up in the table of the VRF and leave the node.',
    bad: sample(
      'example.com/red: "true"\n    example.com/rules: "true"',
      '    #! nncp-route-rules-other-policy "red" are in policy "rules"',
    ),
    good: sample('example.com/red: "true"', ''),
    whenNotToUse: 'When the two selectors happen to match the same nodes.',
    sources: ['kubernetes-nmstate, api/shared/nodenetworkconfigurationpolicy_types.go: nodeSelector'],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      const others = policiesWithRules(graph, vrf);
      if (others === undefined || others.length === 0) continue;
      const names = quotedList(others.map(nameOf));
      const which = others.length === 1 ? `policy ${names}, which does` : `policies ${names}, which do`;
      report({
        at: vrf.item.name ?? vrf.item,
        message: `The route rules for VRF "${vrf.name}" are in ${which} not select all of its nodes (${nodesInWords(vrf.nodes)}).`,
        related: others.map((it) => ({ in: it, at: it.data.nodeSelector, message: `nodes of policy "${nameOf(it)}"` })),
      });
    }
  },
});

/** The policies that keep the cluster's traffic of the VRF in the main table, if they certainly leave out one of its nodes. */
function policiesWithRules(graph: Graph, vrf: Vrf): readonly Policy[] | undefined {
  if (graph.hasAlternatives(nncp.id) || !isVrfInUse(graph, vrf) || areRulesOpen(graph, vrf.nodes)) return undefined;
  const families = vrfFamilies(graph, vrf);
  const rules = usableRulesOn(graph, vrf.nodes).filter(({ to }) => to !== undefined && families.includes(to.family));
  const nodes = union(...rules.map((rule) => rule.nodes));
  if (rules.length === 0 || relationOf(graph, vrf.nodes, nodes) !== 'wider') return undefined;
  return [...new Map(rules.map(({ policy }) => [policy.id, policy])).values()];
}
