import type { PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { interfaceNodes } from './interface-nodes.js';

/** A port of a Linux or OVS bridge that has a `vlan` section. */
export interface VlanPort {
  readonly name: string;
  readonly vlan: NodeRef;
}

/** The list under `port` or `ports` of a bond, bridge or VRF section. */
export const portList = (section: NodeRef | undefined): NodeRef | undefined =>
  section?.get('port') ?? section?.get('ports');

/** The ports with VLAN settings, of all bridges that the policy sets up. */
export const vlanPorts = (policy: OpenResource<PolicyFacts>): readonly VlanPort[] =>
  interfaceNodes(policy, 'linux-bridge', 'ovs-bridge').flatMap(({ node }) =>
    (portList(node.get('bridge'))?.items() ?? []).flatMap((port) => {
      const vlan = port.get('vlan');
      return vlan?.kind === 'map' && !vlan.hasOpaqueContent ? [{ name: port.get('name')?.string() ?? '?', vlan }] : [];
    }),
  );
