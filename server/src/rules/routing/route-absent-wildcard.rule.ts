import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { policySample, routesSample } from '../common/policy-samples.js';

export default defineRule<PolicyFacts>({
  code: 'route-absent-wildcard',
  title: 'An absent route or rule without any filter removes everything',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'To remove a route, one writes what is known of it; what is left out fits everything. With nothing but the state every static route of the node goes, or every rule, those of others included.',
    bad: policySample(
      '',
      routesSample('      - state: absent    #! route-absent-wildcard "state" every static route of the node\n'),
    ),
    good: policySample(
      '',
      routesSample(`      - state: absent
        next-hop-interface: ens224
`),
    ),
    whenNotToUse: 'When the node is to start over without any static route.',
    sources: ['nmstate 2.2.38, rust/src/lib/route.rs, RouteEntry::is_match; the metric is not compared'],
  },
  check(policy, { report }) {
    const { routes, rules } = policy.data.state;
    const lists = [
      { items: routes?.items ?? [], what: 'static route', filterless: ['state', 'metric'] },
      { items: rules?.items ?? [], what: 'route rule', filterless: ['state'] },
    ];
    for (const { items, what, filterless } of lists) {
      for (const item of items) {
        const node = item.state?.value === 'absent' ? policy.at(item.path) : undefined;
        if (node === undefined || !isBare(node, filterless)) continue;
        report({ at: node, message: `This removes every ${what} of the node. Name what to remove.` });
      }
    }
  },
});

/** True if the map has no other key with a value. */
const isBare = (node: NodeRef, keys: readonly string[]): boolean =>
  !node.hasOpaqueContent && node.entries().every(({ key, value }) => keys.includes(key) || value.kind === 'null');
