import { isLinkLocal } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { IpSection } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { type Known, knownOf } from '../../model/located.js';
import {
  addressesOf,
  families,
  type InterfaceEntry,
  interfaceEntriesOn,
  ipSection,
  isDynamic,
} from '../../paths/interfaces.js';
import { arePoliciesOpen } from '../../paths/policies.js';
import { routesOn } from '../../paths/routes.js';
import { isVrfInUse, tableOf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { entriesNamed, vrfsOfPolicy } from '../common/policy-items.js';
import { isReservedPort } from '../common/ports.js';
import { networksSample, peerSample, vrfPolicySample } from '../common/vrf-samples.js';

const bareCard = `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        dhcp: false
`;

export default defineRule<PolicyFacts>({
  code: 'vrf-port-no-address',
  title: 'The port of a VRF has no address',
  area: 'routing',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The address of the port is what puts its network into the table of the VRF. Without one neither the gateway nor the BGP router can be reached, and no session comes up.',
    bad: `${networksSample}#: file: policy.yaml
${vrfPolicySample({
  port: 'ens224    #! vrf-port-no-address "ens224" Port "ens224" of VRF "red" has no address',
  portEntry: bareCard,
})}#: file: peer.yaml
${peerSample}`,
    good: `${networksSample}#: file: policy.yaml
${vrfPolicySample()}#: file: peer.yaml
${peerSample}`,
    whenNotToUse: 'When something else than policies gives the address, for example the installer.',
    sources: [
      'OpenShift documentation, issue 76403 and pull request 76690',
      'nmstate 2.2.38, tried: such a policy is applied',
    ],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      if (!matters(graph, vrf)) continue;
      for (const port of knownOf(vrf.ports?.items ?? [])) {
        if (isReservedPort(port.value) || port.value === 'lo' || vrfsNamed(graph, port.value).length > 0) continue;
        const finding = findingFor(graph, vrf, port);
        if (finding !== undefined) report(finding);
      }
    }
  },
});

/** A VRF that neither the symmetric path nor a route uses may do without addresses. */
const matters = (graph: Graph, vrf: Vrf): boolean => {
  const ports = (vrf.ports?.items ?? []).map((port) => port.value);
  const isOfVrf = ({ table, item }: ReturnType<typeof routesOn>[number]): boolean =>
    table === tableOf(vrf) ||
    (item.nextHopInterface?.value !== undefined && ports.includes(item.nextHopInterface.value));
  return isVrfInUse(graph, vrf) || routesOn(graph, vrf.nodes).some(isOfVrf);
};

function findingFor(graph: Graph, vrf: Vrf, port: Known<string>): FindingInput | undefined {
  const entries = interfaceEntriesOn(graph, port.value, vrf.nodes);
  if (entries.length === 0) return asUndeclared(graph, vrf, port);
  if (entries.some((entry) => mayHaveAddress(entry, port.value))) return undefined;
  return {
    at: port,
    message: `Port "${port.value}" of VRF "${vrf.name}" has no address.`,
    related: entries.map(({ item, policy }) => ({
      in: policy,
      at: item.name ?? item,
      message: `settings of "${port.value}"`,
    })),
    fixes: entries.slice(0, 1).flatMap(fixesFor),
  };
}

/** An interface that no policy names may well be set up by the installer. One that this policy removes is another mistake. */
function asUndeclared(graph: Graph, vrf: Vrf, port: Known<string>): FindingInput | undefined {
  if (arePoliciesOpen(graph) || entriesNamed(vrf.policy, port.value).length > 0) return undefined;
  return {
    at: port,
    severity: 'info',
    message: `No policy configures "${port.value}"; it must exist with an address on every node of VRF "${vrf.name}".`,
  };
}

/** OVS interfaces get their addresses in ways of their own. */
const mayHaveAddress = (entry: InterfaceEntry, port: string): boolean =>
  entry.item.type?.value === 'ovs-interface' ||
  families.some((family) => {
    const section = ipSection(entry.item, family);
    const addresses = addressesOf(entry, port, family).filter(({ address }) => !isLinkLocal(address));
    return addresses.length > 0 || isDynamic(section) || isUnclear(section);
  });

/** A template or a value that cannot be read stands where the address would be. */
function isUnclear(section: IpSection | undefined): boolean {
  if (section === undefined || section.enabled?.value === false) return false;
  const fields = [section.enabled, section.dhcp, section.autoconf];
  const unread = (section.addresses?.items ?? []).some(({ ip }) => ip?.value === undefined);
  return section.opaque || section.addresses?.open === true || unread || fields.some((field) => field?.opaque === true);
}

/** An address cannot be made up: it is either there and switched off, or DHCP has to find one. */
function fixesFor({ item, policy }: InterfaceEntry): readonly Fix[] {
  const name = item.name?.value ?? '';
  const switchedOff = families.find((family) => {
    const section = ipSection(item, family);
    return section?.enabled?.value === false && (section.addresses?.items.length ?? 0) > 0;
  });
  if (switchedOff !== undefined) {
    const path = `${item.path}.${switchedOff.toLowerCase()}.enabled`;
    return [putAt(`Enable ${switchedOff} on "${name}"`, policy, path, true)];
  }
  if (item.ipv4?.addresses !== undefined && item.ipv4.addresses.items.length > 0) return [];
  return [
    {
      title: `Let "${name}" get an IPv4 address by DHCP`,
      safety: 'suggestion',
      edit(editor) {
        const own = editor.in(policy);
        if (item.ipv4 === undefined) own.put(`${item.path}.ipv4`, { enabled: true, dhcp: true });
        else for (const key of ['enabled', 'dhcp']) own.put(`${item.path}.ipv4.${key}`, true);
      },
    },
  ];
}
