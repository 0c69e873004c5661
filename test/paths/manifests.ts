/** A cluster with one VRF in which everything fits: policy, peer, pool, advertisement, EgressService and Service. */
export const oneVrf = `apiVersion: operator.openshift.io/v1
kind: Network
metadata: {name: cluster}
spec:
  clusterNetwork: [{cidr: 10.128.0.0/14, hostPrefix: 23}]
  serviceNetwork: [172.30.0.0/16]
  defaultNetwork: {type: OVNKubernetes, ovnKubernetesConfig: {gatewayConfig: {routingViaHost: true}}}
---
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: blue-policy}
spec:
  nodeSelector: {blue: "true"}
  desiredState:
    interfaces:
    - {name: bluevrf, type: vrf, state: up, vrf: {port: [eth1], route-table-id: 102}}
    - {name: eth1, type: ethernet, state: up, ipv4: {enabled: true, dhcp: false, address: [{ip: 198.51.100.10, prefix-length: 24}]}}
    routes:
      config:
      - {destination: 0.0.0.0/0, next-hop-address: 198.51.100.1, next-hop-interface: eth1, table-id: 102, metric: 150}
    route-rules:
      config:
      - {ip-to: 172.30.0.0/16, priority: 998, route-table: 254}
      - {ip-to: 10.128.0.0/14, priority: 998, route-table: 254}
      - {ip-to: 169.254.0.0/17, priority: 998, route-table: 254}
---
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: blue-router, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 198.51.100.1, vrf: bluevrf}
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: blue-pool, namespace: metallb-system}
spec: {addresses: [203.0.113.0/28]}
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata: {name: blue-adv, namespace: metallb-system}
spec:
  ipAddressPools: [blue-pool]
  peers: [blue-router]
  nodeSelectors: [{matchLabels: {egress-service.k8s.ovn.org/shop-web: ""}}]
---
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata: {name: web, namespace: shop}
spec: {sourceIPBy: LoadBalancerIP, network: "102", nodeSelector: {matchLabels: {blue: "true"}}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {type: LoadBalancer, externalTrafficPolicy: Cluster, ports: [{port: 443}]}
`;

/** A second VRF beside the first, with a Service of its own; each Service names its pool. */
export const twoVrfs = `${oneVrf.replace(
  'metadata: {name: web, namespace: shop}\nspec: {type',
  'metadata: {name: web, namespace: shop, annotations: {metallb.io/address-pool: blue-pool}}\nspec: {type',
)}---
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: red-policy}
spec:
  nodeSelector: {blue: "true"}
  desiredState:
    interfaces:
    - {name: redvrf, type: vrf, state: up, vrf: {port: [eth2], route-table-id: 103}}
    - {name: eth2, type: ethernet, state: up, ipv4: {enabled: true, address: [{ip: 192.0.2.10, prefix-length: 24}]}}
    routes:
      config:
      - {destination: 0.0.0.0/0, next-hop-address: 192.0.2.1, next-hop-interface: eth2, table-id: 103}
---
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: red-router, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64514, peerAddress: 192.0.2.1, vrf: redvrf}
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: red-pool, namespace: metallb-system}
spec: {addresses: [203.0.113.16/28]}
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata: {name: red-adv, namespace: metallb-system}
spec:
  ipAddressPools: [red-pool]
  peers: [red-router]
  nodeSelectors: [{matchLabels: {egress-service.k8s.ovn.org/shop-api: ""}}]
---
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata: {name: api, namespace: shop}
spec: {sourceIPBy: LoadBalancerIP, network: "103", nodeSelector: {matchLabels: {blue: "true"}}}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop, annotations: {metallb.io/address-pool: red-pool}}
spec: {type: LoadBalancer, ports: [{port: 443}]}
`;

/** One replacement in a text: what stands there, and what shall. */
export type Edit = readonly [from: string, to: string];

/** The text after the edits; each must hit something. */
export function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return before.replace(from, () => to);
  }, text);
}

/** The text without the document of a kind and name. */
export const without = (text: string, kind: string, name: string): string =>
  text
    .split(/^---\n/m)
    .filter((part) => !(part.includes(`kind: ${kind}\n`) && part.includes(`{name: ${name}`)))
    .join('---\n');
