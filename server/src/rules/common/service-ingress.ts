import type { Graph } from '../../engine/graph.js';
import type { Entry } from '../../paths/entry.js';
import { defineIndex } from '../../paths/key-index.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { allRoutes } from '../../paths/routes.js';
import { loadBalancers, type Service } from '../../paths/services.js';
import { explainService } from '../../paths/verdict.js';
import { portsOf, tableOf, type Vrf } from '../../paths/vrfs.js';

/** A VRF that requests come in by: `red` with table 110, as its policies define it. */
export interface IngressVrf {
  readonly name: string;
  readonly table: number;
  readonly vrfs: readonly Vrf[];
  /** The ways in that lead to it. */
  readonly entries: readonly Entry[];
}

const byPool = defineIndex('services by pool', loadBalancers, (graph, service) =>
  poolChoice(graph, service).candidates.map(({ pool }) => pool.name),
);

/** The Services that get, or may get, their address from the pool of this name. */
export const servicesOfPool = (graph: Graph, pool: string): readonly Service[] => byPool(graph, pool);

/** The ways in of a Service that BGP alone announces; `undefined` if there is none, or if anything about them is open. */
export function certainEntries(graph: Graph, service: Service): readonly Entry[] | undefined {
  const { choice, entries, dropped } = explainService(graph, service);
  const isSure =
    choice.isCertain &&
    choice.missing.length === 0 &&
    entries.length > 0 &&
    entries.every(({ kind, isCertain }) => kind === 'bgp' && isCertain) &&
    dropped.every(({ isCertain }) => isCertain);
  return isSure ? entries : undefined;
}

/** The VRFs that ways in lead to; `undefined` if one leads elsewhere, or to a VRF whose table differs from node to node. */
export function ingressVrfs(entries: readonly Entry[]): readonly IngressVrf[] | undefined {
  const found = new Map<string, IngressVrf>();
  for (const entry of entries) {
    const vrf = ingressVrf(entry);
    if (vrf === undefined) return undefined;
    const before = found.get(vrf.name);
    found.set(vrf.name, before === undefined ? vrf : { ...before, entries: [...before.entries, entry] });
  }
  return [...found.values()];
}

/** The VRF that a way in leads to, if its table is the same wherever it is defined. */
export function ingressVrf(entry: Entry): IngressVrf | undefined {
  const { domain } = entry;
  if (domain.kind !== 'vrf') return undefined;
  const [table, ...more] = [...new Set(domain.vrfs.map(tableOf))];
  return table === undefined || more.length > 0
    ? undefined
    : { name: domain.name, table, vrfs: domain.vrfs, entries: [entry] };
}

/** The interfaces by which default routes of a table leave, on any node; a route without interface gives none. */
export const defaultInterfaces = (graph: Graph, table: number): readonly string[] =>
  allRoutes(graph)
    .filter((route) => route.table === table && route.isDefault)
    .flatMap(({ item }) => item.nextHopInterface?.value ?? []);

/** True if a default route of the table leaves by a port of the VRF, so that the two are one way although their numbers differ. */
export const leavesBy = (graph: Graph, table: number, { vrfs }: IngressVrf): boolean =>
  defaultInterfaces(graph, table).some((name) => vrfs.some((vrf) => portsOf(vrf).includes(name)));

/** `VRF "red" (table 110)`, `VRFs "red" (table 110) and "blue" (table 120)`. */
export function describeVrfs(vrfs: readonly IngressVrf[]): string {
  const words = vrfs.map(({ name, table }) => `"${name}" (table ${table})`);
  const last = words.pop() ?? '';
  return words.length === 0 ? `VRF ${last}` : `VRFs ${words.join(', ')} and ${last}`;
}

/** Peers and VRFs that requests come in by, for the places beside a finding. */
export const placesOf = (vrfs: readonly IngressVrf[]) =>
  vrfs.flatMap(({ name, vrfs: definitions, entries }) => [
    ...entries.flatMap(({ peer }) =>
      peer === undefined
        ? []
        : [{ in: peer, at: 'spec.vrf', message: `peer "${peer.name?.value ?? '?'}" in VRF "${name}"` }],
    ),
    ...definitions.map((vrf) => ({ in: vrf.policy, at: vrf.table ?? vrf.item, message: `table of VRF "${name}"` })),
  ]);
