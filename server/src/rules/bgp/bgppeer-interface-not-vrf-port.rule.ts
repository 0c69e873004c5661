import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown } from '../../model/located.js';
import { arePoliciesOpen } from '../../paths/policies.js';
import { isPortOf } from '../../paths/sessions.js';
import { hasOpenPorts, portsOf, vrfsNamed } from '../../paths/vrfs.js';
import { changeTo } from '../common/fixes.js';
import { redNode } from '../common/samples.js';
import { redPeer } from '../common/vrf-samples.js';

const sample = (link: string): string => `${redNode}#: file: peer.yaml
${redPeer(`interface: ${link}`)}`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-interface-not-vrf-port',
  title: 'An unnumbered peer over an interface outside its VRF',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'FRR sets the neighbor up in the BGP instance of the VRF, but the link belongs to another routing domain, so no message comes through. MetalLB does not look at the interfaces of the nodes.',
    bad: sample('ens192    #! bgppeer-interface-not-vrf-port "ens192" is no port of VRF "red"'),
    good: sample('ens224'),
    whenNotToUse: 'When the port is put into the VRF by something else than a policy.',
    sources: ['MetalLB, internal/config/config.go: accepted as it is'],
  },
  check(peer, { graph, report }) {
    const { interface: link, vrf } = peer.data;
    if (!isKnown(link) || link.value === '' || !isKnown(vrf) || arePoliciesOpen(graph)) return;
    const vrfs = vrfsNamed(graph, vrf.value);
    if (vrfs.length === 0 || vrfs.some((it) => hasOpenPorts(it) || isPortOf(graph, it, link.value))) return;
    const [port, ...more] = new Set(vrfs.flatMap(portsOf));
    report({
      at: link,
      message: `"${link.value}" is no port of VRF "${vrf.value}".`,
      related: vrfs.slice(0, 3).map((it) => ({
        in: it.policy,
        at: it.ports ?? it.item.name ?? it.item,
        part: 'key',
        message: `ports of VRF "${it.name}"`,
      })),
      fixes: port === undefined || more.length > 0 ? [] : [changeTo(peer, link, port)],
    });
  },
});
