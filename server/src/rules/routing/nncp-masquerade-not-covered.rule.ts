import { type Family, isLinkLocal } from '../../base/net/address.js';
import { formatNetwork, type Network } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import { clusterNetworks, masqueradeCandidates, type SourcedNetwork } from '../../paths/cluster-networks.js';
import type { Policy } from '../../paths/policies.js';
import { type RouteRule, usableRulesOn } from '../../paths/route-rules.js';
import type { Service } from '../../paths/services.js';
import type { Vrf } from '../../paths/vrfs.js';
import { masqueradeToKeep, parsed } from '../common/cluster-rules.js';
import { describeVrfs, guardedVrfs, isLeftOut, placeOfRules, sharedFamilies } from '../common/coverage.js';
import { putAt } from '../common/fixes.js';
import { localServicesOf } from '../common/local-services.js';
import { addRules, priorityBeside } from '../common/rule-fixes.js';
import { clusterSample, peerSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (masquerade: string): string => `#: file: network.yaml
${clusterSample}#: file: policy.yaml
${vrfPolicySample({ rules: ruleSample('172.30.0.0/16') + ruleSample('10.128.0.0/14') + ruleSample(masquerade) })}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-masquerade-not-covered',
  title: "OVN-Kubernetes' masquerade network is not kept in the main table",
  area: 'routing',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'For a Service with the traffic policy Local the node rewrites a request to one of its masquerade addresses. Without a rule that address is looked up in the table of the VRF, and the request leaves again. Services with the policy Cluster do not show it.',
    bad: sample(
      '169.254.169.0/29    #! nncp-masquerade-not-covered "169.254.169.0/29" Masquerade network 169.254.0.0/17 is not covered',
    ),
    good: sample('169.254.0.0/17'),
    whenNotToUse: 'When no Service behind the VRF has the traffic policy Local.',
    sources: [
      'OpenShift bug OCPBUGS-46045 and documentation pull requests 87631 and 94592',
      'OVN-Kubernetes, docs/design/masquerade-ips.md',
      'Tried with Linux 6.1: requests for Services with the policy Local leave by the port of the VRF',
    ],
  },
  check(policy, { graph, report }) {
    for (const finding of findingsFor(graph, policy)) report(finding);
  },
});

function findingsFor(graph: Graph, policy: Policy): readonly FindingInput[] {
  const vrfs = guardedVrfs(graph, policy);
  const families = [...new Set(vrfs.flatMap((vrf) => sharedFamilies(graph, vrf)))];
  return families.flatMap((family) => {
    const known = explicitNetworks(graph, family);
    if (known === undefined) return [];
    if (known.length > 0)
      return known.flatMap((network) => findingFor(graph, policy, vrfs, [network.network], network) ?? []);
    return findingFor(graph, policy, vrfs, parsed(masqueradeCandidates[family]), undefined) ?? [];
  });
}

/** Networks of the family that the cluster's configuration spells out; none if a default holds, `undefined` if nothing is known. */
function explicitNetworks(graph: Graph, family: Family): readonly SourcedNetwork[] | undefined {
  const field = clusterNetworks(graph).masquerade;
  if (field.state === 'unknown') return undefined;
  return field.state === 'known' ? field.networks.filter(({ network }) => network.family === family) : [];
}

/** `candidates`: networks of which one is enough. */
function findingFor(
  graph: Graph,
  policy: Policy,
  vrfs: readonly Vrf[],
  candidates: readonly Network[],
  source: SourcedNetwork | undefined,
): FindingInput | undefined {
  const concerned = vrfs.filter((vrf) => candidates.every((network) => isLeftOut(graph, vrf, network)));
  const [network] = candidates;
  if (concerned.length === 0 || network === undefined) return undefined;
  const cidr = formatNetwork(network);
  const services = concerned.flatMap((vrf) => localServicesOf(graph, vrf));
  const rules = concerned.flatMap((vrf) => usableRulesOn(graph, vrf.nodes));
  const old = rules.find((rule) => rule.policy.id === policy.id && isMasquerade(rule, network.family));
  const whose = source === undefined ? ' (the default of new clusters)' : '';
  const instead = old === undefined ? '' : ` by the rule for ${old.item.ipTo?.value ?? ''}, nor by another one`;
  return {
    at: old?.item.ipTo ?? placeOfRules(policy, concerned),
    severity: services.length > 0 ? 'error' : 'warning',
    message: `Masquerade network ${cidr}${whose} is not covered${instead} on the nodes of ${describeVrfs(concerned)}; Services with externalTrafficPolicy Local time out.`,
    related: [...placeOf(source), ...services.map(asRelated)],
    fixes: fixesFor(graph, policy, { network, source, old, rules }),
  };
}

const placeOf = (source: SourcedNetwork | undefined): NonNullable<FindingInput['related']> =>
  source?.place === undefined
    ? []
    : [{ in: source.place.resource, at: source.place.path, message: 'masquerade network of the cluster' }];

const asRelated = (service: Service) => ({
  in: service,
  at: 'spec.externalTrafficPolicy',
  message: `Service "${nameOf(service)}" has the traffic policy Local`,
});

/** A rule that was written for another masquerade network. */
const isMasquerade = ({ to }: RouteRule, family: Family): boolean =>
  to !== undefined &&
  to.family === family &&
  (isLinkLocal(to) || masqueradeCandidates[family].includes(formatNetwork(to)));

interface Repair {
  readonly network: Network;
  readonly source: SourcedNetwork | undefined;
  readonly old: RouteRule | undefined;
  readonly rules: readonly RouteRule[];
}

/** Where no network is spelled out, a wider one holds the defaults of old and new clusters. */
function fixesFor(graph: Graph, policy: Policy, { network, source, old, rules }: Repair): readonly Fix[] {
  const wanted = source === undefined ? (masqueradeToKeep(graph, network.family)[0] ?? network) : network;
  const cidr = formatNetwork(wanted);
  const home = rules.some((rule) => rule.policy.id === policy.id) ? policy : (rules[0]?.policy ?? policy);
  const change = old?.item.ipTo;
  return [
    ...(change === undefined ? [] : [putAt(`Change ${change.value ?? ''} to ${cidr}`, policy, change.path, cidr)]),
    addRules(`Add a rule for ${cidr}`, home, [cidr], priorityBeside(rules, home)),
  ];
}
