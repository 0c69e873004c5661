import { memoize } from '../memo.js';

/** The two address families. */
export type Family = 'IPv4' | 'IPv6';

/** One address as a number: `{ family: 'IPv4', value: 167772161n }` for `10.0.0.1`. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

/** All addresses from first to last, both included. A `Network` is one too. */
export interface AddressRange {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
}

const ipv4Bits = 32;
const ipv6Bits = 128;

/** The length of an address: 32 or 128. */
export const bitsOf = (family: Family): number => (family === 'IPv4' ? ipv4Bits : ipv6Bits);

/** `::ffff:0:0/96`, where an IPv4 address is written as an IPv6 one. */
const mappedPrefix = 0xffffn;

const octet = /^(?:0|[1-9]\d{0,2})$/;
const group = /^[\da-f]{1,4}$/i;

function parseIPv4(text: string): bigint | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((part) => octet.test(part) && Number(part) <= 255)) return undefined;
  return octets.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

/** Writes a final dotted part as two groups: `::ffff:a00:1` for `::ffff:10.0.0.1`. */
function undotted(text: string): string | undefined {
  const at = text.lastIndexOf(':') + 1;
  const value = parseIPv4(text.slice(at));
  return value === undefined
    ? undefined
    : `${text.slice(0, at)}${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
}

/** The eight groups of an IPv6 address, with the groups that `::` stands for. */
function expandGroups(text: string): readonly string[] | undefined {
  const gap = text.indexOf('::');
  if (gap === -1) return text.split(':');
  if (gap !== text.lastIndexOf('::')) return undefined;
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const head = groupsOf(text.slice(0, gap));
  const tail = groupsOf(text.slice(gap + 2));
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? undefined : [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
}

function parseIPv6(text: string): bigint | undefined {
  const hex = text.includes('.') ? undotted(text) : text;
  const groups = hex === undefined ? undefined : expandGroups(hex);
  if (groups?.length !== 8 || !groups.every((part) => group.test(part))) return undefined;
  return groups.reduce((value, part) => (value << 16n) | BigInt(`0x${part}`), 0n);
}

function readAddress(text: string): Address | undefined {
  if (!text.includes(':')) {
    const value = parseIPv4(text);
    return value === undefined ? undefined : { family: 'IPv4', value };
  }
  const value = parseIPv6(text);
  if (value === undefined) return undefined;
  return value >> 32n === mappedPrefix ? { family: 'IPv4', value: value & 0xffffffffn } : { family: 'IPv6', value };
}

/**
 * Reads an address as Go does: no leading zeros, no zone, no blanks, no length.
 * An IPv4-mapped IPv6 address is the IPv4 address: `::ffff:10.0.0.1` is `10.0.0.1`.
 */
export const parseAddress: (text: string) => Address | undefined = memoize(4000, readAddress);

/** Where the longest run of two or more zero groups starts and ends: `[1, 7]` for `2001:0:0:0:0:0:0:1`. */
function longestZeroRun(groups: readonly string[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let end = 1; end <= groups.length; end++) {
    if (groups[end - 1] !== '0') start = end;
    else if (end - start > Math.max(1, best[1] - best[0])) best = [start, end];
  }
  return best;
}

function formatIPv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const [start, end] = longestZeroRun(groups);
  if (end === start) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(end).join(':')}`;
}

const formatIPv4 = (value: bigint): string => [24n, 16n, 8n, 0n].map((by) => (value >> by) & 0xffn).join('.');

/** The usual text of an address: `10.0.0.1`, `2001:db8::1`. */
export const formatAddress = ({ family, value }: Address): string =>
  family === 'IPv4' ? formatIPv4(value) : formatIPv6(value);

/** The usual text of a range: `10.0.0.1-10.0.0.9`; for one address just that address. */
export function formatRange({ family, first, last }: AddressRange): string {
  const start = formatAddress({ family, value: first });
  return first === last ? start : `${start}-${formatAddress({ family, value: last })}`;
}

/** A range that holds one address. */
export const rangeOf = ({ family, value }: Address): AddressRange => ({ family, first: value, last: value });

const asRange = (item: Address | AddressRange): AddressRange => ('value' in item ? rangeOf(item) : item);

/** True if the address or the whole range lies in the range. Families never contain each other. */
export function contains(range: AddressRange, item: Address | AddressRange): boolean {
  const { family, first, last } = asRange(item);
  return range.family === family && range.first <= first && last <= range.last;
}

/** True if the ranges share an address. */
export const overlaps = (a: AddressRange, b: AddressRange): boolean =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

/** The addresses that both ranges hold, or `undefined`. */
export function intersection(a: AddressRange, b: AddressRange): AddressRange | undefined {
  if (!overlaps(a, b)) return undefined;
  return { family: a.family, first: a.first > b.first ? a.first : b.first, last: a.last < b.last ? a.last : b.last };
}

/** Order by family (IPv4 first), first and last address. */
export function compareRanges(a: AddressRange, b: AddressRange): number {
  if (a.family !== b.family) return a.family < b.family ? -1 : 1;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.last === b.last ? 0 : a.last < b.last ? -1 : 1;
}

/** True if every address of the target lies in some range: two /15 networks side by side cover their /14. */
export function coveredByUnion(target: AddressRange, ranges: Iterable<AddressRange>): boolean {
  let next = target.first;
  for (const range of [...ranges].filter((range) => range.family === target.family).sort(compareRanges)) {
    if (next > target.last || range.first > next) break;
    if (range.last >= next) next = range.last + 1n;
  }
  return next > target.last;
}

/** How many addresses a range holds: `256n` for a /24. */
export const sizeOf = ({ first, last }: AddressRange): bigint => last - first + 1n;

const linkLocal: readonly AddressRange[] = [
  { family: 'IPv4', first: 0xa9fe0000n, last: 0xa9feffffn },
  { family: 'IPv6', first: 0xfe80n << 112n, last: (0xfec0n << 112n) - 1n },
];

/** True for an address of 169.254.0.0/16 or fe80::/10, and for a range that lies in one of them. */
export const isLinkLocal = (item: Address | AddressRange): boolean => linkLocal.some((range) => contains(range, item));
