import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import type { Fix } from '../../model/fix.js';
import { allNodes, hasUnknown, hostnamesOf, intersect, type NodeSet, union } from '../../model/node-set.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { listedNodes, nodesOfEgressService, nodesOfPeer, relationOf } from '../../paths/node-sets.js';
import { isEgressLabel, limitToEgressNode, wantedLabels } from '../common/egress-labels.js';
import { fromEgressNode, frontendInPool } from '../common/egress-samples.js';
import { fullNameOf, isPatched } from '../common/egress-services.js';
import { nodesInWords } from '../common/node-words.js';
import { type Steered, steeredBy } from '../common/steered-services.js';

const others = `#: file: pool.yaml
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  addresses:
  - 203.0.113.10/32
  autoAssign: false
#: file: peer.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 192.0.2.1
${frontendInPool()}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise`;

const spec = `
  namespace: metallb-system
spec:
  ipAddressPools: [pool-red]
  peers: [router]
`;

export default defineRule<AdvertisementFacts>({
  code: 'bgpadvertisement-egress-label-missing',
  title: 'The Service is also announced from nodes that are not its egress node',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpAdvertisement, l2Advertisement],
  since: '0.1.0',
  docs: {
    why: "Only the elected node gives the pods' connections the address of the load balancer. Answers that come in by any other node that announces the address find no connection there and are lost; with several such nodes it is a matter of luck.",
    bad: `${others}    #! bgpadvertisement-egress-label-missing "advertise" is announced from all nodes${spec}`,
    good: `${others}${spec}${fromEgressNode}`,
    whenNotToUse: 'When the pods never open connections of their own and the VRF is on one node only.',
    sources: [
      'OVN-Kubernetes, docs/features/cluster-egress-controls/egress-service.md',
      'MetalLB, internal/config/config.go, selectedNodes: nodes of all advertisements of a pool add up',
    ],
  },
  check(advertisement, { graph, report }) {
    const { nodeSelectors, singularNodeSelector } = advertisement.data;
    if (
      advertisement.partial ||
      singularNodeSelector !== undefined ||
      hasUnknown(nodeSelectors.nodes) ||
      isChanged(graph, advertisement)
    )
      return;
    const all = steeredBy(graph, advertisement);
    for (const it of all) {
      if (!isLimited(graph, advertisement, it)) report(describe(graph, advertisement, it, all.length === 1));
    }
  },
});

type Advertisement = Resource<AdvertisementFacts>;

const isChanged = (graph: Graph, it: Advertisement): boolean =>
  isBgp(it) ? isPatched(graph, bgpAdvertisement, it) : isPatched(graph, l2Advertisement, it);

/** True if the label is asked for (with whatever value), if it all happens on one node, or if no node announces at all. */
function isLimited(graph: Graph, advertisement: Advertisement, { egress, label }: Steered): boolean {
  if (wantedLabels(advertisement.data.nodeSelectors).some(({ key }) => key.key === label)) return true;
  if (listedNodes(graph)?.length === 1) return true;
  const nodes = announcingNodes(graph, advertisement);
  if (relationOf(graph, nodes, allNodes) === 'disjoint') return true;
  const [own, elected] = [hostnamesOf(nodes), hostnamesOf(nodesOfEgressService(egress))];
  return own?.length === 1 && elected?.length === 1 && own[0] === elected[0];
}

/** The nodes of the advertisement, less those that none of its peers is for. */
function announcingNodes(graph: Graph, advertisement: Advertisement): NodeSet {
  const own = advertisement.data.nodeSelectors.nodes;
  if (!isBgp(advertisement)) return own;
  const names = advertisement.data.peers?.items ?? [];
  const all = graph.ofKind(bgpPeer);
  const peers = names.length === 0 ? all : all.filter(({ name }) => names.some(({ value }) => value === name?.value));
  const isWhole = peers.length > 0 && peers.length >= names.length && advertisement.data.peers?.open !== true;
  return isWhole ? union(...peers.map((peer) => intersect(own, nodesOfPeer(peer)))) : own;
}

const isBgp = (it: Advertisement): it is Resource<BgpAdvertisementFacts> => it.kindId === bgpAdvertisement.id;

function describe(
  graph: Graph,
  advertisement: Advertisement,
  { egress, pool, label }: Steered,
  isOnly: boolean,
): FindingInput {
  const { nodeSelectors } = advertisement.data;
  const name = fullNameOf(graph, egress);
  return {
    at: nodeSelectors.isSet ? nodeSelectors.path : 'metadata.name',
    severity: tableOfEgressService(egress) === 'none' ? 'warning' : 'error',
    message: `Pool "${pool.name}" is announced from ${nodesInWords(nodeSelectors.nodes)}, but only the egress node of "${name}" can answer. Limit it to label "${label}".`,
    related: [
      { in: egress, at: 'metadata.name', message: 'one node is elected for this egress service' },
      ...limitedTo(graph, label, advertisement).map((it) => ({
        in: it,
        at: 'spec.nodeSelectors',
        message: `"${nameOf(it)}" has the label, but nodes add up`,
      })),
    ],
    fixes: isOnly ? limit(advertisement, name, label) : [],
  };
}

/** Other advertisements with the label. */
const limitedTo = (graph: Graph, label: string, own: Advertisement): readonly Resource[] =>
  graph
    .usages('ovn/EgressLabel', label)
    .map(({ resource }) => resource)
    .filter((it) => it.id !== own.id && it.kindId !== bgpPeer.id);

/** For one Service only; not offered either where the label of another egress service stands: no node need have both. */
function limit(advertisement: Advertisement, name: string, label: string): readonly Fix[] {
  if (wantedLabels(advertisement.data.nodeSelectors).some(({ key }) => isEgressLabel(key))) return [];
  return [
    {
      title: `Announce only from the egress node of "${name}"`,
      safety: 'suggestion',
      edit: (editor) => limitToEgressNode(editor, advertisement, label),
    },
  ];
}
