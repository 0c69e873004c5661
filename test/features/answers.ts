import { applyEdits, type TextEdit } from '../../server/src/base/edit.js';
import { createLineIndex } from '../../server/src/base/line-index.js';
import type { Span } from '../../server/src/base/span.js';
import type { Workspace } from '../../server/src/engine/workspace.js';
import { type Step, type Stop, stepsFrom, stepsTo, stopsAt } from '../../server/src/features/call-hierarchy.js';
import { codeActionsAt, fixAll } from '../../server/src/features/code-actions.js';
import { codeLenses } from '../../server/src/features/code-lens.js';
import { completionsAt } from '../../server/src/features/completion.js';
import { definitionsAt } from '../../server/src/features/definition.js';
import { highlightsAt } from '../../server/src/features/document-highlight.js';
import { linksOf } from '../../server/src/features/document-links.js';
import { type OutlineItem, outlineOf } from '../../server/src/features/document-symbols.js';
import { foldsOf } from '../../server/src/features/folding.js';
import { hoverAt } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlay-hints.js';
import { occurrencesAt } from '../../server/src/features/references.js';
import { renameAt, renameStartAt } from '../../server/src/features/rename.js';
import { editsForMoves } from '../../server/src/features/rename-files.js';
import { selectionsAt } from '../../server/src/features/selection-range.js';
import { symbolsMatching } from '../../server/src/features/workspace-symbols.js';
import { schemas } from '../../server/src/generated/schemas.js';

const folder = 'file:///workspace';

/** URI of a file of a fixture. */
export const uriOf = (file: string): string => `${folder}/${file}`;

/** Where a question is asked. */
export interface Asked {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly offset: number;
  readonly argument: string;
}

type Answer = (asked: Asked) => readonly string[];

/** What features answer, as lines of text, by the name that fixtures give the question. */
export const answers: Readonly<Record<string, Answer>> = {
  definition: ({ workspace, uri, offset }) =>
    (definitionsAt(workspace, uri, offset)?.targets ?? []).map((it) => place(workspace, it.uri, it.span)),
  references: ({ workspace, uri, offset }) =>
    occurrencesAt(workspace, uri, offset).map(
      (it) => `${it.isDefinition ? 'def' : 'use'} ${place(workspace, it.uri, it.span)}`,
    ),
  highlights: ({ workspace, uri, offset }) =>
    highlightsAt(workspace, uri, offset).map((it) => place(workspace, it.uri, it.span)),
  hover: ({ workspace, uri, offset }) =>
    (hoverAt(workspace, uri, offset)?.sections ?? []).flatMap(({ heading, lines }) => [
      heading,
      ...lines.map(
        (line) =>
          `  ${line.text}${line.place === undefined ? '' : ` at ${position(workspace, line.place.uri, line.place.span)}`}`,
      ),
    ]),
  'schema-hover': ({ workspace, uri, offset }) => {
    const all = hoverAt(workspace, uri, offset, schemas)?.sections ?? [];
    const { heading, lines: texts } = all.at(-1) ?? { heading: '', lines: [] };
    return [heading, ...texts.map(({ text }) => `  ${text}`)];
  },
  outline: ({ workspace, uri }) => outlineOf(workspace, uri).flatMap((item) => outlineLines(workspace, uri, item, '')),
  symbols: ({ workspace, argument }) =>
    symbolsMatching(workspace, argument).map(
      (it) => `${it.name}, ${it.container}: ${place(workspace, it.uri, it.span)}`,
    ),
  completion: ({ workspace, uri, offset, argument }) => {
    const found = completionsAt(workspace, uri, offset, schemas);
    const replaced = found === undefined ? '' : textOf(workspace, uri, found.span);
    const items = (found?.items ?? []).filter(({ label }) => label.startsWith(argument));
    return items.map((item) => {
      const [first, ...more] = (item.snippet ?? item.newText).split('\n');
      const text = more.length < 6 ? (item.snippet ?? item.newText) : `${first} and ${more.length} lines`;
      return `${item.label} (${item.detail}): ${JSON.stringify(replaced)} becomes ${JSON.stringify(text)}`;
    });
  },
  top: ({ workspace, uri, offset, argument }) => {
    const items = completionsAt(workspace, uri, offset, schemas)?.items ?? [];
    const [first] = items;
    const labels = items
      .slice(0, Number(argument))
      .map(({ label, detail }) => label + (detail.includes('required') ? '*' : ''));
    const rest = items.length > labels.length ? ` … ${items.length}` : '';
    return first === undefined
      ? ['nothing']
      : [`${labels.join(' ')}${rest}`, JSON.stringify(first.snippet ?? first.newText)];
  },
  actions: ({ workspace, uri, offset }) =>
    codeActionsAt(workspace, uri, { start: offset, end: offset }).map((it) => `${it.kind}: ${it.title}`),
  action: ({ workspace, uri, offset, argument }) => {
    const action = codeActionsAt(workspace, uri, { start: offset, end: offset }).find((it) =>
      it.title.startsWith(argument),
    );
    return action === undefined || action.kind === 'page' ? ['not offered'] : changedLines(workspace, action.edits);
  },
  'fix-all': ({ workspace, uri }) => changedLines(workspace, fixAll(workspace, uri)),
  rename: ({ workspace, uri, offset, argument }) => {
    const edits = renameAt(workspace, uri, offset, argument);
    return 'problem' in edits ? [edits.problem] : changedLines(workspace, edits);
  },
  'rename-start': ({ workspace, uri, offset }) => {
    const start = renameStartAt(workspace, uri, offset);
    return 'problem' in start ? [start.problem] : [place(workspace, uri, start.span)];
  },
  moves: ({ workspace, argument }) => {
    const [from = '', to = ''] = argument.split(' ');
    return changedLines(workspace, editsForMoves(workspace, [{ from: uriOf(from), to: uriOf(to) }]));
  },
  folds: ({ workspace, uri }) =>
    foldsOf(workspace, uri).map(({ span, kind }) => `${lines(workspace, uri, span)} ${kind}`),
  selections: ({ workspace, uri, offset }) =>
    selectionsAt(workspace, uri, offset).map((span) => JSON.stringify(textOf(workspace, uri, span).slice(0, 40))),
  hints: ({ workspace, uri }) =>
    inlayHints(workspace, uri, { start: 0, end: workspace.file(uri)?.text.length ?? 0 }).map(
      ({ offset, label, target }) => {
        const text = workspace.file(uri)?.text ?? '';
        const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim();
        const goal = target === undefined ? '' : ` at ${place(workspace, target.uri, target.span)}`;
        return `${lineOf(workspace, uri, offset)} ${before} [${label}]${goal}`;
      },
    ),
  lenses: ({ workspace, uri }) =>
    codeLenses(workspace, uri).flatMap((lens) => [
      `${lineOf(workspace, uri, lens.span.start)} ${lens.title}`,
      ...(lens.kind === 'path' ? [] : lens.places.map((it) => `  ${place(workspace, it.uri, it.span)}`)),
    ]),
  stops: ({ workspace, uri, offset }) => stopsAt(workspace, uri, offset).map((it) => stopText(workspace, it)),
  incoming: ({ workspace, uri, offset }) =>
    stepsTo(workspace, uri, offset).flatMap((it) => stepText(workspace, it.stop.uri, it)),
  outgoing: ({ workspace, uri, offset }) =>
    stepsFrom(workspace, uri, offset).flatMap((it) => stepText(workspace, uri, it)),
  links: ({ workspace, uri }) =>
    linksOf(workspace, uri).map(
      ({ span, target }) => `${place(workspace, uri, span)} to ${target.slice(folder.length + 1)}`,
    ),
};

