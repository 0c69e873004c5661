import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import type { PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { presentInterfaces } from './policy-items.js';

/**
 * An interface that a policy sets up, with its node, for rules that look at one interface: `{ item: bond0, name: 'bond0', … }`. The text
 * is read only when somebody looks at the node, so facts should be asked first.
 */
export interface InterfaceNode {
  readonly item: NmInterface;
  readonly node: NodeRef;
  /** `?` where the policy gives none, or a template. */
  readonly name: string;
  readonly type: string | undefined;
}

/** The interfaces that the policy sets up, of these types or of all; a template in place of the state leaves an interface out. */
export const interfaceNodes = (
  policy: OpenResource<PolicyFacts>,
  ...types: readonly string[]
): readonly InterfaceNode[] =>
  presentInterfaces(policy).flatMap((item) => {
    const type = item.type?.value;
    if (item.state?.opaque === true) return [];
    if (types.length > 0 && (type === undefined || !types.includes(type))) return [];
    return [
      {
        item,
        get node() {
          return policy.at(item.path) ?? policy.root;
        },
        name: item.name?.value ?? '?',
        type,
      },
    ];
  });

/** True if a key with a value, or a template in its place, stands in the map: `mtu: 1500`. */
export function isSet(node: NodeRef | undefined): node is NodeRef {
  return node !== undefined && node.kind !== 'null';
}

/** The nodes in the order of the text. */
export const inTextOrder = (...nodes: readonly NodeRef[]): readonly NodeRef[] =>
  [...nodes].sort((a, b) => a.span.start - b.span.start);
