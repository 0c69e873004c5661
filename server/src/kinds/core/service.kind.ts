import { defineKind } from '../../engine/kind.js';
import type { Labels } from '../../model/labels.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readBoolean, readInteger, readLabels, readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** A port of a Service: `{ protocol: 'TCP', port: 443 }`. */
export interface ServicePort {
  /** `undefined` where nothing is written, which means TCP. */
  readonly protocol: Located<string> | undefined;
  readonly port: Located<number> | undefined;
}

/** What others may know of a Service. */
export interface ServiceFacts {
  readonly type: Located<string> | undefined;
  readonly clusterIp: Located<string> | undefined;
  readonly clusterIps: LocatedList<Located<string>> | undefined;
  readonly loadBalancerClass: Located<string> | undefined;
  readonly loadBalancerIp: Located<string> | undefined;
  readonly externalTrafficPolicy: Located<string> | undefined;
  readonly allocateNodePorts: Located<boolean> | undefined;
  readonly ipFamilies: LocatedList<Located<string>> | undefined;
  readonly ipFamilyPolicy: Located<string> | undefined;
  /** Labels of the pods behind it; `undefined` if it has no selector. */
  readonly selector: Labels | undefined;
  /** Pool that the Service asks for; the new annotation prefix wins over the old one. */
  readonly pool: Located<string> | undefined;
  /** Addresses that the Service asks for, separated by commas. */
  readonly addresses: Located<string> | undefined;
  /** Services with the same key may share an address. */
  readonly sharingKey: Located<string> | undefined;
  readonly ports: LocatedList<ServicePort> | undefined;
  /** Addresses that the cluster has given, where the manifest is a dump. */
  readonly statusAddresses: readonly Located<string>[];
}

/** Annotation prefixes of MetalLB, the one that wins first. */
export const annotationPrefixes = ['metallb.io/', 'metallb.universe.tf/'] as const;

const poolPath = (prefix: string): string => `metadata.annotations["${prefix}address-pool"]`;

/** Core Kubernetes: a Service; only what load balancing needs is read. */
export const service = defineKind<ServiceFacts>({
  id: 'core/Service',
  versions: ['v1'],
  scope: 'Namespaced',
  namedByNamespace: true,
  schema: 'core/service',
  summary: 'Makes pods reachable under one address.',
  references: annotationPrefixes.map((prefix) => ({
    path: poolPath(prefix),
    to: ['metallb.io/IPAddressPool'],
    part: 'value',
    namespace: 'none',
  })),
  facts: (root) => ({
    type: readString(root.at('spec.type')),
    clusterIp: readString(root.at('spec.clusterIP')),
    clusterIps: readList(root.at('spec.clusterIPs'), readString),
    loadBalancerClass: readString(root.at('spec.loadBalancerClass')),
    loadBalancerIp: readString(root.at('spec.loadBalancerIP')),
    externalTrafficPolicy: readString(root.at('spec.externalTrafficPolicy')),
    allocateNodePorts: readBoolean(root.at('spec.allocateLoadBalancerNodePorts')),
    ipFamilies: readList(root.at('spec.ipFamilies'), readString),
    ipFamilyPolicy: readString(root.at('spec.ipFamilyPolicy')),
    selector: root.at('spec.selector') === undefined ? undefined : readLabels(root.at('spec.selector')),
    pool: annotation(root, 'address-pool'),
    addresses: annotation(root, 'loadBalancerIPs'),
    sharingKey: annotation(root, 'allow-shared-ip'),
    ports: readList(root.at('spec.ports'), readPort),
    statusAddresses:
      readList(root.at('status.loadBalancer.ingress'), (item) => readString(item.get('ip')))?.items ?? [],
  }),
  snippet: `apiVersion: v1
kind: Service
metadata:
  name: \${1:frontend}
  namespace: \${2:shop}
  annotations:
    metallb.io/address-pool: \${3:pool-red}
spec:
  type: LoadBalancer
  selector:
    app: \${1:frontend}
  ports:
  - name: \${4:https}
    port: \${5:443}
    targetPort: \${6:8443}
$0`,
});

export default service;

const readPort = (item: NodeRef): ServicePort => ({
  protocol: readString(item.get('protocol')),
  port: readInteger(item.get('port')),
});

/** A present but empty new key hides the old one. */
function annotation(root: NodeRef, name: string): Located<string> | undefined {
  const annotations = root.at('metadata.annotations');
  const nodes = annotationPrefixes.map((prefix) => annotations?.get(prefix + name));
  return readString(nodes.find((node) => node !== undefined));
}
