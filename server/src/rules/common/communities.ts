import type { Graph } from '../../engine/graph.js';
import { community } from '../../kinds/metallb/community.kind.js';

const isUpTo = (text: string, limit: number): boolean => /^\d+$/.test(text) && Number(text) <= limit;

/** What MetalLB reads from a community: `65000:100` is standard, `large:65000:1:2` is large; `undefined` if it cannot read it. */
export function communityType(text: string): 'standard' | 'large' | undefined {
  const parts = text.split(':');
  if (parts.length === 2) return parts.every((part) => isUpTo(part, 0xffff)) ? 'standard' : undefined;
  const [marker, ...numbers] = parts;
  const isLarge = marker === 'large' && numbers.length === 3 && numbers.every((part) => isUpTo(part, 0xffffffff));
  return isLarge ? 'large' : undefined;
}

/** Communities that routers know by name, and MetalLB does not. */
const wellKnown: ReadonlyMap<string, string> = new Map([
  ['no-export', '65535:65281'],
  ['no-advertise', '65535:65282'],
  ['no-export-subconfed', '65535:65283'],
  ['local-as', '65535:65283'],
  ['no-peer', '65535:65284'],
  ['graceful-shutdown', '65535:0'],
  ['blackhole', '65535:666'],
]);

/** `65535:65281` for `no-export`, in whatever spelling. */
export const literalOf = (name: string): string | undefined => wellKnown.get(name.toLowerCase().replaceAll('_', '-'));

/** True if a Community gives this name to a community; also the empty name, which MetalLB takes. */
export const isAlias = (graph: Graph, name: string): boolean =>
  graph.define('metallb/CommunityAlias', name).length > 0 ||
  graph
    .ofKind(community)
    .some(({ data }) =>
      data.aliases?.items.some((alias) => (alias.name === undefined ? '' : alias.name.value) === name),
    );

/** True if an alias may be in the place of a template. */
export const hasOpenAliases = (graph: Graph): boolean =>
  graph.patchesOf(community).length > 0 ||
  graph
    .ofKind(community)
    .some(({ data }) => data.aliases?.open === true || data.aliases?.items.some(({ name }) => name?.opaque === true));
