import { isBefore } from '../../engine/release.js';
import type { Settings } from '../../engine/settings.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** One annotation of a resource: its key as written, and its value. */
export interface Annotation {
  readonly key: string;
  readonly value: NodeRef;
}

/** The annotations of a resource whose keys are no templates. */
export const annotationsOf = (resource: OpenResource): readonly Annotation[] =>
  (resource.at('metadata.annotations')?.entries() ?? []).filter(({ keyNode }) => !keyNode.opaque);

/** `metadata.annotations["metallb.io/address-pool"]`. */
export const annotationPath = (key: string): string => `metadata.annotations["${key}"]`;

/** Prefix of MetalLB's annotations. */
export const newPrefix = 'metallb.io/';

/** Prefix that MetalLB's annotations had before. */
export const oldPrefix = 'metallb.universe.tf/';

/** False if the settings name a release that only reads the old prefix: `openshift-4.17`, `metallb-0.14.8`. */
export const readsNewPrefix = (settings: Settings): boolean =>
  !isBefore(settings, { openshift: '4.18', metallb: '0.14.9' });
