import { defineKind } from '../../engine/kind.js';
import { readSecretSource, type SecretSourceFacts, symbolsOfSource } from './secret-source.js';

/** External Secrets Operator: a Secret whose values come from a store outside of the cluster. */
export const externalSecret = defineKind<SecretSourceFacts>({
  id: 'external-secrets.io/ExternalSecret',
  versions: ['v1', 'v1beta1', 'v1alpha1'],
  scope: 'Namespaced',
  summary: 'A Secret whose values come from a store outside of the cluster.',
  facts: (root) => readSecretSource(root, 'spec.target.name'),
  symbols: symbolsOfSource,
});

export default externalSecret;
