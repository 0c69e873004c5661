/** A snippet that is not a single kind: the complete set-up, or a block inside a manifest. */
export interface BlockSnippet {
  /** What is typed: `symmetric-routing`. */
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** Text in VS Code's snippet syntax. */
  readonly body: string;
  /** Where it fits; `undefined` if it is a whole file. */
  readonly fits: SnippetPlace | undefined;
}

/** The place of a snippet in a resource: an item of the list, or the key of the map, at a path. */
export interface SnippetPlace {
  /** The end of the kind's id: `Advertisement` fits all of them. */
  readonly kind: string;
  readonly path: string;
  /** The key that it writes; `undefined` if it writes items. */
  readonly key?: string;
}

const interfaces = `- name: \${2:red}
      type: vrf
      state: up
      vrf:
        port:
        - \${3:ens224}
        route-table-id: \${4:110}
    - name: \${3:ens224}
      type: ethernet
      state: up
      ipv4:
        enabled: true
        dhcp: false
        forwarding: true
        address:
        - ip: \${5:198.51.100.11}
          prefix-length: \${6:24}`;

const route = `- destination: 0.0.0.0/0
        next-hop-address: \${7:198.51.100.1}
        next-hop-interface: \${3:ens224}
        table-id: \${4:110}`;

const rule = (cidr: string): string => `- ip-to: ${cidr}
        priority: 998
        route-table: 254`;

const rules = [rule('${8:172.30.0.0/16}'), rule('${9:10.128.0.0/14}'), rule('${10:169.254.0.0/16}')].join('\n      ');

/** A policy that sets up a VRF on one node, with its way out and the rules that keep the cluster's traffic in the main table. */
export const vrfPolicySnippet = `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: vrf-\${2:red}-\${1:worker-1}
spec:
  nodeSelector:
    kubernetes.io/hostname: \${1:worker-1}
  desiredState:
    interfaces:
    ${interfaces}
    routes:
      config:
      ${route}
    route-rules:
      config:
      ${rules}
$0`;

const setUp = `${vrfPolicySnippet.replace('\n$0', '')}
---
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-\${2:red}
  namespace: \${11:metallb-system}
spec:
  myASN: \${12:64512}
  peerASN: \${13:64513}
  peerAddress: \${7:198.51.100.1}
  vrf: \${2:red}
  nodeSelectors:
  - matchLabels:
      kubernetes.io/hostname: \${1:worker-1}
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-\${2:red}
  namespace: \${11:metallb-system}
spec:
  addresses:
  - \${14:203.0.113.10/32}
  autoAssign: false
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-\${2:red}
  namespace: \${11:metallb-system}
spec:
  ipAddressPools:
  - pool-\${2:red}
  peers:
  - router-\${2:red}
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/\${15:shop}-\${16:frontend}: ""
---
apiVersion: v1
kind: Service
metadata:
  name: \${16:frontend}
  namespace: \${15:shop}
  annotations:
    metallb.io/address-pool: pool-\${2:red}
spec:
  type: LoadBalancer
  selector:
    app: \${16:frontend}
  ports:
  - name: \${17:https}
    port: \${18:443}
    targetPort: \${19:8443}
---
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: \${16:frontend}
  namespace: \${15:shop}
spec:
  sourceIPBy: LoadBalancerIP
  network: "\${4:110}"
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: \${1:worker-1}
$0`;

const outdented = (text: string): string => text.replace(/\n {4}/g, '\n');

/** The same with places counted in the order in which they stand: a block begins at its own first one. */
function counted(body: string): string {
  const seen: string[] = [];
  return body.replace(/\$\{(\d+)/g, (_, tab: string) => {
    if (!seen.includes(tab)) seen.push(tab);
    return `\${${seen.indexOf(tab) + 1}`;
  });
}

/** Snippets beside those of the kinds. */
export const blockSnippets: readonly BlockSnippet[] = [
  {
    prefix: 'symmetric-routing',
    title: 'Symmetric routing: complete set-up',
    description: 'Policy, peer, pool, advertisement, Service and EgressService whose names and numbers agree',
    body: setUp,
    fits: undefined,
  },
  {
    prefix: 'vrf',
    title: 'VRF with its port',
    description: 'Items of desiredState.interfaces: a VRF, and the interface that belongs to it with its address',
    body: counted(`${outdented(interfaces)}\n$0`),
    fits: { kind: 'NodeNetworkConfigurationPolicy', path: 'spec.desiredState.interfaces' },
  },
  {
    prefix: 'vrf-route',
    title: 'Default route of a VRF',
    description: 'Item of desiredState.routes.config: the way back to the clients in the table of the VRF',
    body: counted(`${outdented(route).replaceAll('\n    ', '\n  ')}\n$0`),
    fits: { kind: 'NodeNetworkConfigurationPolicy', path: 'spec.desiredState.routes.config' },
  },
  {
    prefix: 'cluster-route-rules',
    title: 'Route rules for the cluster networks',
    description: 'Section route-rules of desiredState: Services, pods and masquerade addresses stay in the main table',
    body: counted(`route-rules:\n  config:\n  ${rules.replaceAll('\n      ', '\n  ')}\n$0`),
    fits: { kind: 'NodeNetworkConfigurationPolicy', path: 'spec.desiredState', key: 'route-rules' },
  },
  {
    prefix: 'egress-label',
    title: 'Node selector of an egress service',
    description: 'Limits an advertisement to the node that OVN-Kubernetes has elected for the Service',
    body: 'nodeSelectors:\n- matchLabels:\n    egress-service.k8s.ovn.org/${1:namespace}-${2:service}: ""\n$0',
    fits: { kind: 'Advertisement', path: 'spec', key: 'nodeSelectors' },
  },
];
