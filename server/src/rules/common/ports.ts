/** Interfaces of OVN-Kubernetes and OpenShift that carry the node's own network. */
const reservedPort = /^(?:br-ex|br-int|br-local|ovs-system|ovn-k8s-mp\d+|genev_sys_\d+)$/;

/** True for `br-ex`, `ovn-k8s-mp0` and their like, which no VRF may take. */
export const isReservedPort = (name: string): boolean => reservedPort.test(name);
