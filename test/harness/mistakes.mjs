// The classic mistakes, each as a change of the right set-up. scripts/gen/examples.mjs makes the folders of examples/broken from
// them, and test/slow/combinations.test.ts checks them two at a time.
import fs from 'node:fs';
import path from 'node:path';

/** The classic mistakes: what is written instead of what, and the rule that finds it. */
export const mistakes = [
  {
    folder: 'table-id-mismatch',
    title: 'The egress service uses a table that no VRF has',
    code: 'egressservice-network-no-vrf',
    from: 'network: "110"',
    to: 'network: "111"',
  },
  {
    folder: 'table-as-number',
    title: 'The table is written as a number instead of text',
    code: 'egressservice-network-not-string',
    from: 'network: "110"',
    to: 'network: 110',
  },
  {
    folder: 'table-as-vrf-name',
    title: 'The egress service names the VRF instead of its table',
    code: 'egressservice-network-not-number',
    from: 'network: "110"',
    to: 'network: red',
  },
  {
    folder: 'vrf-misspelt',
    title: 'The peer names a VRF that no policy defines',
    code: 'bgppeer-vrf-undefined',
    from: '  vrf: red\n',
    to: '  vrf: rad\n',
  },
  {
    folder: 'peer-in-wrong-network',
    title: 'The peer is in another network than its VRF',
    code: 'bgppeer-address-not-in-vrf',
    from: 'peerAddress: 198.51.100.1\n',
    to: 'peerAddress: 192.0.2.1\n',
  },
  {
    folder: 'pool-misspelt',
    title: 'The advertisement names a pool that does not exist',
    code: 'bgpadvertisement-pool-undefined',
    from: '  ipAddressPools:\n  - pool-red\n',
    to: '  ipAddressPools:\n  - pool-rde\n',
  },
  {
    folder: 'peer-misspelt',
    title: 'The advertisement names a peer that does not exist',
    code: 'bgpadvertisement-peer-undefined',
    from: '  - router-red\n',
    to: '  - router_red\n',
  },
  {
    folder: 'service-missing',
    title: 'The egress service has another name than the Service',
    code: 'egressservice-service-missing',
    from: 'kind: EgressService\nmetadata:\n  name: frontend\n',
    to: 'kind: EgressService\nmetadata:\n  name: front-end\n',
  },
  {
    folder: 'egress-label-missing',
    nodes: 2,
    title: 'Every node announces, although only one can answer',
    code: 'bgpadvertisement-egress-label-missing',
    from: '  nodeSelectors:\n  - matchLabels:\n      egress-service.k8s.ovn.org/shop-frontend: ""\n',
    to: '',
  },
  {
    folder: 'egress-label-misspelt',
    title: 'The advertisement waits for a node label that never comes',
    code: 'bgpadvertisement-egress-label-unknown',
    from: 'egress-service.k8s.ovn.org/shop-frontend: ""',
    to: 'egress-service.k8s.ovn.org/frontend: ""',
  },
  {
    folder: 'egress-label-with-value',
    title: 'The label of the elected node has no value',
    code: 'bgpadvertisement-egress-label-value',
    from: 'egress-service.k8s.ovn.org/shop-frontend: ""',
    to: 'egress-service.k8s.ovn.org/shop-frontend: "true"',
  },
  {
    folder: 'pod-network-not-covered',
    title: 'A route rule for another pod network than the cluster has',
    code: 'nncp-cluster-network-not-covered',
    from: 'ip-to: 10.128.0.0/14',
    to: 'ip-to: 10.132.0.0/14',
  },
  {
    folder: 'service-network-not-covered',
    title: 'No route rule for the network of the Services',
    code: 'nncp-service-network-not-covered',
    from: / {6}- ip-to: 172.30.0.0\/16.*\n.*\n.*\n/,
    to: '',
  },
  {
    folder: 'route-rule-too-late',
    title: 'A route rule that comes after the lookup of the VRF',
    code: 'nncp-route-rule-priority-late',
    from: 'priority: 998',
    to: 'priority: 1998',
  },
  {
    folder: 'route-in-main-table',
    title: "The VRF's default route is put into the main table",
    code: 'vrf-route-wrong-table',
    from: '        table-id: 110\n',
    to: '        table-id: 254\n',
  },
  {
    folder: 'gateway-off-link',
    title: 'The gateway is not on the network of its interface',
    code: 'route-gateway-off-link',
    from: 'next-hop-address: 198.51.100.1',
    to: 'next-hop-address: 198.51.10.1',
  },
  {
    folder: 'default-route-missing',
    title: 'The VRF has no way back to the clients',
    code: 'vrf-default-route-missing',
    from: / {4}routes:\n(?: {6}.*\n)+/,
    to: '',
  },
  {
    folder: 'table-reserved',
    title: 'The VRF uses the main table of the host',
    code: 'vrf-table-reserved',
    from: 'route-table-id: 110',
    to: 'route-table-id: 254',
  },
  {
    folder: 'pools-overlap',
    title: 'Two pools hold the same address',
    code: 'ipaddresspool-overlap',
    from: /$/,
    to: '---\napiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata:\n  name: pool-office\n  namespace: metallb-system\nspec:\n  addresses:\n  - 203.0.113.0/24\n---\napiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata:\n  name: office\n  namespace: metallb-system\nspec:\n  ipAddressPools:\n  - pool-office\n',
  },
  {
    folder: 'egress-service-missing',
    title: 'Announced in a VRF, but nothing steers the replies',
    code: 'service-vrf-pool-without-egressservice',
    from: /---\n# Replies[^]*$/,
    to: '',
  },
];

const order = [
  'cluster/network.yaml',
  'node-network/worker-1.yaml',
  'metallb/bgp-peer.yaml',
  'metallb/ip-address-pool.yaml',
  'metallb/bgp-advertisement.yaml',
  'shop/service.yaml',
  'shop/egress-service.yaml',
];

/** The set-up of examples/symmetric-routing in one file, for one node or for both. */
export function rightSetUp(root, nodes) {
  const read = (file) => fs.readFileSync(path.join(root, 'examples/symmetric-routing', file), 'utf8');
  if (nodes === 2)
    return order
      .flatMap((file) => (file.includes('worker-1') ? [file, file.replace('1', '2')] : file))
      .map(read)
      .join('---\n');
  return order.map(read).join('---\n').replaceAll('values: [worker-1, worker-2]', 'values: [worker-1]');
}
