import type { Span } from '../base/span.js';
import { type FoundResource, findResources } from '../engine/carriers.js';
import type { KindDefinition } from '../engine/kind.js';
import { resourceAround } from '../engine/place.js';
import type { SourceDocument } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import { kindIdOf, parseGvk } from '../model/gvk.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { parseDocument } from '../syntax/parse.js';
import { placeAtOffset } from '../syntax/path.js';

/** The word that is being typed, and how a text has to be written in its place. */
export interface TypedWord {
  /** What is replaced, in the document. */
  readonly span: Span;
  readonly text: string;
  /** Quotes around it. */
  readonly quote: '"' | "'" | undefined;
  /** The quote is opened, but not closed. */
  readonly lacksEnd: boolean;
  /** A blank is missing behind the colon or dash. */
  readonly lacksBlank: boolean;
  /** A colon follows: the word is a key that is there already. */
  readonly hasColon: boolean;
  /** Nothing but blanks and dashes stands before it in its line, or it begins an entry in braces. */
  readonly mayBeKey: boolean;
}

/** Where a word is typed: the value at a path of a resource, or a key of the map at it. */
export interface CompletionPlace {
  readonly kind: KindDefinition;
  /** Root of the resource, as it would be with some word at the cursor. */
  readonly root: NodeRef;
  readonly path: string;
  readonly part: 'value' | 'key';
  readonly flow: boolean;
  /** Keys that the map has besides the typed one. */
  readonly keys: readonly string[];
}

const probe = 'symroute7probe';

const beforeKey = /^\s*(?:- +)*$|[{,]\s*$/;

/** The word at an offset of a document; `undefined` in a comment. */
export function wordAt(text: string, offset: number): TypedWord | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const after = text.slice(offset, endOfLine(text, offset));
  const quoted = /(?:^|[\s,[{:-])(["'])([^"']*)$/.exec(before);
  if (quoted !== null) return quotedWord(quoted, after, offset, before);
  if (/(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ''))) return undefined;
  const typed = /[^\s,[\]{}"':#]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\s,[\]{}"':#]*/.exec(after)?.[0] ?? '';
  const start = offset - typed.length;
  const lead = before.slice(0, before.length - typed.length);
  return {
    span: { start, end: offset + rest.length },
    text: typed + rest,
    quote: undefined,
    lacksEnd: false,
    lacksBlank: typed === '' ? /[:-]$/.test(before) : lead.endsWith(':'),
    hasColon: /^\s*:(?:\s|$)/.test(after.slice(rest.length)),
    mayBeKey: beforeKey.test(lead),
  };
}

function quotedWord([, quote, typed = '']: RegExpExecArray, after: string, offset: number, before: string): TypedWord {
  const mark = quote === '"' ? '"' : "'";
  const end = after.indexOf(mark);
  const rest = end < 0 ? '' : after.slice(0, end);
  return {
    span: { start: offset - typed.length, end: offset + rest.length },
    text: typed + rest,
    quote: mark,
    lacksEnd: end < 0,
    lacksBlank: false,
    hasColon: end >= 0 && /^\s*:(?:\s|$)/.test(after.slice(end + 1)),
    mayBeKey: beforeKey.test(before.slice(0, before.length - typed.length - 1)),
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/\r?\n/);
  return end < 0 ? text.length : from + end;
}

/** A document as it would be with some word at the cursor, and the value or the map of the key that the word would be. */
export interface ProbedPlace {
  readonly root: NodeRef;
  readonly target: NodeRef;
  /** Keys of that map besides the word. */
  readonly keys: readonly string[];
}

/** Reads the document with a word put in; `undefined` if the word would be something else there. */
export function probedAt(text: string, word: TypedWord, part: 'value' | 'key'): ProbedPlace | undefined {
  const blank = word.lacksBlank ? ' ' : '';
  const end = word.lacksEnd ? word.quote : '';
  const colon = part === 'key' && !word.hasColon ? ':' : '';
  const probed = `${text.slice(0, word.span.start)}${blank}${probe}${end}${colon}${text.slice(word.span.end)}`;
  const root = parseDocument(probed).root;
  const place = placeAtOffset(root, word.span.start + blank.length + 1);
  if (root === undefined || place === undefined || place.inKey !== (part === 'key')) return undefined;
  if ((part === 'key' ? place.key : place.node.text()) !== probe) return undefined;
  const target = part === 'key' ? place.parentMap : place.node;
  if (target === undefined) return undefined;
  const keys = part === 'key' ? target.entries().map(({ key }) => key) : [];
  return { root, target, keys: keys.filter((key) => key !== probe) };
}

/** The places that a word at the cursor can be: read from the document as it would be with one. */
export function placesOf(workspace: Workspace, document: SourceDocument, word: TypedWord): readonly CompletionPlace[] {
  const parts: ('value' | 'key')[] = word.hasColon ? ['key'] : word.mayBeKey ? ['value', 'key'] : ['value'];
  return parts.flatMap((part) => placeOf(workspace, document, word, part) ?? []);
}

function placeOf(
  workspace: Workspace,
  { text, file }: SourceDocument,
  word: TypedWord,
  part: 'value' | 'key',
): CompletionPlace | undefined {
  const { root, target } = probedAt(text, word, part) ?? {};
  const found =
    root === undefined || target === undefined ? undefined : resourceAround(findResources(root), target.path);
  const kind = workspace.registry.kindsByFile.get(file.path) ?? (found && kindOf(workspace, found));
  if (root === undefined || target === undefined || found === undefined || kind === undefined) return undefined;
  const path = target.path.slice(found.rootPath.length).replace(/^\./, '');
  const keys = part === 'key' ? target.entries().map((entry) => entry.key) : [];
  return { kind, root: found.root, path, part, flow: target.flow, keys: keys.filter((key) => key !== probe) };
}

function kindOf(workspace: Workspace, { root }: FoundResource): KindDefinition | undefined {
  const [apiVersion, kind] = [root.get('apiVersion')?.string(), root.get('kind')?.string()];
  return apiVersion === undefined || kind === undefined
    ? undefined
    : workspace.registry.kinds.get(kindIdOf(parseGvk(apiVersion, kind)));
}
