import { defineFact, type Graph } from '../engine/graph.js';
import { egressService } from '../kinds/ovn/egress-service.kind.js';
import { configNetwork } from '../kinds/openshift/config-network.kind.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';

/** What the scope shows of the cluster's make. */
export interface Platform {
  readonly isOpenShift: boolean;
  /** False only if a resource names another network plugin; `undefined` if nothing shows. */
  readonly isOvnKubernetes: boolean | undefined;
  /** Whose default networks hold where nothing is written. */
  readonly flavor: 'openshift' | 'hosted' | 'upstream';
}

const platformFact = defineFact('platform', (graph): Platform => {
  const networks = [...graph.ofKind(operatorNetwork), ...graph.patchesOf(operatorNetwork)];
  const configured = [...graph.ofKind(configNetwork), ...graph.patchesOf(configNetwork)];
  const isOpenShift = networks.length + configured.length > 0 || graph.settings.target?.startsWith('openshift') === true;
  const types = [...networks, ...configured].map(({ data }) => data.networkType?.value).filter((type) => type !== undefined);
  const isOther = types.some((type) => type.toLowerCase() !== 'ovnkubernetes');
  const showsOvn = isOpenShift || graph.ofKind(egressService).length + graph.patchesOf(egressService).length > 0;
  return {
    isOpenShift,
    isOvnKubernetes: isOther ? false : showsOvn ? true : undefined,
    flavor: 'openshift',
  };
});

/** Which platform the scope is for: section 2.9 of the rules' page. */
export const platformOf = (graph: Graph): Platform => graph.ask(platformFact);
