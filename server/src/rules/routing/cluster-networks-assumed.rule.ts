import { defineFact } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { areNetworksAssumed } from '../../paths/cluster-networks.js';
import { isVrfInUse, vrfsOf } from '../../paths/vrfs.js';
import { peerSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const code = 'cluster-networks-assumed';

const rules = ruleSample('172.30.0.0/16') + ruleSample('10.128.0.0/14') + ruleSample('169.254.0.0/16');

const sample = (networks: string, marker: string): string => `#: settings: {"rules":{"${code}":"hint"}${networks}}
#: file: policy.yaml
${vrfPolicySample({ rules }).replace('    route-rules:\n', `    route-rules:${marker}\n`)}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code,
  title: "The cluster's networks are not in the workspace",
  area: 'routing',
  severity: 'hint',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Which networks the route rules have to cover is written in the cluster: `oc get network.operator cluster`. Without that resource, and without `clusterNetworks` in the settings, the rules can only be compared with the defaults. The rule is off unless the settings give it a severity; the status of the editor says the same.',
    bad: sample('', `    #! ${code} "route-rules" are not known here`),
    good: sample(
      ',"clusterNetworks":{"pods":["10.128.0.0/14"],"services":["172.30.0.0/16"],"masquerade":["169.254.0.0/17"]}',
      '',
    ),
    whenNotToUse: 'When the cluster has the default networks.',
    sources: ['openshift/api, operator/v1/types_network.go'],
  },
  check(policy, { graph, settings, report }) {
    if (settings.rules[code] === undefined || !areNetworksAssumed(graph)) return;
    if (graph.ask(firstUser) !== policy.id) return;
    report({
      at: `${policy.data.state.path}.route-rules`,
      part: 'key',
      message:
        "The cluster's pod and service networks are not known here; defaults are assumed. Name them in .symroute.yaml.",
    });
  },
});

/** The first policy with a VRF that the symmetric path relies on: one report is enough. */
const firstUser = defineFact(
  'first policy with a vrf in use',
  (graph) => vrfsOf(graph).find((vrf) => isVrfInUse(graph, vrf))?.policy.id,
);
