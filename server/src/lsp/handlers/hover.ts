import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover.js';
import { defineHandler, placeOf } from '../handler.js';
import { hoverMarkup } from '../hover-markup.js';

/** `textDocument/hover` */
export const hoverHandler = defineHandler<HoverParams, Hover | null>({
  method: 'textDocument/hover',
  capabilities: () => ({ hoverProvider: true }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    const hover =
      place === undefined ? undefined : hoverAt(session.workspace, place.uri, place.offset, session.schemas);
    if (place === undefined || hover === undefined) return null;
    return {
      contents: hoverMarkup(hover, session.convert, session.client.rendersMarkdown),
      range: session.convert.rangeOf(place.uri, hover.span),
    };
  },
});
