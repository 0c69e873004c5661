import type { Span } from '../base/span.js';
import type { FilePlace } from './diagnostics.js';

/** A line of a hover in Markdown, with the file it speaks of, if it does. */
export interface HoverLine {
  readonly text: string;
  readonly place?: FilePlace & { readonly path: string };
  /** Address that the line leads to. */
  readonly link?: string;
}

/** A part of a hover: a heading and lines under it. */
export interface HoverSection {
  readonly heading: string;
  readonly lines: readonly HoverLine[];
}

/** What is said of the text at an offset. */
export interface HoverText {
  readonly span: Span;
  readonly sections: readonly HoverSection[];
}
