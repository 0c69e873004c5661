import type { Graph } from '../../engine/graph.js';
import { isOfKind } from '../../engine/kind.js';
import { type SecretFacts, secret } from '../../kinds/core/secret.kind.js';
import { frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { metalLbHome } from '../../paths/metallb-namespace.js';

/** A Secret. */
export type Secret = Resource<SecretFacts>;

/** Who takes the password, in a message. */
export const readerOf = (user: Resource): string => (user.kindId === bgpPeer.id ? 'MetalLB' : 'frr-k8s');

/** The namespace in which the Secret of a session is looked for: MetalLB's for a peer, its own for an FRRConfiguration. */
export function secretNamespace(graph: Graph, user: Resource): string | undefined {
  if (user.kindId !== bgpPeer.id) return graph.namespaceOf(user);
  return metalLbHome(graph, user)?.namespace ?? graph.namespaceOf(user);
}

/** Names of Secrets that a resource takes passwords from. */
export function secretNames(user: Resource): readonly Located<string>[] {
  if (isOfKind(bgpPeer, user)) return user.data.passwordSecret === undefined ? [] : [user.data.passwordSecret];
  if (!isOfKind(frrConfiguration, user)) return [];
  return user.data.routers.flatMap(({ neighbors }) =>
    (neighbors?.items ?? []).flatMap(({ passwordSecret }) => passwordSecret ?? []),
  );
}

/** The peers and FRRConfigurations that take a password from the Secret, with the place that names it. */
export const usersOfSecret = (
  graph: Graph,
  it: Secret,
): readonly { readonly user: Resource; readonly path: string }[] =>
  graph
    .usages(secret.id, it.name?.value ?? '')
    .filter(({ resource }) => [bgpPeer.id, frrConfiguration.id].includes(resource.kindId))
    .filter(({ resource }) => {
      const wanted = secretNamespace(graph, resource);
      return wanted !== undefined && wanted === graph.namespaceOf(it);
    })
    .map(({ resource, reference }) => ({ user: resource, path: reference.path }));
