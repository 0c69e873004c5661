import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import type { Policy } from '../../paths/policies.js';
import { type Controller, controllersOf, isUp } from '../common/controllers.js';
import { presentInterfaces } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (port: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port: [br1]
    - name: br1
      type: linux-bridge
      state: up
      bridge:
        port:
        - name: ${port}
`);

export default defineRule<PolicyFacts>({
  code: 'controller-nesting-loop',
  title: 'Controllers contain each other or nest too deep',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate sets up bonds, bridges and VRFs from the outside in. It finds no order for those that contain each other, and goes at most four levels deep where ports are written before what they belong to.',
    bad: sample('bond0    #! controller-nesting-loop "bond0" "bond0" contains itself, by way of "br1"'),
    good: sample('ens2'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces.rs'],
  },
  check(policy, { report }) {
    const links = linksOf(policy);
    const loops = links.filter((link) => closesLoop(link, links));
    for (const { port, owner } of loops) {
      const by = owner.name === port.value ? '' : `, by way of "${owner.name}"`;
      report({ at: port, message: `"${port.value}" contains itself${by}.` });
    }
    if (loops.length > 0) return;
    for (const { port } of unplaced(policy, links).slice(0, 1))
      report({ at: port, message: `"${port.value}" is nested too deep; write what it belongs to before it.` });
  },
});

/** That a controller has a port. */
interface Link {
  readonly owner: Controller;
  readonly port: Known<string>;
}

/** That a VRF is a port of a VRF, of itself too, is a mistake of its own. */
function linksOf(policy: Policy): readonly Link[] {
  const owners = controllersOf(policy).filter(({ item }) => isUp(item));
  const isVrf = (name: string): boolean => owners.some((it) => it.type === 'vrf' && it.name === name);
  return owners.flatMap((owner) =>
    (owner.ports?.items ?? [])
      .filter(isKnown)
      .filter(({ value }) => owner.type !== 'vrf' || !isVrf(value))
      .map((port) => ({ owner, port })),
  );
}

/** What lies in a controller, at any depth. An OVS bridge may have a port of its own name, which is another interface. */
function insideOf(name: string, links: readonly Link[], seen = new Set<string>()): ReadonlySet<string> {
  for (const { owner, port } of links) {
    if (owner.name !== name || owner.type === 'ovs-bridge' || seen.has(port.value)) continue;
    seen.add(port.value);
    insideOf(port.value, links, seen);
  }
  return seen;
}

/** The last of the links that make a circle, by the order of the text, so that each circle is reported once. */
function closesLoop(link: Link, links: readonly Link[]): boolean {
  if (link.owner.type === 'ovs-bridge' || !insideOf(link.port.value, links).has(link.owner.name))
    return link.owner.name === link.port.value && link.owner.type !== 'ovs-bridge';
  const before = links.slice(0, links.indexOf(link));
  return link.owner.name === link.port.value || insideOf(link.port.value, before).has(link.owner.name);
}

const rounds = 4;

/** Ports that nmstate still has no place for after its rounds: each goes once through the interfaces as they are written. */
function unplaced(policy: Policy, links: readonly Link[]): readonly Link[] {
  const names = presentInterfaces(policy).flatMap(({ name, type }) =>
    name?.value === undefined || type?.value === 'ovs-bridge' ? [] : [name.value],
  );
  const linkOf = new Map(links.map((link) => [link.port.value, link]));
  const placed = new Set(names.filter((name) => !linkOf.has(name)));
  const isPlaced = ({ owner }: Link): boolean => owner.type === 'ovs-bridge' || placed.has(owner.name);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const link = linkOf.get(name);
      if (link !== undefined && isPlaced(link)) placed.add(name);
    }
  }
  return links.filter(({ port }) => names.includes(port.value) && !placed.has(port.value));
}
