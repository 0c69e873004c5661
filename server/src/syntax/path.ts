import { touches } from '../base/span.js';
import type { NodeRef } from './node-ref.js';

/** One step of a path: the key of a map or the index of a list. */
export type PathStep = string | number;

const PLAIN_KEY = /^[\w$-]+$/;
const STEP = /\.?(?:([\w$-]+)|\[([0-9]+)\]|\[("(?:\\.|[^"\\])*")\])/y;

/** The path one step below: `joinPath('spec', 'peers')` is `spec.peers`, `joinPath('labels', 'a/b')` is `labels["a/b"]`. */
export function joinPath(path: string, step: PathStep): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!PLAIN_KEY.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === '' ? step : `${path}.${step}`;
}

/** The steps joined: `['spec', 'peers', 0]` gives `spec.peers[0]`. */
export const formatPath = (steps: readonly PathStep[]): string => steps.reduce<string>(joinPath, '');

const known = new Map<string, readonly PathStep[]>();

/** The steps of a path, `spec.peers[0]` gives `['spec', 'peers', 0]`; `undefined` if it is not written as a path. */
export function parsePath(path: string): readonly PathStep[] | undefined {
  const before = known.get(path);
  if (before) return before;
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const from = STEP.lastIndex;
    const match = STEP.exec(path);
    if (!match || (match[1] !== undefined && (from === 0) === (path[from] === '.'))) return undefined;
    const [, key, index, quoted] = match;
    steps.push(key ?? (index === undefined ? unquote(quoted ?? '""') : Number(index)));
  }
  if (known.size > 2000) known.clear();
  known.set(path, steps);
  return steps;
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

/** What stands at an offset, for completion: the deepest node, and the pair if it is the key or value of one. */
export interface PlaceInTree {
  readonly node: NodeRef;
  /** The offset touches the key of the node and not its value. */
  readonly inKey: boolean;
  /** The map of the pair that the node is the value of. */
  readonly parentMap: NodeRef | undefined;
  /** The key of that pair, `vrf`. */
  readonly key: string | undefined;
}

/** The deepest node whose value or key touches the offset. Content that an alias or merge key brings in stands elsewhere and is not visited. */
export function nodeAtOffset(root: NodeRef | undefined, offset: number): NodeRef | undefined {
  return placeAtOffset(root, offset)?.node;
}

/** Like `nodeAtOffset`, with what completion needs to know about the place. */
export function placeAtOffset(root: NodeRef | undefined, offset: number): PlaceInTree | undefined {
  if (!root || !touches(root.span, offset)) return undefined;
  let place: PlaceInTree = { node: root, inKey: false, parentMap: undefined, key: undefined };
  for (let next: PlaceInTree | undefined = place; next; next = next.inKey ? undefined : childAt(next.node, offset))
    place = next;
  return place;
}

function childAt(node: NodeRef, offset: number): PlaceInTree | undefined {
  if (node.aliased) return undefined;
  for (const item of node.items())
    if (touches(item.span, offset)) return { node: item, inKey: false, parentMap: undefined, key: undefined };
  let inKey: PlaceInTree | undefined;
  for (const { key, keyNode, value } of node.entries()) {
    if (keyNode.aliased) continue;
    if (touches(value.span, offset)) return { node: value, inKey: false, parentMap: node, key };
    if (touches(keyNode.span, offset)) inKey = { node: value, inKey: true, parentMap: node, key };
  }
  return inKey;
}
