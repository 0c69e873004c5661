import { deepEqual } from '../../base/equal.js';
import type { Graph } from '../../engine/graph.js';
import { isOfKind } from '../../engine/kind.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type CommunityFacts, community } from '../../kinds/metallb/community.kind.js';
import type { Fix } from '../../model/fix.js';
import { knownOf } from '../../model/located.js';
import { type OpenResource, type Resource, nameOf as resourceNameOf } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { formatPath } from '../../syntax/path.js';
import { toPlain } from '../../syntax/plain.js';
import { removeAt } from '../common/fixes.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';

const code = 'schema-duplicate-item';

const sample = (pools: string): string => `#: file: pool.yaml
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  addresses:
  - 203.0.113.0/28
#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  ipAddressPools:
  - pool-red
${pools}`;

export default defineRule({
  code: 'schema-duplicate-item',
  title: 'The same item twice in a list that must not repeat',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'MetalLB refuses its whole configuration for a list that names something twice; frr-k8s and nmstate refuse the resource.',
    bad: sample(`  - pool-red    #! ${code} "pool-red" "pool-red" is listed twice
`),
    good: sample(''),
    whenNotToUse: 'Never: such a list is refused.',
    sources: [
      'MetalLB, internal/config/config.go, bgpAdvertisementFromCR, communitiesFromCrs and validateLabelSelectorDuplicate',
      'frr-k8s, internal/controller/api_to_config.go',
      'nmstate 2.2.38, rust/src/lib/ovn.rs',
    ],
  },
  check(resource, { graph, report }) {
    for (const problem of problemsFor(resource, code)) report(findingFor(resource, problem));
    if (isOfKind(community, resource)) for (const finding of aliasesOfOthers(resource, graph)) report(finding);
  },
});

function findingFor(resource: OpenResource, { path, params, severity, node }: PlacedProblem): FindingInput {
  const list = path.slice(
    0,
    path.findLastIndex((step) => typeof step === 'number'),
  );
  const key = path.slice(list.length + 1);
  const at = (index: number | undefined): string => formatPath([...list, index ?? 0, ...key]);
  const name = nameOf(node, list.at(-1));
  return {
    at: at(params.second),
    severity,
    message: `${name} is listed twice.`,
    related: [{ in: resource, at: at(params.first), message: `${name} for the first time` }],
    fixes: removal(resource, formatPath([...list, params.first ?? 0]), formatPath([...list, params.second ?? 0]), name),
  };
}

const nameOf = (node: NodeRef | undefined, list: string | number | undefined): string => {
  const text = node?.text();
  if (text !== undefined) return `"${text}"`;
  return list === 'matchExpressions' ? 'This expression' : 'This selector';
};

/** Safe if nothing is lost with it. */
function removal(resource: OpenResource, first: string, second: string, name: string): readonly Fix[] {
  const [one, other] = [resource.at(first), resource.at(second)];
  if (one === undefined || other === undefined || other.parent?.aliased === true) return [];
  const isEqual = deepEqual(toPlain(one), toPlain(other));
  const title = `Remove the second ${name.startsWith('This') ? 'one' : name}`;
  return [removeAt(title, resource, other, isEqual ? 'safe' : 'suggestion')];
}

/** The names of all Community resources count together; what lies side by side as alternatives is never in the cluster together. */
function aliasesOfOthers(resource: Resource<CommunityFacts>, graph: Graph): readonly FindingInput[] {
  const all = graph.hasAlternatives(community.id) ? [] : graph.ofKind(community);
  const before = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(({ id }) => id === resource.id),
    ),
  );
  const names = (resource.data.aliases?.items ?? []).flatMap(({ name }) => name ?? []);
  return knownOf(names).flatMap((name): readonly FindingInput[] => {
    const other = graph
      .define('metallb/CommunityAlias', name.value)
      .find((it) => before.some(({ id }) => id === it.resource.id));
    if (name.value === '' || other === undefined) return [];
    return [
      {
        at: name,
        message: `"${name.value}" is defined twice: Community "${resourceNameOf(other.resource)}" has it already.`,
        related: [{ in: other.resource, at: other.symbol.path, message: `"${name.value}" for the first time` }],
      },
    ];
  });
}
