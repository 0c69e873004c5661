import { nameRef, type ReferenceRule } from '../../engine/kind.js';
import type { SymbolFact } from '../../model/symbols.js';
import { type DesiredState, isPresent, isVrf, type NmInterface } from './desired-state.js';

/** Sections of an interface that lies on top of another one. */
const baseSections = ['vlan', 'vxlan', 'mac-vlan', 'mac-vtap', 'macsec', 'ipvlan', 'infiniband'];

/** Where a state names interfaces, VRFs and tables. `state` is the pattern of its place: `spec.desiredState`, `hosts[*].networkConfig`. */
export const stateReferences = (state: string): readonly ReferenceRule[] => [
  nameRef(`${state}.interfaces[*].vrf.port[*]`, 'net/Interface'),
  nameRef(`${state}.interfaces[*].vrf.ports[*]`, 'net/Interface'),
  nameRef(`${state}.interfaces[*].controller`, 'net/Interface', 'net/Vrf'),
  nameRef(`${state}.interfaces[*].link-aggregation.port[*]`, 'net/Interface'),
  nameRef(`${state}.interfaces[*].link-aggregation.ports[*]`, 'net/Interface'),
  nameRef(`${state}.interfaces[*].bridge.port[*].name`, 'net/Interface'),
  ...baseSections.map((section) => nameRef(`${state}.interfaces[*].${section}.base-iface`, 'net/Interface')),
  // Packets for a VRF leave by its port; a route by the VRF itself is a mistake.
  { ...nameRef(`${state}.routes.config[*].next-hop-interface`, 'net/Interface', 'net/Vrf'), offers: ['net/Interface'] },
  nameRef(`${state}.routes.config[*].vrf-name`, 'net/Vrf'),
  nameRef(`${state}.routes.config[*].table-id`, 'net/RouteTable'),
  nameRef(`${state}.route-rules.config[*].route-table`, 'net/RouteTable'),
  nameRef(`${state}.route-rules.config[*].iif`, 'net/Interface', 'net/Vrf'),
];

/** The interfaces, VRFs and tables that a state sets up. */
export const stateSymbols = (state: DesiredState): readonly SymbolFact[] =>
  (state.interfaces?.items ?? []).filter(isPresent).flatMap(symbolsOf);

function symbolsOf(item: NmInterface): readonly SymbolFact[] {
  const name = item.name?.value;
  if (name === undefined || item.name === undefined) return [];
  const own = { name, namespace: undefined, path: item.name.path, wholePath: item.path };
  if (!isVrf(item)) return [{ ...own, type: 'net/Interface', detail: item.type?.value }];
  const table = item.vrf?.table;
  const vrf: SymbolFact = { ...own, type: 'net/Vrf', detail: describeVrf(item) };
  if (table?.value === undefined) return [vrf];
  const tableSymbol: SymbolFact = {
    type: 'net/RouteTable',
    name: String(table.value),
    namespace: undefined,
    path: table.path,
    wholePath: item.vrf?.path ?? item.path,
    detail: `table of VRF ${name}`,
  };
  return [vrf, tableSymbol];
}

/** `table 10, port ens4`. */
export function describeVrf(item: NmInterface): string {
  const ports = (item.vrf?.ports?.items ?? []).map((port) => port.value ?? '?').join(', ');
  return `table ${item.vrf?.table?.value ?? '?'}, ${ports === '' ? 'no port' : `port ${ports}`}`;
}
