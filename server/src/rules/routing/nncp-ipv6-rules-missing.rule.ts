import { isLinkLocal } from '../../base/net/address.js';
import { formatNetwork, type Network } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { clusterNetworks } from '../../paths/cluster-networks.js';
import { addressesOfPorts } from '../../paths/interfaces.js';
import { areRulesOpen, familiesOfRules, usableRulesOn } from '../../paths/route-rules.js';
import { hasOpenPorts, portsOf, type Vrf } from '../../paths/vrfs.js';
import { failingRules, masqueradeToKeep } from '../common/cluster-rules.js';
import { describeVrfs, guardedVrfs, placeOfRules } from '../common/coverage.js';
import { addRules, priorityBeside } from '../common/rule-fixes.js';
import { peerSample, ruleSample, rulesSample, vrfPolicySample } from '../common/vrf-samples.js';
import { joined } from '../common/words.js';

const ipv6Rules = ruleSample('fd02::/112') + ruleSample('fd01::/48') + ruleSample('fd69::/112');

const sample = (
  rules: string,
  marker = '',
): string => `#: settings: {"clusterNetworks":{"pods":["10.128.0.0/14","fd01::/48"],"services":["172.30.0.0/16","fd02::/112"],"masquerade":["169.254.0.0/17","fd69::/112"]}}
#: file: policy.yaml
${vrfPolicySample({
  portEntry: `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
      ipv6:
        enabled: true
        address:
        - ip: 2001:db8:1::11
          prefix-length: 64
`,
  routes: `      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: 110
      - destination: "::/0"
        next-hop-address: 2001:db8:1::1
        next-hop-interface: ens224
        table-id: 110
`,
  rules,
}).replace('route-rules:\n      config:\n', `route-rules:\n      config:${marker}\n`)}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-ipv6-rules-missing',
  title: 'IPv6 in the VRF, but only IPv4 rules',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A route rule is for one address family, and the VRF has its lookup in both. IPv6 requests for Services are sent back to the router, although IPv4 works.',
    bad: sample(rulesSample, '    #! nncp-ipv6-rules-missing "config" VRF "red" carries IPv6, but no rule'),
    good: sample(rulesSample + ipv6Rules),
    whenNotToUse: 'When no Service behind the VRF has an IPv6 address.',
    sources: ['Linux, drivers/net/vrf.c: the rule of all VRFs is added for IPv4 and for IPv6'],
  },
  check(policy, { graph, report }) {
    const vrfs = guardedVrfs(graph, policy).filter((vrf) => lacksIpv6(graph, vrf));
    const networks = ipv6Networks(graph);
    if (vrfs.length === 0 || networks === undefined) return;
    const texts = networks.map(formatNetwork);
    const what = texts.length === 0 ? 'IPv6 traffic of the cluster' : joined(texts);
    const all = [...texts, ...masqueradeToKeep(graph, 'IPv6').map(formatNetwork)];
    const rules = vrfs.flatMap((vrf) => usableRulesOn(graph, vrf.nodes));
    const home = rules.some((rule) => rule.policy.id === policy.id) ? policy : (rules[0]?.policy ?? policy);
    report({
      at: placeOfRules(policy, vrfs),
      severity: texts.length === 0 ? 'info' : 'error',
      message: `${describeVrfs(vrfs)} ${vrfs.length === 1 ? 'carries' : 'carry'} IPv6, but no rule keeps ${what} in the main table.`,
      fixes:
        texts.length === 0 ? [] : [addRules(`Add rules for ${joined(all)}`, home, all, priorityBeside(rules, home))],
    });
  },
});

/** A static IPv6 address, IPv4 rules, and nothing at all for IPv6. */
function lacksIpv6(graph: Graph, vrf: Vrf): boolean {
  const { addresses } = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  if (!addresses.some(({ address }) => address.family === 'IPv6' && !isLinkLocal(address))) return false;
  const families = familiesOfRules(usableRulesOn(graph, vrf.nodes));
  const isTried = failingRules(graph, vrf).some(({ to }) => to?.family === 'IPv6');
  return families.includes('IPv4') && !families.includes('IPv6') && !isTried && !areRulesOpen(graph, vrf.nodes);
}

/** IPv6 networks of the cluster; none if they are not known, `undefined` if it is known to have none. */
function ipv6Networks(graph: Graph): readonly Network[] | undefined {
  const { pods, services } = clusterNetworks(graph);
  const known = [services, pods].flatMap((field) => (field.state === 'known' ? field.networks : []));
  const found = known.map(({ network }) => network).filter(({ family }) => family === 'IPv6');
  return found.length === 0 && pods.state === 'known' ? undefined : found;
}
