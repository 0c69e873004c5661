import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Located } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { plainPeer } from '../common/metallb-samples.js';

const sample = (version: string): string =>
  plainPeer('router-a', '198.51.100.1', 'holdTime: 90s', 'keepaliveTime: 30s', 'passwordSecret: {}', 'connectTime: 5s')
    .replace('v1beta2', version)
    .replace('  passwordSecret: {}\n', '');

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-v1beta1-loses-fields',
  title: 'The old BGPPeer version has no VRF and changes timers',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The version v1beta1 of BGPPeer does not know VRFs, password Secrets and other settings, so they are dropped when the peer is stored: a peer that should run in a VRF runs in the default one. Timers that are left out become zero there, which switches keepalives off.',
    bad: sample('v1beta1    #! resource-apiversion-deprecated').replace(
      'connectTime: 5s',
      'connectTime: 5s    #! bgppeer-v1beta1-loses-fields "connectTime" needs metallb.io/v1beta2',
    ),
    good: sample('v1beta2'),
    whenNotToUse: 'Never: the fields are lost.',
    sources: ['MetalLB, api/v1beta1/bgppeer_types.go and bgppeer_conversion.go'],
  },
  check(peer, { report }) {
    if (peer.version !== 'v1beta1') return;
    const toNewVersion = putAt('Change apiVersion to metallb.io/v1beta2', peer, 'apiVersion', 'metallb.io/v1beta2');
    for (const [field, located] of newFields(peer.data)) {
      if (located === undefined) continue;
      report({
        at: located.path.startsWith('spec.passwordSecret') ? 'spec.passwordSecret' : located,
        part: 'key',
        message: `"${field}" needs metallb.io/v1beta2; this version drops it.`,
        fixes: [toNewVersion],
      });
    }
    const missing = timers.filter((timer) => peer.data[timer] === undefined);
    if (missing.length === 0 || peer.partial) return;
    report({
      at: 'apiVersion',
      severity: 'info',
      message: `In v1beta1 a missing ${missing.join(' and ')} means 0 and not the default, so keepalives are off.`,
      fixes: [toNewVersion],
    });
  },
});

const timers = ['holdTime', 'keepaliveTime'] as const;

const newFields = (data: BgpPeerFacts): readonly (readonly [string, Located<unknown> | undefined])[] => [
  ['vrf', data.vrf],
  ['passwordSecret', data.passwordSecret],
  ['dynamicASN', data.dynamicAsn],
  ['localASN', data.localAsn],
  ['interface', data.interface],
  ['connectTime', data.connectTime],
  ['enableGracefulRestart', data.enableGracefulRestart],
  ['disableMP', data.disableMp],
  ['dualStackAddressFamily', data.dualStackAddressFamily],
];
