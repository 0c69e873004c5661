import IPCIDR from 'ip-cidr';
import { memoize } from '../memo.js';
import { type Address, type AddressRange, bitsOf, type Family, formatAddress, parseAddress } from './address.js';

/** A network: for `10.0.0.5/24` the addresses 10.0.0.0 to 10.0.0.255, `prefix` 24 and `address` 10.0.0.5. */
export interface Network extends AddressRange {
  readonly prefix: number;
  /** The address as written, which may have host bits set. */
  readonly address: bigint;
  readonly hostBitsSet: boolean;
  /** The text as written: `10.0.0.5/24`. */
  readonly text: string;
}

/** The written length counts for IPv6; for an IPv4-mapped network the first 96 bits are not part of the IPv4 form. */
function prefixFor(family: Family, addressText: string, written: number): number | undefined {
  const mapped = family === 'IPv4' && addressText.includes(':');
  const prefix = mapped ? written - 96 : written;
  return prefix >= 0 && prefix <= bitsOf(family) ? prefix : undefined;
}

/**
 * First and last address of a network, `undefined` for a text that the library refuses.
 * Give it the usual text only: the library takes `1::0.0.0.0` for an IPv4 address and lets zones pass.
 */
const boundsOf: (text: string) => readonly [bigint, bigint] | undefined = memoize(8000, (text) => {
  try {
    return new IPCIDR(text).toRange<bigint>({ type: 'bigInteger' });
  } catch {
    return undefined;
  }
});

/** An IPv4-mapped address with fewer than 96 bits: a plain IPv6 network, `::/64` for `::ffff:10.0.0.1/64`. */
const wideMapped = ({ value }: Address): Address => ({ family: 'IPv6', value: value | (0xffffn << 32n) });

function readNetwork(text: string): Network | undefined {
  const [, addressText, length] = /^([^/]+)\/(\d{1,5})$/.exec(text) ?? [];
  const address = addressText === undefined ? undefined : parseAddress(addressText);
  if (addressText === undefined || address === undefined) return undefined;
  const prefix = prefixFor(address.family, addressText, Number(length));
  if (prefix !== undefined) return networkOf(address, prefix, text);
  const isWide = addressText.includes(':') && Number(length) < 96;
  return isWide ? networkOf(wideMapped(address), Number(length), text) : undefined;
}

/** The network that an address with a length lies in, for example the connected network of an interface address. */
export function networkOf(address: Address, prefix: number, text?: string): Network | undefined {
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bitsOf(address.family)) return undefined;
  const written = `${formatAddress(address)}/${prefix}`;
  const bounds = boundsOf(written);
  if (bounds === undefined) return undefined;
  const [first, last] = bounds;
  return {
    family: address.family,
    first,
    last,
    prefix,
    address: address.value,
    hostBitsSet: address.value !== first,
    text: text ?? written,
  };
}

/**
 * Reads `address/length` as Go does: no blanks, no netmask, no zone. Host bits are allowed and mean the whole network.
 * An IPv4-mapped network is the IPv4 network: `::ffff:10.0.0.0/120` is `10.0.0.0/24`.
 */
export const parseNetwork: (text: string) => Network | undefined = memoize(4000, readNetwork);

/** Reads a network, or an address as the network that holds only it: `10.0.0.1` is `10.0.0.1/32`. */
export function parseNetworkOrAddress(text: string): Network | undefined {
  if (text.includes('/')) return parseNetwork(text);
  const address = parseAddress(text);
  return address === undefined ? undefined : parseNetwork(`${formatAddress(address)}/${bitsOf(address.family)}`);
}

/** The usual text of a network, without host bits: `10.0.0.0/24`. */
export const formatNetwork = ({ family, first, prefix }: Pick<Network, 'family' | 'first' | 'prefix'>): string =>
  `${formatAddress({ family, value: first })}/${prefix}`;

/** The address that names the network: 10.0.0.0 for `10.0.0.5/24`. */
export const networkAddress = ({ family, first }: Network): Address => ({ family, value: first });

/** The address for all hosts, 10.0.0.255 for `10.0.0.5/24`. IPv6 and IPv4 networks of one or two addresses have none. */
export const broadcastAddress = ({ family, last, prefix }: Network): Address | undefined =>
  family === 'IPv4' && prefix <= 30 ? { family, value: last } : undefined;

/** The first address that a host can have: 10.0.0.1 for `10.0.0.5/24`, 10.0.0.4 for `10.0.0.4/31`. */
export const usableFirstAddress = ({ family, first, prefix }: Network): Address => ({
  family,
  value: bitsOf(family) - prefix >= 2 ? first + 1n : first,
});

/** The number of trailing zero bits, at most `limit`: 3 for `8n`. */
function trailingZeros(value: bigint, limit: number): number {
  let count = 0;
  while (count < limit && (value & (1n << BigInt(count))) === 0n) count++;
  return count;
}

/** The fewest networks that together are the range, in order: `10.0.0.1/32` and `10.0.0.2/31` for `10.0.0.1-10.0.0.3`. */
export function smallestPrefixes({ family, first, last }: AddressRange): string[] {
  const bits = bitsOf(family);
  const result: string[] = [];
  for (let next = first; next <= last; ) {
    let free = trailingZeros(next, bits);
    while (next + (1n << BigInt(free)) - 1n > last) free--;
    result.push(formatNetwork({ family, first: next, prefix: bits - free }));
    next += 1n << BigInt(free);
  }
  return result;
}
