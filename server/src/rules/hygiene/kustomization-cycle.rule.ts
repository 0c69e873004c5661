import { defineRule } from '../../engine/rule.js';
import { kustomizationSample } from '../common/kustomize-samples.js';

const code = 'kustomization-cycle';

const sample = (more: string): string => kustomizationSample(`resources:\n- community.yaml\n${more}`);

export default defineRule({
  code,
  title: 'A kustomization takes in itself',
  area: 'hygiene',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [],
  since: '0.1.0',
  docs: {
    why: '`kustomize build` fails, and nothing of the kustomizations in the circle is applied.',
    bad: sample(`- .    #! ${code} "." leads back\n`),
    good: sample(''),
    whenNotToUse: 'Never: such a kustomization cannot be built.',
    sources: ['kustomize 5.5, api/internal/loader/fileloader.go'],
  },
  check() {},
  checkDocument({ buildProblems }, { report }) {
    for (const { kind, place } of buildProblems) {
      if (kind === 'cycle')
        report({
          at: place,
          message: 'This leads back to where it is taken in from, so kustomize refuses to build it.',
        });
    }
  },
});
