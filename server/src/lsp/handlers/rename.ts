import {
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Refusal, renameAt, renameStartAt } from '../../features/rename.js';
import { defineHandler, placeOf, type TextPosition } from '../handler.js';

const refuse = ({ problem }: Refusal): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, problem);

/** `textDocument/prepareRename` */
export const prepareRenameHandler = defineHandler<TextPosition, PrepareRenameResult | ResponseError | null>({
  method: 'textDocument/prepareRename',
  capabilities: () => ({}),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    if (place === undefined) return null;
    const start = renameStartAt(session.workspace, place.uri, place.offset);
    if ('problem' in start) return refuse(start);
    return { range: session.convert.rangeOf(place.uri, start.span), placeholder: start.name };
  },
});

/** `textDocument/rename` */
export const renameHandler = defineHandler<RenameParams, WorkspaceEdit | ResponseError | null>({
  method: 'textDocument/rename',
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    if (place === undefined) return null;
    const edits = renameAt(session.workspace, place.uri, place.offset, params.newName);
    return 'problem' in edits ? refuse(edits) : session.convert.editOf(edits);
  },
});
