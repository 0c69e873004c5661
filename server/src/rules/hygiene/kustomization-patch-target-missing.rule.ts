import { defineRule } from '../../engine/rule.js';
import { kustomizationSample } from '../common/kustomize-samples.js';

const code = 'kustomization-patch-target-missing';

const sample = (name: string): string =>
  kustomizationSample(`resources:
- community.yaml
patches:
- target:
    kind: Community
    name: ${name}
  patch: |-
    - op: add
      path: /metadata/labels
      value: {team: network}
`);

export default defineRule({
  code,
  title: 'A patch for a resource that the build does not have',
  area: 'hygiene',
  severity: 'warning',
  tier: 3,
  needs: 'workspace',
  kinds: [],
  since: '0.1.0',
  docs: {
    why: 'A patch that names its resource itself makes `kustomize build` fail. One with a `target` is passed over without a word, so the cluster gets the manifests as if the patch were not there. Besides the name, the namespace has to fit, and for a patch without `target` also the `apiVersion`.',
    bad: sample(`comunities    #! ${code} "comunities" no Community "comunities"`),
    good: sample('communities'),
    whenNotToUse: 'When resources come into the build in a way that the files do not show.',
    sources: ['kustomize 5.5, api/internal/builtins/PatchTransformer.go, api/resmap/reswrangler.go'],
  },
  check() {},
  checkDocument({ buildProblems }, { report }) {
    for (const problem of buildProblems) {
      if (problem.kind !== 'target-missing') continue;
      const { resourceKind, name, difference, place } = problem;
      const other = difference === undefined ? '' : ` The one of that name ${difference}.`;
      report({
        at: place,
        message: `The build has no ${resourceKind} "${name}" that this patch could change.${other}`,
      });
    }
  },
});
