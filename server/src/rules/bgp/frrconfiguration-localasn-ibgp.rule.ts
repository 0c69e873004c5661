import { isOfKind } from '../../engine/kind.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { removeAt } from '../common/fixes.js';
import { frrSample } from '../common/frr-samples.js';
import { allNeighbors } from '../common/frr-sessions.js';

export default defineRule<FrrConfigurationFacts | BgpPeerFacts>({
  code: 'frrconfiguration-localasn-ibgp',
  title: 'localASN on an iBGP neighbor',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [frrConfiguration, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'A local ASN is shown to a neighbor of another AS in the place of the own one. Towards a neighbor of the same AS it has no meaning, and frr-k8s refuses the resource.',
    bad: frrSample(
      [],
      ['localASN: 64999    #! frrconfiguration-localasn-ibgp "64999" has no place on a neighbor with the same ASN'],
    ).replace('asn: 64513', 'asn: 64512'),
    good: frrSample([], ['localASN: 64999']),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, context) {
    if (isOfKind(frrConfiguration, resource)) {
      for (const { router, neighbor } of allNeighbors(resource.data)) {
        if (areEqual(router.asn, neighbor.asn)) reportIt(resource, neighbor.localAsn, 'error', context);
      }
    }
    if (isOfKind(bgpPeer, resource) && areEqual(resource.data.myAsn, resource.data.peerAsn)) {
      reportIt(resource, resource.data.localAsn, 'warning', context);
    }
  },
});

const areEqual = (a: Located<number> | undefined, b: Located<number> | undefined): boolean =>
  a?.value !== undefined && a.value === b?.value;

function reportIt(
  resource: Resource,
  localAsn: Located<number> | undefined,
  severity: 'error' | 'warning',
  { report }: RuleContext,
): void {
  if (localAsn?.value === undefined) return;
  report({
    at: localAsn,
    severity,
    message: 'localASN has no place on a neighbor with the same ASN.',
    fixes: [removeAt('Remove localASN', resource, localAsn)],
  });
}
