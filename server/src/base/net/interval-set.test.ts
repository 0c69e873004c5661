import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AddressRange, overlaps } from './address.js';
import { findOverlaps } from './interval-set.js';

interface Item {
  readonly id: number;
  readonly range: AddressRange;
}

const pairsOf = (items: readonly Item[]): string[] =>
  findOverlaps(items).map(({ earlier, later }) => `${earlier.id} ${later.id}`);

const bruteForce = (items: readonly Item[]): string[] =>
  items.flatMap((later, index) =>
    items
      .slice(0, index)
      .filter((earlier) => overlaps(earlier.range, later.range))
      .map((earlier) => `${earlier.id} ${later.id}`),
  );

test('every overlapping pair once, as comparing all pairs would find them', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(6), fc.constantFrom('IPv4', 'IPv6')).map(
    ([first, more, family]): AddressRange => ({
      family: family === 'IPv4' ? 'IPv4' : 'IPv6',
      first: BigInt(first),
      last: BigInt(first + more),
    }),
  );
  fc.assert(
    fc.property(fc.array(range, { maxLength: 25 }), (ranges) => {
      const items = ranges.map((each, id) => ({ id, range: each }));
      assert.deepEqual(pairsOf(items), bruteForce(items));
    }),
  );
});

test('ranges that only meet at their ends do not overlap', () => {
  const at = (id: number, first: bigint, last: bigint): Item => ({ id, range: { family: 'IPv4', first, last } });
  assert.deepEqual(pairsOf([at(0, 0n, 3n), at(1, 4n, 7n)]), []);
  assert.deepEqual(pairsOf([at(0, 4n, 7n), at(1, 0n, 4n), at(2, 5n, 5n)]), ['0 1', '0 2']);
});
