/** Settings and a policy for worker-1 with VRF "red", table 110, and everything that the symmetric path needs: the start of a sample. */
export const redNode = `#: settings: {"clusterNetworks":{"pods":["10.128.0.0/14"],"services":["172.30.0.0/16"],"masquerade":["169.254.0.0/17"]}}
#: file: policy.yaml
apiVersion: nmstate.io/v1
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
        port: [ens224]
        route-table-id: 110
    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
    routes:
      config:
      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: 110
    route-rules:
      config:
      - ip-to: 172.30.0.0/16
        priority: 998
        route-table: 254
      - ip-to: 10.128.0.0/14
        priority: 998
        route-table: 254
      - ip-to: 169.254.0.0/17
        priority: 998
        route-table: 254
`;

/** A Service of type LoadBalancer, shop/frontend, as a file of a sample. */
export const frontendService = `#: file: service.yaml
apiVersion: v1
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
