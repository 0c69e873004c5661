import { defineRule } from '../../engine/rule.js';
import { node } from '../../kinds/core/node.kind.js';
import { nncp } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { configNetwork } from '../../kinds/openshift/config-network.kind.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { removeAt } from '../common/fixes.js';
import { cardSample, policySample } from '../common/policy-samples.js';

const sample = (namespace: string): string =>
  policySample(cardSample).replace('  name: worker-1\n', `  name: worker-1\n${namespace}`);

export default defineRule<unknown>({
  code: 'nncp-namespace-set',
  title: 'A namespace on a cluster-wide policy',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp, operatorNetwork, configNetwork, node],
  since: '0.1.0',
  docs: {
    why: 'The kind belongs to the whole cluster. The API server drops the field, and some tools look for the resource in the wrong place because of it.',
    bad: sample('  namespace: openshift-nmstate    #! nncp-namespace-set "namespace" belongs to no namespace\n'),
    good: sample(''),
    whenNotToUse: 'When a tool that reads the manifests wants a namespace on everything.',
    sources: ['kubernetes-nmstate, deploy/crds: scope Cluster'],
  },
  check(resource, { report }) {
    const { namespace } = resource;
    if (namespace === undefined || resource.partial) return;
    const kind = resource.kindId.slice(resource.kindId.lastIndexOf('/') + 1);
    report({
      at: namespace,
      part: 'key',
      message: `${kind} belongs to no namespace.`,
      tags: ['unnecessary'],
      fixes: [removeAt('Remove namespace', resource, namespace, 'safe')],
    });
  },
});
