import { globMatches } from '../../base/paths.js';
import { defineRule } from '../../engine/rule.js';
import { kustomizationSample } from '../common/kustomize-samples.js';

const code = 'kustomization-file-missing';

const sample = (file: string): string => kustomizationSample(`resources:\n- ${file}\n`);

export default defineRule({
  code,
  title: 'A kustomization names a file that is not there',
  area: 'hygiene',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [],
  since: '0.1.0',
  docs: {
    why: '`kustomize build` fails, and nothing of the kustomization is applied.',
    bad: sample(`comunity.yaml    #! ${code} "comunity.yaml" "comunity.yaml" is not there`),
    good: sample('community.yaml'),
    whenNotToUse: 'When the file is made before the build, and is not kept with the others.',
    sources: ['kustomize 5.5, api/internal/target/kusttarget.go'],
  },
  check() {},
  checkDocument({ buildProblems }, { settings, report }) {
    for (const { kind, place, ...problem } of buildProblems) {
      if (kind !== 'file-missing' || !('path' in problem)) continue;
      const { path } = problem;
      if (isUnseen(path) || settings.ignore.some((glob) => globMatches(glob, path))) continue;
      report({ at: place, message: `"${path}" is not there, so kustomize refuses this kustomization.` });
    }
  },
});

/** Folders that are never read. */
const isUnseen = (path: string): boolean => /(?:^|\/)(?:\.|node_modules\/|_)/.test(path);
