import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { isFrom } from '../../engine/release.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { clusterUserDefinedNetwork } from '../../kinds/ovn/cluster-user-defined-network.kind.js';
import { userDefinedNetwork } from '../../kinds/ovn/user-defined-network.kind.js';
import type { Resource } from '../../model/resource.js';
import { platformOf } from '../../paths/platform.js';
import { tableOf } from '../../paths/vrfs.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';
import { firstOvnTable, moveToFreeTable, servicesOfTable } from '../common/vrf-tables.js';

const network = `apiVersion: k8s.ovn.org/v1
kind: ClusterUserDefinedNetwork
metadata:
  name: blue
---
`;
const sample = (table: string): string => network + vrfPolicySample({ table, routes: '', rules: '' });

export default defineRule<PolicyFacts>({
  code: 'vrf-table-ovn-range',
  title: 'A VRF uses a table id that OVN-Kubernetes claims',
  area: 'routing',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes makes a VRF of its own for each user-defined network and numbers their tables from 1000 upwards. With network segmentation on, it deletes every VRF device of that range that it does not know, and yours goes with them.',
    bad: sample('1010    #! vrf-table-ovn-range:error "1010" it may delete "red"'),
    good: sample('110'),
    whenNotToUse: 'On clusters with another network plugin.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/vrfmanager/vrf_manager.go, repair',
      'OpenShift documentation, pull requests 88806 and 88902',
    ],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      const table = tableOf(vrf);
      if (table === undefined || vrf.table === undefined || table < firstOvnTable) continue;
      const severity = severityOf(graph, vrf.name);
      if (severity === undefined) continue;
      report({
        at: vrf.table,
        severity,
        message: `Table ${table} lies in the range that OVN-Kubernetes uses for its own VRFs; it may delete "${vrf.name}". Choose an id below ${firstOvnTable}.`,
        related: servicesOfTable(graph, table).map((it) => ({
          in: it,
          at: 'spec.network',
          message: `this egress service uses table ${table}`,
        })),
        fixes: moveToFreeTable(graph, vrf, table),
      });
    }
  },
});

/** Silent for the VRF of a user-defined network itself, and for clusters without OVN-Kubernetes. */
function severityOf(graph: Graph, vrf: string): Severity | undefined {
  const networks: readonly Resource[] = [
    ...graph.ofKind(userDefinedNetwork),
    ...graph.ofKind(clusterUserDefinedNetwork),
  ];
  if (networks.some((it) => it.name?.value === vrf)) return undefined;
  if (networks.length > 0 || isFrom(graph.settings, { openshift: '4.21' })) return 'error';
  const { isOvnKubernetes } = platformOf(graph);
  if (isOvnKubernetes === false) return undefined;
  return isOvnKubernetes === true ? 'warning' : 'hint';
}
