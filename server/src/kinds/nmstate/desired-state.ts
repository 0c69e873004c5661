import type { Located, LocatedList } from '../../model/located.js';
import { readFlexibleBoolean, readFlexibleInteger, readInteger, readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** An address of an interface: `ip: 192.0.2.1`, `prefix-length: 24`. */
export interface InterfaceAddress {
  readonly ip: Located<string> | undefined;
  readonly prefixLength: Located<number> | undefined;
  readonly path: string;
}

/** The `ipv4` or `ipv6` section of an interface. */
export interface IpSection {
  readonly path: string;
  /** Keys that have a value, `['enabled', 'dhcp']`. */
  readonly keys: readonly string[];
  readonly enabled: Located<boolean> | undefined;
  readonly dhcp: Located<boolean> | undefined;
  readonly autoconf: Located<boolean> | undefined;
  readonly forwarding: Located<boolean> | undefined;
  readonly autoGateway: Located<boolean> | undefined;
  readonly autoRoutes: Located<boolean> | undefined;
  readonly autoRouteTableId: Located<number> | undefined;
  readonly addresses: LocatedList<InterfaceAddress> | undefined;
  /** The section itself is a template. */
  readonly opaque: boolean;
}

/** The `vrf` section of an interface. */
export interface VrfSection {
  readonly path: string;
  readonly table: Located<number> | undefined;
  /** Items of `port` (or `ports`). */
  readonly ports: LocatedList<Located<string>> | undefined;
  readonly opaque: boolean;
}

/** One item of `interfaces`. */
export interface NmInterface {
  readonly path: string;
  /** Keys that have a value: rules look at them before they read the text. */
  readonly keys: readonly string[];
  readonly name: Located<string> | undefined;
  readonly type: Located<string> | undefined;
  readonly state: Located<string> | undefined;
  readonly altNames: readonly Located<string>[];
  readonly controller: Located<string> | undefined;
  readonly baseInterface: Located<string> | undefined;
  readonly ipv4: IpSection | undefined;
  readonly ipv6: IpSection | undefined;
  readonly vrf: VrfSection | undefined;
  /** Table id that stands beside `vrf` instead of in it. */
  readonly strayTable: Located<number> | undefined;
  readonly mtu: Located<number> | undefined;
  readonly vlanId: Located<number> | undefined;
  /** Ports of a bond, Linux bridge or OVS bridge; the members of a bond inside of an OVS bridge count as ports of the bridge. */
  readonly bridgePorts: LocatedList<Located<string>> | undefined;
}

/** One item of `routes.config`. */
export interface NmRoute {
  readonly path: string;
  readonly state: Located<string> | undefined;
  readonly destination: Located<string> | undefined;
  readonly nextHopAddress: Located<string> | undefined;
  readonly nextHopInterface: Located<string> | undefined;
  readonly tableId: Located<number> | undefined;
  readonly vrfName: Located<string> | undefined;
  readonly metric: Located<number> | undefined;
  readonly weight: Located<number> | undefined;
  readonly routeType: Located<string> | undefined;
  readonly source: Located<string> | undefined;
  /** The item is a template, or has templated keys. */
  readonly opaque: boolean;
}

/** One item of `route-rules.config`. */
export interface NmRule {
  readonly path: string;
  readonly state: Located<string> | undefined;
  readonly ipTo: Located<string> | undefined;
  readonly ipFrom: Located<string> | undefined;
  readonly priority: Located<number> | undefined;
  readonly routeTable: Located<number> | undefined;
  readonly family: Located<string> | undefined;
  readonly iif: Located<string> | undefined;
  readonly fwmark: Located<number> | undefined;
  readonly fwmask: Located<number> | undefined;
  readonly suppressPrefixLength: Located<number> | undefined;
  readonly action: Located<string> | undefined;
  readonly opaque: boolean;
}

/** What nmstate is asked to make of a node's network. Lists are `undefined` where the section is not written. */
export interface DesiredState {
  readonly path: string;
  /** Sections that are written, `['interfaces', 'dns-resolver']`. */
  readonly keys: readonly string[];
  readonly interfaces: LocatedList<NmInterface> | undefined;
  readonly routes: LocatedList<NmRoute> | undefined;
  readonly rules: LocatedList<NmRule> | undefined;
  /** The whole state, or a section of it, is a template. */
  readonly open: boolean;
}

/** Reads an nmstate state: `spec.desiredState` of a NodeNetworkConfigurationPolicy, or the network of a host to install. */
export function readDesiredState(state: NodeRef | undefined, path: string): DesiredState {
  const interfaces = readList(state?.get('interfaces'), ofMap(readInterface));
  const routes = readList(state?.at('routes.config'), ofMap(readRoute));
  const rules = readList(state?.at('route-rules.config'), ofMap(readRule));
  const sections = [state, state?.get('routes'), state?.get('route-rules')];
  const open = sections.some((node) => node !== undefined && (node.opaque || node.hasOpaqueContent));
  return { path, keys: keysOf(state), interfaces, routes, rules, open };
}

const keysOf = (node: NodeRef | undefined): readonly string[] =>
  (node?.entries() ?? []).flatMap(({ key, keyNode, value }) => (value.kind === 'null' || keyNode.opaque ? [] : [key]));

/** Items that are maps, or templates that may be; what else stands in the list is told by the schema. */
const ofMap =
  <T>(read: (node: NodeRef) => T) =>
  (node: NodeRef): T | undefined =>
    node.kind === 'map' || node.opaque ? read(node) : undefined;

function readInterface(node: NodeRef): NmInterface {
  return {
    path: node.path,
    keys: keysOf(node),
    name: readString(node.get('name')),
    type: readString(node.get('type')),
    state: readString(node.get('state')),
    altNames: readList(node.get('alt-names'), (item) => readString(item.get('name')))?.items ?? [],
    controller: readString(node.get('controller')),
    baseInterface: readString(baseInterface(node)),
    ipv4: readIp(node.get('ipv4')),
    ipv6: readIp(node.get('ipv6')),
    vrf: readVrf(node.get('vrf')),
    strayTable: readFlexibleInteger(node.get('route-table-id')),
    mtu: readFlexibleInteger(node.get('mtu')),
    vlanId: readFlexibleInteger(node.at('vlan.id')),
    bridgePorts: readBondPorts(node.get('link-aggregation')) ?? readBridgePorts(node.get('bridge')),
  };
}

const baseInterface = (node: NodeRef): NodeRef | undefined =>
  ['vlan', 'vxlan', 'mac-vlan', 'mac-vtap', 'macsec', 'ipvlan', 'infiniband']
    .map((section) => node.get(section)?.get('base-iface'))
    .find((it) => it !== undefined);

type Ports = LocatedList<Located<string>>;

const portsNode = (section: NodeRef): NodeRef | undefined => section.get('port') ?? section.get('ports');

const templated = ({ path }: NodeRef): Ports => ({ items: [], open: true, path });

/** Text at a key of an item, where the whole item may be a template. */
const readOfItem = (item: NodeRef, key: string): Located<string> | undefined =>
  item.opaque ? { value: undefined, opaque: true, path: item.path } : readString(item.get(key));

const readName = (item: NodeRef): Located<string> | undefined => readOfItem(item, 'name');

function readBondPorts(section: NodeRef | undefined): Ports | undefined {
  if (section === undefined || section.opaque) return section && templated(section);
  return readList(portsNode(section), readString) ?? readList(section.get('ports-config'), readName);
}

function readBridgePorts(section: NodeRef | undefined): Ports | undefined {
  if (section === undefined || section.opaque) return section && templated(section);
  const list = readList(portsNode(section), (item) => readMembers(item.get('link-aggregation')) ?? readPort(item));
  if (list === undefined) return undefined;
  const open = list.open || list.items.some((port) => port.open);
  return { items: list.items.flatMap(({ items }) => items), open, path: list.path };
}

/** The interfaces of a bond that OVS makes; its name is no interface. */
function readMembers(section: NodeRef | undefined): Ports | undefined {
  if (section === undefined || section.opaque) return section && templated(section);
  return readList(portsNode(section), readName);
}

function readPort(node: NodeRef): Ports | undefined {
  const name = readName(node);
  return name && { items: [name], open: name.opaque, path: node.path };
}

function readIp(node: NodeRef | undefined): IpSection | undefined {
  if (node === undefined || node.kind === 'null') return undefined;
  return {
    path: node.path,
    keys: keysOf(node),
    enabled: readFlexibleBoolean(node.get('enabled')),
    dhcp: readFlexibleBoolean(node.get('dhcp')),
    autoconf: readFlexibleBoolean(node.get('autoconf')),
    forwarding: readFlexibleBoolean(node.get('forwarding')),
    autoGateway: readFlexibleBoolean(node.get('auto-gateway')),
    autoRoutes: readFlexibleBoolean(node.get('auto-routes')),
    autoRouteTableId: readFlexibleInteger(node.get('auto-route-table-id')),
    addresses: readList(node.get('address'), readAddress),
    opaque: node.opaque || node.hasOpaqueContent,
  };
}

const readAddress = (node: NodeRef): InterfaceAddress => ({
  ip: readOfItem(node, 'ip'),
  prefixLength: readFlexibleInteger(node.get('prefix-length')),
  path: node.path,
});

function readVrf(node: NodeRef | undefined): VrfSection | undefined {
  if (node === undefined || node.kind === 'null') return undefined;
  return {
    path: node.path,
    table: readFlexibleInteger(node.get('route-table-id')),
    ports: readList(portsNode(node), readString),
    opaque: node.opaque || node.hasOpaqueContent,
  };
}

const readRoute = (node: NodeRef): NmRoute => ({
  path: node.path,
  state: readString(node.get('state')),
  destination: readString(node.get('destination')),
  nextHopAddress: readString(node.get('next-hop-address')),
  nextHopInterface: readString(node.get('next-hop-interface')),
  tableId: readFlexibleInteger(node.get('table-id')),
  vrfName: readString(node.get('vrf-name')),
  metric: readFlexibleInteger(node.get('metric')),
  weight: readFlexibleInteger(node.get('weight')),
  routeType: readString(node.get('route-type')),
  source: readString(node.get('source')),
  opaque: node.opaque || node.hasOpaqueContent,
});

const readRule = (node: NodeRef): NmRule => ({
  path: node.path,
  state: readString(node.get('state')),
  ipTo: readString(node.get('ip-to')),
  ipFrom: readString(node.get('ip-from')),
  priority: readSignedInteger(node.get('priority')),
  routeTable: readFlexibleInteger(node.get('route-table')),
  family: readString(node.get('family')),
  iif: readString(node.get('iif')),
  fwmark: readFlexibleInteger(node.get('fwmark')),
  fwmask: readFlexibleInteger(node.get('fwmask')),
  suppressPrefixLength: readFlexibleInteger(node.get('suppress-prefix-length')),
  action: readString(node.get('action')),
  opaque: node.opaque || node.hasOpaqueContent,
});

/** `priority: -1` or `priority: "998"`. */
function readSignedInteger(node: NodeRef | undefined): Located<number> | undefined {
  const plain = readInteger(node);
  if (plain === undefined || plain.value !== undefined || plain.opaque) return plain;
  const text = node?.string();
  return text !== undefined && /^-\d+$/.test(text) ? { ...plain, value: Number(text) } : readFlexibleInteger(node);
}

/** True unless the item is removed or left alone by the policy. */
export const isPresent = (item: { readonly state: Located<string> | undefined }): boolean =>
  item.state?.value !== 'absent' && item.state?.value !== 'ignore';

/** True for an interface of type vrf that the policy creates or changes. */
export const isVrf = (item: NmInterface): boolean => item.type?.value === 'vrf' && isPresent(item);
