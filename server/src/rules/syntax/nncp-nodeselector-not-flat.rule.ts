import { defineRule } from '../../engine/rule.js';
import { service } from '../../kinds/core/service.kind.js';
import { metalLb } from '../../kinds/metallb/metallb.kind.js';
import { nmState } from '../../kinds/nmstate/nm-state.kind.js';
import { nncp } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { kindNameOf } from '../../model/gvk.js';
import type { OpenResource } from '../../model/resource.js';
import type { MapEntry, NodeRef } from '../../syntax/node-ref.js';
import { toPlain } from '../../syntax/plain.js';
import { putAt } from '../common/fixes.js';
import { flatSelectorsOf } from '../common/schema-owners.js';

const code = 'nncp-nodeselector-not-flat';

const sample = (selector: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: storage
spec:
  nodeSelector:
${selector}
  desiredState:
    interfaces:
    - name: ens224
      type: ethernet
      state: up
`;

export default defineRule<unknown>({
  code: 'nncp-nodeselector-not-flat',
  title: 'NNCP nodeSelector is written as a label selector',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp, nmState, metalLb, service],
  since: '0.1.0',
  docs: {
    why: 'The field is a plain map of labels. `matchLabels` in it would be the name of a label whose value is a map, which the API server refuses.',
    bad: sample(`    matchLabels:    #! ${code} "matchLabels" is a plain map of labels and takes no "matchLabels"
      zone: north`),
    good: sample('    zone: north'),
    whenNotToUse: 'Never: such a resource is refused.',
    sources: [
      'kubernetes-nmstate, api/shared/nodenetworkconfigurationpolicy_types.go',
      'metallb-operator, api/v1beta1/metallb_types.go',
    ],
  },
  check(resource, { report }) {
    for (const selector of flatSelectorsOf(resource).map((path) => resource.at(path))) {
      for (const entry of (selector?.entries() ?? []).filter(isNested)) {
        report({
          at: entry.value,
          part: 'key',
          message: `${describe(resource, selector)} is a plain map of labels and takes ${isSelectorWord(entry.key) ? `no "${entry.key}"` : `one value for "${entry.key}"`}.`,
          fixes: moveUp(resource, selector),
        });
      }
    }
  },
});

const isSelectorWord = (key: string): boolean => key === 'matchLabels' || key === 'matchExpressions';
const isNested = ({ value }: MapEntry): boolean => value.kind === 'map' || value.kind === 'seq';

const describe = ({ kindId }: OpenResource, selector: NodeRef | undefined): string =>
  `${selector?.path.slice(selector.path.lastIndexOf('.') + 1)} of ${/^[AEIOUN]M|^[AEIOU]/.test(kindNameOf(kindId)) ? 'an' : 'a'} ${kindNameOf(kindId)}`;

/** Offered if labels are all there is: expressions have no place in a plain map. */
function moveUp(resource: OpenResource, selector: NodeRef | undefined): readonly Fix[] {
  const labels = selector?.get('matchLabels');
  const nested = (selector?.entries() ?? []).filter(isNested);
  const isPlain = nested.length === 1 && labels?.entries().some(isNested) === false;
  if (selector === undefined || labels === undefined || !isPlain || selector.aliased || labels.hasOpaqueContent)
    return [];
  const others = selector.entries().filter(({ key }) => key !== 'matchLabels');
  const flat = [...labels.entries(), ...others].map(({ key, value }) => [key, toPlain(value)] as const);
  return [putAt('Move the labels up', resource, selector.path, Object.fromEntries(flat))];
}
