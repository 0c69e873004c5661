import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { cardSample, policySample } from '../common/policy-samples.js';

const sample = (limit: string): string =>
  policySample(cardSample).replace('  desiredState:\n', `  maxUnavailable: ${limit}\n  desiredState:\n`);

export default defineRule<PolicyFacts>({
  code: 'nncp-max-unavailable-risky',
  title: 'Several nodes change their network at once',
  area: 'hygiene',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  checksPieces: false,
  since: '0.1.0',
  docs: {
    why: 'maxUnavailable is a number of nodes, or a percentage in text. Any other text cannot be read, not even a number in quotes: half of the selected nodes then change their network at the same time.',
    bad: sample('"1"    #! nncp-max-unavailable-risky \'"1"\' neither a number nor a percentage, so half of the nodes'),
    good: sample('1'),
    whenNotToUse: 'Never: the value is not used.',
    sources: [
      'kubernetes-nmstate, pkg/node/nodes.go, ScaledMaxUnavailableNodeCount',
      'Kubernetes, apimachinery, pkg/util/intstr/intstr.go',
    ],
  },
  check(policy, { report }) {
    const limit = policy.data.maxUnavailable;
    if (!isKnown(limit) || /^\d+%$/.test(limit.value)) return;
    const isNumber = /^\d+$/.test(limit.value);
    report({
      at: limit,
      message: `"${limit.value}" is ${isNumber ? 'text, ' : ''}neither a number nor a percentage, so half of the nodes change at the same time.`,
      fixes: isNumber
        ? [putAt(`Change to ${limit.value} without quotes`, policy, limit.path, Number(limit.value))]
        : [],
    });
  },
});
