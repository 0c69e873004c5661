import { defineRule } from '../../engine/rule.js';
import { valueName } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';

const code = 'schema-range';

const sample = (port: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
  peerPort: ${port}
`;

export default defineRule({
  code: 'schema-range',
  title: 'A number outside its allowed range',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  isPlainSchemaCheck: true,
  since: '0.1.0',
  docs: {
    why: 'The number is refused, or cut to another one without a word: nmstate keeps 32 bits of a metric and of a priority.',
    bad: sample(`17900    #! ${code} "17900" "peerPort" must be between 1 and 16384, but is 17900`),
    good: sample('1790'),
    whenNotToUse: 'Never: such a number does not do what it says.',
    sources: ['nmstate 2.2.38, rust/src/lib', 'MetalLB at 7938d3f8, config/crd/bases and internal/config/config.go'],
  },
  check(resource, { report }) {
    for (const problem of problemsFor(resource, code)) {
      report({ at: problem.at, severity: problem.severity, message: describe(problem) });
    }
  },
});

function describe({ keyword, path, params }: PlacedProblem): string {
  const { minimum, maximum, keys, powerOfTwo } = params;
  const name = valueName(path);
  const value = String(params.value);
  if (keyword === 'length') return `${name} takes at most ${maximum} items, but has ${value}.`;
  if (keys?.[1] !== undefined) return `${name} must not be above "${keys[1]}" (${maximum}), but is ${value}.`;
  if (powerOfTwo === true) return `${name} must be 0 or a power of two up to ${maximum}, but is ${value}.`;
  if (minimum === undefined) return `${name} must be at most ${maximum}, but is ${value}.`;
  return maximum === undefined
    ? `${name} must be at least ${minimum}, but is ${value}.`
    : `${name} must be between ${minimum} and ${maximum}, but is ${value}.`;
}
