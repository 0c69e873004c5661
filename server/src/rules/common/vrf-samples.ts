/** What a sample says of a VRF policy; what is left out is right. */
export interface VrfPolicySample {
  /** Text after `route-table-id:`. */
  readonly table?: string;
  /** The one item of `port`. */
  readonly port?: string;
  /** The entry of the port in `interfaces`. */
  readonly portEntry?: string;
  /** Items of `routes.config`. */
  readonly routes?: string;
  /** Items of `route-rules.config`. */
  readonly rules?: string;
}

/** The networks of the samples' cluster, as a line of the fixture format. */
export const networksSample =
  '#: settings: {"clusterNetworks":{"pods":["10.128.0.0/14"],"services":["172.30.0.0/16"],"masquerade":["169.254.0.0/17"]}}\n';

const portEntry = `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
`;

const routes = `      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: 110
`;

/** A route rule of a sample: `ruleSample('10.128.0.0/14')`. */
export const ruleSample = (to: string, priority = '998', table = '254'): string => `      - ip-to: ${to}
        priority: ${priority}
        route-table: ${table}
`;

/** The three rules that keep the cluster of the samples in the main table. */
export const rulesSample = ruleSample('172.30.0.0/16') + ruleSample('10.128.0.0/14') + ruleSample('169.254.0.0/17');

const section = (key: string, items: string): string => (items === '' ? '' : `    ${key}:\n      config:\n${items}`);

/** A policy for one node with VRF "red", table 110, and everything that the symmetric path needs. An empty text leaves a part out. */
export const vrfPolicySample = (sample: VrfPolicySample = {}): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: vrf-red
spec:
  nodeSelector:
    kubernetes.io/hostname: worker-1
  desiredState:
    interfaces:
    - name: red
      type: vrf
      state: up
      vrf:
        port:
        - ${sample.port ?? 'ens224'}
        route-table-id: ${sample.table ?? '110'}
${sample.portEntry ?? portEntry}${section('routes', sample.routes ?? routes)}${section('route-rules', sample.rules ?? rulesSample)}`;

/** An egress service on the node of the policy: `egressSample('"110"')`. */
export const egressSample = (network: string): string => `apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
  network: ${network}
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
`;

/** The Service that the egress service of the samples belongs to. */
export const serviceSample = `apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop
spec:
  type: LoadBalancer
  selector:
    app: frontend
  ports:
  - port: 443
`;

/** A router in VRF "red", for the node of the policy, with these lines about the session: `redPeer('peerAddress: 198.51.100.1')`. */
export const redPeer = (...session: readonly string[]): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-red
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
${session.map((line) => `  ${line}\n`).join('')}  vrf: red
  nodeSelectors:
  - matchLabels:
      kubernetes.io/hostname: worker-1
`;

/** A router in VRF "red", for the node of the policy. */
export const peerSample = redPeer('peerAddress: 198.51.100.1');

/** What `oc get network.operator cluster` says of the cluster of the samples. */
export const clusterSample = `apiVersion: operator.openshift.io/v1
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
        ipForwarding: Global
        ipv4:
          internalMasqueradeSubnet: 169.254.0.0/17
`;
