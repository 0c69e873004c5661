import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import type { FrrNeighbor } from '../../kinds/frr/frr-router.js';
import { type Known, knownOf } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { meetingOf } from '../../paths/shared-nodes.js';
import { frrSample } from '../common/frr-samples.js';
import { allNeighbors, type FrrConfiguration, neighborKey } from '../common/frr-sessions.js';
import { vrfNamed } from '../common/peers.js';

const sample = (prefix: string): string =>
  frrSample(
    ['prefixes:', '- 203.0.113.0/28', '- 203.0.113.16/28'],
    [
      'toAdvertise:',
      '  allowed:',
      '    mode: all',
      '  withLocalPref:',
      '  - localPref: 100',
      '    prefixes:',
      '    - 203.0.113.0/28',
      '  - localPref: 200',
      '    prefixes:',
      `    - ${prefix}`,
    ],
  );

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-localpref-conflict',
  title: 'One prefix with two local preferences',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'A route to one neighbor has one local preference. frr-k8s refuses a resource that sets two for a prefix, also where the other one stands in another FRRConfiguration of the same node.',
    bad: sample(
      '203.0.113.0/28    #! frrconfiguration-localpref-conflict "203.0.113.0/28" has local preferences 100 and 200',
    ),
    good: sample('203.0.113.16/28'),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go and merge.go'],
  },
  check(resource, { graph, report }) {
    for (const conflict of conflicts(graph, resource.id)) report(findingOf(conflict));
  },
});

/** A prefix with its preference, for one neighbor of one VRF. */
interface Preference {
  readonly owner: FrrConfiguration;
  readonly prefix: Known<string>;
  readonly localPref: number;
}

interface Conflict {
  readonly earlier: Preference;
  readonly later: Preference;
  readonly severity: Severity;
}

const conflicts = defineIndex('conflicts of frr local preferences', allConflicts, (_, { later }) => [later.owner.id]);

function allConflicts(graph: Graph): readonly Conflict[] {
  const groups = new Map<string, Preference[]>();
  const found: Conflict[] = [];
  for (const owner of graph.ofKind(frrConfiguration)) {
    for (const { key, preference } of preferencesOf(owner)) {
      const group = groups.get(key) ?? [];
      const conflict = group.map((earlier) => conflictOf(graph, earlier, preference)).find((it) => it !== undefined);
      if (conflict !== undefined) found.push(conflict);
      groups.set(key, [...group, preference]);
    }
  }
  return found;
}

function preferencesOf(owner: FrrConfiguration) {
  return allNeighbors(owner.data).flatMap(({ router, neighbor }) => {
    const vrf = vrfNamed(router.vrf);
    const session = neighborKey(neighbor);
    if (vrf === undefined || session === undefined) return [];
    return ownPreferences(owner, neighbor).map((preference) => ({
      key: `${vrf} ${session} ${preference.prefix.value}`,
      preference,
    }));
  });
}

const ownPreferences = (owner: FrrConfiguration, { localPrefs }: FrrNeighbor): readonly Preference[] =>
  localPrefs.flatMap(({ localPref, prefixes }) =>
    localPref?.value === undefined
      ? []
      : knownOf(prefixes?.items ?? []).map((prefix) => ({ owner, prefix, localPref: localPref.value ?? 0 })),
  );

function conflictOf(graph: Graph, earlier: Preference, later: Preference): Conflict | undefined {
  if (earlier.localPref === later.localPref) return undefined;
  if (earlier.owner.id === later.owner.id) return { earlier, later, severity: 'error' };
  if (graph.hasAlternatives() || graph.namespaceOf(earlier.owner) !== graph.namespaceOf(later.owner)) return undefined;
  const meeting = meetingOf(graph, earlier.owner.data.nodeSelector.nodes, later.owner.data.nodeSelector.nodes);
  return meeting === 'never' ? undefined : { earlier, later, severity: meeting === 'certain' ? 'error' : 'info' };
}

const findingOf = ({ earlier, later, severity }: Conflict): FindingInput => ({
  at: later.prefix,
  severity,
  message: `Prefix ${later.prefix.value} has local preferences ${earlier.localPref} and ${later.localPref}.`,
  related: [
    {
      in: earlier.owner,
      at: earlier.prefix,
      message: `local preference ${earlier.localPref} in "${nameOf(earlier.owner)}"`,
    },
  ],
});
