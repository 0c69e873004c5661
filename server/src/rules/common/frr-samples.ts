/** An FRRConfiguration with one router; lines of the router, and of its one neighbor 198.51.100.1. */
export const frrSample = (
  router: readonly string[],
  neighbor: readonly string[],
  more: readonly string[] = [],
): string => `apiVersion: frrk8s.metallb.io/v1beta1
kind: FRRConfiguration
metadata:
  name: more-routes
  namespace: frr-k8s-system
spec:
  bgp:
${more.map((line) => `    ${line}\n`).join('')}    routers:
    - asn: 64512
${router.map((line) => `      ${line}\n`).join('')}      neighbors:
      - address: 198.51.100.1
        asn: 64513
${neighbor.map((line) => `        ${line}\n`).join('')}`;
