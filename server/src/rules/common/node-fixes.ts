import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import type { EgressService } from '../../paths/services.js';
import type { Vrf } from '../../paths/vrfs.js';
import type { TableNodes } from './egress-services.js';
import { putAt } from './fixes.js';
import { selectorListOf } from './selector-yaml.js';

const path = 'spec.nodeSelector';

/**
 * Gives an EgressService the nodes of a table: in one selector if one can say it, else those of a policy each.
 * `verb` is `Use` or `Add`: `Use the node selector of policy "red"`.
 */
export function useNodesOfTable(verb: string, egress: EgressService, { vrfs, nodes }: TableNodes): readonly Fix[] {
  const policies = new Set(vrfs.map((vrf) => vrf.policy.id));
  const [all, ...more] = selectorListOf(nodes) ?? [];
  const [vrf] = vrfs;
  if (all === undefined || vrf === undefined) return [];
  if (policies.size === 1 || more.length > 0)
    return vrfs.slice(0, 3).flatMap((it) => useNodesOfPolicy(verb, egress, it));
  return [putAt(`${verb} the nodes of VRF "${vrf.name}"`, egress, path, all)];
}

function useNodesOfPolicy(verb: string, egress: EgressService, { policy, nodes }: Vrf): readonly Fix[] {
  const [selector, ...more] = selectorListOf(nodes) ?? [];
  if (selector === undefined || more.length > 0) return [];
  return [putAt(`${verb} the node selector of policy "${nameOf(policy)}"`, egress, path, selector)];
}
