import { formatNetwork } from '../../base/net/cidr.js';
import { isBefore } from '../../engine/release.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { clusterNetworks, masqueradeCandidates } from '../../paths/cluster-networks.js';
import { coverageOf } from '../../paths/route-rules.js';
import { parsed, rulesOfPolicy } from '../common/cluster-rules.js';
import { guardedVrfs } from '../common/coverage.js';
import { putAt } from '../common/fixes.js';
import { peerSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (masquerade: string): string => `#: file: policy.yaml
${vrfPolicySample({ rules: ruleSample('172.30.0.0/16') + ruleSample('10.128.0.0/14') + ruleSample(masquerade) })}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-masquerade-half-covered',
  title: 'Only one of the two possible masquerade networks is covered',
  area: 'routing',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Clusters that were installed with OpenShift 4.17 or newer use 169.254.0.0/17 for masquerading, older ones 169.254.169.0/29, also after an upgrade. Neither lies in the other, and no resource holds the default, so only you can know which one it is.',
    bad: sample('169.254.0.0/17    #! nncp-masquerade-half-covered:info "169.254.0.0/17" use 169.254.169.0/29'),
    good: sample('169.254.0.0/16'),
    whenNotToUse: 'When you know the network of the cluster: write it into the settings.',
    sources: ['openshift/cluster-network-operator, commit 64ce003cd'],
  },
  check(policy, { graph, settings, report }) {
    const [vrf] = guardedVrfs(graph, policy);
    if (vrf === undefined || clusterNetworks(graph).masquerade.state !== 'assumed') return;
    const [current, old] = parsed(masqueradeCandidates.IPv4);
    if (current === undefined || old === undefined) return;
    const covers = { current: coverageOf(graph, current, vrf.nodes), old: coverageOf(graph, old, vrf.nodes) };
    const misses = covers.current === 'covered' ? covers.old : covers.current;
    if (misses !== 'uncovered' || (covers.current !== 'covered' && covers.old !== 'covered')) return;
    const [held, missing] = covers.current === 'covered' ? [current, old] : [old, current];
    if (held === old && isBefore(settings, { openshift: '4.17' })) return;
    const rule = rulesOfPolicy(graph, policy).find(
      ({ isUsable, to }) => isUsable && to !== undefined && formatNetwork(to) === formatNetwork(held),
    );
    const place = rule?.item.ipTo;
    if (place === undefined) return;
    report({
      at: place,
      message: `${
        missing === old
          ? 'Clusters upgraded from OpenShift 4.16 or older'
          : 'Clusters installed with OpenShift 4.17 or newer'
      } use ${formatNetwork(missing)} for masquerading, which ${place.value} does not contain.`,
      fixes: [putAt('Cover both with 169.254.0.0/16', policy, place.path, '169.254.0.0/16')],
    });
  },
});
