import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AddressRange, contains, formatAddress } from './address.js';
import {
  broadcastAddress,
  formatNetwork,
  type Network,
  networkAddress,
  networkOf,
  parseNetwork,
  parseNetworkOrAddress,
  smallestPrefixes,
  usableFirstAddress,
} from './cidr.js';

const read = (text: string): Network => parseNetwork(text) ?? assert.fail(`cannot read ${text}`);

test('host bits mean the whole network and are remembered', () => {
  const network = read('10.0.0.5/24');
  assert.deepEqual(network, {
    family: 'IPv4',
    first: 0x0a000000n,
    last: 0x0a0000ffn,
    prefix: 24,
    address: 0x0a000005n,
    hostBitsSet: true,
    text: '10.0.0.5/24',
  });
  assert.equal(formatNetwork(network), '10.0.0.0/24');
  assert.equal(read('10.0.0.0/24').hostBitsSet, false);
});

test('an IPv4-mapped network is the IPv4 network', () => {
  const { family, first, last, prefix } = read('10.0.0.0/24');
  const mapped = read('::ffff:10.0.0.0/120');
  assert.deepEqual(
    { family: mapped.family, first: mapped.first, last: mapped.last, prefix: mapped.prefix },
    { family, first, last, prefix },
  );
  assert.equal(formatNetwork(read('::ffff:10.0.0.1/64')), '::/64');
  assert.equal(formatNetwork(read('::ffff:10.0.0.1/90')), '::ffc0:0:0/90');
  assert.equal(formatNetwork(read('::ffff:10.0.0.1/96')), '0.0.0.0/0');
});

test('odd but legal networks', () => {
  assert.equal(formatNetwork(read('0.0.0.0/0')), '0.0.0.0/0');
  assert.equal(formatNetwork(read('::/0')), '::/0');
  assert.equal(formatNetwork(read('2001:DB8:A::1/48')), '2001:db8:a::/48');
  assert.equal(formatNetwork(read('10.0.0.0/024')), '10.0.0.0/24');
  assert.equal(read('2001:db8::1/128').first, read('2001:db8::1/128').last);
});

test('what Go refuses is refused', () => {
  const refused = [
    '',
    '/',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/-1',
    '10.0.0.0/+1',
    '10.0.0.0/1e1',
    '10.0.0.0/ 24',
    ' 10.0.0.0/24',
    '10.0.0.0/24 ',
    '10.0.0.0/255.255.255.0',
    '10.0.0/24',
    '010.0.0.0/24',
    'fe80::1%eth0/64',
    '10.0.0.0/24/24',
    '10.0.0.0/999999',
    '10.0.0.0/24\n',
  ];
  assert.deepEqual(
    refused.filter((text) => parseNetwork(text) !== undefined),
    [],
  );
});

test('an address alone is a network of one', () => {
  assert.equal(parseNetworkOrAddress('10.0.0.1')?.text, '10.0.0.1/32');
  assert.equal(parseNetworkOrAddress('2001:db8::1')?.prefix, 128);
  assert.equal(parseNetworkOrAddress('::ffff:10.0.0.1')?.prefix, 32);
  assert.equal(parseNetworkOrAddress('10.0.0.1/24')?.prefix, 24);
  assert.equal(parseNetworkOrAddress('10.0.0'), undefined);
  assert.equal(networkOf({ family: 'IPv4', value: 0x0a000005n }, 33), undefined);
  assert.equal(networkOf({ family: 'IPv4', value: 0x0a000005n }, 24)?.text, '10.0.0.5/24');
});

test('special addresses of a network', () => {
  const broadcastOf = (text: string): string | undefined => {
    const address = broadcastAddress(read(text));
    return address && formatAddress(address);
  };
  assert.deepEqual(['10.0.0.5/24', '10.0.0.4/30', '10.0.0.4/31', '10.0.0.4/32', '2001:db8::/64'].map(broadcastOf), [
    '10.0.0.255',
    '10.0.0.7',
    undefined,
    undefined,
    undefined,
  ]);
  const firstOf = (text: string): string => formatAddress(usableFirstAddress(read(text)));
  assert.deepEqual(['10.0.0.5/24', '10.0.0.4/31', '10.0.0.4/32', '2001:db8::/64', '2001:db8::/127'].map(firstOf), [
    '10.0.0.1',
    '10.0.0.4',
    '10.0.0.4',
    '2001:db8::1',
    '2001:db8::',
  ]);
  assert.equal(formatAddress(networkAddress(read('10.0.0.5/24'))), '10.0.0.0');
});

test('the bounds of a network agree with counting its members', () => {
  const places = [
    { base: 'IPv4', bits: 32 },
    { base: 'IPv6', bits: 128 },
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.nat(255),
      fc.integer({ min: 0, max: 8 }),
      ({ base, bits }, host, hostBits) => {
        const start = base === 'IPv4' ? 0x0a010200n : 0x20010db8n << 96n;
        const network = networkOf({ family: base, value: start + BigInt(host) }, bits - hostBits) ?? assert.fail();
        const members = Array.from({ length: 256 }, (_, i) => i).filter((i) => i >> hostBits === host >> hostBits);
        assert.deepEqual(
          [network.first, network.last],
          [start + BigInt(members[0] ?? -1), start + BigInt(members.at(-1) ?? -1)],
        );
        assert.equal(network.hostBitsSet, members[0] !== host);
        assert.deepEqual(parseNetwork(network.text), network);
      },
    ),
  );
});

test('a range is the fewest networks', () => {
  const range = (first: bigint, last: bigint): AddressRange => ({ family: 'IPv4', first, last });
  assert.deepEqual(smallestPrefixes(range(1n, 3n)), ['0.0.0.1/32', '0.0.0.2/31']);
  assert.deepEqual(smallestPrefixes(range(0n, (1n << 32n) - 1n)), ['0.0.0.0/0']);
  assert.deepEqual(smallestPrefixes({ family: 'IPv6', first: 0n, last: (1n << 128n) - 1n }), ['::/0']);
  assert.equal(smallestPrefixes(range(1n, 254n)).includes('0.0.0.0/24'), false);
  assert.deepEqual(smallestPrefixes(range(5n, 4n)), []);
});

test('the networks of a range hold exactly its addresses and none could be wider', () => {
  fc.assert(
    fc.property(fc.nat(63), fc.nat(63), (a, b) => {
      const range: AddressRange = { family: 'IPv4', first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) };
      const networks = smallestPrefixes(range).map(read);
      let next = range.first;
      for (const network of networks) {
        assert.equal(network.first, next);
        const wider = networkOf({ family: 'IPv4', value: network.first }, network.prefix - 1) ?? assert.fail();
        assert.ok(!contains(range, wider));
        next = network.last + 1n;
      }
      assert.equal(next, range.last + 1n);
    }),
  );
});
