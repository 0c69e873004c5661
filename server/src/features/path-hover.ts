import type { Workspace } from '../engine/workspace.js';
import type { Resource } from '../model/resource.js';
import type { HoverSection } from './hover-text.js';
import { unique } from './names.js';
import { type PathReport, type ReportLine, reportOf, serviceOf } from './path-report.js';

const signs: Readonly<Record<ReportLine['mark'], string>> = { fits: '✓ ', differs: '✗ ', unknown: '? ', none: '' };
/** A hover is for a glance; the page of the path has all of it. */
const mostLines = 8;

/** The path of the Service that a resource is about, for its hover; one part for each scope that tells another one. */
export function pathSections(workspace: Workspace, resource: Resource): readonly HoverSection[] {
  if (!workspace.isReady) return [];
  const reports = workspace.scopesOf(resource).flatMap((scope) => {
    const graph = workspace.graph(scope.id);
    const service = serviceOf(graph, resource);
    return service === undefined ? [] : [reportOf(workspace, graph, service)];
  });
  const isFirst = (report: PathReport, index: number): boolean =>
    reports.findIndex(({ headline }) => headline === report.headline) === index;
  return reports.filter(isFirst).map((report) => sectionOf(workspace, report, reports.length > 1));
}

function sectionOf(workspace: Workspace, { headline, scope, sections }: PathReport, tellsScope: boolean): HoverSection {
  const all = sections.flatMap((section) => section.lines);
  // Replies and connections of the pods mostly leave the same way.
  const lines = unique(all, ({ text }) => text).slice(0, mostLines);
  return {
    heading: `Path${tellsScope ? ` in ${scope}` : ''}: ${headline}`,
    lines: lines.map(({ text, mark, places }) => {
      const [place] = places;
      const path = place === undefined ? undefined : workspace.file(place.uri)?.path;
      const sentence = `${signs[mark]}${text.replace(/\.$/, '')}`;
      return place === undefined || path === undefined
        ? { text: sentence }
        : { text: sentence, place: { ...place, path } };
    }),
  };
}
