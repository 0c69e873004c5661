import { defineRule } from '../../engine/rule.js';
import { type MetalLbFacts, metalLb } from '../../kinds/metallb/metallb.kind.js';
import { isKnown } from '../../model/located.js';
import { changeTo } from '../common/fixes.js';

const sample = (name: string): string => `apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: ${name}
  namespace: metallb-system
`;

export default defineRule<MetalLbFacts>({
  code: 'metallb-name-not-metallb',
  title: 'The MetalLB resource has another name than "metallb"',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [metalLb],
  since: '0.1.0',
  docs: {
    why: 'The operator knows one installation, under the name "metallb". For any other name it reports that it is degraded and deploys nothing.',
    bad: sample('metallb-lab    #! metallb-name-not-metallb "metallb-lab" must be called "metallb"'),
    good: sample('metallb'),
    whenNotToUse: 'Never: nothing is deployed.',
    sources: ['MetalLB operator, controllers/metallb_controller.go'],
  },
  check(resource, { report }) {
    const { name } = resource;
    if (!isKnown(name) || name.value === '' || name.value === 'metallb') return;
    report({
      at: name,
      message: 'The MetalLB resource must be called "metallb"; the operator deploys nothing for another one.',
      fixes: [changeTo(resource, name, 'metallb')],
    });
  },
});
