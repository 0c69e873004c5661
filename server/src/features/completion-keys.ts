import type { Workspace } from '../engine/workspace.js';
import { annotationPrefixes } from '../kinds/core/service.kind.js';
import type { Candidate } from './completion.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { namesOfType } from './completion-values.js';

/** Keys that can be typed: labels of EgressServices in the node selectors of advertisements, annotations of Services. */
export function completeKeys(
  workspace: Workspace,
  uri: string,
  place: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] {
  const found = isLabelMap(place) ? namesOfType(workspace, uri, 'ovn/EgressLabel', undefined) : annotations(place);
  const value = word.hasColon || word.quote !== undefined ? '' : ': ';
  return found
    .filter(({ label }) => !place.keys.includes(label))
    .map((it) => ({
      ...it,
      insert: value === '' ? it.insert : `${it.insert}${value}${it.kind === 'label' ? '""' : ''}`,
    }));
}

const isLabelMap = ({ kind, path }: CompletionPlace): boolean =>
  /^metallb\.io\/.*Advertisement$/.test(kind.id) && /^spec\.nodeSelectors\[\d+\]\.matchLabels$/.test(path);

const serviceAnnotations: readonly (readonly [string, string])[] = [
  ['address-pool', 'Name of the IPAddressPool to take the address from.'],
  ['loadBalancerIPs', 'Addresses that the Service asks for, at most one of each family.'],
  ['allow-shared-ip', 'Services with the same value here may share an address.'],
];

function annotations({ kind, path }: CompletionPlace): readonly Candidate[] {
  if (kind.id !== 'core/Service' || path !== 'metadata.annotations') return [];
  return serviceAnnotations.map(([name, documentation]) => {
    const label = `${annotationPrefixes[0]}${name}`;
    return { label, kind: 'resource', detail: 'annotation of MetalLB', documentation, insert: label, alsoFoundBy: '' };
  });
}
