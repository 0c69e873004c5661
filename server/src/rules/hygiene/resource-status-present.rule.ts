import { defineRule } from '../../engine/rule.js';
import { annotationPrefixes } from '../../kinds/core/service.kind.js';
import { configNetwork } from '../../kinds/openshift/config-network.kind.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import type { Resource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

export default defineRule<unknown>({
  code: 'resource-status-present',
  title: 'A manifest carries fields of the cluster',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'The cluster writes these fields. In a manifest they change nothing, or keep it from being applied once the resource in the cluster has moved on.',
    bad: documents(
      advertiseAll,
      `${poolSample('pool-red', '203.0.113.0/28')}status:    #! resource-status-present "status" "status" is written by the cluster
  assignedIPv4: 3
`,
    ),
    good: documents(advertiseAll, poolSample('pool-red', '203.0.113.0/28')),
    whenNotToUse: 'When the manifest is a picture of a running cluster, not something to apply.',
    sources: ['Kubernetes, API conventions: spec and status, metadata'],
  },
  check(resource, { report }) {
    if (!written.some((path) => resource.mentions(keyOf(path)))) return;
    if (resource.partial || resource.rootPath !== '' || pictures.includes(resource.kindId) || isAllocated(resource))
      return;
    // A manifest with placeholders is there to be compared with, not to be applied.
    if (resource.at('metadata.managedFields') !== undefined || resource.root.hasOpaqueContent) return;
    const paths = written.filter((path) => says(resource.at(path)) && !isOnlyConditions(resource.at(path)));
    const [first] = paths;
    if (first === undefined) return;
    report({
      at: first,
      part: 'key',
      message: `"${keyOf(first)}" is written by the cluster and has no effect here.`,
      fixes: [
        {
          title: `Remove ${paths.map((path) => `"${keyOf(path)}"`).join(', ')}`,
          safety: 'safe',
          edit(editor) {
            for (const path of paths) editor.in(resource).remove(path);
          },
        },
      ],
    });
  },
});

/** Kinds that are kept beside manifests to tell how the cluster is made. */
const pictures: readonly string[] = [operatorNetwork.id, configNetwork.id];

const written = ['metadata.creationTimestamp', 'metadata.resourceVersion', 'metadata.uid', 'status'];

/** Tools that print manifests leave empty fields behind, which nobody reads. */
const says = (node: NodeRef | undefined): boolean =>
  node !== undefined &&
  !node.opaque &&
  node.kind !== 'null' &&
  (node.kind !== 'map' || node.entries().some(({ value }) => says(value)));

const keyOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** True for a Service as the cluster shows it: MetalLB has noted the pool. */
const isAllocated = ({ annotations }: Resource): boolean =>
  annotationPrefixes.some((prefix) => Object.hasOwn(annotations.values, `${prefix}ip-allocated-from-pool`));

/** Conditions alone are what somebody waits for, not what somebody copied. */
const isOnlyConditions = (node: NodeRef | undefined): boolean =>
  node?.kind === 'map' && node.entries().every(({ key }) => key === 'conditions');
