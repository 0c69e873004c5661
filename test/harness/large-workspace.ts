// Makes repositories of any size for measurements: one file in ten belongs to the network, as in real ones.

/** A file of such a repository: `apps/3/web-3.yaml` and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Files of one tenant: a VRF of its own with everything that belongs to it. */
function tenant(n: number): Readonly<Record<string, string>> {
  const net = `10.${Math.floor(n / 250)}.${n % 250}`;
  const table = 10000 + n;
  return {
    policy: `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: v${n}
spec:
  nodeSelector:
    kubernetes.io/hostname: worker-${n}
  desiredState:
    interfaces:
    - name: v${n}
      type: vrf
      state: up
      vrf:
        port: [eth${n}]
        route-table-id: ${table}
    - name: eth${n}
      type: ethernet
      state: up
      ipv4:
        enabled: true
        dhcp: false
        address:
        - ip: ${net}.11
          prefix-length: 24
    routes:
      config:
      - destination: 0.0.0.0/0
        next-hop-address: ${net}.1
        next-hop-interface: eth${n}
        table-id: ${table}
    route-rules:
      config:
      - {ip-to: 172.30.0.0/16, priority: 998, route-table: 254}
      - {ip-to: 10.128.0.0/14, priority: 998, route-table: 254}
`,
    peer: `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: peer-${n}
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: ${net}.1
  vrf: v${n}
  nodeSelectors:
  - matchLabels:
      kubernetes.io/hostname: worker-${n}
`,
    pool: `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-${n}
  namespace: metallb-system
spec:
  addresses: [203.${Math.floor(n / 250)}.${n % 250}.0/28]
  autoAssign: false
`,
    advertisement: `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-${n}
  namespace: metallb-system
spec:
  ipAddressPools: [pool-${n}]
  peers: [peer-${n}]
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/shop-${n}-frontend: ""
`,
    service: `apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop-${n}
  annotations:
    metallb.io/address-pool: pool-${n}
spec:
  type: LoadBalancer
  selector:
    app: frontend
`,
    egress: `apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop-${n}
spec:
  sourceIPBy: LoadBalancerIP
  network: "${table}"
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-${n}
`,
  };
}

/** The files of one tenant, `tenants/3/policy.yaml` and so on. */
export const tenantFiles = (n: number): readonly GeneratedFile[] =>
  Object.entries(tenant(n)).map(([name, text]) => ({ path: `tenants/${n}/${name}.yaml`, text }));

const deployment = (n: number): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web-${n}\nspec:\n  template:\n    metadata:\n      labels: {app: web}\n`;

/** `count` files as `{ path, text }`. The first tenant's policy is `tenants/0/policy.yaml` with table 10000. */
export function largeWorkspace(count: number): readonly GeneratedFile[] {
  const files: GeneratedFile[] = [];
  for (let n = 0; files.length < count; n++) {
    if (n % 54 === 0) files.push(...tenantFiles(n / 54));
    files.push({ path: `apps/${n % 100}/web-${n}.yaml`, text: deployment(n) });
  }
  return files.slice(0, count);
}
