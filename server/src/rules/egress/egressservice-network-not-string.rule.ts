import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { tableNumber } from '../../paths/egress-table.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { putAt } from '../common/fixes.js';
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
  code: 'egressservice-network-not-string',
  title: 'The routing table of an egress service is a bare number',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: '`network` is a text field, although what stands in it is the number of a routing table. The API server turns down a manifest that has a number there.',
    bad: `${redNode}${frontendService}${egress}  network: 110    #! egressservice-network-not-string "110" write "110" with quotes
`,
    good: `${redNode}${frontendService}${egress}  network: "110"
`,
    whenNotToUse: 'Never: such a manifest is refused.',
    sources: [
      'OVN-Kubernetes, helm/ovn-kubernetes/crds/k8s.ovn.org_egressservices.yaml: spec.network is of type string',
    ],
  },
  check(resource, { report }) {
    const network = resource.at('spec.network');
    const type = network?.scalar()?.type;
    if (network === undefined || type === undefined || type === 'string' || type === 'null') return;
    const written = network.text() ?? '';
    report({
      at: network,
      message: `network is a text field; write "${written}" with quotes.`,
      fixes: quote(resource, network, written),
    });
  },
});

/** Quotes what is written if that is a table, else the number that the API server reads. Table 0 and system tables are no help. */
function quote(resource: OpenResource, network: NodeRef, written: string): readonly Fix[] {
  const isPlain = tableNumber(written) !== undefined;
  const table = isPlain ? Number(written) : network.integer();
  if (table === undefined || table < 1 || table > 4294967295 || (table >= 253 && table <= 255)) return [];
  return [
    putAt(`Quote ${isPlain ? written : table}`, resource, network.path, String(table), isPlain ? 'safe' : 'suggestion'),
  ];
}
