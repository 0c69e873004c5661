import type { Absence, Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput, type RuleContext } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { nncp } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { hasOpenVrfs, vrfsOf } from '../../paths/vrfs.js';
import { changeTo, changeToNear } from '../common/fixes.js';
import { redNode } from '../common/samples.js';
import { didYouMean } from '../common/words.js';

const sample = (vrf: string): string => `${redNode}#: file: peer.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-red
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
  vrf: ${vrf}
  nodeSelectors:
  - matchLabels:
      kubernetes.io/hostname: worker-1
`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-vrf-undefined',
  title: 'The VRF of a BGP peer is defined by no network policy',
  area: 'references',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'MetalLB hands the name to FRR and does not look whether the device exists. FRR then keeps the BGP instance waiting: the session never comes up and no event says why.',
    bad: sample(`rad    #! bgppeer-vrf-undefined "rad" Did you mean "red"?`),
    good: sample('red'),
    whenNotToUse: 'When the VRFs are made by another repository, and this one holds policies for other purposes.',
    sources: [
      'MetalLB, design/vrf-announcement.md: the existence of the VRF is not checked',
      'MetalLB, internal/config/config.go: the name is passed on as it is',
    ],
  },
  check(peer, context) {
    const vrf = peer.data.vrf;
    if (!isKnown(vrf) || vrf.value === '' || vrf.value === 'default') return;
    if (context.graph.define('net/Vrf', vrf.value).length > 0) return;
    const finding = asPort(peer, vrf, context) ?? asTable(peer, vrf, context) ?? asUnknown(peer, vrf, context);
    if (finding !== undefined) context.report(finding);
  },
});

type Peer = Resource<BgpPeerFacts>;

/** The peer names the interface instead of the VRF that holds it. */
function asPort(peer: Peer, vrf: Known<string>, { graph }: RuleContext): FindingInput | undefined {
  const owner = vrfsOf(graph).find((it) => it.ports?.items.some((port) => port.value === vrf.value));
  if (owner === undefined) return undefined;
  return {
    at: vrf,
    message: `"${vrf.value}" is a port of VRF "${owner.name}"; a BGP peer names the VRF.`,
    related: [{ in: owner.policy, at: owner.item.name ?? owner.item, message: `VRF "${owner.name}"` }],
    fixes: [changeTo(peer, vrf, owner.name)],
  };
}

/** The peer names the table instead of the VRF that has it. */
function asTable(peer: Peer, vrf: Known<string>, { graph }: RuleContext): FindingInput | undefined {
  const owner = vrfsOf(graph).find((it) => String(it.table?.value) === vrf.value);
  if (owner === undefined) return undefined;
  return {
    at: vrf,
    message: `${vrf.value} is the table of VRF "${owner.name}"; a BGP peer names the VRF.`,
    related: [{ in: owner.policy, at: owner.table ?? owner.item, message: `table ${vrf.value}` }],
    fixes: [changeTo(peer, vrf, owner.name)],
  };
}

function asUnknown(peer: Peer, vrf: Known<string>, { graph, scopeName }: RuleContext): FindingInput | undefined {
  const severity = absenceOfVrf(graph);
  if (severity === undefined) return undefined;
  const near = graph.near('net/Vrf', vrf.value);
  return {
    at: vrf,
    severity,
    message: `No VRF named "${vrf.value}" is defined in ${scopeName}.${didYouMean(near)}`,
    related: near.flatMap((name) =>
      graph
        .define('net/Vrf', name)
        .map(({ resource, symbol }) => ({ in: resource, at: symbol.path, message: `VRF "${name}"` })),
    ),
    fixes: changeToNear(peer, vrf, near),
  };
}

/** Policies that say what nodes have at least may be meant to add to others. */
function absenceOfVrf(graph: Graph): Absence {
  const absence = graph.absence(nncp);
  if (absence !== 'error' || !hasOpenVrfs(graph)) return absence;
  const areAllAtLeast = graph.ofKind(nncp).length === 0 && graph.patchesOf(nncp).every(({ isPatch }) => !isPatch);
  return areAllAtLeast ? 'info' : undefined;
}
