import type { Graph } from '../../engine/graph.js';
import { isOfKind } from '../../engine/kind.js';
import { defineRule } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import type { Peer } from '../../paths/sessions.js';
import { removeAt } from '../common/fixes.js';
import { plainPeer } from '../common/metallb-samples.js';

export default defineRule<BgpPeerFacts | FrrConfigurationFacts>({
  code: 'bgppeer-vrf-default',
  title: 'The VRF name "default" means another VRF than none',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [bgpPeer, frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'MetalLB and frr-k8s take "default" as the name of a VRF device of its own. Sessions of the default VRF are those without the field, and the two are never put together: ASNs, addresses and settings of one are not those of the other.',
    bad: plainPeer('router-a', '198.51.100.1', 'vrf: default    #! bgppeer-vrf-default "default" Leave "vrf" out'),
    good: plainPeer('router-a', '198.51.100.1'),
    whenNotToUse: 'When the nodes have a VRF device called "default".',
    sources: ['MetalLB, internal/config/validation.go', 'frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, { graph, report }) {
    for (const vrf of vrfsOf(resource)) {
      const isSafe = !isOfKind(bgpPeer, resource) || fitsDefaultVrf(graph, resource);
      if (vrf?.value !== 'default') continue;
      report({
        at: vrf,
        message: 'Leave "vrf" out for the default VRF; "default" is taken as the name of a device.',
        fixes: isSafe ? [removeAt('Remove "vrf"', resource, vrf)] : [],
      });
    }
  },
});

function vrfsOf(resource: Resource): readonly (Located<string> | undefined)[] {
  if (isOfKind(bgpPeer, resource)) return [resource.data.vrf];
  return isOfKind(frrConfiguration, resource) ? resource.data.routers.map(({ vrf }) => vrf) : [];
}

/** True if no peer of the default VRF stands against the peer joining them. */
const fitsDefaultVrf = (graph: Graph, peer: Peer): boolean =>
  graph
    .ofKind(bgpPeer)
    .filter(({ data }) => data.vrf === undefined)
    .every(
      ({ data }) =>
        data.myAsn?.value === peer.data.myAsn?.value && data.peerAddress?.value !== peer.data.peerAddress?.value,
    );
