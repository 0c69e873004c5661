import { formatNetwork, parseNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { isKnown } from '../../model/located.js';
import { clusterNetworks, networksOf } from '../../paths/cluster-networks.js';
import { anyOfKind } from '../../paths/platform.js';
import type { SourcePlace } from '../../paths/policies.js';
import { isCovered, mainTable } from '../../paths/route-rules.js';
import { guardsVrf, rulesOfPolicy } from '../common/cluster-rules.js';
import { changeTo } from '../common/fixes.js';
import { clusterSample, peerSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const network = clusterSample.replace(
  '    ovnKubernetesConfig:\n',
  `    ovnKubernetesConfig:
      hybridOverlayConfig:
        hybridClusterNetwork:
        - cidr: 10.132.0.0/14
          hostPrefix: 23
`,
);

const sample = (pods: string): string => `#: file: network.yaml
${network}#: file: policy.yaml
${vrfPolicySample({ rules: ruleSample('172.30.0.0/16') + ruleSample(pods) + ruleSample('169.254.0.0/17') })}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-hybrid-network',
  title: 'A rule uses the hybrid overlay network instead of the pod network',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The hybrid overlay network is for pods on Windows nodes. All other pods have addresses of clusterNetwork, and without a rule their traffic leaves by the VRF.',
    bad: sample(
      '10.132.0.0/14    #! nncp-route-rule-hybrid-network "10.132.0.0/14" is the hybrid overlay network #! nncp-cluster-network-not-covered "10.132.0.0/14"',
    ),
    good: sample('10.128.0.0/14'),
    whenNotToUse: 'When only pods on Windows nodes use the VRF.',
    sources: ['OpenShift bug OCPBUGS-86705', 'openshift/api, operator/v1/types_network.go, HybridOverlayConfig'],
  },
  check(policy, { graph, report }) {
    const { pods } = clusterNetworks(graph);
    const [first] = pods.state === 'known' ? networksOf(pods) : [];
    if (first === undefined) return;
    for (const rule of rulesOfPolicy(graph, policy)) {
      const { item, to, table } = rule;
      const hybrid = to === undefined ? undefined : placeOfHybrid(graph, formatNetwork(to));
      if (to === undefined || hybrid === undefined || !isKnown(item.ipTo) || table !== mainTable) continue;
      const isKept = networksOf(pods).some((it) => isCovered(graph, it.network, rule.nodes));
      if (isKept || !guardsVrf(graph, rule)) continue;
      const right = formatNetwork(first.network);
      report({
        at: item.ipTo,
        message: `${item.ipTo.value} is the hybrid overlay network; the pod network is ${right}.`,
        related: [{ in: hybrid.resource, at: hybrid.path, message: 'hybrid overlay network' }],
        fixes: [changeTo(policy, item.ipTo, right)],
      });
    }
  },
});

/** Where a Network says that this is its hybrid overlay network. */
const placeOfHybrid = (graph: Graph, cidr: string): SourcePlace | undefined =>
  anyOfKind(graph, operatorNetwork)
    .flatMap((resource) => (resource.data.hybridPods?.items ?? []).filter(isKnown).map((text) => ({ resource, text })))
    .filter(({ text }) => {
      const parsed = parseNetwork(text.value);
      return parsed !== undefined && formatNetwork(parsed) === cidr;
    })
    .map(({ resource, text }) => ({ resource, path: text.path }))[0];
