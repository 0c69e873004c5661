import { defineRule } from '../../engine/rule.js';
import { node as nodeKind } from '../../kinds/core/node.kind.js';
import { egressLabelPrefix } from '../../model/node-set.js';
import { removeAt } from '../common/fixes.js';

const sample = (label: string): string => `apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels:
    zone: north
${label}`;

export default defineRule<Record<string, never>>({
  code: 'node-egress-label-by-hand',
  title: 'A Node manifest sets the egress label',
  area: 'hygiene',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nodeKind],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes puts this label on the node that it elects, and takes it off every other one. A label written by hand is gone soon after, and elects nobody.',
    bad: sample(
      `    ${egressLabelPrefix}shop-frontend: ""    #! node-egress-label-by-hand "${egressLabelPrefix}shop-frontend" sets and removes the label\n`,
    ),
    good: sample(''),
    whenNotToUse: 'When the manifest is a picture of a running cluster, not something to apply.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice: repair, syncNode'],
  },
  check(node, { report }) {
    const isDump =
      node.rootPath !== '' || ['status', 'metadata.resourceVersion', 'metadata.uid'].some((it) => node.at(it));
    if (isDump) return;
    for (const label of Object.keys(node.labels.values)) {
      if (!label.startsWith(egressLabelPrefix)) continue;
      const path = `metadata.labels["${label}"]`;
      report({
        at: path,
        part: 'key',
        message: `OVN-Kubernetes sets and removes the label "${label}" itself.`,
        fixes: [removeAt('Remove the label', node, { path })],
      });
    }
  },
});
