import { globMatches } from '../../base/paths.js';
import { defineRule } from '../../engine/rule.js';
import { settingsFile } from '../../kinds/symroute/settings.kind.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { removeAt } from '../common/fixes.js';
import { settingsSample } from '../common/settings-samples.js';

const code = 'settings-cluster-empty';

export default defineRule({
  code: 'settings-cluster-empty',
  title: 'A cluster that gets no files',
  area: 'settings',
  severity: 'warning',
  tier: 3,
  needs: 'workspace',
  kinds: [settingsFile],
  since: '0.1.0',
  docs: {
    why: 'A file goes to the first cluster that names it. What is said of this cluster, such as its networks, holds for nothing.',
    bad: settingsSample(`clusters:
- name: all
  include: ["**"]
- name: prod    #! ${code} "prod" No file is left for cluster "prod": "all" comes first and takes them.
  include: [clusters/prod/**]
`),
    good: settingsSample(`clusters:
- name: prod
  include: [clusters/prod/**]
- name: all
  include: ["**"]
`),
    whenNotToUse: 'While a new cluster is being set up.',
    sources: ['docs/configuration.md'],
  },
  check(resource, { files, report }) {
    const clusters = (resource.at('clusters')?.items() ?? []).map(readCluster);
    const paths = clusters.length === 0 ? [] : files();
    if (paths.length === 0) return;
    const takers = paths.map((path) => clusters.find(({ globs }) => globs.some((glob) => globMatches(glob, path))));
    for (const cluster of clusters) {
      const { node, name, globs } = cluster;
      const wanted = paths.flatMap((path, index) => (globs.some((glob) => globMatches(glob, path)) ? [index] : []));
      const isTaken = wanted.length > 0 && !takers.includes(cluster);
      if (name?.string() === undefined || !(isTaken || globs.length === 0)) continue;
      const others = new Set(wanted.map((index) => takers[index]?.name?.string() ?? '?'));
      report({
        at: name,
        message: isTaken
          ? `No file is left for cluster "${name.string()}": ${[...others].map((it) => `"${it}"`).join(', ')} comes first and takes them.`
          : `Cluster "${name.string()}" has no files: "include" names none.`,
        fixes: [removeAt(`Remove cluster "${name.string()}"`, resource, node)],
      });
    }
  },
});

const readCluster = (node: NodeRef) => ({
  node,
  name: node.get('name'),
  globs: (node.get('include')?.items() ?? []).flatMap((it) => it.string() ?? []),
});
