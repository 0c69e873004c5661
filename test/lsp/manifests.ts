/** A policy with VRF `ens4vrf`, table 2, port ens4. */
export const policy = `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: red
spec:
  nodeSelector:
    vrf: "true"
  desiredState:
    interfaces:
    - name: ens4vrf
      type: vrf
      state: up
      vrf:
        port:
        - ens4
        route-table-id: 2
    - name: ens4
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 192.0.2.130
          prefix-length: 24
`;

/** A BGP peer in a VRF. */
export const peer = (vrf: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 192.0.2.1
  vrf: ${vrf}
  nodeSelectors:
  - matchLabels:
      vrf: "true"
`;

/** A pool with one address. */
export const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: first-pool
  namespace: metallb-system
spec:
  addresses:
  - 203.0.113.10/32
`;

/** Announces the pool to the peer, from the node of the egress service. */
export const advertisement = `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: announce
  namespace: metallb-system
spec:
  ipAddressPools:
  - first-pool
  peers:
  - router
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/test-server1: ""
`;

/** A Service with an address of the pool. */
export const service = `apiVersion: v1
kind: Service
metadata:
  name: server1
  namespace: test
  annotations:
    metallb.io/address-pool: first-pool
spec:
  type: LoadBalancer
  selector:
    app: server1
  ports:
  - port: 80
`;

/** Sends the traffic of the Service by table 2. */
export const egressService = `apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: server1
  namespace: test
spec:
  sourceIPBy: LoadBalancerIP
  nodeSelector:
    matchLabels:
      vrf: "true"
  network: "2"
`;
