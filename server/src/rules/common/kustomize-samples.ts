/** A kustomization with what it takes in, as files of a documentation sample: `pool.yaml` defines the pool `pool-red`. */
export const kustomizationSample = (kustomization: string): string => `#: file: kustomization.yaml
${kustomization}#: file: community.yaml
apiVersion: metallb.io/v1beta1
kind: Community
metadata:
  name: communities
  namespace: metallb-system
spec:
  communities:
  - name: keep-inside
    value: 65535:65281
`;
