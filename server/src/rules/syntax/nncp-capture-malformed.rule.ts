import { schemaAt } from '../../base/schema/tree.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { schemaOf } from '../../engine/schema-check.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { OpenResource } from '../../model/resource.js';
import { type CaptureExpression, readCapture } from '../common/capture-expression.js';
import { type Capture, capturesOf, partOf } from '../common/policy-captures.js';

const sample = (expression: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: storage
spec:
  capture:
    first: ${expression}
  desiredState:
    interfaces:
    - name: "{{ capture.first.interfaces.0.name }}"
      type: ethernet
      state: up
`;

export default defineRule<PolicyFacts>({
  code: 'nncp-capture-malformed',
  title: 'A capture expression that nmstate cannot read',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  checksPieces: false,
  since: '0.1.0',
  docs: {
    why: 'Captures are read on the node, before anything is applied. One that cannot be read fails the whole policy, and nothing looks at it earlier.',
    bad: sample(
      `interfaces.name = "ens224"    #! nncp-capture-malformed "=" This is not a capture expression: a single "=" stands where "==" is wanted.`,
    ),
    good: sample('interfaces.name == "ens224"'),
    whenNotToUse: 'Never: such a policy fails.',
    sources: ['nmstate 2.2.38, rust/src/lib/policy/capture.rs and token.rs'],
  },
  check(policy, { report }) {
    for (const capture of capturesOf(policy)) {
      const finding = judge(policy, capture);
      if (finding !== undefined) report(finding);
    }
  },
});

function judge(policy: OpenResource, { node, text }: Capture): FindingInput | undefined {
  // What is no text is told by the type of the field.
  if (text === undefined) return undefined;
  const expression = readCapture(text);
  const { problem } = expression;
  if (problem !== undefined)
    return { at: node, ...partOf(node, problem), message: `This is not a capture expression: ${problem.reason}.` };
  if (expression.isWholeState)
    return {
      at: node,
      severity: 'hint',
      message: 'This is no path, so the capture holds the whole state of the node.',
    };
  return clearsNumber(policy, expression)
    ? { at: node, message: `":= null" clears text, and "${expression.path.at(-1)}" is none.` }
    : undefined;
}

/** nmstate fails on a number or boolean that is to become null. */
function clearsNumber(policy: OpenResource, { path, replacement }: CaptureExpression): boolean {
  const root = replacement === 'null' ? schemaOf(policy) : undefined;
  const [first, ...rest] = path;
  if (root === undefined || first !== 'interfaces') return false;
  const field = schemaAt(root, ['spec', 'desiredState', 'interfaces', 0, ...rest], () => undefined)?.node;
  return field?.kind === 'scalar' && field.types?.some((type) => type === 'boolean' || type === 'integer') === true;
}
