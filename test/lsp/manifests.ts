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
