import { type Address, type Family, parseAddress } from '../../base/net/address.js';
import type { Span } from '../../base/span.js';
import { isKnown, type Known } from '../../model/located.js';
import type { Service } from '../../paths/services.js';

/** An address that a Service asks for, as text, with its place. */
export interface AskedAddress {
  readonly text: string;
  readonly address: Address | undefined;
  readonly at: Known<string>;
  /** Place in the text of the annotation. */
  readonly within: Span;
}

/** The addresses of the annotation loadBalancerIPs, or of spec.loadBalancerIP; none where they are templates. */
export function askedAddresses({ data }: Service): readonly AskedAddress[] {
  if (isKnown(data.addresses) && data.addresses.value !== '') return itemsOf(data.addresses);
  const { loadBalancerIp } = data;
  if (data.addresses?.opaque === true || !isKnown(loadBalancerIp) || loadBalancerIp.value === '') return [];
  const text = loadBalancerIp.value;
  return [{ text, address: parseAddress(text), at: loadBalancerIp, within: { start: 0, end: text.length } }];
}

function itemsOf(list: Known<string>): readonly AskedAddress[] {
  let start = 0;
  return list.value.split(',').map((item) => {
    const text = item.trim();
    const first = start + item.length - item.trimStart().length;
    start += item.length + 1;
    return { text, address: parseAddress(text), at: list, within: { start: first, end: first + text.length } };
  });
}

/** What is known of the address families of a Service. */
export interface ServiceStack {
  /** The families; `undefined` if only their number is known. */
  readonly families: readonly Family[] | undefined;
  readonly isDual: boolean;
  /** One family would do. */
  readonly isPreferred: boolean;
  /** The field that says so. */
  readonly at: { readonly path: string };
}

const both: readonly Family[] = ['IPv4', 'IPv6'];

/** The families of a Service by its cluster addresses, or by what it asks for; `undefined` if the cluster decides. */
export function stackOf({ data }: Service): ServiceStack | undefined {
  const { clusterIp, clusterIps, ipFamilies, ipFamilyPolicy } = data;
  if (ipFamilyPolicy !== undefined && !isKnown(ipFamilyPolicy)) return undefined;
  const policy = ipFamilyPolicy?.value;
  const isPreferred = policy === 'PreferDualStack';
  const given = clusterIps === undefined || clusterIps.open ? [] : clusterIps.items.map(({ value }) => familyOf(value));
  if (clusterIps !== undefined && given.length > 0) {
    return given.includes(undefined)
      ? undefined
      : {
          families: both.filter((family) => given.includes(family)),
          isDual: given.length > 1,
          isPreferred,
          at: clusterIps,
        };
  }
  if (policy === 'RequireDualStack' && ipFamilyPolicy !== undefined) {
    return { families: both, isDual: true, isPreferred: false, at: ipFamilyPolicy };
  }
  if (isPreferred) return undefined;
  const family = familyOf(clusterIp?.value);
  if (clusterIp !== undefined && family !== undefined) {
    return { families: [family], isDual: false, isPreferred: false, at: clusterIp };
  }
  const asked = ipFamilies === undefined || ipFamilies.open ? [] : ipFamilies.items.map(({ value }) => value);
  if (ipFamilies === undefined || asked.length === 0) {
    return policy === 'SingleStack' && ipFamilyPolicy !== undefined
      ? { families: undefined, isDual: false, isPreferred: false, at: ipFamilyPolicy }
      : undefined;
  }
  const families = both.filter((it) => asked.includes(it));
  const isClear = families.length === asked.length && (asked.length === 1 || policy === undefined);
  return isClear ? { families, isDual: asked.length > 1, isPreferred: false, at: ipFamilies } : undefined;
}

const familyOf = (text: string | undefined): Family | undefined =>
  text === undefined ? undefined : parseAddress(text)?.family;
