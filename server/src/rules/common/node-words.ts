import { describeNodeSet, hostnamesOf, type NodeSet } from '../../model/node-set.js';
import { quotedList } from './words.js';

/** The set as part of a sentence: `nodes with vrf=true`, `node "worker-1"`, `all nodes`. */
export function nodesInWords(set: NodeSet): string {
  const names = hostnamesOf(set) ?? [];
  if (names.length > 0) return `node${names.length === 1 ? '' : 's'} ${quotedList(names)}`;
  const words = describeNodeSet(set);
  if (/^(all nodes|no node|unknown nodes)/.test(words)) return words;
  return /^with(out)? /.test(words) ? `nodes ${words}` : `nodes with ${words}`;
}
