import { formats } from '../../base/schema/formats.js';
import { defineRule } from '../../engine/rule.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { egressLabelPrefix } from '../../model/node-set.js';
import type { OpenResource } from '../../model/resource.js';
import { changeTo } from '../common/fixes.js';
import { valueName } from '../common/schema-places.js';
import { type PlacedProblem, problemsFor } from '../common/schema-problems.js';
import { formatWords } from '../common/schema-words.js';

const code = 'schema-pattern';

const sample = (address: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: ${address}
`;

export default defineRule({
  code: 'schema-pattern',
  title: 'A value that is not written the way the field demands',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'Addresses, networks, durations and labels are text for the API server. Only the program that reads them refuses the ones that it cannot read, and then often everything together with them.',
    bad: sample(
      `198.51.100.1/24    #! ${code} "198.51.100.1/24" "peerAddress" takes an IP address, not "198.51.100.1/24"`,
    ),
    good: sample('198.51.100.1'),
    whenNotToUse: 'Never: such a value is refused.',
    sources: [
      'nmstate 2.2.38, rust/src/lib/ip.rs, route.rs, dns.rs',
      'MetalLB, internal/config/config.go, peerFromCR',
      'Kubernetes, staging/src/k8s.io/apimachinery/pkg/util/validation',
    ],
  },
  check(resource, { graph, report }) {
    for (const problem of problemsFor(resource, code)) {
      if (isLabelOfEgressService(problem) && graph.ofKind(egressService).length > 0) continue;
      const { at, severity, params, path } = problem;
      const what = formatWords(params.format ?? '');
      const value = String(params.value);
      report({
        at,
        part: params.isKey === true ? 'key' : 'value',
        severity,
        message:
          params.isKey === true
            ? `"${value}" is not ${what}.`
            : `${valueName(path)} takes ${what}, not "${value}".${zoneHint(problem)}`,
        fixes: fixesFor(resource, problem),
      });
    }
  },
});

/** Where there are egress services, the rule about their labels knows which one was meant. */
const isLabelOfEgressService = ({ params }: PlacedProblem): boolean =>
  params.isKey === true && String(params.value).startsWith(egressLabelPrefix);

const zoneHint = ({ at, params }: PlacedProblem): string =>
  /peerAddress$/.test(at) && String(params.value).includes('%')
    ? ' For a neighbor without addresses set "interface" in its place.'
    : '';

function fixesFor(resource: OpenResource, { node, params }: PlacedProblem): readonly Fix[] {
  const text = node?.string();
  if (node === undefined || text === undefined || node.aliased || params.isKey === true) return [];
  const format = params.format ?? '';
  const isRight = (it: string): boolean => it !== '' && it !== text && formats.get(format)?.(it) === true;
  const gateway = node.parent?.get('next-hop-address')?.string();
  const better = readings(text, format, gateway).find(isRight);
  return better === undefined ? [] : [changeTo(resource, node, better)];
}

/** What was certainly meant, in the form that the field takes. */
function readings(text: string, format: string, gateway: string | undefined): readonly string[] {
  const trimmed = text.trim();
  const isNetwork = format.startsWith('ip-network');
  if (isNetwork && trimmed === 'default') return [gateway?.includes(':') === true ? '::/0' : '0.0.0.0/0'];
  if (format.startsWith('duration'))
    return [trimmed.replace(/\s+/g, ''), /^[1-9]\d*$/.test(trimmed) ? `${trimmed}s` : ''];
  const isAddress = ['ip', 'ip-or-empty', 'ipv4', 'ipv6', 'ipv6-or-empty'].includes(format);
  return [trimmed, isAddress ? trimmed.replace(/\/\d+$/, '') : '', isNetwork ? trimmed.replace(/\s*\/\s*/, '/') : ''];
}
