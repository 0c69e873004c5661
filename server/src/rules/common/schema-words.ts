import type { FaultParams } from '../../base/schema/problem.js';

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  map: 'a map',
  list: 'a list',
};

const scalars: Readonly<Record<string, string>> = {
  'flexible-unsigned': 'a whole number that is not negative',
  'flexible-signed': 'a whole number',
  'flexible-decimal': 'a whole number',
  'flexible-boolean': 'true or false',
  'feature-boolean': 'true or false',
  'boolean-word': 'true or false',
  'ipsec-interface': 'yes, no or a number',
};

const actualTypes: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a number',
  float: 'a number',
  boolean: 'a boolean',
  map: 'a map',
  list: 'a list',
  null: 'empty',
};

/** What a place takes: `text`, `a whole number or text`, `true or false`. */
export function expectedWords({ expected = [], scalar }: FaultParams): string {
  const one = scalar === undefined ? undefined : scalars[scalar];
  return one ?? either(expected.map((type) => types[type] ?? type));
}

/** What stands there: `a boolean`, `a list`. */
export const actualWords = ({ actual = '' }: FaultParams): string => actualTypes[actual] ?? actual;

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

const formats: Readonly<Record<string, string>> = {
  ip: 'an IP address',
  'ip-or-empty': 'an IP address',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  'ipv6-or-empty': 'an IPv6 address',
  'ip-network': 'an IP address or a network such as 192.0.2.0/24',
  'ip-network-or-empty': 'an IP address or a network such as 192.0.2.0/24',
  cidr: 'a network such as 192.0.2.0/24',
  'cidr-trimmed': 'a network such as 192.0.2.0/24',
  duration: 'a duration with a unit, such as 90s or 1m30s',
  'duration-seconds': 'a duration of whole seconds from 1s to 65535s',
  'label-key':
    'a label key (letters, digits, dots, dashes and underscores, with an optional DNS name and slash in front)',
  'label-value': 'a label value (at most 63 letters, digits, dots, dashes and underscores)',
  mac: 'a MAC address such as 02:00:00:00:00:01',
  'dns-server': 'the IP address of a name server',
  'dns-option': 'a resolver option; ndots, timeout and attempts take a number, as in ndots:2',
  'interface-reference': 'the name of an interface, or sriov:PF:VF with the number of the virtual function',
  'mka-cak': 'a key of 32 hexadecimal digits',
  'mka-ckn': 'a key name of 2 to 64 hexadecimal digits, an even number of them',
  release: 'a release such as openshift-4.16',
};

/** What a format asks for: `an IP address`. */
export const formatWords = (format: string): string => formats[format] ?? `of the form ${format}`;
