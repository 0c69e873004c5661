import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { partOf, type StateText, textsOf } from '../common/policy-captures.js';

const sample = (description: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: storage
spec:
  desiredState:
    interfaces:
    - name: ens224
      type: ethernet
      state: up
      description: ${description}
`;

export default defineRule<PolicyFacts>({
  code: 'nncp-brace-not-template',
  title: 'A brace in a policy that is not a capture reference',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  checksPieces: false,
  since: '0.1.0',
  docs: {
    why: 'In a policy every text of the desired state is read for references to captures, even where there are none. A brace that belongs to no reference fails the whole policy, in a description and in a shell script too.',
    bad: sample(`rack {7}    #! nncp-brace-not-template "{" "rack {7}" holds a brace`),
    good: sample('rack 7'),
    whenNotToUse: 'When a tool that Symroute does not know replaces the braces before the cluster sees them.',
    sources: ['nmstate 2.2.38, rust/src/lib/policy/template.rs'],
  },
  check(policy, { report }) {
    for (const text of textsOf(policy)) {
      const finding = judge(text);
      if (finding !== undefined) report(finding);
    }
  },
});

const REFERENCE = /\{\{\s*capture\.[\w-]+(?:\.[\w-]+)+\s*\}\}/g;

/** What other tools replace before the cluster sees the text: `{{hub … hub}}`, `{{ .Values.x }}`, `{% if %}`, `${NAME}`. */
const OTHER_TEMPLATE = /\{\{-?\s*(?!capture\b)[^\s{}]|\{%|<%/;
const VARIABLE = /\$\{\{?\s*[A-Za-z_]/;

function judge({ node, text }: StateText): FindingInput | undefined {
  const references = [...text.matchAll(REFERENCE)];
  const rest = text.replace(REFERENCE, (match) => ' '.repeat(match.length));
  const brace = /[{}]/.exec(rest);
  const second = references[1];
  if (brace === null) {
    return second === undefined
      ? undefined
      : {
          at: node,
          ...partOf(node, { start: second.index, end: second.index + second[0].length }),
          message: 'nmstate takes one capture reference in a text, and this is the second one.',
        };
  }
  if (OTHER_TEMPLATE.test(rest) || (VARIABLE.test(rest) && !isScript(node.path))) return undefined;
  const shown = text.length > 40 ? `${text.slice(0, 40).replace(/\s+/g, ' ')}…` : text;
  return {
    at: node,
    ...partOf(node, { start: brace.index, end: brace.index + 1 }),
    message: `"${shown}" holds a brace that is not a {{ capture.… }} reference, and nmstate refuses the whole policy for it.`,
  };
}

/** A shell script, in which `${X}` is the shell's. */
const isScript = (path: string): boolean => /\.dispatch\./.test(path);
