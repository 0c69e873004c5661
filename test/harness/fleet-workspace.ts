// Makes repositories as teams keep them who run many clusters, of any size, for measurements.

import { type GeneratedFile, tenantFiles } from './large-workspace.js';

/** A repository and how many manifests it holds. */
export interface GeneratedWorkspace {
  readonly files: readonly GeneratedFile[];
  readonly manifests: number;
}

/** One cluster's nodes are `worker-1` to `worker-8`; each is in both of these networks. */
const networks = [
  { vrf: 'red', port: 'ens224', table: 110, block: 100 },
  { vrf: 'blue', port: 'ens256', table: 120, block: 200 },
] as const;

type Network = (typeof networks)[number];

const workers = 8;
const apps = 10;

const interfacesOf = (network: Network, site: number, worker: number): string => `    - name: ${network.vrf}
      type: vrf
      state: up
      vrf:
        port:
        - ${network.port}
        route-table-id: ${network.table}
    - name: ${network.port}
      description: uplink to the ${network.vrf} network
      type: ethernet
      state: up
      mtu: 9000
      ipv4:
        enabled: true
        dhcp: false
        forwarding: true
        address:
        - ip: 10.${network.block + (site % 50)}.${site % 200}.${10 + worker}
          prefix-length: 24
      ipv6:
        enabled: false
`;

const routeOf = (network: Network, site: number): string => `      - destination: 0.0.0.0/0
        next-hop-address: 10.${network.block + (site % 50)}.${site % 200}.1
        next-hop-interface: ${network.port}
        table-id: ${network.table}
`;

/** Both VRFs of a node in one policy. */
const nodePolicy = (site: number, worker: number): string => `# Uplinks of worker-${worker}.
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: uplinks-worker-${worker}
  labels:
    app.kubernetes.io/part-of: node-network
spec:
  nodeSelector:
    kubernetes.io/hostname: worker-${worker}
  desiredState:
    interfaces:
${networks.map((network) => interfacesOf(network, site, worker)).join('')}    routes:
      config:
${networks.map((network) => routeOf(network, site)).join('')}    route-rules:
      config:
      - ip-to: 172.30.0.0/16 # Services
        priority: 998
        route-table: 254
      - ip-to: 10.128.0.0/14 # pods
        priority: 998
        route-table: 254
      - ip-to: 169.254.0.0/17 # masquerade addresses of OVN-Kubernetes
        priority: 998
        route-table: 254
`;

/** Bonds with VLANs that have nothing to do with load balancers. */
const vlanPolicy = (site: number, n: number): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: storage-vlan-${n}
  annotations:
    description: "VLAN ${1000 + n} for the storage network"
spec:
  nodeSelector:
    node-role.kubernetes.io/worker: ""
    storage.example.com/rack: "${n}"
  maxUnavailable: 1
  desiredState:
    interfaces:
    - name: bond${n}
      type: bond
      state: up
      mtu: 9000
      link-aggregation:
        mode: 802.3ad
        options:
          miimon: "140"
          lacp_rate: fast
        port:
        - ens${n}f0
        - ens${n}f1
    - name: ens${n}f0
      type: ethernet
      state: up
      mtu: 9000
      ethernet:
        auto-negotiation: true
      ipv4:
        enabled: false
      ipv6:
        enabled: false
    - name: ens${n}f1
      type: ethernet
      state: up
      mtu: 9000
      ethernet:
        auto-negotiation: true
      ipv4:
        enabled: false
      ipv6:
        enabled: false
    - name: bond${n}.${1000 + n}
      description: storage of site ${site}
      type: vlan
      state: up
      vlan:
        base-iface: bond${n}
        id: ${1000 + n}
      ipv4:
        enabled: true
        dhcp: true
        auto-dns: false
        auto-gateway: false
        auto-routes: false
      ipv6:
        enabled: false
    dns-resolver:
      config: {}
`;

const resource = (apiVersion: string, kind: string, name: string, rest: string, namespace = 'metallb-system'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n${rest}`;

