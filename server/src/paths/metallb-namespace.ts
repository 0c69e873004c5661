import { dirname } from '../base/paths.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { bfdProfile } from '../kinds/metallb/bfd-profile.kind.js';
import { bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { community } from '../kinds/metallb/community.kind.js';
import { ipAddressPool } from '../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { metalLb } from '../kinds/metallb/metallb.kind.js';
import { daemonSet } from '../kinds/workloads/daemon-set.kind.js';
import type { Resource } from '../model/resource.js';
import { anyOfKind } from './platform.js';

/** The namespace that MetalLB runs in, and so the only one that it reads. */
export interface MetalLbHome {
  readonly namespace: string;
  /** `installed`: something runs there · `usual`: most of its resources are there. */
  readonly basis: 'installed' | 'usual';
  /** What shows it: the installation, or one of the resources. */
  readonly resource: Resource;
}

const resourcesOf = (graph: Graph): readonly Resource[] => [
  ...graph.ofKind(ipAddressPool),
  ...graph.ofKind(bgpPeer),
  ...graph.ofKind(bgpAdvertisement),
  ...graph.ofKind(l2Advertisement),
  ...graph.ofKind(bfdProfile),
  ...graph.ofKind(community),
];

/** The DaemonSet of the speakers, by the labels that the project's manifests and chart give it. */
const isSpeaker = ({ labels: { values } }: Resource): boolean =>
  (values['app'] === 'metallb' || values['app.kubernetes.io/name'] === 'metallb') &&
  (values['component'] === 'speaker' || values['app.kubernetes.io/component'] === 'speaker');

const countsFact = defineFact('metallb resources by namespace', (graph): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = Object.create(null);
  for (const resource of resourcesOf(graph)) {
    const namespace = graph.namespaceOf(resource);
    if (namespace !== undefined) counts[namespace] = (counts[namespace] ?? 0) + 1;
  }
  return counts;
});

/** Namespaces of Kubernetes itself, where hardly anybody installs MetalLB. */
const ownNamespaces: readonly string[] = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/** True for a namespace of Kubernetes itself, unless three resources for MetalLB agree about it. */
export const isUnlikelyHome = (graph: Graph, namespace: string): boolean =>
  ownNamespaces.includes(namespace) && (graph.ask(countsFact)[namespace] ?? 0) < 3;

const installedFact = defineFact('installed metallb', (graph): readonly MetalLbHome[] =>
  [...anyOfKind(graph, metalLb), ...graph.ofKind(daemonSet).filter(isSpeaker)].flatMap((resource) => {
    const namespace = graph.namespaceOf(resource);
    return namespace === undefined ? [] : [{ namespace, basis: 'installed', resource }];
  }),
);

const usualFact = defineFact('usual metallb namespace', usualNamespace);

/**
 * Where MetalLB runs, seen from one of its resources. An installation counts if it lies in a folder above or below, or if most
 * resources are where it is: a repository may hold installations for clusters that have nothing to do with each other.
 */
export function metalLbHome(graph: Graph, resource: Resource): MetalLbHome | undefined {
  const installed = graph.ask(installedFact);
  const [first] = installed;
  if (first === undefined || installed.some(({ namespace }) => namespace !== first.namespace))
    return usualHome(graph, resource);
  const isUsual = graph.ask(usualFact) === first.namespace;
  const isNear = installed.some((it) => isAlong(graph.fileOf(it.resource), graph.fileOf(resource)));
  return isUsual || isNear ? first : undefined;
}

/** True if one file lies in the folder of the other, or below it. */
function isAlong(a: string, b: string): boolean {
  const [one, other] = [dirname(a), dirname(b)];
  const holds = (outer: string, inner: string): boolean =>
    outer === '' || inner === outer || inner.startsWith(`${outer}/`);
  return holds(one, other) || holds(other, one);
}

/** Three quarters of the resources have to agree. */
const share = 0.75;

function usualNamespace(graph: Graph): string | undefined {
  const counts = Object.entries(graph.ask(countsFact));
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const [namespace] = counts.find(([, count]) => count >= all * share) ?? [];
  return namespace === undefined || isUnlikelyHome(graph, namespace) ? undefined : namespace;
}

/** The resource that shows it is looked for only by who wants to see it: otherwise a change of that one would concern everybody. */
function usualHome(graph: Graph, asking: Resource): MetalLbHome | undefined {
  const namespace = graph.ask(usualFact);
  if (namespace === undefined) return undefined;
  return {
    namespace,
    basis: 'usual',
    get resource() {
      return resourcesOf(graph).find((it) => graph.namespaceOf(it) === namespace) ?? asking;
    },
  };
}
