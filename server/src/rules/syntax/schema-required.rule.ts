import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { formatPath } from '../../syntax/path.js';
import { putAt } from '../common/fixes.js';
import { lackingMap, lackPlace, type Steps, schemaNodeAt } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';

const code = 'schema-required';

const sample = (asn: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:${asn}
  peerASN: 64513
  peerAddress: 198.51.100.1
`;

export default defineRule({
  code: 'schema-required',
  title: 'A field that must be there is missing',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'The resource is refused, or MetalLB refuses its whole configuration. A patch lacks nothing: what it changes has the field.',
    bad: sample(`    #! ${code} "spec" BGPPeer "router" needs "myASN"`),
    good: sample('\n  myASN: 64512'),
    whenNotToUse: 'When something that is not in the workspace fills the field in before the cluster sees it.',
    sources: ['nmstate 2.2.38, rust/src/lib', 'MetalLB, config/crd/bases and internal/config/config.go'],
  },
  check(resource, { report }) {
    for (const problem of problemsFor(resource, code)) report(findingFor(resource, problem));
  },
});

function findingFor(resource: OpenResource, problem: PlacedProblem): FindingInput {
  const { path, params, severity, at, keyword } = problem;
  if (keyword === 'length') return { at, severity, message: `"${path.at(-1)}" needs at least one item.` };
  return {
    at: lackPlace(resource, path),
    part: path.length === 0 ? 'value' : 'key',
    severity,
    message: `${lackingMap(resource, path)} needs "${params.key}".`,
    fixes: addFix(resource, [...path, params.key ?? '']),
  };
}

/** Offered where only one value can be meant: a placeholder would be the next mistake. */
function addFix(resource: OpenResource, path: Steps): readonly Fix[] {
  const { words = [], default: usual } = schemaNodeAt(resource, path) ?? {};
  const only = words.length === 1 ? words[0] : usual;
  const isPlain = (value: unknown): value is PlainValue => ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain(only) ? [putAt(`Add "${path.at(-1)}: ${only}"`, resource, formatPath(path), only)] : [];
}
