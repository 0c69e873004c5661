import { type Address, parseAddress } from '../../base/net/address.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { isWithin, nodesOfPeer, nodesOfPolicy } from '../../paths/node-sets.js';
import { hasPolicyPatches, type Policy, policiesOf } from '../../paths/policies.js';
import { meetingOf } from '../../paths/shared-nodes.js';
import { type LinkAddress, linkAddresses } from '../common/links.js';
import { redNode } from '../common/samples.js';
import { redPeer } from '../common/vrf-samples.js';

const sample = (address: string): string => `${redNode}#: file: peer.yaml
${redPeer(`peerAddress: ${address}`)}`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-address-own',
  title: "The peer's address belongs to the node itself",
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The address of a peer is that of the router. A node that is told its own address would open a session to itself, which never comes up.',
    bad: sample(
      '198.51.100.11    #! bgppeer-address-own "198.51.100.11" is the address of "ens224" on the node itself',
    ),
    good: sample('198.51.100.1'),
    whenNotToUse: 'Never: the session does not come up.',
    sources: ['RFC 4271, section 8: a session joins two BGP speakers'],
  },
  check(peer, { graph, report }) {
    const { peerAddress } = peer.data;
    const address = isKnown(peerAddress) ? parseAddress(peerAddress.value) : undefined;
    if (address === undefined || !isKnown(peerAddress) || hasPolicyPatches(graph)) return;
    const own = ownAddresses(graph, keyOf(address)).find(
      ({ policy }) => meetingOf(graph, nodesOfPeer(peer), nodesOfPolicy(policy)) === 'certain',
    );
    if (own === undefined) return;
    const isEverywhere = isWithin(graph, nodesOfPeer(peer), nodesOfPolicy(own.policy));
    report({
      at: peerAddress,
      severity: isEverywhere ? 'error' : 'warning',
      message: isEverywhere
        ? `${peerAddress.value} is the address of "${own.link.interface}" on the node itself, and a node has no session to itself.`
        : `${peerAddress.value} is the address of "${own.link.interface}" on some nodes of this peer, which have no session to themselves.`,
      related: [{ in: own.policy, at: own.link.path, message: `address in policy "${nameOf(own.policy)}"` }],
    });
  },
});

interface OwnAddress {
  readonly policy: Policy;
  readonly link: LinkAddress;
}

const keyOf = ({ family, value }: Address): string => `${family} ${value}`;

const ownAddresses = defineIndex(
  'static addresses of nodes',
  (graph): readonly OwnAddress[] =>
    policiesOf(graph).flatMap((policy) => linkAddresses(policy).map((link) => ({ policy, link }))),
  (_, { link }) => [keyOf(link.address)],
);
