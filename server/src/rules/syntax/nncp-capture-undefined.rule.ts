import { nearest } from '../../base/text-distance.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { type Capture, type CaptureUse, capturesOf, captureUses, partOf } from '../common/policy-captures.js';
import { didYouMean, quotedList } from '../common/words.js';

const sample = (name: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: storage
spec:
  capture:
    uplink: routes.running.destination == "0.0.0.0/0"
  desiredState:
    interfaces:
    - name: ${name}
      type: ethernet
      state: up
`;

export default defineRule<PolicyFacts>({
  code: 'nncp-capture-undefined',
  title: 'A capture reference names no capture',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  checksPieces: false,
  since: '0.1.0',
  docs: {
    why: 'The policy is resolved on the node before anything is applied, and stops at a name that it does not know.',
    bad: sample(
      `"{{ capture.upling.routes.running.0.next-hop-interface }}"    #! nncp-capture-undefined "upling" Did you mean "uplink"?`,
    ),
    good: sample('"{{ capture.uplink.routes.running.0.next-hop-interface }}"'),
    whenNotToUse: 'Never: such a policy fails.',
    sources: ['nmstate 2.2.38, rust/src/lib/policy/capture.rs'],
  },
  check(policy, { report }) {
    const captures = policy.at('spec.capture');
    if (policy.partial || captures?.opaque === true || captures?.hasOpaqueContent === true) return;
    const names = capturesOf(policy).map(({ name }) => name);
    for (const use of captureUses(policy)) if (!names.includes(use.name)) report(asUnknown(policy, use, names));
    const circle = circleOf(capturesOf(policy));
    if (circle.length > 0) report(asCircle(circle));
  },
});

function asUnknown(policy: OpenResource, use: CaptureUse, names: readonly string[]): FindingInput {
  const near = nearest(use.name, names);
  return {
    at: use.node,
    ...partOf(use.node, use.span),
    message: `No capture named "${use.name}" is defined in this policy.${didYouMean(near)}`,
    fixes: use.node.aliased ? [] : near.map((name) => changeName(policy, use, name)),
  };
}

const changeName = (policy: OpenResource, { node, span }: CaptureUse, name: string): Fix => {
  const text = node.text() ?? '';
  return {
    title: `Change to "${name}"`,
    safety: 'suggestion',
    edit: (editor) => editor.in(policy).put(node.path, `${text.slice(0, span.start)}${name}${text.slice(span.end)}`),
  };
};

/** Captures that need one another, so that none of them can be resolved; the first such circle. */
function circleOf(captures: readonly Capture[]): readonly Capture[] {
  const explored = new Set<Capture>();
  const follow = (way: readonly Capture[]): readonly Capture[] => {
    const last = way.at(-1);
    if (last === undefined || explored.has(last)) return [];
    explored.add(last);
    const next = captures.filter(({ name }) => last.needs.some((need) => need.name === name));
    for (const capture of next) {
      const at = way.indexOf(capture);
      if (at >= 0) return way.slice(at);
      const found = follow([...way, capture]);
      if (found.length > 0) return found;
    }
    return [];
  };
  for (const capture of captures) {
    const found = follow([capture]);
    if (found.length > 0) return found;
  }
  return [];
}

function asCircle(circle: readonly Capture[]): FindingInput {
  const [first] = circle;
  const names = circle.map(({ name }) => name);
  return {
    at: first?.node.path ?? 'spec.capture',
    part: 'key',
    message:
      names.length === 1
        ? `Capture "${names[0]}" refers to itself, so it cannot be resolved.`
        : `Captures ${quotedList(names)} refer to each other in a circle, so none of them can be resolved.`,
  };
}
