import { defineRule } from '../../engine/rule.js';
import { service as serviceKind } from '../../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { union } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { relationOf } from '../../paths/node-sets.js';
import { isLocal, servicesOf, workloadKinds, workloadsOf } from '../../paths/services.js';
import { egressSpec } from '../common/egress-samples.js';
import { isElecting, isPatched } from '../common/egress-services.js';
import { nodesInWords } from '../common/node-words.js';
import { quotedList } from '../common/words.js';
import { frontendPods, frontendWith } from '../common/workload-samples.js';

const pods = `${frontendPods('      nodeSelector:\n        zone: south\n')}${frontendWith('  externalTrafficPolicy: Local\n')}`;

const egress = (zone: string, mark = ''): string =>
  egressSpec(`  sourceIPBy: LoadBalancerIP
  nodeSelector:${mark}
    matchLabels:
      zone: ${zone}
`);

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-workload-nodes-differ',
  title: 'No node has both an endpoint and the egress role',
  area: 'egress',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'With externalTrafficPolicy Local only a node that runs a pod of the Service can be elected. Where the pods never run on the nodes that the egress service asks for, nobody is elected and nothing is announced.',
    bad:
      pods +
      egress(
        'north',
        '    #! egressservice-workload-nodes-differ "nodeSelector" Pods of "frontend" run on nodes with zone=south',
      ),
    good: pods + egress('south'),
    whenNotToUse: 'When other pods of the Service, which are not in the repository, run on these nodes.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go, selectNodeFor'],
  },
  check(egress, { graph, report }) {
    const [service, ...more] = servicesOf(graph, egress);
    if (service === undefined || more.length > 0 || !isLocal(service) || !isElecting(egress.data)) return;
    if (isPatched(graph, egressService, egress) || isPatched(graph, serviceKind, service)) return;
    const workloads = workloadsOf(graph, service);
    const isOpen = workloads.some((it) =>
      workloadKinds.some((kind) => kind.id === it.kindId && isPatched(graph, kind, it)),
    );
    const { nodeSelector } = egress.data;
    const nodes = union(...workloads.map(({ data }) => data.nodes));
    if (workloads.length === 0 || isOpen || relationOf(graph, nodes, nodeSelector.nodes) !== 'disjoint') return;
    report({
      at: nodeSelector.isSet ? nodeSelector.path : 'metadata.name',
      part: nodeSelector.isSet ? 'key' : 'value',
      message: `Pods of ${quotedList(workloads.map(nameOf))} run on ${nodesInWords(nodes)}, but the egress service asks for ${nodesInWords(nodeSelector.nodes)}. With externalTrafficPolicy Local no node fits.`,
      related: workloads.map((it) => ({ in: it, at: it.data.podPath, message: `pods of "${nameOf(it)}"` })),
    });
  },
});
