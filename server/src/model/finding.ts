import type { Severity } from '../base/result-types.js';
import type { Span } from '../base/span.js';
import type { Fix } from './fix.js';
import type { DocId } from './resource.js';

/** Which text of a node is meant: its value, its key, or the whole `key: value` pair. */
export type PlacePart = 'value' | 'key';

/** A place in the workspace by document and path, turned into offsets only when somebody looks. */
export interface Place {
  readonly doc: DocId;
  /** Path from the root of the document. If it leads nowhere, the nearest node above it is meant. */
  readonly path: string;
  readonly part: PlacePart;
  /** A part of the scalar's text, counted from its first letter; `undefined` for all of it. */
  readonly within: Span | undefined;
  /** Offsets in the document, for reports about text that has no path. */
  readonly span: Span | undefined;
}

/** Another place that explains a finding. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** How an editor may show the text besides the squiggle. */
export type Tag = 'unnecessary' | 'deprecated';

/** One report of a rule. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly Tag[];
}
