import { defineFact, type Graph } from '../engine/graph.js';
import type { KindDefinition } from '../engine/kind.js';
import { metalLb } from '../kinds/metallb/metallb.kind.js';
import { clusterInstance } from '../kinds/openshift/cluster-instance.kind.js';
import { configNetwork } from '../kinds/openshift/config-network.kind.js';
import { hostedCluster } from '../kinds/openshift/hosted-cluster.kind.js';
import { installConfig } from '../kinds/openshift/install-config.kind.js';
import { machineConfig } from '../kinds/openshift/machine-config.kind.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';
import { siteConfig } from '../kinds/openshift/site-config.kind.js';
import { clusterUserDefinedNetwork } from '../kinds/ovn/cluster-user-defined-network.kind.js';
import { egressService } from '../kinds/ovn/egress-service.kind.js';
import { userDefinedNetwork } from '../kinds/ovn/user-defined-network.kind.js';
import type { Located } from '../model/located.js';
import { allNodes, type NodeSet, union } from '../model/node-set.js';
import type { Resource } from '../model/resource.js';

/** Whose default networks hold where nothing is written: a stand-alone OpenShift, a hosted one, OVN-Kubernetes on its own. */
export type Flavor = 'openshift' | 'hosted' | 'upstream';

/** What the scope shows of the cluster's make. */
export interface Platform {
  readonly isOpenShift: boolean;
  /** False only if something names another network plugin; `undefined` if nothing shows. */
  readonly isOvnKubernetes: boolean | undefined;
  readonly flavor: Flavor;
}

/** Complete and partial resources of a kind. */
export const anyOfKind = <F>(graph: Graph, kind: KindDefinition<F>): readonly Resource<F>[] => [
  ...graph.ofKind(kind),
  ...graph.patchesOf(kind),
];

const has = <F>(graph: Graph, kind: KindDefinition<F>): boolean => anyOfKind(graph, kind).length > 0;

/** Every network type that is written somewhere. */
function networkTypes(graph: Graph): readonly string[] {
  const written: readonly (Located<string> | undefined)[] = [
    ...anyOfKind(graph, operatorNetwork).map(({ data }) => data.networkType),
    ...anyOfKind(graph, configNetwork).map(({ data }) => data.networkType),
    ...anyOfKind(graph, hostedCluster).map(({ data }) => data.networkType),
    ...anyOfKind(graph, installConfig).map(({ data }) => data.networkType),
    ...anyOfKind(graph, clusterInstance).map(({ data }) => data.networks.networkType),
    ...anyOfKind(graph, siteConfig).flatMap(({ data }) => data.clusters.map(({ networks }) => networks.networkType)),
  ];
  return written.flatMap((it) => it?.value?.toLowerCase() ?? []);
}

const openShiftKinds = (graph: Graph): boolean =>
  has(graph, operatorNetwork) ||
  has(graph, configNetwork) ||
  has(graph, machineConfig) ||
  has(graph, hostedCluster) ||
  has(graph, clusterInstance) ||
  has(graph, siteConfig) ||
  has(graph, installConfig);

const ovnKinds = (graph: Graph): boolean =>
  has(graph, egressService) || has(graph, userDefinedNetwork) || has(graph, clusterUserDefinedNetwork);

const platformFact = defineFact('platform', (graph): Platform => {
  const isOpenShift = openShiftKinds(graph) || graph.settings.target?.startsWith('openshift') === true;
  const isOther = networkTypes(graph).some((type) => type !== 'ovnkubernetes');
  return {
    isOpenShift,
    isOvnKubernetes: isOther ? false : isOpenShift || ovnKinds(graph) ? true : undefined,
    flavor: has(graph, hostedCluster)
      ? 'hosted'
      : graph.settings.target?.startsWith('ovn-kubernetes') === true
        ? 'upstream'
        : 'openshift',
  };
});

/** Which platform the scope is for. */
export const platformOf = (graph: Graph): Platform => graph.ask(platformFact);

/** How MetalLB is installed. */
export interface Installation {
  /** Class that a Service must name; `undefined` for none. `unknown` for a template. */
  readonly loadBalancerClass: string | undefined | 'unknown';
  /** The nodes that run speakers. */
  readonly speakers: NodeSet;
  readonly resource: Resource | undefined;
}

const installationFact = defineFact('metallb installation', (graph): Installation => {
  const all = anyOfKind(graph, metalLb);
  const classes = all.map(({ data }) => data.loadBalancerClass).find((it) => it !== undefined);
  return {
    loadBalancerClass: classes === undefined ? undefined : (classes.value ?? 'unknown'),
    speakers: all.length === 0 ? allNodes : union(...all.map(({ data }) => data.nodeSelector.nodes)),
    resource: all[0],
  };
});

/** How MetalLB is installed, as far as the scope shows; `bgpModeOf` tells how it speaks BGP. */
export const metalLbInstallation = (graph: Graph): Installation => graph.ask(installationFact);
