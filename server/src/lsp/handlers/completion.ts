import {
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type CompletionItem, type CompletionKind, completionsAt } from '../../features/completion.js';
import { defineHandler, placeOf } from '../handler.js';

const icons: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  vrf: CompletionItemKind.Module,
  interface: CompletionItemKind.Interface,
  table: CompletionItemKind.Value,
  label: CompletionItemKind.Property,
  resource: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

/** `textDocument/completion` */
export const completionHandler = defineHandler<CompletionParams, CompletionList | null>({
  method: 'textDocument/completion',
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', '"', "'", '[', ',', '/'] } }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    const found = place === undefined ? undefined : completionsAt(session.workspace, place.uri, place.offset);
    if (place === undefined || found === undefined) return null;
    const range = session.convert.rangeOf(place.uri, found.span);
    const isShown = (item: CompletionItem): boolean => !item.isSnippet || session.client.wantsSnippets;
    return {
      isIncomplete: false,
      items: found.items.filter(isShown).map((item, index) => ({
        label: item.label,
        kind: icons[item.kind],
        detail: item.detail,
        documentation: { kind: session.client.rendersMarkdown ? 'markdown' : 'plaintext', value: item.documentation },
        filterText: item.filterText,
        sortText: String(index).padStart(4, '0'),
        insertTextFormat: item.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: item.newText },
      })),
    };
  },
});
