import type { NodeRef } from '../syntax/node-ref.js';

/** The nodes at a path with `[*]` for every item: `spec.peers[*]` gives each peer. */
export function nodesMatching(root: NodeRef, pattern: string): readonly NodeRef[] {
  let nodes: readonly NodeRef[] = [root];
  for (const step of pattern.split(/(\[\*\])\.?/).filter((part) => part !== '')) {
    nodes = nodes.flatMap((node) => (step === '[*]' ? node.items() : (node.at(trimDot(step)) ?? [])));
  }
  return nodes;
}

/** True if a path such as `spec.peers[3]` is one that the pattern stands for. */
export const pathMatches = (path: string, pattern: string): boolean => path.replace(/\[\d+\]/g, '[*]') === pattern;

const trimDot = (step: string): string => step.replace(/\.$/, '');
