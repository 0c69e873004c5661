import { defineKind } from '../../engine/kind.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** A name for a community: `name: keep-inside`, `value: 65535:65281`. */
export interface CommunityAlias {
  readonly path: string;
  readonly name: Located<string> | undefined;
  readonly value: Located<string> | undefined;
}

/** What others may know of a Community. */
export interface CommunityFacts {
  readonly aliases: LocatedList<CommunityAlias> | undefined;
}

/** MetalLB: names for BGP communities. The names of all Community resources count together. */
export const community = defineKind<CommunityFacts>({
  id: 'metallb.io/Community',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/community',
  summary: 'Gives BGP communities names that advertisements can use.',
  facts: (root) => ({ aliases: readList(root.at('spec.communities'), readAlias) }),
  symbols: ({ aliases }) =>
    (aliases?.items ?? []).flatMap(({ name, value, path }) =>
      name?.value === undefined || name.value === ''
        ? []
        : [
            {
              type: 'metallb/CommunityAlias',
              name: name.value,
              namespace: undefined,
              path: name.path,
              wholePath: path,
              detail: value?.value,
            },
          ],
    ),
  hover: ({ data }) => (data.aliases?.items ?? []).map((it) => `${it.name?.value ?? '?'}: ${it.value?.value ?? '?'}`),
  snippet: `apiVersion: metallb.io/v1beta1
kind: Community
metadata:
  name: \${1:communities}
  namespace: \${2:metallb-system}
spec:
  communities:
  - name: \${3:keep-inside}
    value: \${4:65535:65281}
$0`,
});

export default community;

/** A template in the place of an alias only makes the list open. */
const readAlias = (node: NodeRef): CommunityAlias | undefined =>
  node.kind !== 'map'
    ? undefined
    : { path: node.path, name: readString(node.get('name')), value: readString(node.get('value')) };
