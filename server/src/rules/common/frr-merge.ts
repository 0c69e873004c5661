import { parseAddress } from '../../base/net/address.js';
import { secondsOf } from '../../base/schema/formats.js';
import type { FrrNeighbor, FrrRouter } from '../../kinds/frr/frr-router.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { kindNameOf } from '../../model/gvk.js';
import { isKnown, type Located } from '../../model/located.js';
import type { NodeSet } from '../../model/node-set.js';
import { nameOf, type Resource } from '../../model/resource.js';
import type { Peer } from '../../paths/sessions.js';
import { type FrrConfiguration, neighborKey, neighborsOf } from './frr-sessions.js';
import { vrfNamed } from './peers.js';

/** A setting that frr-k8s compares when it merges: `{ field: 'holdTime', value: '90', shown: '90s' }`. */
export interface MergedSetting {
  readonly field: string;
  /** What is compared; `undefined` if it cannot be told, and then it equals everything. */
  readonly value: string | undefined;
  /** What a message says. */
  readonly shown: string;
  /** Where it is written; `undefined` for a default. */
  readonly path: string | undefined;
}

/** A router or a session that frr-k8s merges with others of the same key on a node. */
export interface MergedPart {
  readonly key: string;
  readonly owner: Resource;
  readonly nodes: NodeSet;
  readonly settings: readonly MergedSetting[];
  /** The place that stands for the whole. */
  readonly path: string;
}

/** `peer "router-a"`, `FRRConfiguration "more-routes"`. */
export const ownerName = ({ owner }: MergedPart): string =>
  `${owner.kindId === bgpPeer.id ? 'peer' : kindNameOf(owner.kindId)} "${nameOf(owner)}"`;

/** A setting with a default where it is left out. */
function setting<T extends string | number | boolean>(
  field: string,
  it: Located<T> | undefined,
  byDefault: string,
): MergedSetting {
  if (it === undefined)
    return { field, value: byDefault, shown: byDefault === '' ? 'nothing' : byDefault, path: undefined };
  const value = it.value === undefined ? undefined : String(it.value);
  return { field, value, shown: value === '' ? 'nothing' : (value ?? '?'), path: it.path };
}

/** A timer in whole seconds. */
function timer(field: string, it: Located<string> | undefined, byDefault: number): MergedSetting {
  if (it === undefined) return { field, value: String(byDefault), shown: `${byDefault}s by default`, path: undefined };
  const seconds = it.value === undefined ? undefined : secondsOf(it.value);
  return {
    field,
    value: seconds === undefined ? undefined : String(Math.trunc(seconds)),
    shown: it.value ?? '?',
    path: it.path,
  };
}

/** Settings of which only two that are written can contradict each other. */
function ifWritten(field: string, it: Located<string> | undefined): MergedSetting {
  const { value, shown, path } = setting(field, it, '');
  return { field, value: value === '' ? undefined : value, shown, path };
}

const defaults = { hold: 180, keepalive: 60, connect: 60 } as const;

/** The password or the Secret, never shown. A Secret may hold the same password as a text. */
function passwordOf(text: Located<string> | undefined, secret: Located<string> | undefined): MergedSetting {
  const isText = text !== undefined && text.value !== '';
  const isSecret = secret !== undefined && secret.value !== '';
  const written = isText ? text : isSecret ? secret : undefined;
  const value = written === undefined ? 'none' : isText ? text.value && `text ${text.value}` : undefined;
  return { field: 'password', value, shown: written === undefined ? 'none' : 'another', path: written?.path };
}

/** A Secret against nothing at all is certain to differ. */
export function areDifferent(a: MergedSetting, b: MergedSetting): boolean {
  if (a.field === 'password' && (a.value === 'none') !== (b.value === 'none')) return true;
  return a.value !== undefined && b.value !== undefined && a.value !== b.value;
}

/** The AS of the other side: a number, or a rule for one. */
const remoteAs = (asn: Located<number> | undefined, dynamic: Located<string> | undefined): MergedSetting =>
  asn !== undefined && asn.value !== 0 ? setting('asn', asn, '') : setting('asn', dynamic, '');

const addressKey = (text: string): string => {
  const address = parseAddress(text);
  return address === undefined ? text : `${address.family} ${address.value}`;
};

/** The routers of an FRRConfiguration, one for each item. */
export const routersOf = (owner: FrrConfiguration): readonly MergedPart[] =>
  owner.data.routers.flatMap((router) => {
    const vrf = vrfNamed(router.vrf);
    const settings = [setting('asn', router.asn, ''), ifWritten('id', router.id)];
    return vrf === undefined
      ? []
      : [{ key: `router ${vrf}`, owner, nodes: owner.data.nodeSelector.nodes, settings, path: router.path }];
  });

