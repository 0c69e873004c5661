import { defineKind, type KindDefinition } from '../../engine/kind.js';
import type { Labels } from '../../model/labels.js';
import type { Located } from '../../model/located.js';
import {
  allNodes,
  fromMap,
  fromSelector,
  hostnameLabel,
  intersect,
  type NodeSet,
  noNodes,
  union,
  unknownNodes,
} from '../../model/node-set.js';
import { readBoolean, readLabels } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { readLabelMap, selectorOf } from '../node-selectors.js';

/** What others may know of a workload: which pods it makes, and where they may run. */
export interface WorkloadFacts {
  /** Labels of the pods. */
  readonly podLabels: Labels;
  /** Nodes that node selector, required affinity and node name leave; taints are not considered. */
  readonly nodes: NodeSet;
  /** Path of the pod template's spec, where a node selector would stand. */
  readonly podPath: string;
  /** The pod template has a node selector, be it empty. */
  readonly hasNodeSelector: boolean;
  readonly hostNetwork: Located<boolean> | undefined;
}

/** Declares a kind that makes pods; `podPath` is where its pod stands, for example `spec.template`. */
export const defineWorkload = (
  id: string,
  versions: readonly string[],
  podPath: string,
  summary: string,
): KindDefinition<WorkloadFacts> =>
  defineKind<WorkloadFacts>({
    id,
    versions,
    scope: 'Namespaced',
    namedByNamespace: true,
    summary,
    facts: (root) => {
      const at = (path: string): string => (podPath === '' ? path : `${podPath}.${path}`);
      return {
        podLabels: readLabels(root.at(at('metadata.labels'))),
        nodes: nodesOfPod(root, at('spec')),
        podPath: at('spec'),
        hasNodeSelector: root.at(at('spec.nodeSelector')) !== undefined,
        hostNetwork: readBoolean(root.at(at('spec.hostNetwork'))),
      };
    },
  });

function nodesOfPod(root: NodeRef, path: string): NodeSet {
  const spec = root.at(path);
  if (spec?.opaque === true || spec?.hasOpaqueContent === true) return unknownNodes;
  const required = spec?.at('affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms');
  return [
    readLabelMap(root, `${path}.nodeSelector`).nodes,
    nodesOfTerms(required),
    nodesOfName(spec?.get('nodeName')),
  ].reduce(intersect);
}

function nodesOfTerms(terms: NodeRef | undefined): NodeSet {
  if (terms === undefined || terms.kind === 'null') return allNodes;
  if (terms.opaque || terms.hasOpaqueContent) return unknownNodes;
  return union(...terms.items().map(nodesOfTerm));
}

/** Unlike a label selector, a term without conditions matches nothing. */
function nodesOfTerm(term: NodeRef): NodeSet {
  if (term.get('matchFields') !== undefined) return unknownNodes;
  return term.get('matchExpressions') === undefined ? noNodes : fromSelector(selectorOf(term));
}

function nodesOfName(name: NodeRef | undefined): NodeSet {
  if (name === undefined || name.kind === 'null') return allNodes;
  return fromMap({ [hostnameLabel]: name.opaque ? null : (name.string() ?? null) });
}
