import { defineKind } from '../../engine/kind.js';
import { readSecretSource, type SecretSourceFacts, symbolsOfSource } from './secret-source.js';

/** Sealed Secrets: a Secret in encrypted form, which only the cluster can open. */
export const sealedSecret = defineKind<SecretSourceFacts>({
  id: 'bitnami.com/SealedSecret',
  versions: ['v1alpha1'],
  scope: 'Namespaced',
  summary: 'A Secret in encrypted form, which only the cluster can open.',
  facts: (root) => readSecretSource(root, 'spec.template.metadata.name'),
  symbols: symbolsOfSource,
});

export default sealedSecret;
