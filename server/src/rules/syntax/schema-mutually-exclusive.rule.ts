import { defineRule } from '../../engine/rule.js';
import { isUnread } from '../../engine/unread-field.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { formatPath, parsePath } from '../../syntax/path.js';
import { removeAt } from '../common/fixes.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';

const code = 'schema-mutually-exclusive';

const sample = (password: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
${password}`;

export default defineRule({
  code: 'schema-mutually-exclusive',
  title: 'Two settings that exclude each other',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'The webhook or the API server refuses the resource. For some pairs nobody looks before the speaker loads its configuration, and then it drops all of it.',
    bad: sample(`  peerAddress: 198.51.100.1
  interface: ens224    #! ${code} "interface" Set "peerAddress" or "interface", not both
`),
    good: sample('  peerAddress: 198.51.100.1\n'),
    whenNotToUse: 'Never: such a resource is refused.',
    sources: [
      'MetalLB, internal/config/config.go, peerFromCR and bgpAdvertisementFromCR',
      'nmstate 2.2.38, rust/src/lib',
    ],
  },
  check(resource, { report, settings }) {
    for (const problem of problemsFor(resource, code)) {
      if (membersOf(problem).some((path) => isUnread(resource, path, settings))) continue;
      const isItem = typeof problem.path.at(-1) === 'number';
      report({
        at: problem.at,
        part: isItem ? 'value' : 'key',
        severity: problem.severity,
        message: describe(problem),
        fixes: isItem ? [removeWord(resource, problem)] : removals(resource, problem),
      });
    }
  },
});

function describe({ params, path }: PlacedProblem): string {
  const [first = '', second = ''] = params.keys ?? [];
  if (params.isAlias === true) return `"${first}" and "${second}" are two names of one field; write one of them.`;
  return typeof path.at(-1) === 'number'
    ? `"${first}" and "${second}" exclude each other.`
    : `Set "${first}" or "${second}", not both.`;
}

const removeWord = (resource: OpenResource, { at, node }: PlacedProblem): Fix =>
  removeAt(`Remove "${node?.text() ?? ''}"`, resource, { path: at });

/** Paths of the keys that exclude each other, `['spec.peerAddress', 'spec.interface']`. */
function membersOf({ params, path }: PlacedProblem): readonly string[] {
  const keys = params.keys ?? [];
  const second = keys.find((key) => formatPath(path).endsWith(key)) ?? '';
  const map = path.slice(0, path.length - second.split('.').length);
  return keys.map((key) => formatPath([...map, key.split('.')[0] ?? key]));
}

/** One fix for each of the two, the second one first. */
const removals = (resource: OpenResource, problem: PlacedProblem): readonly Fix[] =>
  membersOf(problem)
    .toReversed()
    .flatMap((path) => {
      const node = resource.at(path);
      const key = parsePath(path)?.at(-1) ?? '';
      return node === undefined || node.aliased ? [] : [removeAt(`Remove "${key}"`, resource, node)];
    });
