import type { Located, LocatedList } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** The networks that an installation asks for: `{ pods: 10.128.0.0/14, services: 172.30.0.0/16 }` with their places. */
export interface InstallNetworks {
  readonly pods: LocatedList<Located<string>> | undefined;
  readonly services: LocatedList<Located<string>> | undefined;
  /** Networks of the nodes themselves. */
  readonly machines: LocatedList<Located<string>> | undefined;
  readonly networkType: Located<string> | undefined;
}

/** Services are plain texts in some kinds and `cidr: …` in others. */
const readNetwork = (item: NodeRef): Located<string> | undefined =>
  item.kind === 'map' ? readString(item.get('cidr')) : readString(item);

/** Reads `clusterNetwork`, `serviceNetwork` and `networkType` of a section. */
export const readInstallNetworks = (section: NodeRef | undefined): InstallNetworks => ({
  pods: readList(section?.get('clusterNetwork'), readNetwork),
  services: readList(section?.get('serviceNetwork'), readNetwork),
  machines: readList(section?.get('machineNetwork'), readNetwork),
  networkType: readString(section?.get('networkType')),
});
