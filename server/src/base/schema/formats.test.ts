import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FormatName, formats, secondsOf } from './formats.js';

const table: Readonly<Record<FormatName, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  ip: {
    good: ['192.0.2.1', '2001:DB8::1', '::ffff:192.0.2.1'],
    bad: ['', '192.0.02.1', '192.0.2.1/24', 'fe80::1%ens4', 'tor1', '::g'],
  },
  ipv4: { good: ['192.0.2.1'], bad: ['::1', '192.0.2'] },
  ipv6: { good: ['::1'], bad: ['192.0.2.1'] },
  'ip-or-empty': { good: ['', '192.0.2.1', '::1'], bad: ['tor1', '192.0.2.1/24'] },
  'ipv6-or-empty': { good: ['', '::1'], bad: ['192.0.2.1'] },
  'ip-network': {
    good: ['0.0.0.0/0', '192.0.2.5/24', '192.0.2.1', '::/0'],
    bad: ['', 'default', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/8/8', '::/129'],
  },
  'ip-network-or-empty': { good: ['', '10.0.0.0/8'], bad: ['cluster'] },
  cidr: { good: ['10.0.0.0/8', '::ffff:192.0.2.0/120'], bad: ['10.0.0.0', ' 10.0.0.0/8', '10.0.0.0/255.0.0.0'] },
  'cidr-trimmed': { good: [' 10.0.0.0/8 '], bad: ['10.0.0.0'] },
  duration: { good: ['90s', '1m30s', '500ms', '0', '0s', '1.5h'], bad: ['90', '', '1 s', 'ninety', 's'] },
  'duration-seconds': { good: ['1s', '65535s', '1m'], bad: ['0s', '1500ms', '65536s', '10'] },
  'label-key': {
    good: ['vrf', 'kubernetes.io/hostname', 'egress-service.k8s.ovn.org/test-a'],
    bad: ['', 'a/b/c', '/a', 'A.B/x', `x${'a'.repeat(63)}`],
  },
  'label-value': { good: ['', 'true', 'a_b.c-D'], bad: ['b c', '-a', 'a'.repeat(64)] },
  mac: {
    good: ['02:00:00:00:00:01', '02-00-00-00-00-01', 'AA:bb:cc:dd:ee:ff'],
    bad: ['', '02:00:00', '02:00-00:00:00:01', 'zz:00:00:00:00:01'],
  },
  'dns-server': { good: ['192.0.2.53', 'fe80::1%ens4'], bad: ['abc', '%ens4'] },
  'dns-option': { good: ['rotate', 'ndots:2', 'use-vc'], bad: ['foo', 'rotate:1', 'ndots', 'ndot:9'] },
  'interface-reference': { good: ['ens4', '', 'sriov:ens4:0'], bad: ['sriov:ens4', 'sriov:ens4:x', 'sriov::1'] },
  'mka-cak': { good: ['0'.repeat(32)], bad: ['abc'] },
  release: {
    good: ['openshift-4.16', 'metallb-v0.15', ''],
    bad: ['4.16', 'openshift', 'openshift-4.16-rc', 'k8s-1.30'],
  },
  'mka-ckn': { good: ['ab', '0'.repeat(64)], bad: ['abc', '', '0'.repeat(66)] },
};

describe('formats', () => {
  for (const [name, { good, bad }] of Object.entries(table)) {
    it(name, () => {
      const check = formats.get(name);
      assert.ok(check !== undefined);
      assert.deepEqual(
        good.filter((text) => !check(text)),
        [],
      );
      assert.deepEqual(
        bad.filter((text) => check(text)),
        [],
      );
    });
  }

  it('cover every name', () => assert.deepEqual([...formats.keys()].sort(), Object.keys(table).sort()));
});

it('secondsOf adds up the parts', () => {
  assert.equal(secondsOf('1m30s'), 90);
  assert.equal(secondsOf('-2s'), -2);
  assert.equal(secondsOf('90'), undefined);
});
