import type { Family } from '../../base/net/address.js';
import { parseNetworkOrAddress } from '../../base/net/cidr.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { isPresent, type NmInterface, type NmRoute } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Known } from '../../model/located.js';
import type { OpenResource } from '../../model/resource.js';
import { ipSection } from '../../paths/interfaces.js';
import { putAt } from '../common/fixes.js';
import { gatewayOf } from '../common/links.js';
import { entriesNamed, hasTemplate, presentRoutes } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (enabled: boolean): string =>
  vrfPolicySample({
    portEntry: `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: ${enabled}
        address:${enabled ? '' : '    #! interface-ip-settings-disabled "address"'}
        - ip: 198.51.100.11
          prefix-length: 24
`,
    routes: `      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224${enabled ? '' : '    #! route-interface-ip-disabled "ens224" has IPv4 disabled'}
        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'route-interface-ip-disabled',
  title: 'A route through an interface whose IP is off',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate refuses a route by an interface that has no IP of the family. A new interface has none until the policy switches it on; an existing network card may have it on already.',
    bad: sample(false).replace('- ens224', '- ens224    #! vrf-port-no-address "ens224"'),
    good: sample(true),
    whenNotToUse: 'When the interface exists with IP switched on, and the policy only sets something else of it.',
    sources: ['nmstate, rust/src/lib/route.rs', 'kubernetes-nmstate issue 1231, nmstate pull request 2677'],
  },
  check(policy, { report }) {
    for (const route of presentRoutes(policy)) {
      const port = route.nextHopInterface;
      const family = familyOf(route);
      if (!isKnown(port) || family === undefined || route.routeType !== undefined) continue;
      const entries = entriesNamed(policy, port.value);
      const [item, ...more] = entries;
      if (item === undefined || more.length > 0 || !isPresent(item) || hasTemplate(policy, item.path)) continue;
      const finding = findingFor(policy, item, family, port);
      if (finding !== undefined) report(finding);
    }
  },
});

/** The family of the route, if destination and gateway agree. */
function familyOf(route: NmRoute): Family | undefined {
  const destination = parseNetworkOrAddress(route.destination?.value ?? '')?.family;
  const gateway = gatewayOf(route)?.address.family;
  return destination === undefined || gateway === undefined || destination === gateway
    ? (destination ?? gateway)
    : undefined;
}

/** Interfaces that a policy brings into being, so that nothing of them is there before. */
const madeByPolicy = new Set(['vrf', 'dummy', 'vlan', 'bond', 'linux-bridge', 'veth', 'vxlan', 'mac-vlan', 'mac-vtap']);

function findingFor(
  policy: OpenResource<PolicyFacts>,
  item: NmInterface,
  family: Family,
  port: Known<string>,
): FindingInput | undefined {
  const section = ipSection(item, family);
  const enabled = section?.enabled;
  if (enabled?.value === true || (enabled !== undefined && enabled.value === undefined)) return undefined;
  const isSure = enabled?.value === false || madeByPolicy.has(item.type?.value ?? '');
  return {
    at: port,
    severity: isSure ? 'error' : 'warning',
    message: isSure
      ? `"${port.value}" has ${family} disabled, so no route can use it.`
      : `"${port.value}" does not switch ${family} on here; unless it is on already, no route can use it.`,
    related: [{ in: policy, at: enabled ?? section ?? item.name ?? item, message: `settings of "${port.value}"` }],
    fixes: fixFor(policy, item, family),
  };
}

/** Worth it where the section holds an address or a way to get one; a VRF device needs none at all. */
function fixFor(policy: OpenResource<PolicyFacts>, item: NmInterface, family: Family): readonly Fix[] {
  const section = ipSection(item, family);
  const hasAddress = (section?.addresses?.items.length ?? 0) > 0;
  const asksForOne = section?.dhcp?.value === true || section?.autoconf?.value === true;
  if (item.type?.value === 'vrf' || !(hasAddress || asksForOne)) return [];
  const path = `${item.path}.${family.toLowerCase()}.enabled`;
  return [putAt(`Enable ${family} on "${item.name?.value ?? ''}"`, policy, path, true)];
}
