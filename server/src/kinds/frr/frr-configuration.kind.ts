import { defineKind, nameRef } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import { readSelector, type SelectorFacts } from '../node-selectors.js';
import { type FrrRouter, readRouter } from './frr-router.js';

/** What others may know of an FRRConfiguration. */
export interface FrrConfigurationFacts {
  readonly nodeSelector: SelectorFacts;
  readonly routers: readonly FrrRouter[];
  /** Names of its BFD profiles; an item without a name is `undefined`. */
  readonly bfdProfiles: readonly (Located<string> | undefined)[];
  /** A template stands in the list of BFD profiles. */
  readonly hasOpenProfiles: boolean;
  /** A template stands in the list of routers. */
  readonly hasOpenRouters: boolean;
}

/** frr-k8s: BGP configuration beside what MetalLB writes. */
export const frrConfiguration = defineKind<FrrConfigurationFacts>({
  id: 'frrk8s.metallb.io/FRRConfiguration',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'frrk8s.metallb.io/frrconfiguration',
  summary: "BGP configuration of the nodes' FRR, beside what MetalLB writes itself.",
  references: [
    nameRef('spec.bgp.routers[*].vrf', 'net/Vrf'),
    nameRef('spec.bgp.routers[*].neighbors[*].passwordSecret.name', 'core/Secret'),
  ],
  facts: (root) => {
    const routers = readList(root.at('spec.bgp.routers'), readRouter);
    const profiles = readList(root.at('spec.bgp.bfdProfiles'), (item) => ({ name: readString(item.get('name')) }));
    return {
      nodeSelector: readSelector(root, 'spec.nodeSelector'),
      routers: routers?.items ?? [],
      bfdProfiles: (profiles?.items ?? []).map(({ name }) => name),
      hasOpenProfiles: profiles?.open === true,
      hasOpenRouters: routers?.open === true,
    };
  },
});

export default frrConfiguration;
