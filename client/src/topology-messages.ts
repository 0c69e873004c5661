import type { TopologyPage } from '../../server/src/shared/protocol.js';

/** What the page shows: a scope, a part of it, and the direction that fits its shape. */
export interface TopologyQuery {
  readonly scope?: string;
  readonly filter: string;
  readonly direction: 'right' | 'down';
}

/** What the page can be saved as. */
export type TopologyExport = 'svg' | 'png' | 'mermaid';

/** From the page: it wants a picture, somebody chose a box or line, somebody wants a file, or the picture is painted. */
export type FromPage =
  | { readonly kind: 'query'; readonly query: TopologyQuery }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'openFinding'; readonly number: number }
  | { readonly kind: 'export'; readonly format: TopologyExport }
  | { readonly kind: 'painted'; readonly data: string };

/** To the page: a picture, the boxes that the cursor is in, or a picture to paint as pixels. */
export type ToPage =
  | { readonly kind: 'page'; readonly page: TopologyPage }
  | { readonly kind: 'current'; readonly ids: readonly string[] }
  | { readonly kind: 'paint'; readonly svg: string };
