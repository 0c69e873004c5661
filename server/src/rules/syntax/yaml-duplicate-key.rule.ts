import { deepEqual } from '../../base/equal.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import type { MapEntry, NodeRef } from '../../syntax/node-ref.js';
import { toPlain } from '../../syntax/plain.js';

const code = 'yaml-duplicate-key';

const sample = (second: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
${second}`;

export default defineRule({
  code: 'yaml-duplicate-key',
  title: 'The same key twice in one map',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  isAboutText: true,
  kinds: 'every',
  since: '0.1.0',
  docs: {
    why: 'Strict clients refuse the file. The others keep the last value and drop the ones before without a word.',
    bad: sample(`  peerAddress: 198.51.100.2    #! ${code} "peerAddress" "peerAddress" appears twice here; only the last one counts.
`),
    good: sample(''),
    whenNotToUse: 'Never: which value counts depends on who reads the file.',
    sources: ['Kubernetes, strict field validation', 'sigs.k8s.io/yaml 1.6.0'],
  },
  check(resource, { report }) {
    if (!resource.repeatsKeys) return;
    for (const finding of findIn(resource, resource.root)) report(finding);
  },
});

function findIn(resource: OpenResource, node: NodeRef): readonly FindingInput[] {
  if (node.aliased || node.kind === 'scalar' || node.kind === 'null') return [];
  const below = [...node.items(), ...node.entries().map(({ value }) => value)];
  return [...repeatedIn(resource, node), ...below.flatMap((child) => findIn(resource, child))];
}

function repeatedIn(resource: OpenResource, map: NodeRef): readonly FindingInput[] {
  const entries = map.entries().filter(({ keyNode }) => !keyNode.aliased && !keyNode.opaque);
  const keys = new Set(entries.map(({ key }) => key));
  if (keys.size === entries.length) return [];
  return [...keys].flatMap((key) => {
    const same = entries.filter((entry) => entry.key === key);
    const [first, second] = same;
    return first === undefined || second === undefined ? [] : [findingFor(resource, first, same)];
  });
}

function findingFor(resource: OpenResource, first: MapEntry, same: readonly MapEntry[]): FindingInput {
  const { path } = first.value;
  const count = same.length === 2 ? 'twice' : `${same.length} times`;
  return {
    at: path,
    part: 'key',
    message: `"${first.key}" appears ${count} here; only the last one counts.`,
    related: [{ in: resource, at: path, span: first.keyNode.span, message: `"${first.key}" for the first time` }],
    fixes: [removeEarlier(resource, first, same)],
  };
}

/** Safe if nothing is lost with them. */
function removeEarlier(resource: OpenResource, { key, value }: MapEntry, same: readonly MapEntry[]): Fix {
  const isEqual = same.every((entry) => deepEqual(toPlain(entry.value), toPlain(value)));
  return {
    title: `Remove the first "${key}"`,
    safety: isEqual ? 'safe' : 'suggestion',
    edit: (editor) => editor.in(resource).removeEarlier(value.path),
  };
}
