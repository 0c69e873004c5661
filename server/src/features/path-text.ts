import type { PathReport, ReportLine, ReportPlace } from './path-report.js';

/** How a place is written: `shop/service.yaml:4`, or a link. */
export type PlaceText = (place: ReportPlace) => string;

const signs: Readonly<Record<ReportLine['mark'], string>> = { fits: '✓', differs: '✗', unknown: '?', none: '·' };

/** A report as lines of text, one sentence a line, with the places that cause it. */
export function pathText(report: PathReport, showPlace: PlaceText): string {
  const lines = [`${report.service}: ${report.headline}`];
  for (const { title, lines: own } of report.sections) {
    lines.push('', title);
    for (const { text, mark, places } of own) {
      lines.push(`  ${signs[mark]} ${text}`);
      for (const place of places) lines.push(`      ${showPlace(place)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
