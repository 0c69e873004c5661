import { isLinkLocal, parseAddress } from '../../base/net/address.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { isPresent } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { type Known, knownOf } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import type { Policy } from '../../paths/policies.js';
import { interfacesOf } from '../../paths/policies.js';
import { isNamed } from '../common/controllers.js';
import { policySample } from '../common/policy-samples.js';

const sample = (enabled: string, marker: string): string =>
  policySample(
    `    - name: ens224
      type: ethernet
      state: up
      ipv6:
        enabled: ${enabled}
`,
    `    dns-resolver:
      config:
        server:
        - fe80::53%ens224${marker}
`,
  );

export default defineRule<PolicyFacts>({
  code: 'dns-link-local-server',
  title: 'A link-local DNS server without a usable interface',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A link-local address means something on one link only. NetworkManager keeps such a server with the profile of that one interface, which needs IPv6 for it.',
    bad: sample('false', '    #! dns-link-local-server "fe80::53%ens224" IPv6 is disabled on "ens224"'),
    good: sample('true', ''),
    whenNotToUse: 'When the interface is on every node and has IPv6 without the policy saying so: that is a hint only.',
    sources: ['nmstate 2.2.38, rust/src/lib/dns.rs, validate_ipv6_link_local_address_dns_srv'],
  },
  check(policy, { report }) {
    if (!policy.data.state.keys.includes('dns-resolver')) return;
    const list = readList(policy.at(`${policy.data.state.path}.dns-resolver.config.server`), readString);
    const servers = knownOf(list?.items ?? []).map(readServer);
    const [first] = servers.flatMap(({ zone }) => zone ?? []);
    for (const server of servers) {
      const finding = findingFor(policy, server, first);
      if (finding !== undefined) report(finding);
    }
  },
});

/** A server with its interface: `fe80::53` and `ens224` for `fe80::53%ens224`. */
interface Server {
  readonly at: Known<string>;
  readonly address: string;
  readonly zone: string | undefined;
}

function readServer(at: Known<string>): Server {
  const [address = '', zone, ...more] = at.value.split('%');
  return { at, address, zone: more.length > 0 ? undefined : zone };
}

function findingFor(
  policy: Policy,
  { at, address, zone }: Server,
  first: string | undefined,
): FindingInput | undefined {
  const parsed = parseAddress(address);
  if (parsed?.family !== 'IPv6') return undefined;
  if (zone === undefined) {
    if (!isLinkLocal(parsed)) return undefined;
    return { at, severity: 'hint', message: `DNS server ${at.value} needs its interface, as in ${address}%ens4.` };
  }
  if (zone !== first)
    return {
      at,
      message: `DNS servers with an interface must all have the same one; ${at.value} is not on "${first ?? ''}".`,
    };
  return atInterface(policy, at, zone);
}

function atInterface(policy: Policy, at: Known<string>, zone: string): FindingInput | undefined {
  const entry = interfacesOf(policy).find((item) => isPresent(item) && isNamed(item, zone));
  if (entry?.ipv6?.enabled?.value === false) {
    const message = `DNS server ${at.value} cannot be used: IPv6 is disabled on "${zone}".`;
    return { at, message, related: [{ in: policy, at: entry.ipv6.enabled, message: 'switched off here' }] };
  }
  if (entry?.ipv6?.enabled !== undefined || entry?.ipv6?.opaque === true) return undefined;
  const message = `DNS server ${at.value} needs interface "${zone}" with IPv6 enabled on every selected node.`;
  return { at, severity: 'hint', message };
}
