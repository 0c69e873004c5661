import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { nmState } from '../../kinds/nmstate/nm-state.kind.js';
import { nncp } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import { putAt } from '../common/fixes.js';
import { cardSample, policySample } from '../common/policy-samples.js';

const sample = (version: string): string =>
  policySample(cardSample).replace('apiVersion: nmstate.io/v1', `apiVersion: nmstate.io/${version}`);

export default defineRule<unknown>({
  code: 'resource-apiversion-deprecated',
  title: 'An old API version',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp, nmState, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The old version is still served, but it will go, and newer fields are missing in it.',
    bad: sample('v1beta1    #! resource-apiversion-deprecated "nmstate.io/v1beta1" use nmstate.io/v1'),
    good: sample('v1'),
    whenNotToUse: 'For clusters that do not have the new version yet.',
    sources: ['kubernetes-nmstate, deploy/crds', 'MetalLB, config/crd/bases'],
  },
  check(resource, { graph, report }) {
    const current = resource.partial ? undefined : newVersions[resource.apiVersion];
    if (current === undefined) return;
    report({
      at: 'apiVersion',
      message: `${resource.apiVersion} is deprecated; use ${current}.`,
      tags: ['deprecated'],
      fixes: isSafe(graph, resource) ? [changeVersion(resource, current)] : [],
    });
  },
});

const newVersions: Readonly<Record<string, string>> = {
  'nmstate.io/v1beta1': 'nmstate.io/v1',
  'metallb.io/v1beta1': 'metallb.io/v1beta2',
};

/** The two versions of BGPPeer have different timers where none are written. Patches have to name the version of what they change. */
const isSafe = (graph: Graph, { kindId, at }: OpenResource): boolean =>
  [nncp, nmState, bgpPeer].every((kind) => kind.id !== kindId || graph.patchesOf<unknown>(kind).length === 0) &&
  (kindId !== bgpPeer.id || ['holdTime', 'keepaliveTime'].every((key) => at(`spec.${key}`)?.kind === 'scalar'));

const changeVersion = (resource: OpenResource, version: string): Fix =>
  putAt(`Change to ${version}`, resource, 'apiVersion', version, 'safe');
