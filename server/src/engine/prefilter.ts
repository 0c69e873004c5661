import type { Registry } from './registry.js';

/** Tells from the text alone whether a document could matter, so that most files of a repository are never parsed. */
export type Prefilter = (text: string) => boolean;

/** Lets through documents that name a known kind, and kustomizations. */
export function createPrefilter(registry: Registry): Prefilter {
  const names = [...registry.kinds.values()].map((kind) => kind.id.slice(kind.id.lastIndexOf('/') + 1));
  const kinds = new RegExp(`\\bkind["']?[ \\t]*:[ \\t]*["']?(${[...new Set(names)].join('|')})\\b`);
  const isInstallConfig = (text: string): boolean => text.includes('baseDomain:') && text.includes('networking:');
  return (text) => kinds.test(text) || text.includes('kustomize.config.k8s.io/') || isInstallConfig(text);
}
