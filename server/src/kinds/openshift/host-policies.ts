import { carrying } from '../../engine/kind.js';
import { fromMap, hostnameLabel } from '../../model/node-set.js';
import { readList, readString } from '../../model/read.js';
import type { SymbolFact } from '../../model/symbols.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { readDesiredState } from '../nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../nmstate/node-network-configuration-policy.kind.js';
import { stateReferences, stateSymbols } from '../nmstate/state-names.js';

/** Something that an installation makes of hosts, each with the network that nmstate gives it at its first start. */
export interface WithHosts {
  readonly hosts: readonly PolicyFacts[];
}

/** Where a host keeps its state, and its name as a node if it has one: `{ state: 'nodeNetwork.config', name: 'hostName' }`. */
export interface HostKeys {
  readonly state: string;
  readonly name?: string;
}

/** What an installation asks for the network of a host, like a policy that is pinned to it. Without a name it may be any node. */
export function readHostPolicy(host: NodeRef | undefined, { state, name }: HostKeys): PolicyFacts | undefined {
  const config = host?.at(state);
  if (config === undefined) return undefined;
  const hostname = name === undefined ? undefined : readString(host?.get(name));
  const nodes = fromMap({ [hostnameLabel]: hostname?.value ?? null });
  const nodeSelector = { nodes, items: [], path: hostname?.path ?? config.path, isSet: true };
  return { nodeSelector, maxUnavailable: undefined, state: readDesiredState(config, config.path) };
}

/** Reads the hosts of a list that have a network of their own. */
export const readHostPolicies = (hosts: NodeRef | undefined, keys: HostKeys): readonly PolicyFacts[] =>
  readList(hosts, (host) => readHostPolicy(host, keys))?.items ?? [];

/** What kinds with the states of hosts have in common. `path` is the pattern of a state: `spec.nodes[*].nodeNetwork.config`. */
export const hostStates = <F>(path: string, hostsOf: (data: F) => readonly PolicyFacts[]) => ({
  references: stateReferences(path),
  symbols: (data: F): readonly SymbolFact[] => hostsOf(data).flatMap(({ state }) => stateSymbols(state)),
  carries: carrying<F, PolicyFacts>(nncp, (data) =>
    hostsOf(data).map((host) => ({ data: host, path: host.state.path })),
  ),
});
