import { type AddressRange, compareRanges } from './address.js';

/** Two items whose ranges share an address, in the order of the input. */
export interface OverlapPair<Item> {
  readonly earlier: Item;
  readonly later: Item;
}

interface Placed<Item> {
  readonly item: Item;
  readonly index: number;
}

const pairOf = <Item>(
  a: Placed<Item>,
  b: Placed<Item>,
): { readonly earlier: Placed<Item>; readonly later: Placed<Item> } =>
  a.index < b.index ? { earlier: a, later: b } : { earlier: b, later: a };

/**
 * All pairs of items that overlap, each once, ordered by the later item and then by the earlier one.
 * One sort and one sweep: the time grows with the number of items and of pairs, not with its square.
 */
export function findOverlaps<Item extends { readonly range: AddressRange }>(
  items: readonly Item[],
): OverlapPair<Item>[] {
  const placed = items.map((item, index): Placed<Item> => ({ item, index }));
  placed.sort((a, b) => compareRanges(a.item.range, b.item.range));
  const pairs: { readonly earlier: Placed<Item>; readonly later: Placed<Item> }[] = [];
  let open: Placed<Item>[] = [];
  for (const current of placed) {
    const { family, first } = current.item.range;
    // What is dropped here never comes back, and what stays overlaps the current item.
    open = open.filter(({ item }) => item.range.family === family && item.range.last >= first);
    for (const other of open) pairs.push(pairOf(other, current));
    open.push(current);
  }
  pairs.sort((a, b) => a.later.index - b.later.index || a.earlier.index - b.earlier.index);
  return pairs.map(({ earlier, later }) => ({ earlier: earlier.item, later: later.item }));
}
