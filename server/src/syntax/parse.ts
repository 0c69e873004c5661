import { Composer, type CST, type Document, Parser, Schema } from 'yaml';
import { convertTree, MAX_DEPTH } from './convert.js';
import type { NodeRef } from './node-ref.js';
import { readPlainDocument } from './plain-reader.js';
import { describeProblems, isUnclosedQuote, type SyntaxProblem } from './problem.js';
import { type RawNode, repeatsKeys, walkRaw } from './raw-node.js';
import { createTree } from './tree.js';

export type { SyntaxProblem } from './problem.js';

/** One document as read: its tree as far as there is one, and what is wrong with its text, in the order of the text. */
export interface YamlTree {
  readonly root: NodeRef | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Some map has a key twice. */
  readonly repeatsKeys: boolean;
}

/** Longer documents are not read: they would keep everything else waiting for seconds. An object of the API server has 1.5 MB at the most. */
const MAX_LENGTH = 1536 * 1024;

/** Up to here a text with an unclosed quote is read a second time. */
const MAX_LENGTH_TO_REPAIR = 256 * 1024;

// Every scalar stays text here; scalar-value.ts reads it the way the API server does.
const schema = new Schema({ schema: 'failsafe', resolveKnownTags: false });

/** Reads one document. Never throws: broken text gives the tree of what can be read, and problems. */
export function parseDocument(text: string): YamlTree {
  if (text.length > MAX_LENGTH) return onlyProblem('too-large', 'it is larger than 1.5 MB');
  try {
    return parse(text);
  } catch {
    return onlyProblem('not-yaml', 'it cannot be read at all');
  }
}

function onlyProblem(code: string, message: string): YamlTree {
  return {
    root: undefined,
    problems: [{ code, message, span: { start: 0, end: 0 }, severity: 'error' }],
    repeatsKeys: false,
  };
}

function parse(text: string): YamlTree {
  const problems: SyntaxProblem[] = [];
  const report = (problem: SyntaxProblem): void => {
    problems.push(problem);
  };
  const raw = readPlainDocument(text) ?? readWithLibrary(text, report) ?? { kind: 'missing', start: 0, end: 0 };
  problems.sort((a, b) => a.span.start - b.span.start);
  return { root: raw.kind === 'missing' ? undefined : createTree(raw), problems, repeatsKeys: repeatsKeys(raw) };
}

/** The tree as the library reads it, with everything that is wrong. Exported for the comparison with the quick reader. */
export function readWithLibrary(text: string, report: (problem: SyntaxProblem) => void): RawNode | undefined {
  const document = compose(text, report);
  if (!document) return undefined;
  const raw = document.contents ? convertTree(document.contents, text, report) : undefined;
  const errors = [...document.errors, ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
  for (const problem of describeProblems(errors, text, raw)) report(problem);
  const mayRepair = text.length <= MAX_LENGTH_TO_REPAIR && errors.some(({ code }) => code === 'MISSING_CHAR');
  const scalar = raw && mayRepair ? [...walkRaw(raw)].findLast(isUnclosedQuote(text)) : undefined;
  return scalar ? readPast(scalar.start, text) : raw;
}

/**
 * The tree of a text with a quote that is never closed and so swallows all that follows. With a letter instead of the
 * quote the half-typed text ends with its line, and the rest is read as written.
 */
function readPast(start: number, text: string): RawNode | undefined {
  const patched = `${text.slice(0, start)}_${text.slice(start + 1)}`;
  const document = compose(patched, () => undefined);
  const style = text.charAt(start) === '"' ? 'double' : 'single';
  return document?.contents ? convertTree(document.contents, patched, () => undefined, { start, style }) : undefined;
}

// The first document with content; a chunk of `splitDocuments` has one at the most.
function compose(text: string, report: (problem: SyntaxProblem) => void): Document.Parsed | undefined {
  const composer = new Composer({ schema, uniqueKeys: false, merge: false, logLevel: 'silent', prettyErrors: false });
  // The library counts a byte order mark as a column of its line; an empty line in its place keeps all offsets.
  const tokens = new Parser().parse(text.replace(/^\uFEFF/, '\n'));
  const documents = [...composer.compose(limitDepth(tokens, report), true, text.length)];
  return (documents.find((document) => document.contents) ?? documents[0]) as Document.Parsed | undefined;
}

function* limitDepth(tokens: Iterable<CST.Token>, report: (problem: SyntaxProblem) => void): Iterable<CST.Token> {
  for (const token of tokens) {
    if (token.type === 'document' && token.value) cutDeepNodes(token.value, report);
    yield token;
  }
}

// Without recursion, because the composer behind it would overflow the stack.
function cutDeepNodes(root: CST.Token, report: (problem: SyntaxProblem) => void): void {
  const open: [token: CST.Token, depth: number][] = [[root, 0]];
  let isReported = false;
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (!('items' in token)) continue;
    for (const item of token.items as CST.CollectionItem[]) {
      for (const part of ['key', 'value'] as const) {
        const child = item[part];
        if (!child || !('items' in child)) continue;
        if (depth + 1 < MAX_DEPTH) {
          open.push([child, depth + 1]);
          continue;
        }
        delete item[part];
        if (isReported) continue;
        isReported = true;
        const span = { start: child.offset, end: child.offset + 1 };
        report({
          code: 'too-deep',
          message: `it is nested more than ${MAX_DEPTH} levels deep`,
          span,
          severity: 'error',
        });
      }
    }
  }
}
