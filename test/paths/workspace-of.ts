import type { Graph } from '../../server/src/engine/graph.js';
import { createRegistry } from '../../server/src/engine/registry.js';
import { defaultSettings, type Settings } from '../../server/src/engine/settings.js';
import { Workspace } from '../../server/src/engine/workspace.js';
import { service as serviceKind } from '../../server/src/kinds/core/service.kind.js';
import { kinds } from '../../server/src/kinds/index.gen.js';
import { explainService, type Trace } from '../../server/src/paths/verdict.js';

/** A workspace that holds these manifests in one file. */
export function workspaceOf(text: string, settings: Partial<Settings> = {}): Workspace {
  const workspace = new Workspace(createRegistry(kinds, []));
  workspace.configure({ ...defaultSettings, ...settings });
  workspace.applyChanges([{ uri: 'file:///w/a.yaml', folder: 'file:///w', path: 'a.yaml', text }]);
  workspace.setReady(true);
  return workspace;
}

/** The graph of the only scope that these manifests make. */
export function graphOf(text: string, settings: Partial<Settings> = {}): Graph {
  const workspace = workspaceOf(text, settings);
  return workspace.graph(workspace.scopes[0]?.id ?? '');
}

/** The path of the Service with this name. */
export function traceOf(text: string, name = 'server1', settings: Partial<Settings> = {}): Trace {
  const graph = graphOf(text, settings);
  const found = graph.ofKind(serviceKind).find((it) => it.name?.value === name);
  if (found === undefined) throw new Error(`no Service "${name}"`);
  return explainService(graph, found);
}

/** The trace in lines, for messages of failing tests. */
export function describeTrace(trace: Trace): string {
  const lines = [
    `verdict: ${trace.verdict}`,
    ...(trace.end === undefined ? [] : [`ends: ${trace.end.kind}: ${trace.end.step.text}`]),
    ...trace.choice.candidates.map((it) => `pool: ${it.step.text}`),
    ...trace.entries.map(
      (it) =>
        `entry: ${it.step.text}${it.isCertain ? '' : ` (not certain: ${it.doubts.map(({ text }) => text).join(' ')})`}`,
    ),
    ...trace.dropped.map((it) => `no entry: ${it.step.text}`),
    `egress: ${trace.egress.step.text}`,
    ...trace.comparisons.map(
      (it) =>
        `${it.flow}: ${it.result}${it.isProven ? '' : ' (not proven)'}: in by ${it.inPhrase}, out by ${it.outPhrase}. ${it.goesOut.text}`,
    ),
    ...trace.missing.map((it) => `missing: ${it.text}`),
    ...trace.assumptions.map((it) => `assumed: ${it.text}`),
  ];
  return lines.join('\n');
}
