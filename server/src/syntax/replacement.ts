import { blockMembers, followsDashes, isBelowHead, isFirstInLine, type Slot, slotOf } from './geometry.js';
import { columnOf, endOfLineAbove, isBlankOrComment, lineEnd } from './lines.js';
import { insertText, type PlacedEdit, replaceText } from './placed-edit.js';
import type { PlainData } from './plain.js';
import { isFilledCollection, type Layout, renderBlock, renderFlow, renderInline } from './render-yaml.js';
import { renderScalar } from './scalar-style.js';
import type { YamlNode } from './tree.js';

type Filled = Parameters<typeof renderBlock>[0];

/** The edits that write another value at the place of a node; `undefined` if that cannot be done safely. */
export function replacementEdits(
  node: YamlNode,
  value: PlainData,
  text: string,
  layout: Layout,
): PlacedEdit[] | undefined {
  const { raw } = node;
  if (
    raw.kind === 'alias' ||
    ('tag' in raw && raw.tag !== undefined && !(raw.tag.endsWith(':str') && typeof value === 'string'))
  )
    return undefined;
  if (isInFlow(node)) return replaceInFlow(node, value, text);
  const slot = slotOf(node, text);
  if (!slot) return undefined;
  const isBlock = (raw.kind === 'map' || raw.kind === 'seq') && !raw.flow;
  if (isBlock && !blockMembers(raw, text)) return undefined;
  if (isFilledCollection(value)) {
    if (node.flow && !isEmptyFlow(node)) return [replaceText(node.span, renderFlow(value))];
    return isBlock
      ? replaceBlockByLines(node, slot, value, text, layout)
      : replaceInlineByLines(node, slot, value, text, layout);
  }
  return isBlock ? replaceBlockByText(node, slot, renderInline(value), text) : replaceInline(node, slot, value, text);
}

const isInFlow = (node: YamlNode): boolean => node.site.parent?.flow === true;

const isEmptyFlow = ({ raw }: YamlNode): boolean =>
  (raw.kind === 'map' && raw.pairs.length === 0) || (raw.kind === 'seq' && raw.items.length === 0);

const styled = (node: YamlNode, value: PlainData, flow: boolean): string => {
  if (typeof value !== 'string') return flow ? renderFlow(value) : renderInline(value);
  return renderScalar(value, { flow, style: node.style === 'block' ? 'plain' : node.style });
};

function replaceInFlow(node: YamlNode, value: PlainData, text: string): PlacedEdit[] | undefined {
  const { raw } = node;
  const newText = styled(node, value, true);
  if (raw.start < raw.end) return [replaceText(raw, newText)];
  const hasColon = !node.site.pair || node.site.pair.key.end !== raw.start;
  return [writeBehind(raw.start, hasColon ? newText : `: ${newText}`, text)];
}

// Where nothing stands yet: blanks at the end of the line go, those before a comment or a bracket stay.
function writeBehind(at: number, newText: string, text: string): PlacedEdit {
  const blanks = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
  const lead = newText.startsWith(':') || /[\s]/.test(text.charAt(at - 1)) ? '' : ' ';
  const isAtLineEnd = at + blanks.length === lineEnd(text, at);
  return replaceText({ start: at, end: isAtLineEnd ? at + blanks.length : at }, lead + newText);
}

function replaceInline(node: YamlNode, slot: Slot, value: PlainData, text: string): PlacedEdit[] | undefined {
  const { raw } = node;
  const newText = styled(node, value, false);
  if (raw.start < raw.end) {
    if (node.style === 'block' && !isPlainBlockHeader(text, raw.start)) return undefined;
    return [replaceText(raw, newText)];
  }
  const hasColon = slot.kind !== 'pair' || text[slot.headEnd - 1] === ':' || slot.hasProperties;
  return [writeBehind(slot.headEnd, hasColon ? newText : `: ${newText}`, text)];
}

// A comment behind `|` would be lost.
const isPlainBlockHeader = (text: string, at: number): boolean =>
  /^[|>][0-9+-]*[ \t]*$/.test(text.slice(at, lineEnd(text, at)));

function childColumn(slot: Slot, value: Filled, layout: Layout): number {
  if (slot.kind === 'root') return 0;
  if (slot.kind === 'item') return slot.column + 2;
  return slot.column + (Array.isArray(value) ? layout.listIndent : layout.step);
}

function behindText(text: string, at: number): number {
  let end = at;
  while (end > 0 && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end;
}

// `spec: {} # x` becomes `spec: # x` with lines below; `- {}` becomes `- key: value`.
function replaceInlineByLines(
  node: YamlNode,
  slot: Slot,
  value: Filled,
  text: string,
  layout: Layout,
): PlacedEdit[] | undefined {
  const { raw } = node;
  const end = lineEnd(text, raw.end);
  const rest = text.slice(raw.end, end);
  if (!isBlankOrComment(rest) || isBelowHead(slot, raw, text)) return undefined;
  if (slot.kind !== 'root' && slot.kind !== 'item' && text[slot.headEnd - 1] !== ':' && !slot.hasProperties)
    return undefined;
  if (node.style === 'block' && !isPlainBlockHeader(text, raw.start)) return undefined;
  const column = childColumn(slot, value, layout);
  const lines = renderBlock(value, column, layout);
  const comment = rest.trim();
  const start = slot.kind === 'root' ? raw.start : slot.headEnd;
  const staysInLine = slot.kind === 'root' ? isFirstInLine(text, start) : slot.kind === 'item' && !slot.hasProperties;
  if (staysInLine && comment === '')
    return [replaceText({ start, end }, (slot.kind === 'root' ? '' : ' ') + lines.join(layout.eol))];
  const head = comment === '' ? '' : ` ${comment}`;
  return [
    replaceText(
      { start: slot.kind === 'root' ? behindText(text, start) : start, end },
      head + layout.eol + ' '.repeat(column) + lines.join(layout.eol),
    ),
  ];
}

function replaceBlockByText(node: YamlNode, slot: Slot, newText: string, text: string): PlacedEdit[] | undefined {
  const { start, end } = node.raw;
  if (slot.kind !== 'pair') return followsDashes(text, start) ? [replaceText({ start, end }, newText)] : undefined;
  const above = endOfLineAbove(text, start);
  if (above === undefined || !isFirstInLine(text, start)) return undefined;
  return [insertText(slot.headEnd, ` ${newText}`), replaceText({ start: above, end: lineEnd(text, end) }, '')];
}

function replaceBlockByLines(
  node: YamlNode,
  slot: Slot,
  value: Filled,
  text: string,
  layout: Layout,
): PlacedEdit[] | undefined {
  const { start, end } = node.raw;
  if (!isFirstInLine(text, start) || slot.kind !== 'pair') {
    return followsDashes(text, start)
      ? [replaceText({ start, end }, renderBlock(value, columnOf(text, start), layout).join(layout.eol))]
      : undefined;
  }
  const above = endOfLineAbove(text, start);
  if (above === undefined) return undefined;
  const isSameKind = Array.isArray(value) === (node.raw.kind === 'seq');
  const column = isSameKind ? columnOf(text, start) : childColumn(slot, value, layout);
  return [
    replaceText(
      { start: above, end },
      layout.eol + ' '.repeat(column) + renderBlock(value, column, layout).join(layout.eol),
    ),
  ];
}
