import { defineKind } from '../../engine/kind.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';

/** What others may know of the configuration Network, `oc get network.config cluster`. */
export interface ConfigNetworkFacts {
  /** What the cluster reports, else what is asked for. */
  readonly pods: LocatedList<Located<string>> | undefined;
  readonly services: LocatedList<Located<string>> | undefined;
  readonly networkType: Located<string> | undefined;
}

/** OpenShift: the networks as the cluster was installed with. */
export const configNetwork = defineKind<ConfigNetworkFacts>({
  id: 'config.openshift.io/Network',
  versions: ['v1'],
  scope: 'Cluster',
  schema: 'config.openshift.io/network',
  summary: 'The pod and service networks that an OpenShift cluster was installed with.',
  facts: (root) => {
    const pods = root.at('status.clusterNetwork') ?? root.at('spec.clusterNetwork');
    const services = root.at('status.serviceNetwork') ?? root.at('spec.serviceNetwork');
    return {
      pods: readList(pods, (item) => readString(item.get('cidr'))),
      services: readList(services, readString),
      networkType: readString(root.at('status.networkType') ?? root.at('spec.networkType')),
    };
  },
});

export default configNetwork;
