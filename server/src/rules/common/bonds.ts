import type { PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { type InterfaceNode, interfaceNodes } from './interface-nodes.js';

/** A bond that a policy sets up. */
export interface Bond extends InterfaceNode {
  /** `active-backup`, also where the policy writes 1; `undefined` where it writes none, or a template. */
  readonly mode: string | undefined;
  readonly section: NodeRef | undefined;
  readonly options: NodeRef | undefined;
}

const modes = ['balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad', 'balance-tlb', 'balance-alb'];

/** The word for a setting that may be written as a number: `wordOf(node, ['none', 'active'])` is `active` for 1. */
export function wordOf(node: NodeRef | undefined, words: readonly string[]): string | undefined {
  if (node === undefined || node.opaque) return undefined;
  const text = node.text();
  return text !== undefined && /^\d+$/.test(text) ? words[Number(text)] : text;
}

/** The bonds that the policy sets up. */
export const bondsOf = (policy: OpenResource<PolicyFacts>): readonly Bond[] =>
  interfaceNodes(policy, 'bond').map((it) => {
    const section = it.node.get('link-aggregation');
    return { ...it, section, mode: wordOf(section?.get('mode'), modes), options: section?.get('options') };
  });
