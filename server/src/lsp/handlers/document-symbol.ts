import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type OutlineItem, type OutlineKind, outlineOf } from '../../features/document-symbols.js';
import { defineHandler, type Session } from '../handler.js';
import { canonicalUri } from '../uris.js';

const icons: Readonly<Record<OutlineKind, SymbolKind>> = {
  resource: SymbolKind.Class,
  vrf: SymbolKind.Namespace,
  interface: SymbolKind.Interface,
  table: SymbolKind.Number,
  route: SymbolKind.Field,
  rule: SymbolKind.Operator,
};

/** `textDocument/documentSymbol` */
export const documentSymbolHandler = defineHandler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null>(
  {
    method: 'textDocument/documentSymbol',
    capabilities: () => ({ documentSymbolProvider: true }),
    nothing: null,
    handle({ textDocument }, session) {
      const uri = canonicalUri(textDocument.uri);
      const outline = outlineOf(session.workspace, uri);
      if (session.client.nestsSymbols) return outline.map((item) => nested(item, uri, session));
      return outline.flatMap((item) => flat(item, uri, '', session));
    },
  },
);

const nested = (
  { name, detail, kind, span, nameSpan, children }: OutlineItem,
  uri: string,
  session: Session,
): DocumentSymbol => ({
  name,
  detail,
  kind: icons[kind],
  range: session.convert.rangeOf(uri, span),
  selectionRange: session.convert.rangeOf(uri, nameSpan),
  children: children.map((child) => nested(child, uri, session)),
});

/** For editors that have no tree. */
function flat(item: OutlineItem, uri: string, containerName: string, session: Session): SymbolInformation[] {
  const location = session.convert.locationOf({ uri, span: item.span });
  const own: SymbolInformation = { name: item.name, kind: icons[item.kind], location, containerName };
  return [own, ...item.children.flatMap((child) => flat(child, uri, item.name, session))];
}
