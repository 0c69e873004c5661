import type { NodeRef } from '../../syntax/node-ref.js';

// A quick look before the value is read: only these may surprise.
const SUSPECT = /^(?:[-+.\d]|(?:y|n|yes|no|on|off|true|false)$)/i;

/**
 * What the API server reads from a plain scalar that a reader may take for something else: `the boolean false` from `off`,
 * `the number 8` from `010`. `undefined` where both agree, as for `true` and `2`.
 */
export function surprisingReading(node: NodeRef): string | undefined {
  const isSuspect = node.style === 'plain' && SUSPECT.test(node.text() ?? '');
  const scalar = isSuspect ? node.scalar() : undefined;
  if (scalar === undefined || scalar.type === 'string' || scalar.type === 'null') return undefined;
  if (String(scalar.value) === node.text()) return undefined;
  return `the ${scalar.type === 'boolean' ? 'boolean' : 'number'} ${String(scalar.value)}`;
}

/** True for a number that looks decimal and is octal: `010`. */
export const isOctal = (node: NodeRef): boolean =>
  node.style === 'plain' && /^[-+]?0[0-7_]+$/.test(node.text() ?? '') && node.integer() !== undefined;
