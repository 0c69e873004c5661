import { formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { clusterNetworks, defaultPodNetworks, defaultServiceNetworks } from '../../paths/cluster-networks.js';
import type { RouteRule } from '../../paths/route-rules.js';
import { rulesOfPolicy } from '../common/cluster-rules.js';
import { putAt } from '../common/fixes.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (pods: string): string =>
  vrfPolicySample({ rules: ruleSample('172.30.0.0/16') + ruleSample(pods) + ruleSample('169.254.0.0/16') });

export default defineRule<PolicyFacts>({
  code: 'nncp-cluster-network-mixed-defaults',
  title: 'The rules mix the defaults of two kinds of cluster',
  area: 'routing',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A stand-alone OpenShift cluster has the pod network 10.128.0.0/14 and the service network 172.30.0.0/16; a hosted one has 10.132.0.0/14 and 172.31.0.0/16. Rules with one of each keep only half of the cluster in the main table. The published procedure printed such a mix for years.',
    bad: sample(
      '10.132.0.0/14    #! nncp-cluster-network-mixed-defaults "10.132.0.0/14" is the default pod network of a hosted cluster',
    ),
    good: sample('10.128.0.0/14'),
    whenNotToUse:
      'When these really are the networks of the cluster: write them into the settings, and they are compared exactly.',
    sources: [
      'OpenShift bug OCPBUGS-86705 and documentation pull request 112391',
      'openshift/installer, pkg/types/defaults/installconfig.go',
      'openshift/hypershift, api/hypershift/v1beta1/hostedcluster_types.go',
    ],
  },
  check(policy, { graph, report }) {
    const { pods, services } = clusterNetworks(graph);
    if (pods.state !== 'assumed' || services.state !== 'assumed' || vrfsOfPolicy(graph, policy).length === 0) return;
    const found = findMix(graph, policy);
    if (found === undefined) return;
    const { wrong, other, kind, otherKind, expected } = found;
    const wrongText = wrong.item.ipTo?.value ?? '';
    report({
      at: wrong.item.ipTo ?? wrong.item,
      message: `${wrongText} is the default ${kind} of a hosted cluster, but ${other.item.ipTo?.value ?? ''} the ${otherKind} of a stand-alone one, whose ${kind} is ${expected}. Ask "oc get network.operator cluster -o yaml".`,
      related: [
        { in: policy, at: other.item.ipTo ?? other.item, message: `default ${otherKind} of a stand-alone cluster` },
      ],
      fixes:
        wrong.item.ipTo === undefined ? [] : [putAt(`Change to ${expected}`, policy, wrong.item.ipTo.path, expected)],
    });
  },
});

interface Mix {
  readonly wrong: RouteRule;
  readonly other: RouteRule;
  readonly kind: string;
  readonly otherKind: string;
  readonly expected: string;
}

function findMix(graph: Graph, policy: Parameters<typeof rulesOfPolicy>[1]): Mix | undefined {
  const usable = rulesOfPolicy(graph, policy).filter((rule) => rule.isUsable);
  const ruleFor = (text: string): RouteRule | undefined =>
    usable.find(({ to }) => to !== undefined && formatNetwork(to) === text);
  const pods = { own: ruleFor(defaultPodNetworks.openshift), hosted: ruleFor(defaultPodNetworks.hosted) };
  const services = { own: ruleFor(defaultServiceNetworks.openshift), hosted: ruleFor(defaultServiceNetworks.hosted) };
  const [podWord, serviceWord] = ['pod network', 'service network'];
  if (
    pods.hosted !== undefined &&
    pods.own === undefined &&
    services.own !== undefined &&
    services.hosted === undefined
  )
    return {
      wrong: pods.hosted,
      other: services.own,
      kind: podWord,
      otherKind: serviceWord,
      expected: defaultPodNetworks.openshift,
    };
  if (
    services.hosted !== undefined &&
    services.own === undefined &&
    pods.own !== undefined &&
    pods.hosted === undefined
  )
    return {
      wrong: services.hosted,
      other: pods.own,
      kind: serviceWord,
      otherKind: podWord,
      expected: defaultServiceNetworks.openshift,
    };
  return undefined;
}
