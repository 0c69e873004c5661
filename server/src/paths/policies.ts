import { defineFact, type Graph } from '../engine/graph.js';
import { asPiece } from '../engine/kind.js';
import type { DesiredState, NmInterface } from '../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../kinds/nmstate/node-network-configuration-policy.kind.js';
import { agentConfig } from '../kinds/openshift/agent-config.kind.js';
import { clusterInstance } from '../kinds/openshift/cluster-instance.kind.js';
import type { WithHosts } from '../kinds/openshift/host-policies.js';
import { installConfig } from '../kinds/openshift/install-config.kind.js';
import { nmStateConfig } from '../kinds/openshift/nm-state-config.kind.js';
import { siteConfig } from '../kinds/openshift/site-config.kind.js';
import type { Resource } from '../model/resource.js';

/**
 * Something that sets up the network of nodes: a NodeNetworkConfigurationPolicy, or what an installation asks for one host, which
 * counts as a policy pinned to it. The latter is a ClusterInstance, say, with other `data`.
 */
export type Policy = Resource<PolicyFacts>;

/** Where something stands, for a message: `{ resource: policy, path: 'spec.desiredState.interfaces[0].vrf.route-table-id' }`. */
export interface SourcePlace {
  readonly resource: Resource;
  readonly path: string;
}

const allPolicies = defineFact('policies', (graph): readonly Policy[] => [
  ...graph.ofKind(nncp),
  ...graph.ofKind(siteConfig).flatMap((it) =>
    policiesOfHosts(
      it,
      it.data.clusters.flatMap(({ hosts }) => hosts),
    ),
  ),
  ...[clusterInstance, nmStateConfig, agentConfig, installConfig].flatMap((kind) =>
    graph.ofKind<WithHosts>(kind).flatMap((it) => policiesOfHosts(it, it.data.hosts)),
  ),
]);

const policiesOfHosts = (resource: Resource, hosts: readonly PolicyFacts[]): readonly Policy[] =>
  hosts.map((host, index) => asPiece(resource, host, index));

/** Every policy of the scope that configures nodes, in the order of the files. */
export const policiesOf = (graph: Graph): readonly Policy[] => graph.ask(allPolicies);

/** True if patches of the scope may add to the lists of its policies, or replace them. */
export const hasPolicyPatches = (graph: Graph): boolean => graph.patchesOf(nncp).length > 0;

/** True if patches or templates of the scope may add to what the policies say. */
export const arePoliciesOpen = (graph: Graph): boolean => hasPolicyPatches(graph) || graph.ask(openPolicies);

const openPolicies = defineFact('open policies', (graph): boolean =>
  policiesOf(graph).some((policy) => isStateOpen(policy.data.state)),
);

/** True if a template stands where a section of the state would be. */
export const isStateOpen = (state: DesiredState): boolean => state.open || state.interfaces?.open === true;

/** The interfaces that a policy names, present or not. */
export const interfacesOf = (policy: Policy): readonly NmInterface[] => policy.data.state.interfaces?.items ?? [];
