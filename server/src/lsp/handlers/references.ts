import type { Location, ReferenceParams } from 'vscode-languageserver';
import { occurrencesAt } from '../../features/references.js';
import { defineHandler, placeOf } from '../handler.js';

/** `textDocument/references` */
export const referencesHandler = defineHandler<ReferenceParams, Location[] | null>({
  method: 'textDocument/references',
  capabilities: () => ({ referencesProvider: true }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    if (place === undefined) return null;
    return occurrencesAt(session.workspace, place.uri, place.offset)
      .filter((it) => params.context.includeDeclaration || !it.isDefinition)
      .map((it) => session.convert.locationOf(it));
  },
});
