import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readInteger, readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { readLabelMap, type SelectorFacts } from '../node-selectors.js';

/** What others may know of a MetalLB resource. */
export interface MetalLbFacts {
  /** Nodes that run speakers. */
  readonly nodeSelector: SelectorFacts;
  /** `frr-k8s`, `frr` or `native`. */
  readonly bgpBackend: Located<string> | undefined;
  /** Class that a Service must name to be handled. */
  readonly loadBalancerClass: Located<string> | undefined;
  /** Items of `speakerTolerations` and `controllerTolerations`. */
  readonly tolerations: readonly Toleration[];
}

/** A taint that pods of MetalLB bear: `{ effect: 'NoSchedule', seconds: undefined }`. */
export interface Toleration {
  readonly effect: Located<string> | undefined;
  readonly seconds: Located<number> | undefined;
}

/** MetalLB: the installation itself. */
export const metalLb = defineKind<MetalLbFacts>({
  id: 'metallb.io/MetalLB',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/metallb',
  summary: 'Installs MetalLB: on which nodes its speakers run, and how they speak BGP.',
  facts: (root) => ({
    nodeSelector: readLabelMap(root, 'spec.nodeSelector'),
    bgpBackend: readString(root.at('spec.bgpBackend')),
    loadBalancerClass: readString(root.at('spec.loadBalancerClass')),
    tolerations: ['spec.speakerTolerations', 'spec.controllerTolerations'].flatMap(
      (path) => readList(root.at(path), readToleration)?.items ?? [],
    ),
  }),
});

export default metalLb;

const readToleration = (node: NodeRef): Toleration => ({
  effect: readString(node.get('effect')),
  seconds: readInteger(node.get('tolerationSeconds')),
});
