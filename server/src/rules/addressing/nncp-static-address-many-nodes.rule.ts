import { formatAddress, isLinkLocal } from '../../base/net/address.js';
import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { node } from '../../kinds/core/node.kind.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import {
  describeNodeSet,
  hasUnknown,
  hostnameLabel,
  hostnamesOf,
  matchesSet,
  type NodeSet,
} from '../../model/node-set.js';
import { nameOf, type OpenResource, type Resource } from '../../model/resource.js';
import { listedNodes, nodesOfPolicy } from '../../paths/node-sets.js';
import { policiesOf } from '../../paths/policies.js';
import { putAt } from '../common/fixes.js';
import { linkAddresses } from '../common/links.js';
import { presentInterfaces } from '../common/policy-items.js';

const sample = (selector: string): string => `#: file: nodes.yaml
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Node
  metadata:
    name: worker-1
    labels: {kubernetes.io/hostname: worker-1, red: "true"}
- apiVersion: v1
  kind: Node
  metadata:
    name: worker-2
    labels: {kubernetes.io/hostname: worker-2, red: "true"}
#: file: policy.yaml
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: addresses
spec:
  nodeSelector:
    ${selector}
  desiredState:
    interfaces:
    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11`;

export default defineRule<PolicyFacts>({
  code: 'nncp-static-address-many-nodes',
  title: 'A fixed address in a policy that can hit several nodes',
  area: 'addressing',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Every node that the policy selects gets the same address. Neighbours then find it now here and now there, and it is dead most of the time: write one policy for each node.',
    bad: `${sample('red: "true"')}    #! nncp-static-address-many-nodes:error "198.51.100.11" All nodes with red=true get the address
          prefix-length: 24
`,
    good: `${sample('kubernetes.io/hostname: worker-1')}
          prefix-length: 24
`,
    whenNotToUse: 'When only one node has the label.',
    sources: ['Tried with Linux 6.1 and 6.12: which of two nodes answers is a race'],
  },
  check(policy, { graph, report }) {
    const nodes = nodesOfPolicy(policy);
    const severity = severityOf(graph, policy, nodes);
    if (severity === undefined) return;
    for (const item of presentInterfaces(policy)) {
      const address = sharedAddress(policy, item);
      if (address === undefined) continue;
      report({
        at: `${address.path}.ip`,
        severity,
        message: `${describeNodes(nodes)} get the address ${formatAddress(address.address)}/${address.network.prefix} on "${address.interface}".`,
        related: policy.data.nodeSelector.isSet
          ? [{ in: policy, at: policy.data.nodeSelector, part: 'key', message: 'nodes that the policy selects' }]
          : [],
        fixes: pinFixes(graph, policy, nodes),
      });
    }
  },
});

const describeNodes = (nodes: NodeSet): string =>
  describeNodeSet(nodes) === 'all nodes' ? 'All nodes' : `All nodes with ${describeNodeSet(nodes)}`;

/** Interfaces that lead nowhere may have the same address everywhere. */
function sharedAddress(policy: OpenResource<PolicyFacts>, item: NmInterface) {
  const type = item.type?.value;
  if (type === 'dummy' || type === 'loopback' || item.name?.value === 'lo') return undefined;
  return linkAddresses(policy).find(({ path, address }) => path.startsWith(`${item.path}.`) && !isLinkLocal(address));
}

/** How sure it is that there are several nodes; `undefined` if the policy is for one, or a template decides. */
function severityOf(graph: Graph, policy: OpenResource<PolicyFacts>, nodes: NodeSet): Severity | undefined {
  if (policy.partial || hasUnknown(nodes) || hostnamesOf(nodes)?.length === 1) return undefined;
  const all = listedNodes(graph);
  const proven = provenNodes(graph, nodes);
  if (proven.length > 1) return 'error';
  if (all !== undefined) return undefined;
  const wave = policy.at('spec.maxUnavailable')?.integer();
  if (wave !== undefined && wave > 1) return 'warning';
  return isPerNodeFolder(graph, policy) ? undefined : 'info';
}

/** Nodes of the scope that certainly have the labels. */
const provenNodes = (graph: Graph, nodes: NodeSet): readonly Resource[] =>
  graph.ofKind(node).filter((it) => matchesSet(nodes, it.labels) === true);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Policies of other folders are pinned by name: whoever writes them knows how, and this folder may well be for one node. */
const isPerNodeFolder = (graph: Graph, policy: OpenResource<PolicyFacts>): boolean => {
  const folder = folderOf(graph.fileOf(policy));
  return policiesOf(graph).some(
    (other) => hostnamesOf(nodesOfPolicy(other))?.length === 1 && folderOf(graph.fileOf(other)) !== folder,
  );
};

const mostFixes = 3;

/** Only nodes that the scope knows can be chosen. */
function pinFixes(graph: Graph, policy: OpenResource<PolicyFacts>, nodes: NodeSet): readonly Fix[] {
  return provenNodes(graph, nodes)
    .slice(0, mostFixes)
    .flatMap((it) => {
      const hostname = it.labels.values[hostnameLabel] ?? undefined;
      const path = `spec.nodeSelector["${hostnameLabel}"]`;
      return hostname === undefined ? [] : [putAt(`Pin the policy to node "${nameOf(it)}"`, policy, path, hostname)];
    });
}
