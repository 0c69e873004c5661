import type { Graph } from '../engine/graph.js';
import type { KindDefinition } from '../engine/kind.js';
import { nameOf, type Resource } from '../model/resource.js';
import { at, type PathStep, step, titleOf } from './steps.js';

/** Why what a resource says may not be all: a patch changes it, or it is one of several that stand side by side. */
export function doubtsAbout<F>(graph: Graph, kind: KindDefinition<F>, resource: Resource<F>): readonly PathStep[] {
  const patch = graph.patchesOf(kind).find((it) => it.name?.value === undefined || it.name.value === nameOf(resource));
  const doubts: PathStep[] = [];
  if (patch !== undefined) doubts.push(step(`A patch changes ${titleOf(resource)}.`, at(patch), at(resource)));
  if (graph.hasAlternatives(kind.id)) {
    doubts.push(step(`The files hold several alternatives of ${titleOf(resource)}.`, at(resource)));
  }
  return doubts;
}

/** True if the scope holds all resources of the kind, and nothing changes them or stands in their place. */
export const isSettled = <F>(graph: Graph, kind: KindDefinition<F>): boolean =>
  graph.isClosed(kind) && graph.patchesOf(kind).length === 0 && !graph.hasAlternatives(kind.id);
