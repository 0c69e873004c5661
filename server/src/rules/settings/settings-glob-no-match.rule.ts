import { globMatches } from '../../base/paths.js';
import { nearest } from '../../base/text-distance.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { settingsFile } from '../../kinds/symroute/settings.kind.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { changeToOther, removeAt } from '../common/fixes.js';
import { settingsSample } from '../common/settings-samples.js';

const code = 'settings-glob-no-match';

export default defineRule({
  code: 'settings-glob-no-match',
  title: 'A glob that no file matches',
  area: 'settings',
  severity: 'warning',
  tier: 3,
  needs: 'workspace',
  kinds: [settingsFile],
  since: '0.1.0',
  docs: {
    why: 'The files that were meant are judged as if the entry were not there: with those of other clusters, or with findings that somebody has accepted.',
    bad: settingsSample(`clusters:
- name: prod
  include:
  - clusters/prd/**    #! ${code} "clusters/prd/**" No file matches "clusters/prd/**". Did you mean "clusters/prod/**"?
  - base/**
`),
    good: settingsSample(`clusters:
- name: prod
  include:
  - clusters/prod/**
  - base/**
`),
    whenNotToUse: 'When files come later, made by a build in the same folder.',
    sources: ['docs/configuration.md'],
  },
  check(resource, { files, report }) {
    const globs = globsOf(resource);
    if (globs.length === 0) return;
    const paths = files();
    if (paths.length === 0) return;
    for (const glob of globs) {
      const text = glob.string();
      if (text === undefined || text === '' || paths.some((path) => globMatches(text, path))) continue;
      report(findingFor(resource, glob, text, paths));
    }
  },
});

/** The globs of files that are read. Of those that are not read nobody knows whether they are there. */
const globsOf = (resource: OpenResource): readonly NodeRef[] =>
  [
    ['clusters', 'include'],
    ['suppress', 'files'],
  ].flatMap(([list = '', key = '']) => {
    const items = resource.at(list)?.items() ?? [];
    return items.flatMap((item) => item.get(key)?.items() ?? []).filter((glob) => !glob.aliased);
  });

function findingFor(resource: OpenResource, glob: NodeRef, text: string, paths: readonly string[]): FindingInput {
  const near = nearGlob(text, paths);
  const beside = (glob.parent?.items() ?? []).flatMap((it) => it.string() ?? []);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return {
    at: glob,
    message: `No file matches "${text}"${emptyCluster(glob, beside)}.${hint}`,
    fixes:
      near !== undefined
        ? [changeToOther(resource, { path: glob.path, value: text }, near, beside)]
        : beside.length > 1
          ? [removeAt(`Remove "${text}"`, resource, glob)]
          : [],
  };
}

/** What it means for a cluster that names no other files. */
function emptyCluster(glob: NodeRef, beside: readonly string[]): string {
  const name = glob.parent?.parent?.get('name')?.string();
  return name !== undefined && beside.length === 1 ? `, so none goes to cluster "${name}"` : '';
}

const isMagic = (part: string): boolean => /[*?[\]{}()!]/.test(part);

/** The glob with its first wrong part put right: `clusters/prod/**` for `clusters/prd/**`. */
function nearGlob(glob: string, paths: readonly string[]): string | undefined {
  const parts = glob.split('/');
  for (const [depth, part] of parts.entries()) {
    if (part === '' || isMagic(part)) return undefined;
    const above = parts.slice(0, depth);
    const split = paths.map((path) => path.split('/'));
    const names = split.filter((it) => above.every((name, at) => it[at] === name)).flatMap((it) => it[depth] ?? []);
    if (names.includes(part)) continue;
    return nearest(part, names)
      .map((name) => [...above, name, ...parts.slice(depth + 1)].join('/'))
      .find((candidate) => paths.some((path) => globMatches(candidate, path)));
  }
  return undefined;
}
