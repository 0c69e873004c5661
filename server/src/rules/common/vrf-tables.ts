import type { Graph } from '../../engine/graph.js';
import type { EgressServiceFacts } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import type { Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { sameNodes } from '../../paths/node-sets.js';
import { type RouteRule, rulesNamingTable } from '../../paths/route-rules.js';
import { type RouteEntry, routesNamingTable } from '../../paths/routes.js';
import {
  egressServicesOfTable,
  freeTable,
  portsOf,
  tableOf,
  type Vrf,
  vrfsNamed,
  vrfsOfTable,
} from '../../paths/vrfs.js';

/** A table with a VRF that has it: `{ table: 110, vrf: red }`. */
export interface VrfTable {
  readonly table: number;
  readonly vrf: Vrf;
}

/** One entry for each pair of VRF name and table, in the order of the files. */
export function vrfTables(vrfs: readonly Vrf[]): readonly VrfTable[] {
  const seen = new Map<string, VrfTable>();
  for (const vrf of vrfs) {
    const table = tableOf(vrf);
    const key = `${table} ${vrf.name}`;
    if (table !== undefined && !seen.has(key)) seen.set(key, { table, vrf });
  }
  return [...seen.values()];
}

/** `110 ("red"), 120 ("blue")`. */
export const describeTables = (tables: readonly VrfTable[]): string =>
  tables.map(({ table, vrf }) => `${table} ("${vrf.name}")`).join(', ');

const hostTables: Readonly<Record<number, string>> = { 253: 'default', 254: 'main', 255: 'local' };

/** What the host itself calls a table: `main` for 254; `undefined` for all but 253, 254 and 255. */
export const hostTableName = (table: number): string | undefined => hostTables[table];

/** The table that OVN-Kubernetes uses for its management port. */
export const managementTable = 7;

/** From here on OVN-Kubernetes numbers the tables of its own VRFs. */
export const firstOvnTable = 1000;

/** True for a table that a VRF can have without getting in anybody's way: 1 to 252 without 7. */
export const isFreeForVrfs = (table: number): boolean => table >= 1 && table <= 252 && table !== managementTable;

/** Everything that names a VRF's table and has to follow when the table changes. */
export interface TableUse {
  /** The VRF in every policy that defines it with this table. */
  readonly vrfs: readonly Vrf[];
  readonly routes: readonly RouteEntry[];
  readonly rules: readonly RouteRule[];
  readonly egressServices: readonly Resource<EgressServiceFacts>[];
}

/**
 * What goes with a VRF when it gets another table. Routes by its ports always do. Other routes, rules and egress services do if
 * nobody else has the table, neither another VRF nor the host.
 */
export function usesOfTable(graph: Graph, vrf: Vrf, table: number): TableUse {
  const vrfs = vrfsNamed(graph, vrf.name).filter((it) => tableOf(it) === table);
  const isShared = vrfsOfTable(graph, table).some(({ name }) => name !== vrf.name);
  const isOwn = !isShared && hostTableName(table) === undefined;
  const leavesByPort = ({ item, nodes }: RouteEntry): boolean =>
    vrfs.some((it) => portsOf(it).includes(item.nextHopInterface?.value ?? '') && sameNodes(graph, it.nodes, nodes));
  return {
    vrfs,
    routes: routesNamingTable(graph, table).filter((it) => isOwn || leavesByPort(it)),
    rules: isOwn ? rulesNamingTable(graph, table) : [],
    egressServices: isShared ? [] : servicesOfTable(graph, table),
  };
}

/** The egress services that name a table. */
export const servicesOfTable = (graph: Graph, table: number): readonly Resource<EgressServiceFacts>[] =>
  egressServicesOfTable(graph, table);

/** Gives the VRF another table, with everything that has to follow. */
export function moveTable(title: string, { vrfs, routes, rules, egressServices }: TableUse, table: number): Fix {
  return {
    title,
    safety: 'suggestion',
    edit(editor) {
      const put = (resource: Resource, at: Located<unknown> | undefined, value: number | string): void => {
        if (at !== undefined) editor.in(resource).put(at.path, value);
      };
      for (const vrf of vrfs) put(vrf.policy, vrf.table, table);
      for (const { policy, item } of routes) put(policy, item.tableId, table);
      for (const { policy, item } of rules) put(policy, item.routeTable, table);
      for (const service of egressServices) put(service, service.data.networkText, String(table));
    },
  };
}

/** `, with its routes and its egress services`: what a change takes along; empty if it is the VRF alone. */
export function describeFollowers({ routes, rules, egressServices }: TableUse): string {
  const followers = [
    ...(routes.length > 0 ? ['its routes'] : []),
    ...(rules.length > 0 ? ['its rules'] : []),
    ...(egressServices.length > 0 ? ['its egress services'] : []),
  ];
  return followers.length === 0 ? '' : `, with ${followers.join(' and ')}`;
}

/** `Change to 1, with its routes`: gives the VRF the first table that nobody uses. */
export function moveToFreeTable(graph: Graph, vrf: Vrf, table: number): readonly Fix[] {
  const free = freeTable(graph);
  if (free === undefined) return [];
  const use = usesOfTable(graph, vrf, table);
  return [moveTable(`Change to ${free}${describeFollowers(use)}`, use, free)];
}
