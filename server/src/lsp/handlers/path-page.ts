import { namesOfServices, type PathReport, type ReportLine, reportsNamed } from '../../features/path-report.js';
import type {
  PathPage,
  PathPageLine,
  PathPageMethod,
  PathPageParams,
  PathPageReport,
  PathServicesMethod,
} from '../../shared/protocol.js';
import { defineHandler, type Session } from '../handler.js';

const method: PathPageMethod = 'symroute/pathPage';
const services: PathServicesMethod = 'symroute/pathServices';

/** `symroute/pathPage`: the path of a Service, for a page. */
export const pathPageHandler = defineHandler<PathPageParams, PathPage>({
  method,
  capabilities: () => ({}),
  nothing: [],
  handle: ({ service }, session) => reportsNamed(session.workspace, service).map((it) => reportFor(session, it)),
});

/** `symroute/pathServices`: the Services that have a path. */
export const pathServicesHandler = defineHandler<object, readonly string[]>({
  method: services,
  capabilities: () => ({}),
  nothing: [],
  handle: (_, session) => namesOfServices(session.workspace),
});

const reportFor = (session: Session, { scope, verdict, headline, sections }: PathReport): PathPageReport => ({
  scope,
  verdict,
  headline,
  sections: sections.map(({ title, lines }) => ({ title, lines: lines.map((line) => lineFor(session, line)) })),
});

const lineFor = ({ workspace, convert }: Session, { text, mark, places }: ReportLine): PathPageLine => ({
  text,
  mark,
  places: places.map((place) => {
    const { uri, range } = convert.locationOf(place);
    const path = workspace.file(place.uri)?.path ?? uri;
    return { uri, path, line: range.start.line, column: range.start.character };
  }),
});
