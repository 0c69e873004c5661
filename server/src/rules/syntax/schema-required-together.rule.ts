import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { OpenResource } from '../../model/resource.js';
import { formatPath } from '../../syntax/path.js';
import { lackingMap, lackPlace } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';
import { either } from '../common/schema-words.js';

const code = 'schema-required-together';

const sample = (address: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:${address}
  myASN: 64512
  peerASN: 64513
`;

export default defineRule({
  code: 'schema-required-together',
  title: 'One of several settings is needed, or two only work as a pair',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'The webhook, the speaker or nmstate refuses the resource.',
    bad: sample(`    #! ${code} "spec" BGPPeer "router" needs "peerAddress" or "interface"`),
    good: sample('\n  peerAddress: 198.51.100.1'),
    whenNotToUse: 'When something that is not in the workspace fills the field in before the cluster sees it.',
    sources: [
      'MetalLB, internal/config/config.go, peerFromCR',
      'frr-k8s, internal/controller/api_to_config.go',
      'nmstate 2.2.38, rust/src/lib',
      'metallb-operator, api/v1beta1/metallb_webhook.go',
    ],
  },
  check(resource, { report }) {
    for (const problem of problemsFor(resource, code)) report(findingFor(resource, problem));
  },
});

function findingFor(resource: OpenResource, { keyword, path, params, severity }: PlacedProblem): FindingInput {
  if (keyword === 'oneOf') {
    const keys = (params.keys ?? []).map((key) => `"${key}"`);
    return {
      at: lackPlace(resource, path),
      part: 'key',
      severity,
      message: `${lackingMap(resource, path)} needs ${either(keys)}.`,
    };
  }
  const because = (params.because ?? '').split(', ')[0] ?? '';
  return {
    at: formatPath([...path, because]),
    part: 'key',
    severity,
    message: `${becauseWords(resource, [...path, because])} also needs "${params.key}".`,
  };
}

/** `"holdTime"`; with its value where the value is the reason: `"identifier: mac-address"`. */
function becauseWords(resource: OpenResource, path: readonly (string | number)[]): string {
  const word = resource.at(formatPath(path))?.string();
  const isWord = word !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(word);
  return isWord ? `"${path.at(-1)}: ${word}"` : `"${path.at(-1)}"`;
}
