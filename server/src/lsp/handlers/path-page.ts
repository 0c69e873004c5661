import { reportsNamed } from '../../features/path-report.js';
import { pathMarkdown } from '../../features/path-text.js';
import type { PathPage, PathPageMethod, PathPageParams } from '../../shared/protocol.js';
import { defineHandler } from '../handler.js';

const method: PathPageMethod = 'symroute/pathPage';

/** `symroute/pathPage`: the path of a Service as a page. */
export const pathPageHandler = defineHandler<PathPageParams, PathPage>({
  method,
  capabilities: () => ({}),
  nothing: '',
  handle({ service }, { workspace, convert }) {
    const reports = reportsNamed(workspace, service);
    const pages = reports.map((report) => {
      const text = pathMarkdown(report, (place) => {
        const { uri, range } = convert.locationOf(place);
        const line = range.start.line + 1;
        return `[${workspace.file(place.uri)?.path ?? uri}:${line}](${uri}#L${line})`;
      });
      return reports.length > 1 ? `## In ${report.scope}\n\n${text}` : text;
    });
    const body = pages.length > 0 ? pages.join('\n\n') : 'There is no load balancer of this name any more.';
    return `# Path of ${service}\n\n${body}\n`;
  },
});
