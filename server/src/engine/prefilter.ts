import { deployingGroups } from './read-deployments.js';
import type { Registry } from './registry.js';

/** Tells from the text alone whether a document could matter, so that most files of a repository are never parsed. */
export type Prefilter = (text: string) => boolean;

/** Lets through documents that name a known kind, or the API group of a kind with a schema, kustomizations, and what deploys folders. */
export function createPrefilter(registry: Registry): Prefilter {
  const names = [...registry.kinds.values()].map((kind) => kind.id.slice(kind.id.lastIndexOf('/') + 1));
  const kinds = new RegExp(`\\bkind["']?[ \\t]*:[ \\t]*["']?(${[...new Set(names)].join('|')})\\b`);
  const groups = new RegExp(
    `\\bapiVersion["']?[ \\t]*:[ \\t]*["']?(${[...groupsOf(registry), ...deployingGroups].join('|')})/`,
  );
  const isInstallConfig = (text: string): boolean => text.includes('baseDomain:') && text.includes('networking:');
  return (text) =>
    kinds.test(text) || groups.test(text) || text.includes('kustomize.config.k8s.io/') || isInstallConfig(text);
}

/** API groups of kinds with a schema, as parts of a pattern: a misspelt kind of theirs is worth a word. */
function groupsOf({ kinds }: Registry): readonly string[] {
  const ids = [...kinds.values()].filter(({ schema }) => schema !== undefined).map(({ id }) => id);
  const groups = new Set(ids.map((id) => id.slice(0, id.lastIndexOf('/'))));
  return [...groups].filter((group) => group !== 'core').map((group) => group.replaceAll('.', '\\.'));
}
