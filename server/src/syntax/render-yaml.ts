import type { PlainData } from './plain.js';
import { renderScalar } from './scalar-style.js';

/** The habits of a document: blanks per level, blanks before the dash of a list below its key, the end of a line. */
export interface Layout {
  readonly step: number;
  readonly listIndent: number;
  readonly eol: string;
}

/** How kubectl writes: two blanks a level, dashes in line with their key. */
export const KUBERNETES_LAYOUT: Layout = { step: 2, listIndent: 0, eol: '\n' };

type PlainMap = { readonly [key: string]: PlainData };

const isList = (value: PlainData): value is readonly PlainData[] => Array.isArray(value);

/** True for maps and lists with content: what needs lines of its own in block style. */
export const isFilledCollection = (value: PlainData): value is readonly PlainData[] | PlainMap =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** A value on one line, collections in brackets: `{vrf: red, ports: [1, 2]}`. */
export function renderFlow(value: PlainData): string {
  if (isList(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return renderScalar(value, { flow: true });
  return `{${Object.entries(value)
    .map(([key, item]) => `${renderScalar(key, { flow: true })}: ${renderFlow(item)}`)
    .join(', ')}}`;
}

/** A scalar or an empty collection as it stands behind a colon or dash. */
export const renderInline = (value: PlainData): string =>
  typeof value === 'object' && value !== null ? renderFlow(value) : renderScalar(value);

/**
 * The lines of a filled map or list in block style whose keys or dashes stand in `column`.
 * All but the first line carry their indentation.
 */
export function renderBlock(value: readonly PlainData[] | PlainMap, column: number, layout: Layout): string[] {
  const lines = isList(value)
    ? value.flatMap((item) => renderItem(item, column, layout))
    : Object.entries(value).flatMap(([key, item]) => renderPair(key, item, column, layout));
  const [first = '', ...rest] = lines;
  return [first.trimStart(), ...rest];
}

/** The lines of one `key: value` pair, all but the first with indentation. */
export function renderPairLines(key: string, value: PlainData, column: number, layout: Layout): string[] {
  const [first = '', ...rest] = renderPair(key, value, column, layout);
  return [first.trimStart(), ...rest];
}

function renderPair(key: string, value: PlainData, column: number, layout: Layout): string[] {
  const head = `${' '.repeat(column)}${renderScalar(key)}:`;
  if (isFilledCollection(value)) {
    const inner = column + (isList(value) ? layout.listIndent : layout.step);
    const [first = '', ...rest] = renderBlock(value, inner, layout);
    return [head, ' '.repeat(inner) + first, ...rest];
  }
  const literal = typeof value === 'string' ? renderLiteral(value, column + layout.step) : undefined;
  return literal ? [`${head} ${literal[0]}`, ...literal.slice(1)] : [`${head} ${renderInline(value)}`];
}

function renderItem(value: PlainData, column: number, layout: Layout): string[] {
  const head = `${' '.repeat(column)}- `;
  if (!isFilledCollection(value)) return [head + renderInline(value)];
  const [first = '', ...rest] = renderBlock(value, column + 2, layout);
  return [head + first, ...rest];
}

// Text of several lines as a block, if that can be said without an indentation number or a keep sign.
function renderLiteral(text: string, column: number): string[] | undefined {
  const match = /^([^\s][^]*?[^\n])(\n?)$/.exec(text);
  if (!match?.[1]?.includes('\n') || /[^\P{C}\n]/u.test(text)) return undefined;
  const lines = match[1].split('\n').map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  return [match[2] === '' ? '|-' : '|', ...lines];
}

/** A whole document, keys in the order given: `---\nkind: BGPPeer\n`. The marker line is left out unless asked for. */
export function renderDocument(value: PlainData, options: { readonly leadingMarker?: boolean } = {}): string {
  const lines = isFilledCollection(value) ? renderBlock(value, 0, KUBERNETES_LAYOUT) : [renderInline(value)];
  return `${options.leadingMarker === true ? '---\n' : ''}${lines.join('\n')}\n`;
}
