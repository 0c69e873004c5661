import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput, type RuleContext } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { platformOf } from '../../paths/platform.js';
import type { EgressService } from '../../paths/services.js';
import { portsOf, tableOf, type Vrf, vrfsNamed, vrfsOf } from '../../paths/vrfs.js';
import { changeTo } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';

const egress = `#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-not-number',
  title: 'The routing table of an egress service is a name',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'The text goes to `ip rule` on the node, which takes numbers, and names from a file inside the OVN-Kubernetes container. Names of VRF devices are never looked up there, so the rule is refused; only a line in a log tells, and replies keep leaving by the main table.',
    bad: `${redNode}${frontendService}${egress}  network: red    #! egressservice-network-not-number "red" is the name of a VRF
`,
    good: `${redNode}${frontendService}${egress}  network: "110"
`,
    whenNotToUse: 'When your own OVN-Kubernetes image carries an rt_tables file with this name.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go, createIPRule',
      'iproute2 6.1: an unknown name is answered with "invalid table ID"',
    ],
  },
  check(resource, context) {
    const network = resource.data.network;
    if (!isKnown(network) || tableOfEgressService(resource) !== 'name' || systemTables.has(network.value)) return;
    const vrfs = vrfsNamed(context.graph, network.value);
    const owners = vrfs.length > 0 ? vrfs : vrfsOf(context.graph).filter((vrf) => portsOf(vrf).includes(network.value));
    context.report(owners.length > 0 ? asDevice(resource, network, owners) : asUnknown(resource, network, context));
  },
});

/** Names that every rt_tables file has; another rule speaks of them. */
const systemTables = new Set(['main', 'default', 'local']);

/** The value is a VRF, or one of a VRF's ports. */
function asDevice(resource: EgressService, network: Known<string>, owners: readonly Vrf[]): FindingInput {
  const [first] = owners;
  const tables = tablesOf(owners);
  const what = first?.name === network.value ? 'the name of a VRF' : `a port of VRF "${first?.name ?? '?'}"`;
  const number = tables.length === 1 ? `, "${tables[0] ?? ''}"` : '';
  return {
    at: network,
    message: `"${network.value}" is ${what}; an egress service takes the number of the table${number}.`,
    related: owners.map((vrf) => ({
      in: vrf.policy,
      at: vrf.table ?? vrf.item,
      message: `table of VRF "${vrf.name}"`,
    })),
    fixes: tables.length === 1 ? tables.map((table) => changeTo(resource, network, String(table))) : [],
  };
}

const tablesOf = (vrfs: readonly Vrf[]): readonly number[] => [...new Set(vrfs.flatMap((vrf) => tableOf(vrf) ?? []))];

function asUnknown(resource: EgressService, network: Known<string>, { graph }: RuleContext): FindingInput {
  const near = nearVrfs(graph, network.value);
  return {
    at: network,
    severity: platformOf(graph).isOpenShift ? 'error' : 'warning',
    message: `"${network.value}" is not the number of a routing table.`,
    related: near.map((vrf) => ({ in: vrf.policy, at: vrf.table ?? vrf.item, message: `table of VRF "${vrf.name}"` })),
    fixes: tablesOf(near).map((table) => changeTo(resource, network, String(table))),
  };
}

const nearVrfs = (graph: Graph, name: string): readonly Vrf[] =>
  graph.near('net/Vrf', name).flatMap((it) => vrfsNamed(graph, it));
