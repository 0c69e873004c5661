import type { Span } from '../base/span.js';
import type { Graph } from '../engine/graph.js';
import { makePlace, pathInDocument } from '../engine/place.js';
import type { Workspace } from '../engine/workspace.js';
import { service as serviceKind } from '../kinds/core/service.kind.js';
import { egressService } from '../kinds/ovn/egress-service.kind.js';
import type { Resource } from '../model/resource.js';
import type { Comparison } from '../paths/comparison.js';
import type { SourcePlace } from '../paths/policies.js';
import { fullName, isLoadBalancer, type Service } from '../paths/services.js';
import type { PathStep } from '../paths/steps.js';
import { explainService, type PathVerdict, type Trace } from '../paths/verdict.js';

/** Text of a file that causes a step. */
export interface ReportPlace {
  readonly uri: string;
  readonly span: Span;
}

/** One sentence of a report, with what causes it. */
export interface ReportLine {
  readonly text: string;
  /** How the step stands to the others: it fits, it is the one that differs, it is not known; `none` for what is only told. */
  readonly mark: 'fits' | 'differs' | 'unknown' | 'none';
  readonly places: readonly ReportPlace[];
}

/** A part of the path: where the address comes from, how requests come in, how replies leave. */
export interface ReportSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

/** The path of a Service's packets as a person reads it. */
export interface PathReport {
  /** `shop/frontend`. */
  readonly service: string;
  /** Name of the scope that it holds in, `overlay "prod"`. */
  readonly scope: string;
  readonly verdict: PathVerdict;
  /** `symmetric: in and out by VRF "red" (table 110)`. */
  readonly headline: string;
  readonly sections: readonly ReportSection[];
}

/** The verdict on a Service in a few words. */
export function headlineOf(trace: Trace): string {
  const { difference, end, missing, comparisons, verdict } = trace;
  if (verdict === 'symmetric') {
    const domains = [...new Set(comparisons.map(({ inPhrase }) => inPhrase))];
    return `symmetric: in and out by ${domains.join(' and ')}`;
  }
  if (verdict === 'asymmetric' && difference !== undefined) return `asymmetric: ${describeDifference(difference)}`;
  if (end !== undefined) return `${end.kind}: ${withoutStop(end.step.text)}`;
  return `not known: ${withoutStop(missing[0]?.text ?? 'something of the path is not in the workspace')}`;
}

/** What a glance at the verdict should see: `✓` for symmetric, `✗` for broken, `?` for not known. */
export const signOf = (trace: Trace): string => (trace.verdict === 'symmetric' ? '✓' : isBroken(trace) ? '✗' : '?');

/** True if packets are known to be lost or to go by two ways; a Service that is no load balancer has nothing to break. */
export const isBroken = ({ verdict, end }: Trace): boolean =>
  verdict === 'asymmetric' || (end !== undefined && end.kind !== 'not a load balancer');

function describeDifference({ flow, inPhrase, outPhrase }: Comparison): string {
  const packets = flow === 'request' ? 'requests' : 'answers to connections of the pods';
  if (outPhrase === 'the same VRF again') return `${packets} that enter by ${inPhrase} are sent out of it again`;
  if (flow === 'request') return `requests enter by ${inPhrase}, replies leave by ${outPhrase}`;
  return `pods connect by ${outPhrase}, answers enter by ${inPhrase}`;
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** The Service that a resource is about: itself, or the one that its EgressService steers. Only load balancers have a path. */
export function serviceOf(graph: Graph, resource: Resource): Service | undefined {
  if (resource.kindId !== serviceKind.id && resource.kindId !== egressService.id) return undefined;
  const name = fullName(graph, resource);
  const found = graph.ofKind(serviceKind).find((it) => fullName(graph, it) === name);
  return found !== undefined && isLoadBalancer(found) === true ? found : undefined;
}

/** The path of a Service in one scope. */
export function reportOf(workspace: Workspace, graph: Graph, service: Service): PathReport {
  const trace = explainService(graph, service);
  return {
    service: fullName(graph, service),
    scope: graph.scopeName,
    verdict: trace.verdict,
    headline: headlineOf(trace),
    sections: sectionsOf(trace)
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }) => ({ title, lines: lines.map((line) => locate(workspace, line)) })),
  };
}

