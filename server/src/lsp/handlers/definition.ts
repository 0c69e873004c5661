import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.js';
import { defineHandler, placeOf } from '../handler.js';

/** `textDocument/definition` */
export const definitionHandler = defineHandler<DefinitionParams, Location[] | LocationLink[] | null>({
  method: 'textDocument/definition',
  capabilities: () => ({ definitionProvider: true }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    const found = place === undefined ? undefined : definitionsAt(session.workspace, place.uri, place.offset);
    if (place === undefined || found === undefined) return null;
    const { convert, client } = session;
    if (!client.followsLinks) return found.targets.map((target) => convert.locationOf(target));
    return found.targets.map(({ uri, span, whole }) => ({
      originSelectionRange: convert.rangeOf(place.uri, found.origin),
      targetUri: convert.spell(uri),
      targetRange: convert.rangeOf(uri, whole),
      targetSelectionRange: convert.rangeOf(uri, span),
    }));
  },
});
