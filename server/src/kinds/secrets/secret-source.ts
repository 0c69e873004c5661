import { readString } from '../../model/read.js';
import type { SymbolFact } from '../../model/symbols.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** What others may know of a resource that a controller makes a Secret of. */
export interface SecretSourceFacts {
  /** The Secret, as a symbol of type `core/Secret`. */
  readonly secret: SymbolFact | undefined;
  /** The name of the Secret is a template. */
  readonly isOpen: boolean;
}

/** The Secret that is made under the name at the path, or where there is none under the resource's own. */
export function readSecretSource(root: NodeRef, namePath: string): SecretSourceFacts {
  const name = readString(root.at(namePath)) ?? readString(root.at('metadata.name'));
  if (name?.value === undefined) return { secret: undefined, isOpen: name?.opaque === true };
  const secret: SymbolFact = {
    type: 'core/Secret',
    name: name.value,
    namespace: undefined,
    path: name.path,
    wholePath: '',
    detail: undefined,
  };
  return { secret, isOpen: false };
}

/** The symbols of such a resource. */
export const symbolsOfSource = ({ secret }: SecretSourceFacts): readonly SymbolFact[] =>
  secret === undefined ? [] : [secret];
