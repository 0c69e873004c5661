import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import IPCIDR from 'ip-cidr';
import {
  type Address,
  type AddressRange,
  contains,
  coveredByUnion,
  formatAddress,
  formatRange,
  intersection,
  isLinkLocal,
  overlaps,
  parseAddress,
  rangeOf,
  sizeOf,
} from './address.js';

const v4 = (first: number, last = first): AddressRange => ({
  family: 'IPv4',
  first: BigInt(first),
  last: BigInt(last),
});
const read = (text: string): Address => parseAddress(text) ?? assert.fail(`cannot read ${text}`);

test('addresses are read strictly', () => {
  assert.deepEqual(parseAddress('10.0.0.1'), { family: 'IPv4', value: 0x0a000001n });
  assert.deepEqual(parseAddress('2001:DB8::1'), { family: 'IPv6', value: 0x20010db8000000000000000000000001n });
  assert.deepEqual(parseAddress('::'), { family: 'IPv6', value: 0n });
  assert.deepEqual(parseAddress('::1.2.3.4'), { family: 'IPv6', value: 0x01020304n });
  assert.deepEqual(parseAddress('64:ff9b::1.2.3.4'), { family: 'IPv6', value: 0x0064ff9b000000000000000001020304n });
  assert.deepEqual(parseAddress('1:2:3:4:5:6:7::'), parseAddress('1:2:3:4:5:6:7:0'));
});

test('an IPv4-mapped address is the IPv4 address', () => {
  for (const text of ['::ffff:10.0.0.1', '::FFFF:a00:1', '0:0:0:0:0:ffff:10.0.0.1']) {
    assert.deepEqual(parseAddress(text), parseAddress('10.0.0.1'));
  }
});

test('what Go refuses is refused', () => {
  const refused = [
    '',
    ' ',
    '10.0.0',
    '10.0.0.1.2',
    '10.0.0.256',
    '10.0.0.01',
    '010.0.0.1',
    '00.0.0.0',
    ' 10.0.0.1',
    '10.0.0.1 ',
    '10.0.0.1/32',
    '10.0..1',
    '10.0.0.-1',
    '+1.0.0.0',
    '0x1.0.0.0',
    '1',
    'a.b.c.d',
    '٣.0.0.0',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '12345::',
    'g::',
    'fe80::1%eth0',
    '1:',
    ':1',
    '::1:',
    '1.2.3.4::',
    '::1.2.3',
    '::01.2.3.4',
    '1.2.3.4:5',
    '::1 ',
    '[::1]',
    '1:2:3:4:5:6:7:1.2.3.4',
  ];
  assert.deepEqual(
    refused.filter((text) => parseAddress(text) !== undefined),
    [],
  );
});

test('addresses are written in the usual form', () => {
  const texts: Readonly<Record<string, string>> = {
    '10.0.0.255': '10.0.0.255',
    '2001:DB8:0:0:0::1': '2001:db8::1',
    '::': '::',
    '1::': '1::',
    '::1': '::1',
    '1:0:0:2:0:0:0:3': '1:0:0:2::3',
    '1:0:2:0:3:0:4:0': '1:0:2:0:3:0:4:0',
    '1:0:0:2:3:0:0:4': '1::2:3:0:0:4',
  };
  for (const [text, usual] of Object.entries(texts)) assert.equal(formatAddress(read(text)), usual);
  assert.equal(formatRange(v4(1, 9)), '0.0.0.1-0.0.0.9');
  assert.equal(formatRange(v4(1)), '0.0.0.1');
});

test('text and number agree with the library, both ways', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      const address = read(text);
      assert.deepEqual(parseAddress(formatAddress(address)), address);
      const usual = IPCIDR.createAddress(formatAddress(address));
      assert.equal(IPCIDR.formatIP<bigint>(usual, { type: 'bigInteger' }), address.value);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('0', '1', 'f', '.', ':', '/', '%', '-', ' ', '::'), maxLength: 20 }),
      (text) => {
        const address = parseAddress(text);
        if (address !== undefined) assert.deepEqual(parseAddress(formatAddress(address)), address);
      },
    ),
  );
});

test('families never meet', () => {
  const all: AddressRange = { family: 'IPv6', first: 0n, last: (1n << 128n) - 1n };
  assert.ok(!contains(all, v4(1)));
  assert.ok(!overlaps(all, v4(1)));
  assert.equal(intersection(all, v4(1)), undefined);
  assert.ok(!coveredByUnion(v4(1), [all]));
});

test('two halves cover the whole, with a gap they do not', () => {
  assert.ok(coveredByUnion(v4(0, 7), [v4(4, 7), v4(0, 3)]));
  assert.ok(!coveredByUnion(v4(0, 7), [v4(5, 7), v4(0, 3)]));
  assert.ok(!coveredByUnion(v4(0, 7), []));
});

test('relations of ranges agree with counting', () => {
  const range = fc.tuple(fc.nat(15), fc.nat(15)).map(([a, b]) => v4(Math.min(a, b), Math.max(a, b)));
  const members = ({ first, last }: AddressRange): number[] =>
    Array.from({ length: Number(last - first) + 1 }, (_, i) => Number(first) + i);
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 4 }), range, (target, others, other) => {
      const shared = members(target).filter((value) => members(other).includes(value));
      const common = intersection(target, other);
      assert.deepEqual(common === undefined ? [] : members(common), shared);
      assert.equal(overlaps(target, other), shared.length > 0);
      assert.equal(contains(other, target), shared.length === members(target).length);
      assert.equal(
        coveredByUnion(target, others),
        members(target).every((value) => others.some((o) => members(o).includes(value))),
      );
      assert.equal(sizeOf(target), BigInt(members(target).length));
    }),
  );
});

test('link-local addresses', () => {
  assert.ok(
    ['169.254.0.0', '169.254.255.255', 'fe80::', 'fe80::1', 'febf::1'].every((text) => isLinkLocal(read(text))),
  );
  assert.ok(['169.253.255.255', '169.255.0.0', 'fec0::', 'fe7f:ffff::'].every((text) => !isLinkLocal(read(text))));
  assert.ok(isLinkLocal(rangeOf(read('fe80::1'))));
});
