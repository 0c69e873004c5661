import { nearest } from '../../base/text-distance.js';
import { defineRule } from '../../engine/rule.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { changeToNear } from '../common/fixes.js';
import { renameFix } from '../common/schema-fixes.js';
import { mapName, valueName } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';
import { either } from '../common/schema-words.js';
import { didYouMean } from '../common/words.js';

const code = 'schema-enum';

const sample = (mode: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  dynamicASN: ${mode}
  peerAddress: 198.51.100.1
`;

export default defineRule({
  code: 'schema-enum',
  title: 'A word that is not one of the allowed words',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  isPlainSchemaCheck: true,
  since: '0.1.0',
  docs: {
    why: "The API server, MetalLB's webhook or nmstate refuses the resource. Upper and lower case count.",
    bad: sample(
      `External    #! ${code} "External" "External" is not a value of "dynamicASN". Did you mean "external"?`,
    ),
    good: sample('external'),
    whenNotToUse: 'When the cluster runs a newer release that knows more words.',
    sources: [
      'nmstate 2.2.38, rust/src/lib',
      'MetalLB, internal/config/config.go; metallb-operator, api/v1beta1/metallb_webhook.go',
      'OVN-Kubernetes, go-controller/pkg/crd/egressservice/v1/types.go',
    ],
  },
  check(resource, { report }) {
    for (const problem of problemsFor(resource, code)) {
      const { at, severity, params } = problem;
      const words = wordsOf(problem);
      const near = nearest(String(params.value), words);
      report({
        at,
        part: params.isKey === true ? 'key' : 'value',
        severity,
        message: `${claim(resource, problem)}${near.length > 0 ? didYouMean(near) : useOneOf(words)}`,
        fixes: fixesFor(resource, problem, near),
      });
    }
  },
});

const wordsOf = ({ params }: PlacedProblem): readonly string[] =>
  (params.allowed ?? []).map(String).filter((word) => word !== '');

function claim(resource: OpenResource, { params, path }: PlacedProblem): string {
  if (params.isKey === true) return `${mapName(resource, path.slice(0, -1))} knows no "${params.key}".`;
  const name = valueName(path);
  return `"${String(params.value)}" is not a value of ${name.startsWith('"') ? name : name.replace('An item of ', '')}.`;
}

const mostWords = 5;

function useOneOf(words: readonly string[]): string {
  if (words.length === 0) return '';
  return words.length <= mostWords
    ? ` Use ${either(words)}.`
    : ` There are ${words.slice(0, mostWords).join(', ')} and ${words.length - mostWords} more.`;
}

function fixesFor(
  resource: OpenResource,
  { params, path, node }: PlacedProblem,
  near: readonly string[],
): readonly Fix[] {
  if (node === undefined || node.aliased) return [];
  if (params.isKey !== true) return changeToNear(resource, node, near);
  const taken = node.parent?.entries().map(({ key }) => key) ?? [];
  return near.filter((key) => !taken.includes(key)).flatMap((key) => renameFix(resource, path, key) ?? []);
}
