import type { MarkupContent } from 'vscode-languageserver';
import type { HoverLine, HoverText } from '../features/hover-text.js';
import type { Converter } from './convert.js';

/** A hover as Markdown whose file names are links, or as plain text for editors that show no Markdown. */
export function hoverMarkup({ sections }: HoverText, convert: Converter, isMarkdown: boolean): MarkupContent {
  const blocks = sections.map(({ heading, lines }) => {
    const rendered = lines.map((line) => renderLine(line, convert, isMarkdown));
    return isMarkdown
      ? [`**${heading}**`, ...rendered].join('  \n')
      : [heading, ...rendered].join('\n').replaceAll('`', '');
  });
  return { kind: isMarkdown ? 'markdown' : 'plaintext', value: blocks.join(isMarkdown ? '\n\n---\n\n' : '\n\n') };
}

/** The line with its file behind it, `Used by BGPPeer router: [peers/peer.yaml:10](file:///w/peers/peer.yaml#L10)`. */
function renderLine({ text, place, link }: HoverLine, convert: Converter, isMarkdown: boolean): string {
  if (place === undefined) return link === undefined || !isMarkdown ? text : `[${text}](${link})`;
  const { uri, range } = convert.locationOf(place);
  const line = range.start.line + 1;
  const name = `${place.path}:${line}`;
  return isMarkdown ? `${text}: [${name.replace(/[[\]]/g, '\\$&')}](${uri}#L${line})` : `${text}: ${name}`;
}