const peer = ({ vrf, block }: Network, site: number, router: number): string =>
  resource(
    'metallb.io/v1beta2',
    'BGPPeer',
    `${vrf}-router-${router}`,
    `spec:
  myASN: ${64512 + (site % 100)}
  peerASN: ${65000 + (site % 100)}
  peerAddress: 10.${block + (site % 50)}.${site % 200}.${router}
  vrf: ${vrf}
  bfdProfile: ${vrf}-bfd
  nodeSelectors:
  - matchExpressions:
    - key: kubernetes.io/hostname
      operator: In
      values: [${Array.from({ length: workers }, (_, n) => `worker-${n + 1}`).join(', ')}]
`,
  );

/** Twelve documents in one file, as most people keep MetalLB's objects. */
function metallbDocuments(site: number): readonly string[] {
  const pool = ({ vrf, block }: Network): string =>
    resource(
      'metallb.io/v1beta1',
      'IPAddressPool',
      `${vrf}-shared`,
      `spec:\n  addresses:\n  - 203.${block}.${site % 250}.0/28\n  - 203.${block}.${site % 250}.32-203.${block}.${site % 250}.40\n  autoAssign: false\n`,
    );
  const advertisement = ({ vrf }: Network): string =>
    resource(
      'metallb.io/v1beta1',
      'BGPAdvertisement',
      `${vrf}-shared`,
      `spec:\n  ipAddressPools:\n  - ${vrf}-shared\n  peers:\n  - ${vrf}-router-1\n  - ${vrf}-router-2\n  communities:\n  - ${vrf}\n`,
    );
  const bfd = ({ vrf }: Network): string =>
    resource(
      'metallb.io/v1beta1',
      'BFDProfile',
      `${vrf}-bfd`,
      'spec:\n  receiveInterval: 300\n  transmitInterval: 300\n  detectMultiplier: 3\n',
    );
  const communities = networks.map(({ vrf, table }) => `  - name: ${vrf}\n    value: 64512:${table}\n`).join('');
  return [
    resource(
      'metallb.io/v1beta1',
      'MetalLB',
      'metallb',
      'spec:\n  nodeSelector:\n    node-role.kubernetes.io/worker: ""\n',
    ),
    ...networks.flatMap((network) => [peer(network, site, 1), peer(network, site, 2), bfd(network)]),
    ...networks.flatMap((network) => [pool(network), advertisement(network)]),
    resource('metallb.io/v1beta1', 'Community', 'communities', `spec:\n  communities:\n${communities}`),
  ];
}

/** What a team brings along for one Service with an address of its own. */
function appDocuments(site: number, app: number): Readonly<Record<string, string>> {
  const { vrf, table, block } = networks[app % 2] ?? networks[0];
  const name = `shop-${app}`;
  const address = `203.${block}.${site % 250}.${64 + app}`;
  return {
    namespace: `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    team: team-${app % 5}\n`,
    service: resource(
      'v1',
      'Service',
      'frontend',
      `  annotations:
    metallb.io/address-pool: ${name}
  labels:
    app.kubernetes.io/name: frontend
    app.kubernetes.io/part-of: ${name}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Cluster
  selector:
    app.kubernetes.io/name: frontend
  ports:
  - name: https
    port: 443
    targetPort: 8443
  - name: http
    port: 80
    targetPort: 8080
`,
      name,
    ),
    'egress-service': resource(
      'k8s.ovn.org/v1',
      'EgressService',
      'frontend',
      `spec:
  sourceIPBy: LoadBalancerIP
  network: "${table}"
  nodeSelector:
    matchExpressions:
    - key: kubernetes.io/hostname
      operator: In
      values: [worker-1, worker-2, worker-3]
`,
      name,
    ),
    pool: resource(
      'metallb.io/v1beta1',
      'IPAddressPool',
      name,
      `spec:\n  addresses:\n  - ${address}/32\n  autoAssign: false\n`,
    ),
    advertisement: resource(
      'metallb.io/v1beta1',
      'BGPAdvertisement',
      name,
      `spec:
  ipAddressPools:
  - ${name}
  peers:
  - ${vrf}-router-1
  - ${vrf}-router-2
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/${name}-frontend: ""
`,
    ),
  };
}

