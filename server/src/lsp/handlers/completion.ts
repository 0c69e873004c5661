import {
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { type CompletionItem, completionsAt } from '../../features/completion.js';
import type { CompletionKind } from '../../features/completion-candidate.js';
import type { SuggestCommand } from '../../shared/protocol.js';
import { defineHandler, placeOf } from '../handler.js';

const suggestAgain: SuggestCommand = 'editor.action.triggerSuggest';

const icons: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  vrf: CompletionItemKind.Module,
  interface: CompletionItemKind.Interface,
  table: CompletionItemKind.Value,
  label: CompletionItemKind.Constant,
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
    const found =
      place === undefined ? undefined : completionsAt(session.workspace, place.uri, place.offset, session.schemas);
    if (place === undefined || found === undefined) return null;
    const range = session.convert.rangeOf(place.uri, found.span);
    const { expandsSnippets, describesLabels, strikesDeprecated, rendersMarkdown } = session.client;
    const isShown = ({ kind }: CompletionItem): boolean => kind !== 'snippet' || expandsSnippets;
    return {
      isIncomplete: false,
      items: found.items.filter(isShown).map((item, index) => {
        const snippet = expandsSnippets ? item.snippet : undefined;
        return {
          label: item.label,
          kind: icons[item.kind],
          detail: item.detail,
          ...(describesLabels && hasRoom(item) ? { labelDetails: { description: item.detail } } : {}),
          ...(strikesDeprecated && item.isDeprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
          documentation: { kind: rendersMarkdown ? 'markdown' : 'plaintext', value: item.documentation },
          filterText: item.filterText,
          sortText: String(index).padStart(4, '0'),
          insertTextMode: InsertTextMode.asIs,
          insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
          ...(item.isOpen && session.client.commands.has(suggestAgain)
            ? { command: { title: '', command: suggestAgain } }
            : {}),
          textEdit: { range, newText: snippet ?? item.newText },
        };
      }),
    };
  },
});

/** Labels of nodes are long: what stands beside them would cut off their end. */
const hasRoom = ({ kind, detail }: CompletionItem): boolean => kind !== 'label' && detail !== '';