const textOf = (workspace: Workspace, uri: string, { start, end }: Span): string =>
  workspace.file(uri)?.text.slice(start, end) ?? '';

function lineOf(workspace: Workspace, uri: string, offset: number): number {
  return createLineIndex(workspace.file(uri)?.text ?? '').positionAt(offset).line + 1;
}

const position = (workspace: Workspace, uri: string, span: Span): string =>
  `${uri.slice(folder.length + 1)}:${lineOf(workspace, uri, span.start)}`;

const place = (workspace: Workspace, uri: string, span: Span): string =>
  `${position(workspace, uri, span)} ${textOf(workspace, uri, span)}`;

const lines = (workspace: Workspace, uri: string, span: Span): string =>
  `${lineOf(workspace, uri, span.start)}-${lineOf(workspace, uri, span.end)}`;

function outlineLines(workspace: Workspace, uri: string, item: OutlineItem, indent: string): readonly string[] {
  const { name, detail, kind, span, nameSpan, children } = item;
  const own = `${indent}${kind} ${name} (${detail}) ${lines(workspace, uri, span)} ${JSON.stringify(textOf(workspace, uri, nameSpan))}`;
  return [own, ...children.flatMap((child) => outlineLines(workspace, uri, child, `${indent}  `))];
}

const stopText = (workspace: Workspace, { name, detail, uri, span, whole }: Stop): string =>
  `${name} (${detail}) ${lines(workspace, uri, whole)} ${JSON.stringify(textOf(workspace, uri, span))}`;

const stepText = (workspace: Workspace, uri: string, { stop, places }: Step): readonly string[] => [
  stopText(workspace, stop),
  ...places.map((span) => `  through ${place(workspace, uri, span)}`),
];

/** The lines that edits change, as they are afterwards. */
function changedLines(workspace: Workspace, edits: ReadonlyMap<string, readonly TextEdit[]>): readonly string[] {
  return [...edits]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([uri, list]) => {
      const before = (workspace.file(uri)?.text ?? '').split('\n');
      const after = (applyEdits(workspace.file(uri)?.text ?? '', list) ?? 'edits overlap').split('\n');
      return after.flatMap((line, index) =>
        before.includes(line) ? [] : [`${uri.slice(folder.length + 1)}:${index + 1} ${line}`],
      );
    });
}
