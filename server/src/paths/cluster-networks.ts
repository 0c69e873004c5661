import type { Family } from '../base/net/address.js';
import { formatNetwork, type Network, parseNetwork } from '../base/net/cidr.js';
import { defineFact, type Graph } from '../engine/graph.js';
import type { KindDefinition } from '../engine/kind.js';
import type { ClusterNetworkSettings } from '../engine/settings.js';
import { clusterInstance } from '../kinds/openshift/cluster-instance.kind.js';
import { configNetwork } from '../kinds/openshift/config-network.kind.js';
import { hostedCluster } from '../kinds/openshift/hosted-cluster.kind.js';
import { installConfig } from '../kinds/openshift/install-config.kind.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';
import { siteConfig } from '../kinds/openshift/site-config.kind.js';
import type { Located, LocatedList } from '../model/located.js';
import type { Resource } from '../model/resource.js';
import { anyOfKind, platformOf } from './platform.js';
import type { SourcePlace } from './policies.js';

/** A network with the place that says so; no place where it comes from the settings or is assumed. */
export interface SourcedNetwork {
  readonly network: Network;
  readonly place: SourcePlace | undefined;
}

/**
 * What is known of one of the cluster's networks. `known`: written in settings or a resource · `assumed`: the platform's default
 * · `unknown`: the sources contradict each other, or hold a template.
 */
export type NetworkField =
  | { readonly state: 'known'; readonly networks: readonly SourcedNetwork[]; readonly from: string }
  | { readonly state: 'assumed'; readonly networks: readonly SourcedNetwork[] }
  | { readonly state: 'unknown' };

/** The networks of the cluster: pods, Services, and what OVN-Kubernetes rewrites addresses to. */
export interface ClusterNetworks {
  readonly pods: NetworkField;
  readonly services: NetworkField;
  readonly masquerade: NetworkField;
  /** Families of the pod networks; IPv4 if these are not known. */
  readonly families: readonly Family[];
}

/** Which of the networks is meant. */
export type NetworkRole = 'pods' | 'services' | 'masquerade';

/** The three networks that rules have to keep in the main table. */
export const networkRoles: readonly NetworkRole[] = ['pods', 'services', 'masquerade'];

/** What a pod network is when nobody says otherwise: stand-alone OpenShift, hosted, OVN-Kubernetes alone. */
export const defaultPodNetworks = {
  openshift: '10.128.0.0/14',
  hosted: '10.132.0.0/14',
  upstream: '10.244.0.0/16',
} as const;

/** The same for the Service network. */
export const defaultServiceNetworks = {
  openshift: '172.30.0.0/16',
  hosted: '172.31.0.0/16',
  upstream: '10.96.0.0/16',
} as const;

/** Masquerade networks of OVN-Kubernetes: installed with 4.17 or newer, older. One of them is enough where nothing is explicit. */
export const masqueradeCandidates: Readonly<Record<Family, readonly string[]>> = {
  IPv4: ['169.254.0.0/17', '169.254.169.0/29'],
  IPv6: ['fd69::/112', 'fd69::/125'],
};

interface SourceEntry {
  readonly texts: readonly Located<string>[];
  readonly open: boolean;
  readonly resource: Resource | undefined;
}

/** One place that says something of a network: one source of section "Sources in order", already read. */
interface Source {
  readonly from: string;
  readonly entries: readonly SourceEntry[];
}

const settingsSource = (from: string, texts: readonly string[] | undefined): Source => ({
  from,
  entries:
    texts === undefined || texts.length === 0
      ? []
      : [{ texts: texts.map((value) => ({ value, opaque: false, path: '' })), open: false, resource: undefined }],
});

/** What one kind of resource says, over all its resources in the scope; `read` gives a list for each cluster that one holds. */
function kindSource<F>(
  graph: Graph,
  kind: KindDefinition<F>,
  read: (data: F) => readonly (LocatedList<Located<string>> | undefined)[],
): Source {
  return {
    from: kind.id,
    entries: anyOfKind(graph, kind).flatMap((resource) =>
      read(resource.data).flatMap((list) =>
        list === undefined || (list.items.length === 0 && !list.open)
          ? []
          : [{ texts: list.items, open: list.open, resource }],
      ),
    ),
  };
}

const listOf = (...fields: readonly (Located<string> | undefined)[]): LocatedList<Located<string>> => ({
  items: fields.flatMap((field) => (field === undefined || field.value === '' ? [] : [field])),
  open: fields.some((field) => field?.opaque === true),
  path: '',
});

/** The settings of the cluster that the scope is, if it is one that the settings name. */
const clusterSettings = (graph: Graph): ClusterNetworkSettings | undefined =>
  graph.settings.clusters.find(({ name }) => name === graph.cluster)?.networks;

