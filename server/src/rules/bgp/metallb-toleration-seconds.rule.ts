import { defineRule } from '../../engine/rule.js';
import { type MetalLbFacts, metalLb } from '../../kinds/metallb/metallb.kind.js';
import { removeAt } from '../common/fixes.js';

const sample = (effect: string, seconds: string): string => `apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  speakerTolerations:
  - key: dedicated
    operator: Exists
    effect: ${effect}
    tolerationSeconds: ${seconds}
`;

export default defineRule<MetalLbFacts>({
  code: 'metallb-toleration-seconds',
  title: 'tolerationSeconds with an effect that takes none',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [metalLb],
  since: '0.1.0',
  docs: {
    why: 'Only a taint with effect NoExecute sends pods away that already run, so only there a time limit has a meaning. The webhook of the operator refuses it for every other effect.',
    bad: sample('NoSchedule', '60    #! metallb-toleration-seconds "60" only works with effect NoExecute'),
    good: sample('NoExecute', '60'),
    whenNotToUse: 'Never: the webhook refuses the resource.',
    sources: ['MetalLB operator, api/v1beta1/metallb_webhook.go'],
  },
  check(resource, { report }) {
    for (const { effect, seconds } of resource.data.tolerations) {
      if (
        seconds?.value === undefined ||
        seconds.value <= 0 ||
        effect?.opaque === true ||
        effect?.value === 'NoExecute'
      )
        continue;
      report({
        at: seconds,
        message: 'tolerationSeconds only works with effect NoExecute.',
        fixes: [removeAt('Remove tolerationSeconds', resource, seconds)],
      });
    }
  },
});
