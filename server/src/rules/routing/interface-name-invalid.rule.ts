import { isOfKind } from '../../engine/kind.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import type { OpenResource, Resource } from '../../model/resource.js';
import { presentInterfaces } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (name: string): string =>
  vrfPolicySample({ routes: '', rules: '' }).replace('- name: red\n', `- name: ${name}\n`);

export default defineRule<PolicyFacts | BgpPeerFacts>({
  code: 'interface-name-invalid',
  title: 'A name that the kernel cannot give to an interface',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The kernel allows 15 bytes for the name of a device, without slashes, colons and blanks. Neither nmstate nor MetalLB looks, so the mistake only shows on the node.',
    bad: sample(
      'red-customer-network    #! interface-name-invalid "red-customer-network" it has 20 characters, the limit is 15',
    ),
    good: sample('red-customers'),
    whenNotToUse: 'Never: the device cannot exist.',
    sources: ['Linux, net/core/dev.c, dev_valid_name', 'nmstate 2.2.38 and MetalLB, tried: both accept such names'],
  },
  check(resource, { report }) {
    const findings = isOfKind(nncp, resource)
      ? inPolicy(resource)
      : isOfKind(bgpPeer, resource)
        ? inPeer(resource)
        : [];
    for (const finding of findings) report(finding);
  },
});

const longestName = 15;

/** What is wrong with a name: `it holds "/"`. */
function problemOf(name: string): string | undefined {
  const bytes = bytesOf(name);
  if (name === '') return 'it is empty';
  if (name === '.' || name === '..') return 'it means a directory';
  const [sign] = /[/:]/.exec(name) ?? [];
  if (sign !== undefined) return `it holds "${sign}"`;
  if (/\s/.test(name)) return 'it holds a blank';
  return bytes > longestName ? `it has ${bytes} characters, the limit is ${longestName}` : undefined;
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  const sizes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return sizes.reduce((sum, code) => sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4), 0);
}

const findingAt = (name: Known<string>, problem: string): FindingInput => ({
  at: name,
  message: `"${name.value}" cannot be an interface name: ${problem}.`,
});

function inPeer({ data: { vrf } }: Resource<BgpPeerFacts>): readonly FindingInput[] {
  const problem = isKnown(vrf) && vrf.value !== '' ? problemOf(vrf.value) : undefined;
  return isKnown(vrf) && problem !== undefined ? [findingAt(vrf, problem)] : [];
}

function inPolicy(policy: OpenResource<PolicyFacts>): readonly FindingInput[] {
  return presentInterfaces(policy).flatMap((item) => {
    const { name } = item;
    if (!isKnown(name) || !isDeviceName(policy, item, name.value)) return [];
    const problem = problemOf(name.value) ?? clashOf(policy, item);
    return problem === undefined ? [] : [findingAt(name, problem)];
  });
}

/** Types whose names stay in the programs that make them. */
const userSpace = new Set(['ovs-bridge', 'ipsec']);

/** With an identifier, and for virtual functions and patch ports, the name is not that of a device. */
function isDeviceName(policy: OpenResource<PolicyFacts>, item: NmInterface, name: string): boolean {
  const identifier = policy.at(`${item.path}.identifier`);
  const isByName = identifier === undefined || identifier.string() === 'name';
  const isElsewhere = userSpace.has(item.type?.value ?? '') || item.type?.opaque === true;
  return isByName && !isElsewhere && !name.startsWith('sriov:') && policy.at(`${item.path}.patch`) === undefined;
}

/** A VRF is a device too, so no other interface has its name. */
function clashOf(policy: OpenResource<PolicyFacts>, item: NmInterface): string | undefined {
  if (item.type?.value !== 'vrf') return undefined;
  const other = presentInterfaces(policy).find(
    (it) =>
      it !== item &&
      it.name?.value === item.name?.value &&
      it.type?.value !== 'vrf' &&
      !userSpace.has(it.type?.value ?? ''),
  );
  return other === undefined ? undefined : 'another interface of the policy has it';
}