/** The BFD profiles of an FRRConfiguration; of two with one name the last. */
export const profilesOf = (owner: FrrConfiguration): readonly MergedPart[] => [
  ...new Map(
    owner.data.bfdProfiles.flatMap(({ name, path, settings }): readonly (readonly [string, MergedPart])[] => {
      if (!isKnown(name)) return [];
      const compared = Object.entries(settings).map(([field, it]) =>
        setting(field, it, field.endsWith('Mode') ? 'false' : ''),
      );
      const key = `profile ${name.value}`;
      return [[key, { key, owner, nodes: owner.data.nodeSelector.nodes, settings: compared, path }]];
    }),
  ).values(),
];

/** The sessions of an FRRConfiguration. */
export const sessionsOf = (owner: FrrConfiguration): readonly MergedPart[] =>
  owner.data.routers.flatMap((router) =>
    neighborsOf(router).flatMap((neighbor) => sessionOf(owner, router, neighbor) ?? []),
  );

function sessionOf(owner: FrrConfiguration, router: FrrRouter, neighbor: FrrNeighbor): MergedPart | undefined {
  const vrf = vrfNamed(router.vrf);
  const target = neighborKey(neighbor);
  if (vrf === undefined || target === undefined) return undefined;
  const settings = [
    remoteAs(neighbor.asn, neighbor.dynamicAsn),
    setting('port', neighbor.port, '179'),
    setting('sourceaddress', neighbor.sourceAddress, ''),
    passwordOf(neighbor.password, neighbor.passwordSecret),
    ifWritten('bfdProfile', neighbor.bfdProfile),
    setting('ebgpMultiHop', neighbor.ebgpMultiHop, 'false'),
    setting('dualStackAddressFamily', neighbor.dualStackAddressFamily, 'false'),
    timer('holdTime', neighbor.holdTime, defaults.hold),
    timer('keepaliveTime', neighbor.keepaliveTime, defaults.keepalive),
    timer('connectTime', neighbor.connectTime, defaults.connect),
    setting('localASN', neighbor.localAsn, ''),
  ];
  const path = (neighbor.address ?? neighbor.interface)?.path ?? neighbor.path;
  return { key: `session ${vrf} ${addressKey(target)}`, owner, nodes: owner.data.nodeSelector.nodes, settings, path };
}

/** What MetalLB writes for a peer: its router, and its session without the fields that it does not copy. */
export function partsOfPeer(owner: Peer): readonly MergedPart[] {
  const { data } = owner;
  const vrf = vrfNamed(data.vrf);
  const target = data.peerAddress !== undefined && data.peerAddress.value !== '' ? data.peerAddress : data.interface;
  if (vrf === undefined) return [];
  const nodes = data.nodeSelectors.nodes;
  const settings = [setting('asn', data.myAsn, ''), ifWritten('id', data.routerId)];
  const router: MergedPart = { key: `router ${vrf}`, owner, nodes, settings, path: data.myAsn?.path ?? 'spec.myASN' };
  if (target?.value === undefined || target.value === '') return [router];
  const session: MergedPart = {
    key: `session ${vrf} ${addressKey(target.value)}`,
    owner,
    nodes,
    settings: settingsOfPeer(owner),
    path: target.path,
  };
  return [router, session];
}

const settingsOfPeer = ({ data, version }: Peer): readonly MergedSetting[] => [
  remoteAs(data.peerAsn, data.dynamicAsn),
  setting('port', data.peerPort, '179'),
  setting('sourceaddress', undefined, ''),
  passwordOf(data.password, data.passwordSecret),
  ifWritten('bfdProfile', data.bfdProfile),
  setting('ebgpMultiHop', data.ebgpMultiHop, 'false'),
  setting('dualStackAddressFamily', data.dualStackAddressFamily, 'false'),
  ...timersOfPeer(data, version),
  timer('connectTime', data.connectTime, defaults.connect),
  setting('localASN', undefined, ''),
];

/** One timer that is written decides the other; the old version takes a missing one for zero. */
function timersOfPeer({ holdTime, keepaliveTime }: Peer['data'], version: string): readonly MergedSetting[] {
  const hold = timer('holdTime', holdTime, version === 'v1beta1' ? 0 : defaults.hold);
  const keepalive = timer('keepaliveTime', keepaliveTime, version === 'v1beta1' ? 0 : defaults.keepalive);
  if (version === 'v1beta1' || (holdTime === undefined) === (keepaliveTime === undefined)) return [hold, keepalive];
  return holdTime === undefined
    ? [derived(hold, keepalive, (seconds) => seconds * 3), keepalive]
    : [hold, derived(keepalive, hold, (seconds) => Math.trunc(seconds / 3))];
}

function derived(missing: MergedSetting, from: MergedSetting, compute: (seconds: number) => number): MergedSetting {
  const seconds = from.value === undefined ? undefined : compute(Number(from.value));
  return {
    ...missing,
    value: seconds === undefined ? undefined : String(seconds),
    shown: `${seconds ?? '?'}s by its ${from.field}`,
    path: from.path,
  };
}
