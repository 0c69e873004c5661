/** A peer with one more line in its specification. */
export const suppressedPeer = (line: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  ${line}
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
`;

/** A settings file, and a policy in the folder of its production cluster. */
export const settingsSample = (text: string): string => `#: file: .symroute.yaml
${text}#: file: clusters/prod/namespace.yaml
apiVersion: v1
kind: Namespace
metadata:
  name: metallb-system
#: file: base/namespace.yaml
apiVersion: v1
kind: Namespace
metadata:
  name: shop
`;
