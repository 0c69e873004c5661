import { defineRule } from '../../engine/rule.js';
import { valueName } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';
import { actualWords, expectedWords } from '../common/schema-words.js';
import { typeFixes } from '../common/type-fixes.js';

const code = 'schema-type';

const sample = (port: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: ${port}
  peerAddress: 198.51.100.1
`;

export default defineRule({
  code: 'schema-type',
  title: 'A value of the wrong type',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  isPlainSchemaCheck: true,
  since: '0.1.0',
  docs: {
    why: 'The API server, or nmstate on the node, refuses the whole resource for one value of the wrong type. nmstate reads many numbers and booleans from text too; those are not reported.',
    bad: sample(`"64513"    #! ${code} '"64513"' "peerASN" takes a whole number, but "64513" is text`),
    good: sample('64513'),
    whenNotToUse: 'Never: such a resource is refused.',
    sources: ['nmstate 2.2.38, rust/src/lib/deserializer.rs', 'sigs.k8s.io/yaml 1.6.0', 'MetalLB, config/crd/bases'],
  },
  check(resource, { report }) {
    for (const problem of problemsFor(resource, code)) {
      const { at, severity } = problem;
      report({ at, severity, message: describe(problem), fixes: typeFixes(resource, problem) });
    }
  },
});

function describe({ path, params, node }: PlacedProblem): string {
  const name = valueName(path);
  if (node === undefined || node.kind === 'null') return `${name} has no value; it takes ${expectedWords(params)}.`;
  const isCollection = node.kind === 'map' || node.kind === 'seq';
  const written = isCollection ? 'this' : node.string() === undefined ? node.text() : `"${node.text()}"`;
  return `${name} takes ${expectedWords(params)}, but ${written} is ${actualWords(params)}.`;
}
