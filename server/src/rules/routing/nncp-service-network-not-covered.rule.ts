import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { leftOutFinding, leftOutNetworks } from '../common/coverage.js';
import { clusterSample, peerSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (services: string): string => `#: file: network.yaml
${clusterSample}#: file: policy.yaml
${vrfPolicySample({ rules: ruleSample(services) + ruleSample('10.128.0.0/14') + ruleSample('169.254.0.0/17') })}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-service-network-not-covered',
  title: 'The service network is not kept in the main table',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A request for a load-balancer address is rewritten to the cluster address of its Service. Without a rule that address is looked up in the table of the VRF, whose default route sends the request back to the router: the Service cannot be reached.',
    bad: sample(
      '172.31.0.0/16    #! nncp-service-network-not-covered "172.31.0.0/16" Service network 172.30.0.0/16 is not covered',
    ),
    good: sample('172.30.0.0/16'),
    whenNotToUse: 'When every Service behind the VRF has the traffic policy Local.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/gateway_nftables.go',
      'Tried with Linux 6.1: requests go back out by the port of the VRF with the cluster address as destination',
    ],
  },
  check(policy, { graph, report }) {
    for (const network of leftOutNetworks(graph, policy, 'services')) {
      const words = {
        role: 'services',
        name: 'service network',
        effect: 'requests for its Services go back to the router',
      } as const;
      report(leftOutFinding(graph, policy, network, words));
    }
  },
});
