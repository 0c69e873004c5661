import { parse, stringify } from 'yaml';
import type { AgreementCase, AgreementGroup } from './agreement.js';

/** Plain data of a resource, `{ peer: { vrf: 'red' }, name: 'a' }`: the spec under the word for its kind, and metadata beside it. */
type ShortResource = Readonly<Record<string, unknown>>;

/** A configuration: resources in short, or manifests as text. */
type Configuration = ShortResource | readonly ShortResource[] | string;

/** A group as it is written. */
interface ShortGroup extends Omit<AgreementGroup, 'cases'> {
  /** Resources that are in every case of the group. */
  readonly beside?: readonly ShortResource[];
  readonly taken?: readonly Configuration[];
  readonly refused?: readonly Configuration[];
}

/** Reads a table that is a list of groups. */
export function shortGroups(table: string): readonly AgreementGroup[] {
  const groups: readonly ShortGroup[] = parse(table);
  return groups.map(({ beside = [], taken = [], refused = [], ...group }) => {
    const toCase = (configuration: Configuration, isTaken: boolean): AgreementCase => ({
      taken: isTaken,
      shapes: () => shapesOf(beside, configuration),
    });
    return { ...group, cases: [...taken.map((it) => toCase(it, true)), ...refused.map((it) => toCase(it, false))] };
  });
}

interface Shorthand {
  readonly type: string;
  readonly namespace?: string;
  /** Where the value goes; `spec` if left out. */
  readonly at?: string;
  readonly base?: (index: number) => Readonly<Record<string, unknown>>;
}

const metalLb = (kind: string, base?: Shorthand['base'], version = 'v1beta1'): Shorthand => ({
  type: `metallb.io/${version} ${kind}`,
  namespace: 'metallb-system',
  ...(base === undefined ? {} : { base }),
});

const peerBase = (index: number) => ({ myASN: 64512, peerASN: 64513, peerAddress: `198.51.100.${index + 1}` });

const serviceBase = () => ({ type: 'LoadBalancer', selector: { app: 'demo' }, ports: [{ port: 80 }] });

const shorthands: Readonly<Record<string, Shorthand>> = {
  peer: metalLb('BGPPeer', peerBase, 'v1beta2'),
  'old-peer': metalLb('BGPPeer', peerBase),
  pool: metalLb('IPAddressPool'),
  bgp: metalLb('BGPAdvertisement'),
  l2: metalLb('L2Advertisement'),
  bfd: metalLb('BFDProfile'),
  community: metalLb('Community'),
  metallb: metalLb('MetalLB'),
  frr: { type: 'frrk8s.metallb.io/v1beta1 FRRConfiguration', namespace: 'frr-k8s-system' },
  service: { type: 'v1 Service', namespace: 'shop', base: serviceBase },
  secret: { type: 'v1 Secret', namespace: 'metallb-system', at: '' },
  configmap: { type: 'v1 ConfigMap', namespace: 'metallb-system', at: '' },
  node: { type: 'v1 Node', at: 'metadata.labels' },
  namespace: { type: 'v1 Namespace', at: 'metadata.labels' },
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A word that leaves a key of the base out. */
const nothing = '(none)';

const overlay = (base: object, value: object): object =>
  Object.fromEntries(Object.entries({ ...base, ...value }).filter(([, it]) => it !== nothing));

/** `{ peer: { vrf: 'red' } }` as a whole resource. */
function expand(short: ShortResource, index: number): object {
  const word = Object.keys(short).find((key) => Object.hasOwn(shorthands, key));
  const shorthand = shorthands[word ?? ''];
  if (word === undefined || shorthand === undefined) return short;
  const [apiVersion, kind] = shorthand.type.split(' ');
  const { [word]: written, ...given } = short;
  const value = isMap(written) ? overlay(shorthand.base?.(index) ?? {}, written) : written;
  const name = word === 'metallb' ? 'metallb' : `${word}-${index + 1}`;
  const metadata = overlay({ name, namespace: shorthand.namespace ?? nothing }, given);
  if (shorthand.at === 'metadata.labels') return { apiVersion, kind, metadata: { ...metadata, labels: value } };
  const type = { apiVersion, kind, metadata };
  return shorthand.at === '' ? { ...type, ...overlay({}, isMap(value) ? value : {}) } : overlay(type, { spec: value });
}

const toText = (resource: object): string => stringify(resource, { version: '1.1', lineWidth: 0 });

function shapesOf(
  beside: readonly ShortResource[],
  configuration: Configuration,
): ReadonlyMap<string, readonly string[]> {
  if (typeof configuration === 'string') return new Map([['as it is', [configuration]]]);
  const shorts = [...beside, ...(Array.isArray(configuration) ? configuration : [configuration])];
  const resources = shorts.map(expand);
  const texts = resources.map(toText);
  const oneFile: [string, string[]] = ['one file', [texts.join('---\n')]];
  const list: [string, string[]] = ['a List', [toText({ apiVersion: 'v1', kind: 'List', items: resources })]];
  if (texts.length === 1) return new Map([oneFile, list]);
  return new Map([
    oneFile,
    ['the other way round', [texts.toReversed().join('---\n')]],
    ['a file for each', texts],
    list,
  ]);
}
