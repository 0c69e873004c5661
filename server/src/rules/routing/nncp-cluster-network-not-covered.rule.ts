import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { leftOutFinding, leftOutNetworks } from '../common/coverage.js';
import { clusterSample, peerSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (pods: string): string => `#: file: network.yaml
${clusterSample}#: file: policy.yaml
${vrfPolicySample({ rules: ruleSample('172.30.0.0/16') + ruleSample(pods) + ruleSample('169.254.0.0/17') })}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-cluster-network-not-covered',
  title: 'The pod network is not kept in the main table',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Answers to connections that pods open have the address of a pod as destination. Without a rule they are looked up in the table of the VRF and go back out by its default route. Requests from outside still work, so a test with curl does not show it.',
    bad: sample(
      '10.132.0.0/14    #! nncp-cluster-network-not-covered "10.132.0.0/14" Pod network 10.128.0.0/14 is not covered',
    ),
    good: sample('10.128.0.0/14'),
    whenNotToUse: 'When pods behind the VRF never open connections and every Service has the traffic policy Cluster.',
    sources: [
      'OpenShift bug OCPBUGS-86705 and documentation pull request 112770',
      'Tried with Linux 6.1: answers to connections of pods leave by the port of the VRF',
    ],
  },
  check(policy, { graph, report }) {
    for (const network of leftOutNetworks(graph, policy, 'pods')) {
      const words = {
        role: 'pods',
        name: 'pod network',
        effect: 'answers to connections that pods open leave by the VRF',
      } as const;
      report(leftOutFinding(graph, policy, network, words));
    }
  },
});
