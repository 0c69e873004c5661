import { defineKind, nameRef } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readBoolean, readInteger, readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { readSelector, type SelectorFacts } from '../node-selectors.js';
import { type FrrRouter, readRouter } from './frr-router.js';

/** What others may know of an FRRConfiguration. */
export interface FrrConfigurationFacts {
  readonly nodeSelector: SelectorFacts;
  readonly routers: readonly FrrRouter[];
  readonly bfdProfiles: readonly FrrBfdProfile[];
  /** A template stands in the list of BFD profiles. */
  readonly hasOpenProfiles: boolean;
  /** A template stands in the list of routers. */
  readonly hasOpenRouters: boolean;
}

/** An item of `spec.bgp.bfdProfiles`. */
export interface FrrBfdProfile {
  readonly path: string;
  readonly name: Located<string> | undefined;
  /** Everything but its name, by field. */
  readonly settings: Readonly<Record<string, Located<number | boolean> | undefined>>;
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
    const profiles = readList(root.at('spec.bgp.bfdProfiles'), readProfile);
    return {
      nodeSelector: readSelector(root, 'spec.nodeSelector'),
      routers: routers?.items ?? [],
      bfdProfiles: profiles?.items ?? [],
      hasOpenProfiles: profiles?.open === true,
      hasOpenRouters: routers?.open === true,
    };
  },
});

export default frrConfiguration;

const readProfile = (node: NodeRef): FrrBfdProfile => ({
  path: node.path,
  name: readString(node.get('name')),
  settings: {
    receiveInterval: readInteger(node.get('receiveInterval')),
    transmitInterval: readInteger(node.get('transmitInterval')),
    detectMultiplier: readInteger(node.get('detectMultiplier')),
    echoInterval: readInteger(node.get('echoInterval')),
    minimumTtl: readInteger(node.get('minimumTtl')),
    echoMode: readBoolean(node.get('echoMode')),
    passiveMode: readBoolean(node.get('passiveMode')),
  },
});
