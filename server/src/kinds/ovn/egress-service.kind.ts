import { defineKind, nameRef, ownNamespaceRef } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { egressLabelPrefix } from '../../model/node-set.js';
import { readString, readText } from '../../model/read.js';
import type { SymbolFact } from '../../model/symbols.js';
import { readSelector, type SelectorFacts } from '../node-selectors.js';

/** What others may know of an EgressService. */
export interface EgressServiceFacts {
  readonly name: Located<string> | undefined;
  readonly namespace: Located<string> | undefined;
  readonly sourceIpBy: Located<string> | undefined;
  /** Routing table as text; without a value where it is written as a number. */
  readonly network: Located<string> | undefined;
  /** The same, whatever the type: `2` for `network: 2` too. */
  readonly networkText: Located<string> | undefined;
  readonly nodeSelector: SelectorFacts;
}

/** OVN-Kubernetes: how replies and connections of a load-balancer Service's pods leave the cluster. */
export const egressService = defineKind<EgressServiceFacts>({
  id: 'k8s.ovn.org/EgressService',
  versions: ['v1'],
  scope: 'Namespaced',
  namedByNamespace: true,
  schema: 'k8s.ovn.org/egressservice',
  summary: 'Makes the traffic of a load-balancer Service leave by a routing table of its own, with its own address.',
  references: [ownNamespaceRef('metadata.name', 'core/Service'), nameRef('spec.network', 'net/RouteTable')],
  facts: (root) => ({
    name: readString(root.at('metadata.name')),
    namespace: readString(root.at('metadata.namespace')),
    sourceIpBy: readString(root.at('spec.sourceIPBy')),
    network: readString(root.at('spec.network')),
    networkText: readText(root.at('spec.network')),
    nodeSelector: readSelector(root, 'spec.nodeSelector'),
  }),
  symbols: (data) => labelSymbol(data),
  hover: ({ data }) => [
    data.networkText?.value === undefined ? 'main routing table' : `routing table ${data.networkText.value}`,
    `source address: ${isNetworkMode(data) ? 'that of the node' : 'that of the load balancer'}`,
  ],
  snippet: `apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: \${1:frontend}
  namespace: \${2:shop}
spec:
  sourceIPBy: \${3|LoadBalancerIP,Network|}
  network: "\${4:110}"
  nodeSelector:
    matchLabels:
      \${5:kubernetes.io/hostname}: \${6:worker-1}
$0`,
});

export default egressService;

/** True if pods leave by their own node's address, and no node is elected. */
export const isNetworkMode = (data: EgressServiceFacts): boolean => data.sourceIpBy?.value === 'Network';

/** The node label of an EgressService: `egress-service.k8s.ovn.org/test-server1`. */
export const egressLabel = (namespace: string, name: string): string => `${egressLabelPrefix}${namespace}-${name}`;

function labelSymbol({ name, namespace }: EgressServiceFacts): readonly SymbolFact[] {
  if (name?.value === undefined || namespace?.value === undefined) return [];
  return [
    {
      type: 'ovn/EgressLabel',
      name: egressLabel(namespace.value, name.value),
      namespace: undefined,
      path: name.path,
      wholePath: '',
      detail: `label of the node that is elected for ${namespace.value}/${name.value}`,
    },
  ];
}
