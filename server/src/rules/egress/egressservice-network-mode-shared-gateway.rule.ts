import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type OperatorNetworkFacts, operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { type EgressServiceFacts, egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { platformOf } from '../../paths/platform.js';
import { putAt } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';

const egress = `${redNode}${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  network: "110"
  sourceIPBy: Network`;

const network = `
#: file: network.yaml
apiVersion: operator.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  defaultNetwork:
    type: OVNKubernetes
    ovnKubernetesConfig:
      gatewayConfig:
        ipForwarding: Global
        routingViaHost: `;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-mode-shared-gateway',
  title: 'Network mode needs routing through the host',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: "In Network mode the node's own routing decides where pods' traffic goes, so it has to pass through the host. With `routingViaHost: false`, which is the default, OVN-Kubernetes refuses the egress service and only writes a line into its log.",
    bad: `${egress}    #! egressservice-network-mode-shared-gateway "Network" only works with routingViaHost true${network}false
`,
    good: `${egress}${network}true
`,
    whenNotToUse: 'When the Network resource of the repository is not the one of the cluster.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go, syncEgressService',
    ],
  },
  check(resource, { graph, report }) {
    const gateway = isNetworkMode(resource.data) ? sharedGateway(graph) : undefined;
    if (gateway === undefined) return;
    const { network, severity } = gateway;
    const says = severity === 'error' ? 'says false' : 'says nothing, which means false';
    report({
      at: resource.data.sourceIpBy ?? 'spec.sourceIPBy',
      severity,
      message: `sourceIPBy Network only works with routingViaHost true, but Network "${nameOf(network)}" ${says}.`,
      related: [{ in: network, at: path, message: 'routing through the host' }],
      fixes: [putAt('Set routingViaHost to true', network, path, true)],
    });
  },
});

const path = 'spec.defaultNetwork.ovnKubernetesConfig.gatewayConfig.routingViaHost';

/** The Network that keeps traffic away from the host: it says so, or it sets up OVN-Kubernetes and leaves the field out. */
function sharedGateway(
  graph: Graph,
): { readonly network: Resource<OperatorNetworkFacts>; readonly severity: Severity } | undefined {
  const whole = graph.ofKind(operatorNetwork);
  const patches = graph.patchesOf(operatorNetwork);
  const said = [...whole, ...patches].filter(({ data }) => data.routingViaHost !== undefined);
  if (platformOf(graph).isOvnKubernetes === false || said.some(({ data }) => data.routingViaHost?.value !== false))
    return undefined;
  const [no] = said;
  if (no !== undefined) return { network: no, severity: 'error' };
  const [silent, ...more] = whole.filter(({ data }) => data.hasOvnConfig);
  return silent === undefined || more.length > 0 || patches.length > 0
    ? undefined
    : { network: silent, severity: 'warning' };
}
