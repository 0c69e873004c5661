import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { bgpModeOf } from '../../paths/bgp-mode.js';
import { defineIndex } from '../../paths/key-index.js';
import { type Meeting, meetingOf } from '../../paths/shared-nodes.js';
import {
  areDifferent,
  type MergedPart,
  type MergedSetting,
  ownerName,
  partsOfPeer,
  profilesOf,
  routersOf,
  sessionsOf,
} from '../common/frr-merge.js';
import { frrSample } from '../common/frr-samples.js';
import { documents, plainPeer } from '../common/metallb-samples.js';

const sample = (...fields: readonly string[]): string =>
  documents(
    plainPeer('router-a', '198.51.100.1', 'holdTime: 90s', 'keepaliveTime: 30s'),
    frrSample([], [...fields, 'toReceive:', '  allowed:', '    mode: all']),
  );

export default defineRule<FrrConfigurationFacts>({
  code: 'bgppeer-frrconfiguration-conflict',
  title: "An FRRConfiguration contradicts MetalLB's peer",
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: "frr-k8s merges all configurations of a node, and MetalLB's peers are one of them. An FRRConfiguration that adds to a session of MetalLB has to repeat its settings: ASN, port, password, timers, multihop. BFD profiles of one name have to be equal. Where two contradict each other frr-k8s refuses one of them, and that may be MetalLB's own.",
    bad: sample(
      'holdTime: 180s    #! bgppeer-frrconfiguration-conflict "180s" says holdTime 180s',
      'keepaliveTime: 30s',
    ),
    good: sample('holdTime: 90s', 'keepaliveTime: 30s'),
    whenNotToUse: 'When the FRRConfiguration is not in the namespace of frr-k8s, which then passes over it.',
    sources: ['frr-k8s, internal/controller/merge.go', 'MetalLB issue 2904', 'frr-k8s issue 400'],
  },
  check(resource, { graph, report }) {
    for (const conflict of conflicts(graph, resource.id)) report(findingOf(conflict));
  },
});

/** Two parts of one key that disagree about a setting. */
interface Conflict {
  readonly earlier: MergedPart;
  readonly later: MergedPart;
  readonly theirs: MergedSetting;
  readonly own: MergedSetting;
  readonly meeting: Meeting;
}

const conflicts = defineIndex('conflicts of frr configurations', allConflicts, (_, { later }) => [later.owner.id]);

function allConflicts(graph: Graph): readonly Conflict[] {
  const configurations = graph.ofKind(frrConfiguration);
  if (configurations.length === 0 || graph.hasAlternatives()) return [];
  const groups = new Map<string, MergedPart[]>();
  const join = (part: MergedPart): readonly MergedPart[] => {
    const group = groups.get(part.key) ?? [];
    groups.set(part.key, [...group, part]);
    return group;
  };
  if (bgpModeOf(graph).name === 'frr-k8s') graph.ofKind(bgpPeer).flatMap(partsOfPeer).forEach(join);
  return configurations
    .flatMap((owner) => [...profilesOf(owner), ...routersOf(owner), ...sessionsOf(owner)])
    .flatMap((later) => conflictsWith(graph, join(later), later));
}

/** For each setting the first part before that says something else. */
function conflictsWith(graph: Graph, earlier: readonly MergedPart[], later: MergedPart): readonly Conflict[] {
  return later.settings.flatMap((own, index) => {
    for (const other of earlier) {
      const theirs = other.settings[index];
      if (theirs === undefined || !areDifferent(own, theirs)) continue;
      const meeting = meetingOfParts(graph, other, later);
      if (meeting !== 'never') return [{ earlier: other, later, theirs, own, meeting }];
    }
    return [];
  });
}

/** Resources of other namespaces are not merged. */
function meetingOfParts(graph: Graph, a: MergedPart, b: MergedPart): Meeting {
  if (a.owner.id === b.owner.id) return 'certain';
  const isPeer = a.owner.kindId === bgpPeer.id;
  if (!isPeer && graph.namespaceOf(a.owner) !== graph.namespaceOf(b.owner)) return 'never';
  return meetingOf(graph, a.nodes, b.nodes);
}

function findingOf({ earlier, later, theirs, own, meeting }: Conflict): FindingInput {
  const isOneResource = earlier.owner.id === later.owner.id;
  const other = isOneResource ? 'another item of it' : ownerName(earlier);
  const doubt = meeting === 'certain' ? '' : ' if they meet on a node';
  return {
    at: own.path ?? later.path,
    severity: meeting === 'certain' ? 'error' : 'info',
    message: `${ownerName(later)} ${claimOf(own)}, but ${other} says ${answerOf(theirs, own)}; frr-k8s cannot merge them${doubt}.`,
    related: [{ in: earlier.owner, at: theirs.path ?? earlier.path, message: `${other} ${claimOf(theirs)}` }],
  };
}

/** `says port 180`, `says no password`. */
function claimOf({ field, value, shown }: MergedSetting): string {
  if (field !== 'password') return `says ${field} ${shown}`;
  return value === 'none' ? 'says no password' : 'says a password';
}

const answerOf = (theirs: MergedSetting, own: MergedSetting): string =>
  own.field === 'password' && own.value === 'none' ? 'one' : theirs.shown;
