import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { isPresent } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { sameNodes } from '../../paths/node-sets.js';
import { arePoliciesOpen, interfacesOf } from '../../paths/policies.js';
import { policiesOn } from '../../paths/policies-on.js';
import { hasOpenPorts, portsOf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { cardSample, policySample } from '../common/policy-samples.js';
import { isReportedBySchema } from '../common/schema-problems.js';

const sample = (marker: string, port: string): string =>
  policySample(`    - name: red
      type: vrf
      state: up
      vrf:${marker}
${port}        route-table-id: 110
${cardSample}`);

export default defineRule<PolicyFacts>({
  code: 'vrf-no-port',
  title: 'A VRF without ports',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Packets come into a VRF by its interfaces and leave by them. Without any, nothing uses the VRF, and sessions in it never come up.',
    bad: sample('    #! vrf-no-port "vrf" VRF "red" has no port', ''),
    good: sample('', '        port: [ens224]\n'),
    whenNotToUse: 'When something else than policies puts interfaces into the VRF.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/vrf.rs, tried: accepted'],
  },
  check(policy, { graph, report }) {
    if (policy.partial || arePoliciesOpen(graph)) return;
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      const section = vrf.item.vrf;
      if (mayHavePorts(vrf) || isFilledElsewhere(graph, vrf)) continue;
      if (section !== undefined && policy.at(section.path)?.kind !== 'map') continue;
      if (['port', 'ports'].some((key) => isReportedBySchema(policy, `${vrf.item.path}.vrf.${key}`))) continue;
      report({
        at: vrf.ports ?? section ?? vrf.item.name ?? vrf.item,
        part: section === undefined ? 'value' : 'key',
        message: `VRF "${vrf.name}" has no port, so no traffic uses it.`,
      });
    }
  },
});

const mayHavePorts = (vrf: Vrf): boolean => hasOpenPorts(vrf) || (vrf.ports?.items ?? []).length > 0;

/** Another policy gives it ports, or an interface says that it belongs to the VRF. */
const isFilledElsewhere = (graph: Graph, vrf: Vrf): boolean =>
  vrfsNamed(graph, vrf.name).some((other) => portsOf(other).length > 0 && sameNodes(graph, other.nodes, vrf.nodes)) ||
  policiesOn(graph, vrf.nodes).some((policy) =>
    interfacesOf(policy).some((item) => isPresent(item) && isController(item.controller, vrf.name)),
  );

const isController = (
  controller: { readonly value: string | undefined; readonly opaque: boolean } | undefined,
  name: string,
): boolean => controller?.value === name || controller?.opaque === true;
