import { defineFact, type Graph } from '../../engine/graph.js';
import { isBefore } from '../../engine/release.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { machineConfig } from '../../kinds/openshift/machine-config.kind.js';
import { type OperatorNetworkFacts, operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { tuned } from '../../kinds/openshift/tuned.kind.js';
import { knownOf } from '../../model/located.js';
import type { OpenResource, Resource } from '../../model/resource.js';
import { interfaceEntriesOn } from '../../paths/interfaces.js';
import { anyOfKind, platformOf } from '../../paths/platform.js';
import { arePoliciesOpen, type Policy } from '../../paths/policies.js';
import { hasOpenPorts, isVrfInUse, portsOf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { presentInterfaces, vrfsOfPolicy } from '../common/policy-items.js';
import { isReservedPort } from '../common/ports.js';
import { clusterSample, peerSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (marker: string, forwarding: string): string => `#: file: network.yaml
${clusterSample.replace('        ipForwarding: Global\n', '')}#: file: policy.yaml
${vrfPolicySample()
  .replace('- name: ens224\n', `- name: ens224${marker}\n`)
  .replace('        enabled: true\n', `        enabled: true\n${forwarding}`)}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'vrf-port-forwarding-off',
  title: 'The VRF port may not forward packets',
  area: 'routing',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Since OpenShift 4.14 nodes forward packets only between the interfaces that OVN-Kubernetes manages. A request for a load-balancer address that comes in by the port of a VRF is then dropped, while the BGP session is up. Clusters upgraded from 4.13 keep forwarding on.',
    bad: sample('    #! vrf-port-forwarding-off "ens224" Nothing here turns on IP forwarding for "ens224"', ''),
    good: sample('', '        forwarding: true\n'),
    whenNotToUse: 'When the cluster was upgraded from 4.13, or something outside of the workspace turns forwarding on.',
    sources: [
      'OpenShift documentation, pull requests 83087, 107634 and 110798',
      'openshift/cluster-network-operator, bindata/network/ovn-kubernetes/common/008-script-lib.yaml',
    ],
  },
  check(policy, { graph, settings, report }) {
    if (!platformOf(graph).isOpenShift || isBefore(settings, { openshift: '4.14' })) return;
    if (graph.ask(isForwardingOn) || arePoliciesOpen(graph) || mentionsForwarding(policy)) return;
    const canWrite = !isBefore(settings, { openshift: '4.22' });
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      if (!isVrfInUse(graph, vrf) || hasOpenPorts(vrf)) continue;
      for (const port of portsOf(vrf)) {
        if (isReservedPort(port) || port === 'lo' || vrfsNamed(graph, port).length > 0) continue;
        const finding = findingFor(graph, vrf, port, canWrite);
        if (finding !== undefined) report(finding);
      }
    }
  },
});

/** Something sets it for the whole node, or may. */
const isForwardingOn = defineFact(
  'forwarding of nodes',
  (graph): boolean =>
    anyOfKind(graph, operatorNetwork).some(
      ({ data: { ipForwarding } }) => ipForwarding?.value === 'Global' || ipForwarding?.opaque === true,
    ) ||
    anyOfKind(graph, machineConfig).some(({ data }) => data.maySetSysctls) ||
    anyOfKind(graph, tuned).some(({ data }) => data.setsForwarding),
);

/** A dispatch script of the policy does it. */
const mentionsForwarding = (policy: OpenResource<PolicyFacts>): boolean =>
  presentInterfaces(policy).some(
    ({ path, keys }) =>
      keys.includes('dispatch') &&
      (policy.at(`${path}.dispatch`)?.entries() ?? []).some(({ value }) => value.text()?.includes('forward') === true),
  );

const restricting = (graph: Graph): Resource<OperatorNetworkFacts> | undefined =>
  anyOfKind(graph, operatorNetwork).find(({ data }) => data.ipForwarding?.value === 'Restricted');

function findingFor(graph: Graph, vrf: Vrf, port: string, canWrite: boolean): FindingInput | undefined {
  const entries = interfaceEntriesOn(graph, port, vrf.nodes);
  const settings = entries.map(({ item }) => item.ipv4);
  const isOn = settings.some((ipv4) => ipv4?.forwarding?.value === true || ipv4?.forwarding?.opaque === true);
  const isWithoutIpv4 =
    entries.length > 0 && settings.every((ipv4) => ipv4 === undefined || ipv4.enabled?.value === false);
  if (isOn || isWithoutIpv4) return undefined;
  const own = entries.find((entry) => entry.policy.id === vrf.policy.id)?.item;
  const place = own?.name ?? own ?? knownOf(vrf.ports?.items ?? []).find(({ value }) => value === port) ?? vrf.item;
  const network = restricting(graph);
  const off = network === undefined ? 'Nothing here turns on' : 'The cluster restricts';
  return {
    at: place,
    severity: network === undefined ? 'info' : 'warning',
    message: `${off} IP forwarding for "${port}". Since OpenShift 4.14 packets for Services are dropped on such interfaces.`,
    related:
      network === undefined
        ? []
        : [{ in: network, at: network.data.ipForwarding ?? 'spec', message: 'forwarding is restricted here' }],
    fixes: own?.ipv4 === undefined || !canWrite ? [] : [fixFor(vrf.policy, own.ipv4.path, port)],
  };
}

const fixFor = (policy: Policy, section: string, port: string) =>
  putAt(`Add forwarding true to ipv4 of "${port}"`, policy, `${section}.forwarding`, true);
