import { annotatedService, poolSample } from './metallb-samples.js';
import { redNode } from './samples.js';
import { peerSample } from './vrf-samples.js';

/** A file of a sample that adds VRF "blue", with table 120, to the node of VRF "red". */
export const blueNode = redNode
  .replace(/#: settings.*\n/, '')
  .replace('policy.yaml', 'policy-blue.yaml')
  .replace(/\bred\b/g, 'blue')
  .replaceAll('ens224', 'ens256')
  .replaceAll('110', '120')
  .replaceAll('198.51.100', '192.0.2');

/** The pool that Service shop/frontend asks for, as a file of a sample. */
export const redPool = `#: file: pool.yaml\n${poolSample('pool-red', '203.0.113.10/32')}  autoAssign: false\n`;

/** Files of a sample in which Service shop/frontend gets an address of a pool that is announced to a peer in VRF "red". */
export const frontendPool = `${redPool}#: file: peer.yaml\n${peerSample}`;

/** The EgressService shop/frontend with these lines as spec; `mark` stands behind its name. */
export const egressSpec = (spec: string, mark = ''): string => `#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend${mark}
  namespace: shop
spec:
${spec}`;

/** The Service of the sample, which asks for the pool; `mark` stands behind its name. */
export const frontendInPool = (mark = ''): string =>
  `#: file: service.yaml\n${annotatedService('metallb.io/address-pool: pool-red').replace('name: frontend', `name: frontend${mark}`)}`;

/** The advertisement of the sample; `mark` stands behind its name, `nodes` are lines of its spec. */
export const redAdvertisement = (mark = '', nodes = ''): string => `#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red${mark}
  namespace: metallb-system
spec:
  ipAddressPools: [pool-red]
  peers: [router-red]
${nodes}`;

/** The lines that limit the advertisement to the egress node. */
export const fromEgressNode = `  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/shop-frontend: ""
`;

/** The EgressService of the sample; `mark` stands behind its name, `spec` are more lines of its spec. */
export const frontendEgress = (mark = '', spec = '  network: "110"\n'): string =>
  egressSpec(
    `  sourceIPBy: LoadBalancerIP
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
${spec}`,
    mark,
  );
