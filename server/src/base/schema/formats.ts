import { parseAddress } from '../net/address.js';

const isIp = (text: string): boolean => parseAddress(text) !== undefined;
const isIpv4 = (text: string): boolean => !text.includes(':') && isIp(text);
const isIpv6 = (text: string): boolean => text.includes(':') && isIp(text);

/** `192.0.2.0/24`, `2001:db8::/64`: an address and a length, as Go reads it. */
function isCidr(text: string): boolean {
  const [, address, length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  return address !== undefined && isIp(address) && Number(length) <= (address.includes(':') ? 128 : 32);
}

const isIpNetwork = (text: string): boolean => (text.includes('/') ? isCidr(text) : isIp(text));

const DURATION = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['us', 1e-6],
  ['µs', 1e-6],
  ['μs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
]);

/** The seconds of a duration as Go writes it, `90` for `1m30s`; `undefined` if it is none. */
export function secondsOf(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let seconds = 0;
  for (const [, count, unit] of text.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g))
    seconds += Number(count) * (SECONDS.get(unit ?? '') ?? 0);
  return text.startsWith('-') ? -seconds : seconds;
}

function isWholeSeconds(text: string): boolean {
  const seconds = secondsOf(text);
  return seconds !== undefined && seconds >= 1 && seconds <= 65535 && Math.abs(seconds - Math.round(seconds)) < 1e-9;
}

const NAME = /^[A-Za-z\d](?:[-\w.]{0,61}[A-Za-z\d])?$/;
const SUBDOMAIN = /^[a-z\d](?:[-a-z\d]*[a-z\d])?(?:\.[a-z\d](?:[-a-z\d]*[a-z\d])?)*$/;

/** `kubernetes.io/hostname`, `vrf`: an optional DNS name with a slash, and a name of at most 63 characters. */
function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash === -1) return NAME.test(text);
  const prefix = text.slice(0, slash);
  return prefix.length <= 253 && SUBDOMAIN.test(prefix) && NAME.test(text.slice(slash + 1));
}

const isMac = (text: string): boolean =>
  /^[\dA-Fa-f]{1,2}(?:([:-])[\dA-Fa-f]{1,2})(?:\1[\dA-Fa-f]{1,2}){4,18}$/.test(text);

const FLAG_OPTIONS: ReadonlySet<string> = new Set([
  'debug',
  'edns0',
  'inet6',
  'ip6-bytestring',
  'ip6-dotint',
  'no-aaaa',
  'no-check-names',
  'no-ip6-dotint',
  'no-reload',
  'no-tld-query',
  'rotate',
  'single-request',
  'single-request-reopen',
  'trust-ad',
  'use-vc',
]);

/** `rotate`, `ndots:2`. */
const isDnsOption = (text: string): boolean => FLAG_OPTIONS.has(text) || /^(?:ndots|timeout|attempts):\d+$/.test(text);

/** `192.0.2.53`, `fe80::1%ens4`. */
function isDnsServer(text: string): boolean {
  const percent = text.indexOf('%');
  return isIp(percent === -1 ? text : text.slice(0, percent));
}

const RELEASE = /^(?:openshift|metallb|nmstate|frr-k8s|ovn-kubernetes)-v?\d+(?:\.\d+)*$/;

/** Names of the formats that schemas use in `x-format`. */
export type FormatName =
  | 'ip'
  | 'ipv4'
  | 'ipv6'
  | 'ip-or-empty'
  | 'ipv6-or-empty'
  | 'ip-network'
  | 'ip-network-or-empty'
  | 'cidr'
  | 'cidr-trimmed'
  | 'duration'
  | 'duration-seconds'
  | 'label-key'
  | 'label-value'
  | 'mac'
  | 'dns-server'
  | 'dns-option'
  | 'interface-reference'
  | 'mka-cak'
  | 'mka-ckn'
  | 'release';

/** What each format accepts: `formats.get('cidr')?.('192.0.2.0/24')` is true. */
export const formats: ReadonlyMap<string, (text: string) => boolean> = new Map<FormatName, (text: string) => boolean>([
  ['ip', isIp],
  ['ipv4', isIpv4],
  ['ipv6', isIpv6],
  ['ip-or-empty', (text) => text === '' || isIp(text)],
  ['ipv6-or-empty', (text) => text === '' || isIpv6(text)],
  ['ip-network', isIpNetwork],
  ['ip-network-or-empty', (text) => text === '' || isIpNetwork(text)],
  ['cidr', isCidr],
  ['cidr-trimmed', (text) => isCidr(text.trim())],
  ['duration', (text) => DURATION.test(text)],
  ['duration-seconds', isWholeSeconds],
  ['label-key', isLabelKey],
  ['label-value', (text) => text === '' || NAME.test(text)],
  ['mac', isMac],
  ['dns-server', isDnsServer],
  ['dns-option', isDnsOption],
  ['interface-reference', (text) => !text.startsWith('sriov:') || /^sriov:[^:]+:\d+$/.test(text)],
  ['mka-cak', (text) => text.length === 32],
  ['mka-ckn', (text) => text.length >= 2 && text.length <= 64 && text.length % 2 === 0],
  ['release', (text) => text === '' || RELEASE.test(text)],
]);
