import type { Graph } from '../../engine/graph.js';
import { isPresent, isVrf, type NmInterface, type NmRoute, type NmRule } from '../../kinds/nmstate/desired-state.js';
import type { PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { OpenResource } from '../../model/resource.js';
import { certainlyShareNodes } from '../../paths/node-sets.js';
import { interfacesOf, type Policy } from '../../paths/policies.js';
import { type RouteEntry, routesOfPolicyId } from '../../paths/routes.js';
import { tableOf, type Vrf, vrfsOfPolicyId, vrfsWithPort } from '../../paths/vrfs.js';

/** Routes that the policy certainly adds: not absent or ignored, and no template decides on that. */
export const presentRoutes = (policy: Policy): readonly NmRoute[] =>
  (policy.data.state.routes?.items ?? []).filter((route) => isPresent(route) && route.state?.opaque !== true);

/** Routes whose fields nmstate certainly checks: those that the policy adds or removes. */
export const checkedRoutes = (policy: Policy): readonly NmRoute[] =>
  (policy.data.state.routes?.items ?? []).filter(({ state }) => state === undefined || state.value === 'absent');

/** Route rules that the policy certainly adds. */
export const presentRules = (policy: Policy): readonly NmRule[] =>
  (policy.data.state.rules?.items ?? []).filter((rule) => isPresent(rule) && rule.state?.opaque !== true);

/** Interfaces of the policy that are not absent or ignored. */
export const presentInterfaces = (policy: Policy): readonly NmInterface[] => interfacesOf(policy).filter(isPresent);

/** The entries of this name in the policy, present or not, by their name or an alias. */
export const entriesNamed = (policy: Policy, name: string): readonly NmInterface[] =>
  interfacesOf(policy).filter(
    (item) => item.name?.value === name || item.altNames.some((alias) => alias.value === name),
  );

/** The VRFs that the policy sets up. */
export const vrfsOfPolicy = (graph: Graph, policy: Policy): readonly Vrf[] => vrfsOfPolicyId(graph, policy.id);

/** The items of type vrf that the policy sets up, also those without a name. */
export const vrfItems = (policy: Policy): readonly NmInterface[] => interfacesOf(policy).filter(isVrf);

/** The policy's routes with the tables that they end up in. */
export const routesOfPolicy = (graph: Graph, policy: Policy): readonly RouteEntry[] =>
  routesOfPolicyId(graph, policy.id);

/** True if a template stands somewhere in the value at the path. */
export function hasTemplate(policy: OpenResource<PolicyFacts>, path: string): boolean {
  const node = policy.at(path);
  return node !== undefined && (node.opaque || node.hasOpaqueContent);
}

/** A VRF with its table. */
export interface VrfWithTable {
  readonly vrf: Vrf;
  readonly table: number;
}

/**
 * The VRF that a route's interface is a port of, on the route's own nodes for certain; `undefined` if there is none, or if several VRFs
 * have the port and do not agree on the table.
 */
export function vrfOfRoute(graph: Graph, route: RouteEntry): VrfWithTable | undefined {
  const port = route.item.nextHopInterface?.value;
  if (port === undefined) return undefined;
  const owners = vrfsWithPort(graph, port).filter((vrf) => isSureOf(graph, route, vrf));
  const [vrf] = owners;
  const table = vrf === undefined ? undefined : tableOf(vrf);
  if (vrf === undefined || table === undefined) return undefined;
  return owners.every((owner) => tableOf(owner) === table) ? { vrf, table } : undefined;
}

const isSureOf = (graph: Graph, route: RouteEntry, vrf: Vrf): boolean =>
  vrf.policy.id === route.policy.id || certainlyShareNodes(graph, vrf.nodes, route.nodes);
