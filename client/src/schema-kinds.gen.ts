// Written by `npm run gen` from schemas/. Do not edit.

/** Every `apiVersion` of a kind with a schema. */
export const apiVersions: ReadonlySet<string> = new Set([
  'config.openshift.io/v1',
  'frrk8s.metallb.io/v1beta1',
  'k8s.ovn.org/v1',
  'metallb.io/v1beta1',
  'metallb.io/v1beta2',
  'nmstate.io/v1',
  'nmstate.io/v1beta1',
  'operator.openshift.io/v1',
  'v1',
]);

/** Every `kind` with a schema. */
export const kinds: ReadonlySet<string> = new Set([
  'AddressPool',
  'BFDProfile',
  'BGPAdvertisement',
  'BGPPeer',
  'Community',
  'EgressService',
  'FRRConfiguration',
  'IPAddressPool',
  'L2Advertisement',
  'MetalLB',
  'NMState',
  'Network',
  'NodeNetworkConfigurationPolicy',
  'Service',
]);
