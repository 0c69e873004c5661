import {
  type Address,
  type AddressRange,
  bitsOf,
  type Family,
  formatAddress,
  formatRange,
  parseAddress,
} from './address.js';
import { formatNetwork, type Network, parseNetwork } from './cidr.js';

/** Why MetalLB cannot use an entry of a pool. Of these only `mixed-families` is loaded, and then holds no address. */
export type BlockReason =
  | 'single-address'
  | 'short-range'
  | 'reversed'
  | 'mixed-families'
  | 'blank-around-cidr'
  | 'en-dash'
  | 'malformed';

/** A readable entry: `10.0.0.0/24` with its network, or `10.0.0.1 - 10.0.0.9` without. */
export interface AddressBlock {
  readonly kind: 'block';
  readonly range: AddressRange;
  readonly network: Network | undefined;
}

/** An entry that cannot be used: `{ kind: 'problem', reason: 'single-address', suggestion: '10.0.0.1/32' }`. */
export interface BlockProblem {
  readonly kind: 'problem';
  readonly reason: BlockReason;
  /** What was certainly meant, itself a readable entry. */
  readonly suggestion: string | undefined;
}

const problem = (reason: BlockReason, suggestion?: string): BlockProblem => ({ kind: 'problem', reason, suggestion });

/** Go compares addresses in their 16-byte form, where IPv4 lies at `::ffff:0:0`. */
const sixteenBytes = ({ family, value }: Address): bigint => (family === 'IPv4' ? value | (0xffffn << 32n) : value);

function rangeBetween(first: Address, last: Address): AddressBlock | BlockProblem {
  const mixed = first.family !== last.family;
  if (sixteenBytes(first) > sixteenBytes(last)) {
    return problem('reversed', mixed ? undefined : `${formatAddress(last)}-${formatAddress(first)}`);
  }
  if (mixed) return problem('mixed-families');
  return { kind: 'block', range: { family: first.family, first: first.value, last: last.value }, network: undefined };
}

/** The separator between the parts of an address, and what a part looks like. */
const shortEnd: Readonly<Record<Family, { readonly separator: string; readonly parts: RegExp }>> = {
  IPv4: { separator: '.', parts: /^\.?\d{1,3}(?:\.\d{1,3}){0,2}$/ },
  IPv6: { separator: ':', parts: /^:?[\da-f]{1,4}$/i },
};

/** The last address with the parts that a short form leaves out: `10.0.0.9` for `9` after `10.0.0.1`. */
function completeEnd(firstText: string, first: Address, lastText: string): Address | undefined {
  const { separator } = shortEnd[first.family];
  const isMapped = first.family === 'IPv4' && firstText.includes(':');
  if (isMapped) return undefined;
  const end = (lastText.startsWith(separator) ? lastText.slice(1) : lastText).split(separator);
  return parseAddress([...firstText.split(separator).slice(0, -end.length), ...end].join(separator));
}

function readShortRange(firstText: string, lastText: string): BlockProblem {
  const first = parseAddress(firstText);
  if (first === undefined || !shortEnd[first.family].parts.test(lastText)) return problem('malformed');
  const last = completeEnd(firstText, first, lastText);
  const isRange = last !== undefined && last.family === first.family && last.value >= first.value;
  return problem('short-range', isRange ? `${formatAddress(first)}-${formatAddress(last)}` : undefined);
}

function readRange(text: string, hyphen: number): AddressBlock | BlockProblem {
  const firstText = text.slice(0, hyphen).trim();
  const lastText = text.slice(hyphen + 1).trim();
  const first = parseAddress(firstText);
  const last = parseAddress(lastText);
  return first !== undefined && last !== undefined ? rangeBetween(first, last) : readShortRange(firstText, lastText);
}

/** The length that a netmask stands for: 24 for `255.255.255.0`, `undefined` if its ones are not in one piece. */
function lengthOfNetmask(mask: Address): number | undefined {
  const zeros = (1n << BigInt(bitsOf(mask.family))) - 1n - mask.value;
  return (zeros & (zeros + 1n)) === 0n
    ? bitsOf(mask.family) - (zeros === 0n ? 0 : zeros.toString(2).length)
    : undefined;
}

/** `192.168.1.0/24` for `192.168.1.0/255.255.255.0`. */
function withoutNetmask(text: string): string | undefined {
  const [addressText = '', maskText = ''] = text.split('/');
  const address = parseAddress(addressText);
  const mask = parseAddress(maskText);
  if (address?.family !== 'IPv4' || mask?.family !== 'IPv4') return undefined;
  const length = lengthOfNetmask(mask);
  return length === undefined ? undefined : `${addressText}/${length}`;
}

/** `192.168.1.0/24` for `192.168.01.0/24`: only zeros before one digit up to 7, which octal and decimal readers read alike. */
function withoutLeadingZeros(text: string): string | undefined {
  const plain = text.replace(/(^|\.)0+(?=[0-7][./])/g, '$1');
  return plain === text || parseNetwork(plain)?.family !== 'IPv4' ? undefined : plain;
}

const dashes = /\s*[\u2010-\u2015\u2212]\s*/gu;

/** Looks for what an unreadable entry was meant to be. */
function explainUnreadable(text: string): BlockProblem {
  if (parseAddress(text.trim()) !== undefined) return problem('single-address', singleBlock(text.trim()));
  const plain = text.replace(dashes, '-');
  if (plain !== text) {
    const meant = parseAddressBlock(plain);
    return problem('en-dash', meant.kind === 'block' ? plain.trim() : meant.suggestion);
  }
  const tight = text.replace(/\s+/g, '');
  if (tight !== text && parseNetwork(tight) !== undefined) return problem('blank-around-cidr', tight);
  return problem('malformed', withoutNetmask(tight) ?? withoutLeadingZeros(tight));
}

function singleBlock(text: string): string | undefined {
  const address = parseAddress(text);
  return address === undefined ? undefined : `${formatAddress(address)}/${bitsOf(address.family)}`;
}

/**
 * Reads an entry of a MetalLB pool: a network, or `first-last` with blanks allowed around hyphen and ends
 * (but none around a network). Anything else is a problem, with a suggestion when it is certain what was meant.
 */
export function parseAddressBlock(text: string): AddressBlock | BlockProblem {
  const hyphen = text.indexOf('-');
  if (hyphen !== -1) return readRange(text, hyphen);
  const network = parseNetwork(text);
  if (network === undefined) return explainUnreadable(text);
  const { family, first, last } = network;
  return { kind: 'block', range: { family, first, last }, network };
}

/** The usual text of a readable entry: the network without host bits, or the range. */
export const formatBlock = ({ range, network }: AddressBlock): string =>
  network === undefined ? formatRange(range) : formatNetwork(network);
