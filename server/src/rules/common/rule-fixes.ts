import type { Fix, PlainValue } from '../../model/fix.js';
import type { Policy } from '../../paths/policies.js';
import { mainTable, type RouteRule } from '../../paths/route-rules.js';

/** What a rule has that nobody else decided on: before the VRF lookup at 1000, and with room on both sides. */
const usualPriority = 998;

/** The priority of a rule beside the new one. */
export const priorityBeside = (rules: readonly RouteRule[], policy: Policy): number =>
  rules.find((rule) => rule.policy.id === policy.id)?.item.priority?.value ?? usualPriority;

/** Adds rules that keep networks in the main table. */
export function addRules(title: string, policy: Policy, networks: readonly string[], priority = usualPriority): Fix {
  const items = networks.map((to): PlainValue => ({ 'ip-to': to, priority, 'route-table': mainTable }));
  const { rules, path } = policy.data.state;
  return {
    title,
    safety: 'suggestion',
    edit(editor) {
      const own = editor.in(policy);
      if (rules === undefined || rules.items.length === 0) own.put(`${path}.route-rules.config`, items);
      else for (const item of items) own.append(rules.path, item);
    },
  };
}
