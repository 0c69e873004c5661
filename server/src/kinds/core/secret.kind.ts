import { bytesOfBase64, sizeInUtf8 } from '../../base/base64.js';
import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** What is wrong with a password as the key of a BGP session. */
export type PasswordFlaw = 'ends in a newline' | 'is too long';

/** What others may know of a Secret: what it is made of, never what it says. */
export interface SecretFacts {
  readonly type: Located<string> | undefined;
  /** Keys of `data` and `stringData`. */
  readonly keys: readonly string[];
  /** Path of `data` or `stringData`, the one that is written. */
  readonly path: string;
  /** Encrypted or templated: keys may be missing or values unreadable. */
  readonly isOpen: boolean;
  /** The flaw of the value of `password`, with its place. */
  readonly passwordFlaw: { readonly flaw: PasswordFlaw; readonly path: string } | undefined;
}

/** Core Kubernetes: passwords and keys. MetalLB takes those of BGP sessions from Secrets. */
export const secret = defineKind<SecretFacts>({
  id: 'core/Secret',
  versions: ['v1'],
  scope: 'Namespaced',
  summary: 'Holds passwords and keys, such as the password of a BGP session.',
  facts: (root) => {
    const sections = [root.get('data'), root.get('stringData')].filter((it) => it !== undefined && it.kind !== 'null');
    const entries = sections.flatMap((section) => section?.entries() ?? []);
    const isEncrypted = root.get('sops') !== undefined || entries.some(({ value }) => isCipher(value));
    return {
      type: readString(root.get('type')),
      keys: entries.map(({ key }) => key),
      path: sections[0]?.path ?? 'data',
      isOpen: isEncrypted || sections.some((section) => section?.opaque === true || section?.hasOpaqueContent === true),
      passwordFlaw: isEncrypted ? undefined : passwordFlaw(root),
    };
  },
});

export default secret;

/** `ENC[AES256_GCM,data:...]`, as sops writes it. */
const isCipher = (value: NodeRef): boolean => value.text()?.startsWith('ENC[') === true;

const longestPassword = 80;
const newline = 10;

function passwordFlaw(root: NodeRef): SecretFacts['passwordFlaw'] {
  const plain = root.at('stringData.password');
  const coded = root.at('data.password');
  const text = plain?.string();
  if (plain !== undefined && text !== undefined) {
    return flawOf(sizeInUtf8(text), text.endsWith('\n'), plain.path);
  }
  const bytes = bytesOfBase64(coded?.string() ?? '');
  return coded === undefined || bytes === undefined
    ? undefined
    : flawOf(bytes.length, bytes.at(-1) === newline, coded.path);
}

function flawOf(size: number, endsInNewline: boolean, path: string): SecretFacts['passwordFlaw'] {
  if (endsInNewline) return { flaw: 'ends in a newline', path };
  return size > longestPassword ? { flaw: 'is too long', path } : undefined;
}
