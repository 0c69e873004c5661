import { editDistance, nearest } from '../../base/text-distance.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput, type RuleContext } from '../../engine/rule.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { egressLabelPrefix } from '../../model/node-set.js';
import type { Resource } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import {
  atKey,
  changeLabel,
  type HasNodeSelectors,
  isEgressLabel,
  type LabelOwner,
  labelOwners,
  mayBeProduced,
  restOfLabel,
  type WantedLabel,
  wantedLabels,
} from '../common/egress-labels.js';
import { frontendService } from '../common/samples.js';
import { didYouMean } from '../common/words.js';

const egress = `#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
`;

const advertisement = `#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  nodeSelectors:
  - matchLabels:
`;

export default defineRule<HasNodeSelectors>({
  code: 'bgpadvertisement-egress-label-unknown',
  title: 'A node label of an egress service that does not exist',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpAdvertisement, l2Advertisement, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes puts the label `egress-service.k8s.ovn.org/<namespace>-<name>` on one node for each egress service. For a label that no egress service stands behind there is no node, and nothing is announced, although the sessions are up.',
    bad: `${frontendService}${egress}${advertisement}      egress-service.k8s.ovn.org/frontend: ""    #! bgpadvertisement-egress-label-unknown "egress-service.k8s.ovn.org/frontend" Did you mean "egress-service.k8s.ovn.org/shop-frontend"?
`,
    good: `${frontendService}${egress}${advertisement}      egress-service.k8s.ovn.org/shop-frontend: ""
`,
    whenNotToUse: 'When part of the egress services is kept in another repository than the advertisements.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice, nodeLabelForService'],
  },
  check(resource, context) {
    for (const wanted of wantedLabels(resource.data.nodeSelectors)) {
      const finding = isEgressLabel(wanted.key)
        ? asUnknown(resource, wanted, context)
        : asMisspelled(resource, wanted, context);
      if (finding !== undefined) context.report(finding);
    }
  },
});

type Selecting = Resource<HasNodeSelectors>;

function asUnknown(resource: Selecting, wanted: WantedLabel, { graph }: RuleContext): FindingInput | undefined {
  const { key } = wanted.key;
  const severity = graph.absence(egressService);
  if (severity === undefined || mayBeProduced(graph, key)) return undefined;
  const near = nearOwners(graph, restOfLabel(key));
  return {
    ...atKey(wanted.key),
    severity,
    message: `No egress service produces the label "${key}".${didYouMean(near.map(({ label }) => label))}`,
    related: near.map(({ egress: it }) => ({
      in: it,
      at: 'metadata.name',
      message: 'an egress service with a label like this',
    })),
    fixes: near.flatMap((owner) => changeTo(resource, wanted, owner.label, [owner])),
  };
}

/** The prefix differs from the right one by a letter or three. */
function asMisspelled(resource: Selecting, wanted: WantedLabel, { graph }: RuleContext): FindingInput | undefined {
  const { key } = wanted.key;
  const slash = key.indexOf('/');
  const edits = slash < 0 ? 0 : editDistance(key.slice(0, slash + 1), egressLabelPrefix);
  if (edits < 1 || edits > 3) return undefined;
  const right = egressLabelPrefix + restOfLabel(key);
  const owners = labelOwners(graph).filter(({ label }) => label === right);
  const severity = owners.length > 0 ? 'error' : graph.absence(egressService);
  if (severity === undefined) return undefined;
  return {
    ...atKey(wanted.key),
    severity,
    message: `No egress service produces the label "${key}".${didYouMean([right])}`,
    related: owners.map(({ egress: it }) => ({ in: it, at: 'metadata.name', message: 'the egress service' })),
    fixes: owners.length > 0 ? changeTo(resource, wanted, right, owners) : [],
  };
}

/** Owners by what is written for their label by mistake: the name alone, or the two parts swapped; and by the label itself. */
const bySlip = defineIndex('egress services by slip', labelOwners, (graph, { label, egress: it }) => {
  const name = it.name?.value ?? '';
  return [name, `${name}-${graph.namespaceOf(it) ?? ''}`, restOfLabel(label)];
});

/** Slips that are no typing mistakes come first, such as a slash between the two parts; then labels that look alike. */
function nearOwners(graph: Graph, rest: string): readonly LabelOwner[] {
  const slips = [...bySlip(graph, rest), ...bySlip(graph, rest.replace(/[/._]/g, '-'))];
  const near = nearest(
    rest,
    labelOwners(graph).map(({ label }) => restOfLabel(label)),
  );
  const all = [...slips, ...near.flatMap((it) => bySlip(graph, it).filter(({ label }) => restOfLabel(label) === it))];
  return [...new Map(all.map((owner) => [owner.egress.id, owner])).values()].slice(0, 3);
}

/** Not offered where the right label is there already, or is never set because the egress service elects no node. */
function changeTo(
  resource: Selecting,
  { item, key }: WantedLabel,
  label: string,
  owners: readonly LabelOwner[],
): readonly Fix[] {
  const isThere = item.keys.some((other) => other.key === label);
  if (isThere || owners.every(({ egress: it }) => isNetworkMode(it.data))) return [];
  return [
    {
      title: `Change to "${label}"`,
      safety: 'suggestion',
      edit: (editor) => changeLabel(editor, resource, key, label),
    },
  ];
}
