import { type Family, parseAddress } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import { type ServiceFacts, service as serviceKind } from '../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressService } from '../kinds/ovn/egress-service.kind.js';
import { cronJob } from '../kinds/workloads/cron-job.kind.js';
import { daemonSet } from '../kinds/workloads/daemon-set.kind.js';
import { deployment } from '../kinds/workloads/deployment.kind.js';
import { deploymentConfig } from '../kinds/workloads/deployment-config.kind.js';
import { job } from '../kinds/workloads/job.kind.js';
import { pod } from '../kinds/workloads/pod.kind.js';
import type { WorkloadFacts } from '../kinds/workloads/pod-template.js';
import { replicaSet } from '../kinds/workloads/replica-set.kind.js';
import { statefulSet } from '../kinds/workloads/stateful-set.kind.js';
import { isKnown } from '../model/located.js';
import { fromMap, matchesSet, type NodeSet, union } from '../model/node-set.js';
import type { Resource } from '../model/resource.js';
import { clusterNetworks } from './cluster-networks.js';
import { defineIndex } from './key-index.js';

/** A Service. */
export type Service = Resource<ServiceFacts>;

/** A workload: something that makes pods. */
export type Workload = Resource<WorkloadFacts>;

/** An EgressService. */
export type EgressService = Resource<EgressServiceFacts>;

/** `test/server1`, with the namespace that the build gives. */
export const fullName = (graph: Graph, resource: Resource): string =>
  `${graph.namespaceOf(resource) ?? ''}/${resource.name?.value ?? '?'}`;

/** True if the API server makes a load balancer of the Service. `unknown` for a template. */
export function isLoadBalancer({ data }: Service): boolean | 'unknown' {
  if (data.type?.opaque === true) return 'unknown';
  return data.type?.value === 'LoadBalancer' && data.clusterIp?.value !== 'None';
}

/** Every load balancer of the scope, in the order of the files. */
export const loadBalancers = (graph: Graph): readonly Service[] =>
  graph.ofKind(serviceKind).filter((it) => isLoadBalancer(it) === true);

/** True if requests stay on the node that they reach. */
export const isLocal = ({ data }: Service): boolean => data.externalTrafficPolicy?.value === 'Local';

const keyOf = (graph: Graph, resource: Resource): readonly string[] =>
  isKnown(resource.name) ? [fullName(graph, resource)] : [];

const egressServicesByName = defineIndex('egress services by name', (graph) => graph.ofKind(egressService), keyOf);
const servicesByName = defineIndex('services by name', (graph) => graph.ofKind(serviceKind), keyOf);
const servicesById = defineIndex(
  'services by id',
  (graph) => graph.ofKind(serviceKind),
  (_, service) => [service.id],
);

/** The Service with this id. */
export const serviceOfId = (graph: Graph, id: string): Service | undefined => servicesById(graph, id)[0];

/** The EgressServices of the Service's name and namespace: none, one, or alternatives. */
export const egressServicesOf = (graph: Graph, service: Service): readonly EgressService[] =>
  egressServicesByName(graph, fullName(graph, service));

/** The Services of an EgressService's name and namespace. */
export const servicesOf = (graph: Graph, resource: EgressService): readonly Service[] =>
  servicesByName(graph, fullName(graph, resource));

/** Every kind that makes pods. */
export const workloadKinds = [deployment, statefulSet, daemonSet, replicaSet, deploymentConfig, job, cronJob, pod];

const workloadsOfNamespace = defineIndex(
  'workloads by namespace',
  (graph) => workloadKinds.flatMap((kind) => graph.ofKind(kind)),
  (graph, workload) => [graph.namespaceOf(workload) ?? ''],
);

/** The workloads whose pods certainly answer for the Service. */
export function workloadsOf(graph: Graph, service: Service): readonly Workload[] {
  const { selector } = service.data;
  if (selector === undefined || Object.keys(selector.values).length === 0) return [];
  const wanted = fromMap(selector.values, selector.open);
  const own = workloadsOfNamespace(graph, graph.namespaceOf(service) ?? '');
  return own.filter((it) => matchesSet(wanted, it.data.podLabels) === true);
}

/** The nodes that the Service's pods may run on; `undefined` if no workload of the Service is in scope. */
export function podNodes(graph: Graph, service: Service): NodeSet | undefined {
  const workloads = workloadsOf(graph, service);
  return workloads.length === 0 ? undefined : union(...workloads.map(({ data }) => data.nodes));
}

const familyNames: readonly Family[] = ['IPv4', 'IPv6'];

/**
 * The families of the addresses that the Service gets; `undefined` if neither it nor the known networks of the cluster tell.
 * `addresses` are those that it asks for.
 */
export function familiesOfService(
  graph: Graph,
  { data }: Service,
  addresses: readonly string[] = [],
): readonly Family[] | undefined {
  const among = (found: readonly (string | undefined)[]): readonly Family[] =>
    familyNames.filter((family) => found.includes(family));
  if (addresses.length > 0) return among(addresses.map((text) => parseAddress(text)?.family));
  if (data.ipFamilyPolicy?.opaque === true || data.ipFamilies?.open === true) return undefined;
  if (data.ipFamilyPolicy?.value === 'RequireDualStack') return familyNames;
  const { pods, families } = clusterNetworks(graph);
  if (data.ipFamilyPolicy?.value === 'PreferDualStack') return pods.state === 'known' ? families : undefined;
  const written = data.ipFamilies?.items ?? [];
  if (written.length > 0) return among(written.map(({ value }) => value));
  const own = data.clusterIp?.value === undefined ? undefined : parseAddress(data.clusterIp.value);
  if (own !== undefined) return [own.family];
  const [first] = pods.state === 'known' ? pods.networks : [];
  return first === undefined ? undefined : [first.network.family];
}
