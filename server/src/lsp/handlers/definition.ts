import type { Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.js';
import { defineHandler, placeOf, type Session, type TextPosition } from '../handler.js';

/** `textDocument/definition` */
export const definitionHandler = defineHandler<TextPosition, Location[] | LocationLink[] | null>({
  method: 'textDocument/definition',
  capabilities: () => ({ definitionProvider: true }),
  nothing: null,
  handle: (params, session) => answer(params, session, session.client.followsLinks),
});

/** `textDocument/declaration`: manifests declare a name where they define it. */
export const declarationHandler = defineHandler<TextPosition, Location[] | LocationLink[] | null>({
  method: 'textDocument/declaration',
  capabilities: () => ({ declarationProvider: true }),
  nothing: null,
  handle: (params, session) => answer(params, session, session.client.followsDeclarationLinks),
});

function answer(params: TextPosition, session: Session, asLinks: boolean): Location[] | LocationLink[] | null {
  const place = placeOf(session, params);
  const found = place === undefined ? undefined : definitionsAt(session.workspace, place.uri, place.offset);
  if (place === undefined || found === undefined) return null;
  const { convert } = session;
  if (!asLinks) return found.targets.map((target) => convert.locationOf(target));
  return found.targets.map(({ uri, span, whole }) => ({
    originSelectionRange: convert.rangeOf(place.uri, found.origin),
    targetUri: convert.spell(uri),
    targetRange: convert.rangeOf(uri, whole),
    targetSelectionRange: convert.rangeOf(uri, span),
  }));
}
