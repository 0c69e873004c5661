import { distance } from 'fastest-levenshtein';

/** How many letters must be added, removed or replaced: 2 for `ens4vfr` and `ens4vrf`. */
export const editDistance = (a: string, b: string): number => distance(a, b);

/** The letters that carry the name: `ens4vrf` for `Ens-4_VRF`. */
const fold = (name: string): string => name.toLowerCase().replace(/[-_.]/g, '');

const limitFor = (a: string, b: string): number => (Math.min(a.length, b.length) <= 4 ? 1 : 2);

/** How far the second name is from the first: 0 if equal up to case and separators, `undefined` if not near. */
function nearness(a: string, b: string): number | undefined {
  if (a === b) return 0;
  const folded = fold(a);
  if (folded !== '' && folded === fold(b)) return 0;
  const limit = limitFor(a, b);
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const edits = editDistance(a, b);
  return edits <= limit ? edits : undefined;
}

/**
 * True if one name may be a slip of the other: at most two edits (one if a name has up to four letters),
 * or equal up to case, hyphen, underscore and dot. `isNear('ens4vfr', 'ens4vrf')` holds.
 */
export const isNear = (a: string, b: string): boolean => nearness(a, b) !== undefined;

/**
 * The candidates that may have been meant by a name, nearest first, else in the order given:
 * `['ens4vrf']` for `ens4vfr` among `['red', 'ens4vrf']`. The name itself is no candidate.
 */
export function nearest(name: string, candidates: Iterable<string>, max = 3): string[] {
  const near: { readonly candidate: string; readonly edits: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const edits = candidate === name ? undefined : nearness(name, candidate);
    if (edits !== undefined) near.push({ candidate, edits });
  }
  return near
    .sort((a, b) => a.edits - b.edits)
    .slice(0, Math.max(0, max))
    .map(({ candidate }) => candidate);
}
