import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { readSelector, type SelectorFacts } from '../node-selectors.js';

/** A router of an FRRConfiguration: one VRF, and whether it takes routes from a neighbour. */
export interface FrrRouter {
  readonly path: string;
  /** `undefined` is the default VRF. */
  readonly vrf: Located<string> | undefined;
  readonly receives: boolean;
}

/** What others may know of an FRRConfiguration. */
export interface FrrConfigurationFacts {
  readonly nodeSelector: SelectorFacts;
  readonly routers: readonly FrrRouter[];
}

/** frr-k8s: BGP configuration beside what MetalLB writes. */
export const frrConfiguration = defineKind<FrrConfigurationFacts>({
  id: 'frrk8s.metallb.io/FRRConfiguration',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'frrk8s.metallb.io/frrconfiguration',
  summary: "BGP configuration of the nodes' FRR, beside what MetalLB writes itself.",
  references: [{ path: 'spec.bgp.routers[*].vrf', to: ['net/Vrf'], part: 'value', namespace: 'none' }],
  facts: (root) => ({
    nodeSelector: readSelector(root, 'spec.nodeSelector'),
    routers: readList(root.at('spec.bgp.routers'), readRouter)?.items ?? [],
  }),
});

export default frrConfiguration;

function readRouter(node: NodeRef): FrrRouter {
  const neighbors = node.get('neighbors');
  const takesSome = (neighbors?.items() ?? []).some((item) => item.opaque || item.get('toReceive') !== undefined);
  return {
    path: node.path,
    vrf: readString(node.get('vrf')),
    receives: takesSome || node.opaque || node.get('imports') !== undefined || neighbors?.hasOpaqueContent === true,
  };
}
