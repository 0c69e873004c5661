import { defineRule } from '../../engine/rule.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { anyOfKind } from '../../paths/platform.js';
import { frontendEgress } from '../common/egress-samples.js';
import { frontendService } from '../common/samples.js';

const sample = (
  transport: string,
  mark = '',
): string => `${frontendService}${frontendEgress(mark, '')}#: file: network.yaml
apiVersion: operator.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  defaultNetwork:
    type: OVNKubernetes
${transport}`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-no-overlay',
  title: 'Egress services do not work without an overlay',
  area: 'egress',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'With the transport NoOverlay packets between nodes are routed by the network outside, past the rules that bring the traffic of an egress service to its node. The combination is not supported, and nothing refuses it.',
    bad: sample(
      '    ovnKubernetesConfig:\n      transport: NoOverlay\n',
      '    #! egressservice-no-overlay "frontend" not supported with transport NoOverlay',
    ),
    good: sample(''),
    whenNotToUse: 'When the Network resource of the repository is not the one of the cluster.',
    sources: ['OVN-Kubernetes, docs/features/bgp-integration/no-overlay.md'],
  },
  check(_, { graph, report }) {
    const said = anyOfKind(graph, operatorNetwork).filter(({ data }) => data.transport !== undefined);
    const [network] = said;
    if (network === undefined || said.some(({ data }) => data.transport?.value !== 'NoOverlay')) return;
    report({
      at: 'metadata.name',
      message: 'Egress services are not supported with transport NoOverlay.',
      related: [{ in: network, at: network.data.transport ?? 'spec', message: 'how packets travel between nodes' }],
    });
  },
});
