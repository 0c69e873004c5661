import { defineKind, nameRef } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readString } from '../../model/read.js';
import type { SymbolFact } from '../../model/symbols.js';
import { readLabelMap, type SelectorFacts } from '../node-selectors.js';
import { vrfPolicySnippet } from '../snippets.js';
import { type DesiredState, isPresent, isVrf, type NmInterface, readDesiredState } from './desired-state.js';

/** What others may know of a NodeNetworkConfigurationPolicy. */
export interface PolicyFacts {
  readonly nodeSelector: SelectorFacts;
  readonly maxUnavailable: Located<string> | undefined;
  readonly state: DesiredState;
}

const desired = 'spec.desiredState';
/** Sections of an interface that lies on top of another one. */
const baseSections = ['vlan', 'vxlan', 'mac-vlan', 'mac-vtap', 'macsec', 'ipvlan', 'infiniband'];

/** NMState: the network configuration of the nodes that its selector matches. */
export const nncp = defineKind<PolicyFacts>({
  id: 'nmstate.io/NodeNetworkConfigurationPolicy',
  versions: ['v1', 'v1beta1'],
  scope: 'Cluster',
  schema: 'nmstate.io/nodenetworkconfigurationpolicy',
  summary: 'Network configuration of nodes: interfaces, VRFs, routes and route rules that NMState applies.',
  references: [
    nameRef(`${desired}.interfaces[*].vrf.port[*]`, 'net/Interface'),
    nameRef(`${desired}.interfaces[*].vrf.ports[*]`, 'net/Interface'),
    nameRef(`${desired}.interfaces[*].controller`, 'net/Interface', 'net/Vrf'),
    nameRef(`${desired}.interfaces[*].link-aggregation.port[*]`, 'net/Interface'),
    nameRef(`${desired}.interfaces[*].link-aggregation.ports[*]`, 'net/Interface'),
    nameRef(`${desired}.interfaces[*].bridge.port[*].name`, 'net/Interface'),
    ...baseSections.map((section) => nameRef(`${desired}.interfaces[*].${section}.base-iface`, 'net/Interface')),
    nameRef(`${desired}.routes.config[*].next-hop-interface`, 'net/Interface', 'net/Vrf'),
    nameRef(`${desired}.routes.config[*].vrf-name`, 'net/Vrf'),
    nameRef(`${desired}.routes.config[*].table-id`, 'net/RouteTable'),
    nameRef(`${desired}.route-rules.config[*].route-table`, 'net/RouteTable'),
    nameRef(`${desired}.route-rules.config[*].iif`, 'net/Interface', 'net/Vrf'),
  ],
  facts: (root) => ({
    nodeSelector: readLabelMap(root, 'spec.nodeSelector'),
    maxUnavailable: readString(root.at('spec.maxUnavailable')),
    state: readDesiredState(root.at(desired), desired),
  }),
  symbols: ({ state }) => (state.interfaces?.items ?? []).filter(isPresent).flatMap(symbolsOf),
  hover: ({ data }) => {
    const vrfs = (data.state.interfaces?.items ?? []).filter(isVrf);
    return vrfs.map((vrf) => `VRF ${vrf.name?.value ?? '?'}: ${describeVrf(vrf)}`);
  },
  snippet: vrfPolicySnippet,
});

export default nncp;

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

function describeVrf(item: NmInterface): string {
  const ports = (item.vrf?.ports?.items ?? []).map((port) => port.value ?? '?').join(', ');
  return `table ${item.vrf?.table?.value ?? '?'}, ${ports === '' ? 'no port' : `port ${ports}`}`;
}
