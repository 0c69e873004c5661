import type { Since } from '../../base/schema/tree.js';
import { isBefore } from '../../engine/release.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { removeAt } from '../common/fixes.js';
import { plainPeer } from '../common/metallb-samples.js';

/** The releases from which the field does nothing. */
const without: Since = { openshift: '4.20', metallb: '0.15' };

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-disablemp-no-effect',
  title: 'disableMP has no effect any more',
  area: 'bgp',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'MetalLB keeps the field for old manifests only. A session carries one address family unless `dualStackAddressFamily` says otherwise, whatever `disableMP` says. A peer that is created with it also passes by all other checks of the webhook, so its mistakes show up late.',
    bad: plainPeer(
      'router-a',
      '198.51.100.1',
      'disableMP: true    #! bgppeer-disablemp-no-effect "disableMP" disableMP has no effect',
    ),
    good: plainPeer('router-a', '198.51.100.1'),
    whenNotToUse: 'When the cluster runs a MetalLB older than 0.15; tell Symroute so with the setting for the target.',
    sources: ['MetalLB, internal/k8s/webhooks/webhookv1beta2/bgppeer_webhook.go'],
  },
  check(peer, { settings, report }) {
    const { disableMp } = peer.data;
    if (disableMp?.value !== true || peer.version !== 'v1beta2' || isBefore(settings, without)) return;
    report({
      at: disableMp,
      part: 'key',
      message: 'disableMP has no effect any more, and MetalLB does not check a new peer that has it.',
      fixes: [removeAt('Remove disableMP', peer, disableMp)],
    });
  },
});
