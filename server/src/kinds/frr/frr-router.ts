import type { Located, LocatedList } from '../../model/located.js';
import { readBoolean, readInteger, readList, readString, readText } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** Networks with a local preference or a community: an item of `withLocalPref` or `withCommunity`. */
export interface FrrMarkedPrefixes {
  readonly path: string;
  readonly localPref: Located<number> | undefined;
  readonly community: Located<string> | undefined;
  readonly prefixes: LocatedList<Located<string>> | undefined;
}

/** An item of `toReceive.allowed.prefixes`. */
export interface FrrPrefixSelector {
  readonly path: string;
  readonly prefix: Located<string> | undefined;
  readonly ge: Located<number> | undefined;
  readonly le: Located<number> | undefined;
}

/** A BGP session of a router. */
export interface FrrNeighbor {
  readonly path: string;
  readonly asn: Located<number> | undefined;
  readonly dynamicAsn: Located<string> | undefined;
  readonly localAsn: Located<number> | undefined;
  readonly address: Located<string> | undefined;
  readonly interface: Located<string> | undefined;
  readonly sourceAddress: Located<string> | undefined;
  readonly port: Located<number> | undefined;
  readonly password: Located<string> | undefined;
  readonly passwordSecret: Located<string> | undefined;
  readonly holdTime: Located<string> | undefined;
  readonly keepaliveTime: Located<string> | undefined;
  readonly connectTime: Located<string> | undefined;
  readonly ebgpMultiHop: Located<boolean> | undefined;
  readonly dualStackAddressFamily: Located<boolean> | undefined;
  readonly bfdProfile: Located<string> | undefined;
  readonly addressFamilies: LocatedList<Located<string>> | undefined;
  /** `all` or `filtered`, which is the default. */
  readonly advertiseMode: Located<string> | undefined;
  readonly allowedPrefixes: LocatedList<Located<string>> | undefined;
  readonly nextHop4: Located<string> | undefined;
  readonly nextHop6: Located<string> | undefined;
  readonly localPrefs: readonly FrrMarkedPrefixes[];
  readonly communities: readonly FrrMarkedPrefixes[];
  readonly receivedPrefixes: readonly FrrPrefixSelector[];
}

/** A number of a virtual network, at its place. */
export interface FrrVni {
  readonly vni: Located<number> | undefined;
  readonly path: string;
}

/** The part of a router that is about EVPN. */
export interface FrrEvpn {
  /** `All` or `Disabled`. */
  readonly advertiseVnis: Located<string> | undefined;
  readonly l3vni: FrrVni | undefined;
  readonly l2vnis: readonly FrrVni[];
}

/** A router of an FRRConfiguration: what FRR does in one VRF. */
export interface FrrRouter {
  readonly path: string;
  readonly asn: Located<number> | undefined;
  readonly id: Located<string> | undefined;
  /** `undefined` is the default VRF. */
  readonly vrf: Located<string> | undefined;
  /** Networks that it may announce. */
  readonly prefixes: LocatedList<Located<string>> | undefined;
  /** VRFs whose routes it takes over. */
  readonly imports: LocatedList<Located<string> | undefined> | undefined;
  readonly neighbors: LocatedList<FrrNeighbor> | undefined;
  readonly evpn: FrrEvpn | undefined;
  /** It takes routes from a neighbor or another VRF. */
  readonly receives: boolean;
}

/** Reads an item of `spec.bgp.routers`. */
export function readRouter(node: NodeRef): FrrRouter {
  const neighbors = node.get('neighbors');
  const takesSome = (neighbors?.items() ?? []).some((item) => item.opaque || item.get('toReceive') !== undefined);
  const evpn = node.get('evpn');
  return {
    path: node.path,
    asn: readInteger(node.get('asn')),
    id: readString(node.get('id')),
    vrf: readString(node.get('vrf')),
    prefixes: readList(node.get('prefixes'), readString),
    imports: readList(node.get('imports'), (item) => readString(item.get('vrf'))),
    neighbors: readList(neighbors, readNeighbor),
    evpn: evpn?.kind === 'map' ? readEvpn(evpn) : undefined,
    receives: takesSome || node.opaque || node.get('imports') !== undefined || neighbors?.hasOpaqueContent === true,
  };
}

const readNeighbor = (node: NodeRef): FrrNeighbor => ({
  path: node.path,
  asn: readInteger(node.get('asn')),
  dynamicAsn: readString(node.get('dynamicASN')),
  localAsn: readInteger(node.get('localASN')),
  address: readString(node.get('address')),
  interface: readString(node.get('interface')),
  sourceAddress: readString(node.get('sourceaddress')),
  port: readInteger(node.get('port')),
  password: readString(node.get('password')),
  passwordSecret: readString(node.at('passwordSecret')?.get('name')),
  holdTime: readText(node.get('holdTime')),
  keepaliveTime: readText(node.get('keepaliveTime')),
  connectTime: readText(node.get('connectTime')),
  ebgpMultiHop: readBoolean(node.get('ebgpMultiHop')),
  dualStackAddressFamily: readBoolean(node.get('dualStackAddressFamily')),
  bfdProfile: readString(node.get('bfdProfile')),
  addressFamilies: readList(node.get('addressFamilies'), readString),
  ...readAdvertised(node.get('toAdvertise')),
  receivedPrefixes: readList(node.get('toReceive')?.get('allowed')?.get('prefixes'), readSelector)?.items ?? [],
});

const readAdvertised = (node: NodeRef | undefined) => ({
  advertiseMode: readString(node?.get('allowed')?.get('mode')),
  allowedPrefixes: readList(node?.get('allowed')?.get('prefixes'), readString),
  nextHop4: readString(node?.get('nextHop')?.get('ipv4')),
  nextHop6: readString(node?.get('nextHop')?.get('ipv6')),
  localPrefs: readList(node?.get('withLocalPref'), readMarked)?.items ?? [],
  communities: readList(node?.get('withCommunity'), readMarked)?.items ?? [],
});

const readMarked = (node: NodeRef): FrrMarkedPrefixes => ({
  path: node.path,
  localPref: readInteger(node.get('localPref')),
  community: readString(node.get('community')),
  prefixes: readList(node.get('prefixes'), readString),
});

const readSelector = (node: NodeRef): FrrPrefixSelector => ({
  path: node.path,
  prefix: readString(node.get('prefix')),
  ge: readInteger(node.get('ge')),
  le: readInteger(node.get('le')),
});

const readEvpn = (node: NodeRef): FrrEvpn => {
  const l3vni = node.get('l3vni');
  return {
    advertiseVnis: readString(node.get('advertiseVNIs')),
    l3vni: l3vni?.kind === 'map' ? readVni(l3vni) : undefined,
    l2vnis: readList(node.get('l2vnis'), readVni)?.items ?? [],
  };
};

const readVni = (node: NodeRef): FrrVni => ({ vni: readInteger(node.get('vni')), path: node.path });
