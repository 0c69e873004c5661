import { defineRule } from '../../engine/rule.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { anyOfKind } from '../../paths/platform.js';
import { egressSpec } from '../common/egress-samples.js';
import { isElecting } from '../common/egress-services.js';
import { frontendService, redNode } from '../common/samples.js';

const sample = (
  viaHost: boolean,
  mark = '',
): string => `${redNode}${frontendService}${egressSpec(`  sourceIPBy: LoadBalancerIP
  network: "110"${mark}
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
`)}#: file: network.yaml
apiVersion: operator.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  defaultNetwork:
    type: OVNKubernetes
    ovnKubernetesConfig:
      gatewayConfig:
        ipForwarding: Global
        routingViaHost: ${viaHost}
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-table-shared-gateway',
  title: 'A routing table without routing through the host',
  area: 'egress',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: "A routing table of the node only counts for packets that pass through the node's own routing. With `routingViaHost: false` the author of the feature saw it fail under both traffic policies, and nobody has reported since that it works.",
    bad: sample(false, `    #! egressservice-table-shared-gateway '"110"' only known to work`),
    good: sample(true),
    whenNotToUse: 'When you have tried it on your release and it works.',
    sources: ['OVN-Kubernetes, pull request 4627'],
  },
  check(egress, { graph, report }) {
    const { networkText } = egress.data;
    if (networkText === undefined || !isElecting(egress.data) || typeof tableOfEgressService(egress) !== 'number')
      return;
    const said = anyOfKind(graph, operatorNetwork).filter(({ data }) => data.routingViaHost !== undefined);
    const [network] = said;
    if (network === undefined || said.some(({ data }) => data.routingViaHost?.value !== false)) return;
    report({
      at: networkText,
      message: 'An egress service with a routing table is only known to work with routingViaHost true.',
      related: [{ in: network, at: network.data.routingViaHost ?? 'spec', message: 'routing through the host' }],
    });
  },
});
