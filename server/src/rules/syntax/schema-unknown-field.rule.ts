import type { Severity } from '../../base/result-types.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { removeAt } from '../common/fixes.js';
import { moveFix, renameFix, whereTo } from '../common/schema-fixes.js';
import { mapName, stateAround } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';
import { either } from '../common/schema-words.js';

const code = 'schema-unknown-field';

const sample = (key: string): string => `#: file: service.yaml
apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop
spec:
  type: LoadBalancer
  selector:
    app: frontend
  ports:
  - port: 443
#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
  ${key}
    matchLabels:
      zone: north
`;

export default defineRule({
  code: 'schema-unknown-field',
  title: 'A field that the kind does not have',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'Clients that are not strict drop a field that the kind does not have, without a word, and what is left does something else than it reads. nmstate refuses the whole policy on the node for one key that it does not know.',
    bad: sample(
      `nodeSelectors:    #! ${code} "nodeSelectors" EgressService has no field "nodeSelectors". Did you mean "nodeSelector"?`,
    ),
    good: sample('nodeSelector:'),
    whenNotToUse:
      'When the cluster runs a newer release than Symroute knows. A field that looks like no other one is only a warning for that reason.',
    sources: [
      'nmstate 2.2.38, rust/src/lib: deny_unknown_fields on all but a few maps',
      'Kubernetes, field validation: unknown fields are dropped, or refused in strict mode',
    ],
  },
  check(resource, { report }) {
    for (const problem of problemsFor(resource, code)) report(findingFor(resource, problem));
  },
});

function findingFor(resource: OpenResource, problem: PlacedProblem): FindingInput {
  return {
    at: problem.at,
    part: 'key',
    severity: severityOf(resource, problem),
    message: `${claim(resource, problem)}${hint(problem)}`,
    fixes: fixesFor(resource, problem),
  };
}

/** A kind of the API server may have got the field in a newer release; nmstate refuses the ones it does not know. */
function severityOf(resource: OpenResource, { severity, suggestion, path }: PlacedProblem): Severity {
  if (stateAround(resource, path) !== undefined || suggestion !== undefined) return severity;
  return severity === 'error' ? 'warning' : severity;
}

function claim(resource: OpenResource, { path, params }: PlacedProblem): string {
  if (params.isOpen === true) return `Nothing reads "${params.key}" here.`;
  if (params.reason !== undefined) return `${params.reason}.`;
  return `${mapName(resource, path.slice(0, -1))} has no field "${params.key}".`;
}

function hint({ suggestion, params, path }: PlacedProblem): string {
  if (suggestion === undefined || params.reason !== undefined) return '';
  switch (suggestion.kind) {
    case 'rename':
      return suggestion.isTable
        ? ` The number of the table is called "${suggestion.key}" here.`
        : ` Did you mean "${suggestion.key}"?`;
    case 'move':
      return ` It belongs ${whereTo(path, suggestion.target)}.`;
    case 'places':
      return ` It belongs in ${either(suggestion.maps.map((map) => `"${map}"`))}.`;
    case 'types':
      return ` It belongs to interfaces of type ${either(suggestion.types)}.`;
  }
}

/** Removing is offered where nothing better is: a field that was meant for something is not to be lost. */
function fixesFor(resource: OpenResource, problem: PlacedProblem): readonly Fix[] {
  const { suggestion, path, node } = problem;
  const better =
    suggestion?.kind === 'rename'
      ? renameFix(resource, path, suggestion.key)
      : suggestion?.kind === 'move'
        ? moveFix(resource, path, suggestion.target)
        : undefined;
  if (better !== undefined) return [better];
  if (node === undefined || node.aliased || problem.hidesMissing) return [];
  return [removeAt(`Remove "${String(path.at(-1))}"`, resource, node)];
}
