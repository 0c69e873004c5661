import { isLinkLocal, overlaps } from '../../base/net/address.js';
import { formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { certainlyShareNodes, nodesOfPolicy } from '../../paths/node-sets.js';
import { ownedNetworks } from '../../paths/ovn-networks.js';
import type { Policy } from '../../paths/policies.js';
import { isVrfInUse, vrfsWithPort } from '../../paths/vrfs.js';
import { linkAddresses } from '../common/links.js';
import { clusterSample, peerSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (prefix: string, marker: string): string => `#: file: network.yaml
${clusterSample}#: file: policy.yaml
${vrfPolicySample()
  .replace('198.51.100.11', `${prefix}.11${marker}`)
  .replaceAll('198.51.100', prefix)}#: file: peer.yaml
${peerSample.replaceAll('198.51.100', prefix)}`;

export default defineRule<PolicyFacts>({
  code: 'vrf-port-subnet-overlaps-cluster',
  title: 'The network of a VRF port overlaps a cluster network',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: "The rules that keep the cluster's networks in the main table also catch the packets for the neighbours of the VRF. They leave by the default gateway of the node, the session with the router first of all.",
    bad: sample(
      '100.64.7',
      '    #! vrf-port-subnet-overlaps-cluster:info "100.64.7.11" overlaps the default join network',
    ),
    good: sample('198.51.100', ''),
    whenNotToUse: 'When the cluster has other networks than the defaults: name them in the settings.',
    sources: [
      'openshift/cluster-network-operator, pkg/network/ovn_kubernetes.go, validateOVNKubernetesSubnets',
      'Tried with Linux 6.1: a rule that covers the network of the VRF takes the BGP session to the main table',
    ],
  },
  check(policy, { graph, report }) {
    for (const { interface: port, address, network, path } of linkAddresses(policy)) {
      const owned = ownedNetworks(graph).filter((it) => overlaps(it.network, network));
      const found = owned.find(({ isAssumed }) => !isAssumed) ?? owned[0];
      if (found === undefined || isLinkLocal(address) || !isInUsedVrf(graph, policy, port)) continue;
      const { name, isAssumed, place } = found;
      const which = `the ${isAssumed ? 'default ' : ''}${name} ${formatNetwork(found.network)}`;
      report({
        at: { path: `${path}.ip` },
        severity: isAssumed ? 'info' : 'error',
        message: `${formatNetwork(network)} on "${port}" overlaps ${which}, so its traffic leaves the VRF.`,
        related: place === undefined ? [] : [{ in: place.resource, at: place.path, message: name }],
      });
    }
  },
});

/** True if the interface is certainly a port of a VRF that the symmetric path relies on. */
const isInUsedVrf = (graph: Graph, policy: Policy, port: string): boolean =>
  vrfsWithPort(graph, port).some(
    (vrf) =>
      (vrf.policy.id === policy.id || certainlyShareNodes(graph, vrf.nodes, nodesOfPolicy(policy))) &&
      isVrfInUse(graph, vrf),
  );
