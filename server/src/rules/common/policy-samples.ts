/** A policy for one node with these items of `interfaces`, and further sections of its state; lines are indented by four blanks. */
export const policySample = (interfaces: string, sections = ''): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: worker-1
spec:
  nodeSelector:
    kubernetes.io/hostname: worker-1
  desiredState:
${interfaces === '' ? '' : `    interfaces:\n${interfaces}`}${sections}`;

/** The entry of a network card with an address, as an item of `interfaces`. */
export const cardSample = `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
`;

/** The `routes` section with these items. */
export const routesSample = (items: string): string => `    routes:\n      config:\n${items}`;

/** The `route-rules` section with these items. */
export const routeRulesSample = (items: string): string => `    route-rules:\n      config:\n${items}`;
