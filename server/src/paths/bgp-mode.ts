import { defineFact, type Graph } from '../engine/graph.js';
import type { BgpModeName } from '../engine/settings.js';
import { type MetalLbFacts, metalLb } from '../kinds/metallb/metallb.kind.js';
import type { Resource } from '../model/resource.js';
import { anyOfKind } from './platform.js';

/** How MetalLB's speakers speak BGP. */
export interface BgpMode {
  /** `unknown` if the manifests contradict each other or say nothing that can be read. */
  readonly name: BgpModeName | 'unknown';
  /** The MetalLB resource that says so; `undefined` if the mode is assumed. */
  readonly source: Resource<MetalLbFacts> | undefined;
}

/** What `bgpBackend` may say: frr-k8s that somebody else deployed works alike. */
const backends: ReadonlyMap<string | undefined, BgpModeName> = new Map<string, BgpModeName>([
  ['frr-k8s', 'frr-k8s'],
  ['frr-k8s-external', 'frr-k8s'],
  ['frr', 'frr'],
  ['native', 'native'],
]);

/** The mode that newer releases have, and OpenShift. */
const defaultMode: BgpModeName = 'frr-k8s';

const modeFact = defineFact('bgp mode of metallb', (graph): BgpMode => {
  const sources = anyOfKind(graph, metalLb).filter(
    ({ data: { bgpBackend } }) => bgpBackend !== undefined && bgpBackend.value !== '',
  );
  const [source] = sources;
  if (source === undefined) return { name: graph.settings.bgpMode ?? defaultMode, source: undefined };
  const [name, ...others] = new Set(sources.map(({ data }) => backends.get(data.bgpBackend?.value)));
  return { name: others.length > 0 ? 'unknown' : (name ?? 'unknown'), source };
});

/**
 * The BGP mode of the scope: what a MetalLB resource says, since the cluster runs it; otherwise what the setting says; otherwise the default.
 */
export const bgpModeOf = (graph: Graph): BgpMode => graph.ask(modeFact);
