import { defineKind } from '../../engine/kind.js';

/** What others may know of a Tuned. */
export interface TunedFacts {
  /** A profile speaks of IP forwarding. */
  readonly setsForwarding: boolean;
}

/** OpenShift: profiles with kernel settings of nodes. */
export const tuned = defineKind<TunedFacts>({
  id: 'tuned.openshift.io/Tuned',
  versions: ['v1'],
  scope: 'Namespaced',
  summary: 'Profiles of kernel settings, and the nodes that get them.',
  facts: (root) => ({
    setsForwarding: (root.at('spec.profile')?.items() ?? []).some(
      (profile) => profile.get('data')?.text()?.includes('forward') !== false,
    ),
  }),
});

export default tuned;