/** The paths of the Service of this name, `shop/frontend`, in every scope that has it. */
export const reportsNamed = (workspace: Workspace, name: string): readonly PathReport[] =>
  workspace.scopes.flatMap((scope) => {
    const graph = workspace.graph(scope.id);
    const services = graph.ofKind(serviceKind).filter((it) => fullName(graph, it) === name);
    return services.map((service) => reportOf(workspace, graph, service));
  });

/** Names of all load balancers of the workspace, sorted. */
export const namesOfServices = (workspace: Workspace): readonly string[] => {
  const names = workspace.scopes.flatMap((scope) => {
    const graph = workspace.graph(scope.id);
    return graph
      .ofKind(serviceKind)
      .filter((it) => isLoadBalancer(it) === true)
      .map((it) => fullName(graph, it));
  });
  return [...new Set(names)].sort();
};

interface MarkedStep extends PathStep {
  readonly mark: ReportLine['mark'];
}

interface Section {
  readonly title: string;
  readonly lines: readonly MarkedStep[];
}

const marked = (mark: ReportLine['mark'], steps: readonly PathStep[]): readonly MarkedStep[] =>
  steps.map((step) => ({ ...step, mark }));

function sectionsOf(trace: Trace): readonly Section[] {
  const { choice, entries, dropped, egress, comparisons, difference } = trace;
  const requests = comparisons.filter(({ flow }) => flow === 'request');
  const connections = comparisons.filter(({ flow }) => flow === 'connection');
  return [
    {
      title: 'Address',
      lines: joined([
        ...marked(
          'none',
          choice.candidates.map(({ step }) => step),
        ),
        ...marked('none', choice.dropped),
      ]),
    },
    {
      title: 'Requests come in',
      lines: joined([
        ...entries.map((entry) => ({ ...entry.step, mark: markOfEntry(requests.filter((it) => it.entry === entry)) })),
        ...marked(
          'none',
          dropped.map(({ step }) => step),
        ),
      ]),
    },
    {
      title: 'Replies leave',
      lines: joined([
        ...marked('none', [egress.step]),
        ...requests.map((it) => ({ ...it.goesOut, mark: markOf([it], difference) })),
      ]),
    },
    {
      title: 'Connections that the pods open',
      lines: joined(connections.map((it) => ({ ...it.goesOut, mark: markOf([it], difference) }))),
    },
    { title: 'The path ends', lines: marked('differs', trace.end === undefined ? [] : [trace.end.step]) },
    { title: 'Not known', lines: marked('unknown', trace.missing) },
    { title: 'Taken for granted', lines: marked('none', trace.assumptions) },
  ];
}

function markOf(comparisons: readonly Comparison[], difference: Comparison | undefined): ReportLine['mark'] {
  if (difference !== undefined && comparisons.includes(difference)) return 'differs';
  if (comparisons.some(({ result }) => result === 'different')) return 'differs';
  if (comparisons.some(({ result }) => result === 'unknown')) return 'unknown';
  return comparisons.length > 0 ? 'fits' : 'none';
}

/** Where replies do not follow, the way out is to blame and not the way in. */
function markOfEntry(comparisons: readonly Comparison[]): ReportLine['mark'] {
  const mark = markOf(comparisons, undefined);
  return mark === 'differs' ? 'none' : mark;
}

/** Steps that say the same, on several nodes for example, become one with the places of all. */
function joined(steps: readonly MarkedStep[]): readonly MarkedStep[] {
  const byText = new Map<string, MarkedStep>();
  for (const step of steps) {
    const known = byText.get(step.text);
    byText.set(step.text, known === undefined ? step : { ...known, places: [...known.places, ...step.places] });
  }
  return [...byText.values()];
}

function locate(workspace: Workspace, { text, mark, places }: MarkedStep): ReportLine {
  const located = places.flatMap((place) => locatePlace(workspace, place) ?? []);
  const isFirst = (place: ReportPlace, index: number): boolean =>
    located.findIndex((it) => it.uri === place.uri && it.span.start === place.span.start) === index;
  return { text, mark, places: located.filter(isFirst) };
}

const locatePlace = (workspace: Workspace, { resource, path }: SourcePlace): ReportPlace | undefined =>
  workspace.locate(makePlace(resource.doc, pathInDocument(resource.rootPath, path), 'value'));
