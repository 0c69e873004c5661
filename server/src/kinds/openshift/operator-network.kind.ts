import { defineKind } from '../../engine/kind.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readBoolean, readList, readString } from '../../model/read.js';

/** What others may know of the operator's Network, `oc get network.operator cluster`. */
export interface OperatorNetworkFacts {
  /** CIDRs of the pod network. */
  readonly pods: LocatedList<Located<string>> | undefined;
  readonly services: LocatedList<Located<string>> | undefined;
  readonly hybridPods: LocatedList<Located<string>> | undefined;
  readonly networkType: Located<string> | undefined;
  readonly hasOvnConfig: boolean;
  readonly routingViaHost: Located<boolean> | undefined;
  readonly ipForwarding: Located<string> | undefined;
  /** How packets travel between nodes: `Geneve` where nothing is written, or `NoOverlay`. */
  readonly transport: Located<string> | undefined;
  readonly masqueradeV4: Located<string> | undefined;
  readonly masqueradeV6: Located<string> | undefined;
  /** Networks that OVN-Kubernetes itself uses, where they are not left to their defaults. */
  readonly join: readonly Located<string>[];
  readonly transit: readonly Located<string>[];
}

const ovn = 'spec.defaultNetwork.ovnKubernetesConfig';

/** OpenShift: the cluster network's configuration. */
export const operatorNetwork = defineKind<OperatorNetworkFacts>({
  id: 'operator.openshift.io/Network',
  versions: ['v1'],
  scope: 'Cluster',
  schema: 'operator.openshift.io/network',
  summary: 'The pod and service networks of an OpenShift cluster and the settings of its network plugin.',
  facts: (root) => ({
    pods: readList(root.at('spec.clusterNetwork'), (item) => readString(item.get('cidr'))),
    services: readList(root.at('spec.serviceNetwork'), readString),
    hybridPods: readList(root.at(`${ovn}.hybridOverlayConfig.hybridClusterNetwork`), (item) =>
      readString(item.get('cidr')),
    ),
    networkType: readString(root.at('spec.defaultNetwork.type')),
    hasOvnConfig: root.at(ovn)?.kind === 'map',
    routingViaHost: readBoolean(root.at(`${ovn}.gatewayConfig.routingViaHost`)),
    ipForwarding: readString(root.at(`${ovn}.gatewayConfig.ipForwarding`)),
    transport: readString(root.at(`${ovn}.transport`)),
    masqueradeV4: readString(root.at(`${ovn}.gatewayConfig.ipv4.internalMasqueradeSubnet`)),
    masqueradeV6: readString(root.at(`${ovn}.gatewayConfig.ipv6.internalMasqueradeSubnet`)),
    join: ['ipv4.internalJoinSubnet', 'ipv6.internalJoinSubnet', 'v4InternalSubnet', 'v6InternalSubnet'].flatMap(
      (key) => readString(root.at(`${ovn}.${key}`)) ?? [],
    ),
    transit: ['ipv4', 'ipv6'].flatMap((key) => readString(root.at(`${ovn}.${key}.internalTransitSwitchSubnet`)) ?? []),
  }),
  snippet: `apiVersion: operator.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  clusterNetwork:
  - cidr: \${1:10.128.0.0/14}
    hostPrefix: \${2:23}
  serviceNetwork:
  - \${3:172.30.0.0/16}
  defaultNetwork:
    type: OVNKubernetes
    ovnKubernetesConfig:
      gatewayConfig:
        routingViaHost: \${4|true,false|}
        ipForwarding: \${5|Global,Restricted|}
$0`,
});

export default operatorNetwork;
