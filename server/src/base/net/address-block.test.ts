import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatBlock, parseAddressBlock } from './address-block.js';

/** `10.0.0.0/24` for a readable entry, `reason: suggestion` for another. */
function verdict(text: string): string {
  const block = parseAddressBlock(text);
  return block.kind === 'block' ? formatBlock(block) : `${block.reason}: ${block.suggestion ?? '-'}`;
}

const check = (verdicts: Readonly<Record<string, string>>): void => {
  for (const [text, expected] of Object.entries(verdicts)) assert.equal(verdict(text), expected, text);
};

test('entries that MetalLB reads', () =>
  check({
    '10.0.0.0/24': '10.0.0.0/24',
    '10.0.0.10/24': '10.0.0.0/24',
    '10.0.0.0/32': '10.0.0.0/32',
    '0.0.0.0/0': '0.0.0.0/0',
    '2001:DB8::/64': '2001:db8::/64',
    '::ffff:10.0.0.0/120': '10.0.0.0/24',
    '10.0.0.1-10.0.0.5': '10.0.0.1-10.0.0.5',
    ' 10.0.0.1 -\t10.0.0.5 ': '10.0.0.1-10.0.0.5',
    '10.0.0.1-10.0.0.1': '10.0.0.1',
    '::ffff:10.0.0.1-10.0.0.5': '10.0.0.1-10.0.0.5',
    '2001:db8::1-2001:db8::ff': '2001:db8::1-2001:db8::ff',
  }));

test('a single address', () =>
  check({
    '10.0.0.1': 'single-address: 10.0.0.1/32',
    ' 2001:db8::1 ': 'single-address: 2001:db8::1/128',
    '::ffff:10.0.0.1': 'single-address: 10.0.0.1/32',
  }));

test('short ranges are completed if that gives a range', () =>
  check({
    '10.0.0.1-9': 'short-range: 10.0.0.1-10.0.0.9',
    '10.0.0.1 - .9': 'short-range: 10.0.0.1-10.0.0.9',
    '10.0.0.1-1.9': 'short-range: 10.0.0.1-10.0.1.9',
    '10.0.0.100-9': 'short-range: -',
    '10.0.0.1-300': 'short-range: -',
    '2001:db8::1-ff': 'short-range: 2001:db8::1-2001:db8::ff',
    '::ffff:10.0.0.1-9': 'short-range: -',
  }));

test('reversed and mixed ranges', () =>
  check({
    '10.0.0.9-10.0.0.1': 'reversed: 10.0.0.1-10.0.0.9',
    '2001:db8::1-10.0.0.1': 'reversed: -',
    '10.0.0.1-2001:db8::1': 'mixed-families: -',
    '::1-10.0.0.1': 'mixed-families: -',
  }));

test('blanks around a network', () =>
  check({
    ' 10.0.0.0/24': 'blank-around-cidr: 10.0.0.0/24',
    '10.0.0.0/24\n': 'blank-around-cidr: 10.0.0.0/24',
    '10.0.0.10 / 24': 'blank-around-cidr: 10.0.0.10/24',
  }));

test('dashes that are no hyphen', () =>
  check({
    '10.0.0.1–10.0.0.9': 'en-dash: 10.0.0.1-10.0.0.9',
    '10.0.0.1 — 9': 'en-dash: 10.0.0.1-10.0.0.9',
    '10.0.0.1−x': 'en-dash: -',
  }));

test('anything else', () =>
  check({
    '': 'malformed: -',
    pool: 'malformed: -',
    '10.0.0.0/33': 'malformed: -',
    '10.0.0.0/255.255.255.0': 'malformed: 10.0.0.0/24',
    '10.0.0.0/255.255.255.255': 'malformed: 10.0.0.0/32',
    '10.0.0.0/0.0.0.0': 'malformed: 10.0.0.0/0',
    '10.0.0.0/255.0.255.0': 'malformed: -',
    '10.0.01.0/24': 'malformed: 10.0.1.0/24',
    '00.0.00.0/0': 'malformed: 0.0.0.0/0',
    '10.010.0.0/24': 'malformed: -',
    'fe80::1%eth0/64': 'malformed: -',
    '10.0.0.1-10.0.0.5-10.0.0.9': 'malformed: -',
    '10.0.0.0/24-10.0.1.0/24': 'malformed: -',
    '10.0.0.1-': 'malformed: -',
    '-10.0.0.1': 'malformed: -',
    '10.0.0.0/24,10.0.1.0/24': 'malformed: -',
  }));

test('a suggestion is always readable, and nothing throws', () => {
  const pieces = fc.constantFrom(
    '10.0.0.1',
    '10.0.0.9',
    '::1',
    '2001:db8::',
    '9',
    '.9',
    'ff',
    '-',
    '–',
    ' ',
    '/',
    '24',
    '255.255.0.0',
    '01',
    '.',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const block = parseAddressBlock(parts.join(''));
      if (block.kind === 'problem' && block.suggestion !== undefined)
        assert.equal(parseAddressBlock(block.suggestion).kind, 'block');
    }),
  );
});
