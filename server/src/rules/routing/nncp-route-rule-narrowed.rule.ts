import { defineRule } from '../../engine/rule.js';
import type { NmRule } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known, type Located } from '../../model/located.js';
import { isCovered, isEarly, mainTable } from '../../paths/route-rules.js';
import { clusterTargetOf, guardsVrf, rulesOfPolicy } from '../common/cluster-rules.js';
import { removeAt } from '../common/fixes.js';
import { networksSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (condition: string): string =>
  networksSample +
  vrfPolicySample({
    rules: `${ruleSample('172.30.0.0/16') + ruleSample('169.254.0.0/17') + ruleSample('10.128.0.0/14')}${condition}`,
  });

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-narrowed',
  title: 'A rule for cluster traffic only covers part of it',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The rule is there to keep everything for the cluster in the main table. Packets that do not meet its further condition are still looked up in the table of the VRF and leave the node.',
    bad: sample('        iif: ens192    #! nncp-route-rule-narrowed "iif" only applies on interface ens192\n'),
    good: sample(''),
    whenNotToUse: 'When all packets for this network certainly meet the condition.',
    sources: ['nmstate, rust/src/lib/route_rule.rs', 'Linux, net/core/fib_rules.c'],
  },
  check(policy, { graph, report }) {
    for (const rule of rulesOfPolicy(graph, policy)) {
      const { item, to, table, isOpen } = rule;
      const conditions = conditionsOf(item);
      const [first] = conditions;
      if (first === undefined || to === undefined || table !== mainTable || !isEarly(item) || isOpen) continue;
      if (item.action !== undefined || clusterTargetOf(graph, to) === undefined) continue;
      if (!guardsVrf(graph, rule) || isCovered(graph, to, rule.nodes)) continue;
      const message = `This rule for ${item.ipTo?.value} only applies ${first.words}; other cluster traffic stays in the VRF.`;
      const fixes = conditions.length > 1 ? [] : [removeAt(`Remove "${first.key}"`, policy, first.at)];
      report({ at: first.at, part: 'key', message, fixes });
    }
  },
});

/** What a packet has to be besides being for the network. */
interface Condition {
  readonly key: string;
  readonly at: Known<unknown>;
  /** `from 203.0.113.0/24`. */
  readonly words: string;
}

const wholeFamily = ['0.0.0.0/0', '::/0', ''];

function conditionsOf({ ipFrom, iif, fwmark, suppressPrefixLength }: NmRule): readonly Condition[] {
  const isWhole = ipFrom?.value !== undefined && wholeFamily.includes(ipFrom.value);
  return [
    ...(isWhole ? [] : conditionOf('ip-from', ipFrom, (it) => `from ${it}`)),
    ...conditionOf('iif', iif, (it) => `on interface ${it}`),
    ...conditionOf('fwmark', fwmark, (it) => `with mark ${it}`),
    ...conditionOf('suppress-prefix-length', suppressPrefixLength, (it) => `to routes longer than /${it}`),
  ];
}

const conditionOf = <T>(
  key: string,
  at: Located<T> | undefined,
  describe: (value: T) => string,
): readonly Condition[] => (isKnown(at) ? [{ key, at, words: describe(at.value) }] : []);
