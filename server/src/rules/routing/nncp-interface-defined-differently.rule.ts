import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { isPresent, type NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, knownOf, type Located } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { families, type InterfaceEntry, interfaceEntriesOn, ipSection, isDynamic } from '../../paths/interfaces.js';
import { defineIndex } from '../../paths/key-index.js';
import { interfacesOf, type Policy, policiesOf } from '../../paths/policies.js';
import { applyTogether } from '../../paths/policy-pairs.js';
import type { Vrf } from '../../paths/vrfs.js';
import { portsOfController } from '../common/controllers.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mtu: string): string => {
  const card = (value: string): string =>
    policySample(`    - name: ens224
      type: ethernet
      state: up
      mtu: ${value}
`);
  return `${card('9000')}---
${card(mtu).replace('name: worker-1', 'name: cards-of-worker-1')}`;
};

export default defineRule<PolicyFacts>({
  code: 'nncp-interface-defined-differently',
  title: 'Two policies configure the same interface of a node differently',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Policies are applied one by one and in no fixed order. Where two of them set a key of an interface to different values, the one that came last wins, and after the next change it may be the other one.',
    bad: sample(
      '1500    #! nncp-interface-defined-differently "1500" Policy "worker-1" also configures "ens224" on these nodes, with mtu 9000',
    ),
    good: sample('9000'),
    whenNotToUse:
      'When the policies belong to different times, as steps of a migration that are applied one after the other.',
    sources: ['kubernetes-nmstate, docs/content/user-guide/102-configuration.md', 'kubernetes-nmstate issue 1270'],
  },
  check(policy, { graph, report }) {
    for (const item of interfacesOf(policy)) {
      const finding = findingFor(graph, policy, item);
      if (finding !== undefined) report(finding);
    }
    for (const vrf of vrfsOfPolicy(graph, policy)) for (const finding of splitPorts(graph, vrf)) report(finding);
  },
});

/** Ports whose addresses stand in another policy: which of the two is applied first is a matter of luck. */
const splitPorts = (graph: Graph, vrf: Vrf): readonly FindingInput[] =>
  knownOf(vrf.ports?.items ?? []).flatMap((port): readonly FindingInput[] => {
    const entries = interfaceEntriesOn(graph, port.value, vrf.nodes);
    const isOwn = entries.some(({ policy }) => policy.id === vrf.policy.id);
    const other = entries.find((it) => hasAddress(it) && applyTogether(graph, it.policy, vrf.policy));
    if (isOwn || other === undefined) return [];
    const name = nameOf(other.policy);
    return [
      {
        at: port,
        severity: 'info',
        message: `Policy "${name}" configures "${port.value}", a port of VRF "${vrf.name}". Policies are applied in no fixed order; better keep both in one.`,
        related: [
          { in: other.policy, at: other.item.name ?? other.item, message: `"${port.value}" in policy "${name}"` },
        ],
      },
    ];
  });

const hasAddress = ({ item }: InterfaceEntry): boolean =>
  families.some((family) => {
    const section = ipSection(item, family);
    return (section?.addresses?.items ?? []).length > 0 || isDynamic(section);
  });

/** An entry of a policy, also of one that removes the interface. */
interface Declared {
  readonly policy: Policy;
  readonly item: NmInterface;
}

const declaredByName = defineIndex(
  'declared interfaces',
  (graph) => policiesOf(graph).flatMap((policy) => interfacesOf(policy).map((item): Declared => ({ policy, item }))),
  (_, { item }) => (item.name?.value === undefined ? [] : [item.name.value]),
);

/** Each interface is reported once, for the first policy and key that differ. */
function findingFor(graph: Graph, policy: Policy, item: NmInterface): FindingInput | undefined {
  const all = declaredByName(graph, item.name?.value ?? '');
  const own = all.findIndex((it) => it.policy.id === policy.id);
  for (const other of all.slice(0, Math.max(own, 0))) {
    if (!isSameInterface(other.item, item) || !applyTogether(graph, other.policy, policy)) continue;
    const difference = firstDifference(other.item, item);
    if (difference === undefined) continue;
    const { key, before, after } = difference;
    const name = nameOf(other.policy);
    return {
      at: after,
      message: `Policy "${name}" also configures "${item.name?.value ?? ''}" on these nodes, with ${key} ${before.text}.`,
      related: [{ in: other.policy, at: before, message: `${key} in policy "${name}"` }],
    };
  }
  return undefined;
}

/** An OVS bridge and the interface of its name are two. */
const isSameInterface = (a: NmInterface, b: NmInterface): boolean =>
  a.name?.value === b.name?.value && (a.type?.value === 'ovs-bridge') === (b.type?.value === 'ovs-bridge');

/** The value of a key, as text to compare and to show. */
interface Setting {
  readonly key: string;
  readonly text: string;
  readonly path: string;
}

interface Difference {
  readonly key: string;
  readonly before: Setting;
  readonly after: Setting;
}

/** The first key that both set, to values that are known and differ. What is removed or left alone has no other keys. */
function firstDifference(a: NmInterface, b: NmInterface): Difference | undefined {
  const settings = (item: NmInterface): readonly Setting[] =>
    isPresent(item) ? [...stateOf(item), ...settingsOf(item)] : stateOf(item);
  for (const after of settings(b)) {
    const before = settings(a).find(({ key }) => key === after.key);
    if (before !== undefined && before.text !== after.text) return { key: after.key, before, after };
  }
  return undefined;
}

/** A state that is not written is up, but then nothing is said against another one. */
const stateOf = ({ state }: NmInterface): readonly Setting[] => setting('state', state);

const setting = (key: string, value: Located<string | number | boolean> | undefined): readonly Setting[] =>
  isKnown(value) ? [{ key, text: String(value.value), path: value.path }] : [];

function settingsOf(item: NmInterface): readonly Setting[] {
  const ports = portsOfController(item);
  const names = ports?.items.map(({ value }) => value) ?? [];
  return [
    ...setting('type', item.type),
    ...setting('route-table-id', item.vrf?.table),
    ...(ports === undefined || ports.open ? [] : [{ key: 'ports', text: list(names), path: ports.path }]),
    ...families.flatMap((family) => addressesOf(item, family)),
    ...setting('mtu', item.mtu),
    ...setting('vlan id', item.vlanId),
  ];
}

function addressesOf(item: NmInterface, family: (typeof families)[number]): readonly Setting[] {
  const addresses = ipSection(item, family)?.addresses;
  if (addresses === undefined || addresses.open) return [];
  const known = addresses.items.filter(({ ip, prefixLength }) => isKnown(ip) && isKnown(prefixLength));
  if (known.length < addresses.items.length) return [];
  const texts = known.map(({ ip, prefixLength }) => `${ip?.value}/${prefixLength?.value}`);
  return [{ key: `${family} addresses`, text: list(texts), path: addresses.path }];
}

const list = (texts: readonly (string | undefined)[]): string =>
  texts.length === 0 ? 'none' : [...texts].sort().join(', ');
