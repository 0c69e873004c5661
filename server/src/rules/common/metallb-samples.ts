/** A router outside of any VRF: `peerSample('router-a', '198.51.100.1', 'bfdProfile: fast')`. */
export const plainPeer = (
  name: string,
  address: string,
  ...fields: readonly string[]
): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: ${name}
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: ${address}
${fields.map((field) => `  ${field}\n`).join('')}`;

/** A pool with these entries. */
export const poolSample = (name: string, ...entries: readonly string[]): string => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: ${name}
  namespace: metallb-system
spec:
  addresses:
${entries.map((entry) => `  - ${entry}\n`).join('')}`;

/** A BGPAdvertisement of one pool, with more fields if need be. */
export const bgpSample = (
  name: string,
  pool: string,
  ...fields: readonly string[]
): string => `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: ${name}
  namespace: metallb-system
spec:
  ipAddressPools:
  - ${pool}
${fields.map((field) => `  ${field}\n`).join('')}`;

/** A Community with one alias. */
export const communitySample = (name: string, value: string): string => `apiVersion: metallb.io/v1beta1
kind: Community
metadata:
  name: communities
  namespace: metallb-system
spec:
  communities:
  - name: ${name}
    value: ${value}
`;

/** Documents of one file. */
export const documents = (...parts: readonly string[]): string => parts.join('---\n');

/** Answers for every pool. */
export const advertiseAll = `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: all
  namespace: metallb-system
`;

/** A Service, shop/frontend, with an annotation and more fields if need be: `annotatedService('metallb.io/address-pool: pool-red')`. */
export const annotatedService = (annotation: string, ...fields: readonly string[]): string => `apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop
  annotations:
    ${annotation}
spec:
  type: LoadBalancer
${fields.map((field) => `  ${field}\n`).join('')}  selector:
    app: frontend
  ports:
  - port: 443
`;