function sourcesOf(graph: Graph, role: NetworkRole): readonly Source[] {
  return [
    settingsSource('the cluster in the settings', clusterSettings(graph)?.[role]),
    settingsSource('the settings', graph.settings.clusterNetworks?.[role]),
    kindSource(graph, operatorNetwork, (data) => [
      role === 'masquerade' ? listOf(data.masqueradeV4, data.masqueradeV6) : data[role],
    ]),
    ...(role === 'masquerade' ? [] : installationSources(graph, role)),
  ];
}

const installationSources = (graph: Graph, role: 'pods' | 'services'): readonly Source[] => [
  kindSource(graph, configNetwork, (data) => [data[role]]),
  kindSource(graph, hostedCluster, (data) => [data[role]]),
  kindSource(graph, clusterInstance, (data) => [data.networks[role]]),
  kindSource(graph, siteConfig, (data) => data.clusters.map(({ networks }) => networks[role])),
  kindSource(graph, installConfig, (data) => [data[role]]),
];

/** The first source that says something counts; if its resources differ, nothing is known. */
function readField(sources: readonly Source[]): NetworkField | undefined {
  const source = sources.find(({ entries }) => entries.length > 0);
  if (source === undefined) return undefined;
  const readings = source.entries.map(({ texts, open, resource }) => {
    const networks = texts.map((text) => ({
      network: parseText(text),
      place: resource && { resource, path: text.path },
    }));
    return open ? undefined : networks;
  });
  const [first] = readings;
  const texts = readings.map((reading) =>
    reading
      ?.map(({ network }) => network && formatNetwork(network))
      .sort()
      .join(' '),
  );
  if (first === undefined || texts.some((text) => text !== texts[0])) return { state: 'unknown' };
  const networks = first.flatMap(({ network, place }) => (network === undefined ? [] : [{ network, place }]));
  return networks.length < first.length ? { state: 'unknown' } : { state: 'known', networks, from: source.from };
}

const parseText = ({ value }: Located<string>): Network | undefined =>
  value === undefined ? undefined : parseNetwork(value);

const assumed = (texts: readonly string[]): NetworkField => ({
  state: 'assumed',
  networks: texts.flatMap((text) => {
    const network = parseNetwork(text);
    return network === undefined ? [] : [{ network, place: undefined }];
  }),
});

function assumedField(graph: Graph, role: NetworkRole, inUse: readonly Family[]): NetworkField {
  const { isOvnKubernetes, flavor } = platformOf(graph);
  if (role === 'pods') return assumed([defaultPodNetworks[flavor]]);
  if (role === 'services') return assumed([defaultServiceNetworks[flavor]]);
  return isOvnKubernetes === false
    ? { state: 'unknown' }
    : assumed(inUse.flatMap((family) => masqueradeCandidates[family].slice(0, 1)));
}

/** An explicit masquerade network of one family leaves the other one to the default. */
function masqueradeField(graph: Graph, inUse: readonly Family[]): NetworkField {
  return readField(sourcesOf(graph, 'masquerade')) ?? assumedField(graph, 'masquerade', inUse);
}

const familiesOf = (field: NetworkField | undefined): readonly Family[] =>
  field?.state === 'known' ? [...new Set(field.networks.map(({ network }) => network.family))].sort() : ['IPv4'];

const clusterNetworksFact = defineFact('cluster networks', (graph): ClusterNetworks => {
  const pods = readField(sourcesOf(graph, 'pods'));
  const inUse = familiesOf(pods);
  return {
    pods: pods ?? assumedField(graph, 'pods', inUse),
    services: readField(sourcesOf(graph, 'services')) ?? assumedField(graph, 'services', inUse),
    masquerade: masqueradeField(graph, inUse),
    families: inUse,
  };
});

/** The networks of the scope's cluster, with what says so. */
export const clusterNetworks = (graph: Graph): ClusterNetworks => graph.ask(clusterNetworksFact);

/** True if nothing says which networks the cluster has, so that the defaults of the platform stand in for them. */
export function areNetworksAssumed(graph: Graph): boolean {
  const { pods, services } = clusterNetworks(graph);
  return pods.state === 'assumed' && services.state === 'assumed';
}

/** The networks of a field, known or assumed. */
export const networksOf = (field: NetworkField): readonly SourcedNetwork[] =>
  field.state === 'unknown' ? [] : field.networks;

const allDefaults: Readonly<Record<NetworkRole, readonly string[]>> = {
  pods: Object.values(defaultPodNetworks),
  services: Object.values(defaultServiceNetworks),
  masquerade: Object.values(masqueradeCandidates).flat(),
};

/** What a role's network is where nobody says otherwise, over all platforms: `10.128.0.0/14` and others for pods. */
export const defaultNetworks = (role: NetworkRole): readonly Network[] =>
  networksOf(assumed(allDefaults[role])).map(({ network }) => network);

/** Networks that count as the cluster's when a rule is read: the known ones of a role, or every default of it. */
export const targetNetworks = (graph: Graph): readonly Network[] =>
  networkRoles.flatMap((role) => {
    const field = clusterNetworks(graph)[role];
    if (field.state === 'known') return field.networks.map(({ network }) => network);
    return defaultNetworks(role);
  });
