import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Workspace } from '../engine/workspace.js';
import type { Schemas } from '../features/schema-place.js';
import type { ClientFeatures } from './client-features.js';
import type { Converter } from './convert.js';
import type { Log } from './log.js';
import { canonicalUri } from './uris.js';

/** What a handler may use. The server keeps no state between requests (invariant A7). */
export interface Session {
  readonly workspace: Workspace;
  readonly client: ClientFeatures;
  readonly convert: Converter;
  readonly schemas: Schemas;
  readonly log: Log;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  /** True unless the setting `symroute.inlayHints.enabled` is off. */
  readonly showsHints: boolean;
  /** Gives the analysis texts that it does not have yet. */
  flush(): void;
}

/** One request of the protocol: what is advertised for it, and how it is answered. */
export interface Handler {
  readonly method: string;
  capabilities(client: ClientFeatures): ServerCapabilities;
  register(connection: Connection, session: Session): void;
}

interface RequestHandlerInput<P, R> {
  readonly method: string;
  readonly capabilities: (client: ClientFeatures) => ServerCapabilities;
  /** What is answered when there is nothing to say, or the feature fails. */
  readonly nothing: R;
  readonly handle: (params: P, session: Session) => R;
}

/** Declares how a request is answered. A handler that throws answers with nothing and is logged once (invariant A8). */
export function defineHandler<P, R>({ method, capabilities, nothing, handle }: RequestHandlerInput<P, R>): Handler {
  return {
    method,
    capabilities,
    register(connection, session) {
      connection.onRequest<unknown, void>(method, (params: P, token: CancellationToken): unknown => {
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        return session.log.timed(method, () => {
          try {
            session.flush();
            return handle(params, session);
          } catch (error) {
            session.log.crash(method, error);
            return nothing;
          }
        });
      });
    },
  };
}

/** A place in a file as requests name it. */
export interface TextPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** The file and offset of a place; `undefined` if the analysis does not have the file. */
export function placeOf(
  session: Session,
  params: TextPosition,
): { readonly uri: string; readonly offset: number } | undefined {
  const uri = canonicalUri(params.textDocument.uri);
  if (session.workspace.file(uri) === undefined) return undefined;
  return { uri, offset: session.convert.offsetOf(uri, params.position) };
}