const clusterNetwork = `apiVersion: operator.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  clusterNetwork:
  - cidr: 10.128.0.0/14
    hostPrefix: 23
  serviceNetwork:
  - 172.30.0.0/16
  defaultNetwork:
    type: OVNKubernetes
    ovnKubernetesConfig:
      gatewayConfig:
        routingViaHost: true
        ipForwarding: Global
        ipv4:
          internalMasqueradeSubnet: 169.254.0.0/17
`;

const joined = (documents: readonly string[]): string => documents.map((text) => `---\n${text}`).join('');

const kustomization = (resources: readonly string[]): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${resources.map((it) => `- ${it}\n`).join('')}`;

/** The overlay of one cluster: eight nodes, two networks, ten teams. */
function siteFiles(site: number): { readonly files: readonly GeneratedFile[]; readonly manifests: number } {
  const dir = `clusters/site-${String(site).padStart(4, '0')}`;
  const texts = new Map<string, readonly string[]>([['cluster/network.yaml', [clusterNetwork]]]);
  for (let worker = 1; worker <= workers; worker++)
    texts.set(`nodes/worker-${worker}.yaml`, [nodePolicy(site, worker)]);
  texts.set(
    'nodes/storage.yaml',
    Array.from({ length: 12 }, (_, n) => vlanPolicy(site, n)),
  );
  texts.set('metallb.yaml', metallbDocuments(site));
  for (let app = 0; app < apps; app++) {
    const documents = appDocuments(site, app);
    if (app % 2 === 0) texts.set(`apps/shop-${app}.yaml`, Object.values(documents));
    else for (const [name, text] of Object.entries(documents)) texts.set(`apps/shop-${app}/${name}.yaml`, [text]);
  }
  const files = [...texts].map(([path, documents]) => ({ path: `${dir}/${path}`, text: joined(documents) }));
  const index = { path: `${dir}/kustomization.yaml`, text: kustomization([...texts.keys()]) };
  return { files: [index, ...files], manifests: [...texts.values()].reduce((sum, all) => sum + all.length, 0) };
}

/**
 * A repository with about as many manifests, all of which matter: a fifth is one big cluster (`hub`) with a VRF for each tenant, the rest
 * are overlays of small clusters that use the same names.
 */
export function fleetWorkspace(manifests: number): GeneratedWorkspace {
  const files: GeneratedFile[] = [];
  let count = 0;
  for (let tenant = 0; count < manifests / 5; tenant++) {
    const own = tenantFiles(tenant).map(({ path, text }) => ({ path: `clusters/hub/${path}`, text }));
    files.push(...own);
    count += own.length;
  }
  for (let site = 0; count < manifests; site++) {
    const own = siteFiles(site);
    files.push(...own.files);
    count += own.manifests;
  }
  return { files, manifests: count };
}

const chart = (n: number): string => `# Values of the chart.
replicaCount: ${n % 5}
image:
  repository: registry.example.com/team-${n % 40}/web
  tag: "1.${n % 30}.0"
resources:
  limits: {cpu: 500m, memory: 256Mi}
ingress:
  enabled: true
  hosts:
  - host: web-${n}.example.com
    paths: [/]
`;

const workflow = (n: number): string => `name: build-${n}
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@v4
    - run: make test
`;

const config = (n: number): string => `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings-${n}
data:
  application.properties: |
    server.port=8080
    feature.${n}=on
    cache.size=${n}
`;

/** A repository of which next to nothing matters: charts, pipelines, settings, and one small cluster. */
export function mostlyOtherWorkspace(count: number): GeneratedWorkspace {
  const site = siteFiles(0);
  const texts = [chart, workflow, config];
  const others = Array.from({ length: count - site.files.length }, (_, n) => ({
    path: `teams/team-${n % 40}/service-${n % 500}/file-${n}.yaml`,
    text: (texts[n % texts.length] ?? chart)(n),
  }));
  return { files: [...site.files, ...others], manifests: site.manifests };
}
