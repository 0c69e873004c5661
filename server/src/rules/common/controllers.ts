import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { isKnown, type Located, type LocatedList } from '../../model/located.js';
import type { Policy } from '../../paths/policies.js';
import { presentInterfaces } from './policy-items.js';

/** A bond, bridge or VRF of a policy, with its ports: `bond0` and `ens1`, `ens2`. */
export interface Controller {
  readonly item: NmInterface;
  readonly name: string;
  readonly type: string;
  /** `undefined` where the policy leaves the ports as they are. */
  readonly ports: LocatedList<Located<string>> | undefined;
}

const controllerTypes: ReadonlySet<string> = new Set(['bond', 'linux-bridge', 'ovs-bridge', 'vrf']);

/** What the interface has as ports, if it is a bond, bridge or VRF. */
export const portsOfController = (item: NmInterface): LocatedList<Located<string>> | undefined =>
  item.type?.value === 'vrf' ? item.vrf?.ports : item.bridgePorts;

/** The bonds, bridges and VRFs that the policy sets up, also those that are down. */
export const controllersOf = (policy: Policy): readonly Controller[] =>
  presentInterfaces(policy).flatMap((item) => {
    const type = item.type?.value;
    const name = item.name?.value;
    if (name === undefined || type === undefined || !controllerTypes.has(type)) return [];
    return [{ item, name, type, ports: portsOfController(item) }];
  });

/** True for an interface that is to be up, as it is unless the policy says otherwise: nmstate checks the ports of these only. */
export const isUp = ({ state }: NmInterface): boolean => state === undefined || state.value === 'up';

/** `bond "bond0"`, `VRF "red"`, `OVS bridge "br1"`. */
export const describeController = ({ type, name }: Controller): string => `${typeNames[type] ?? type} "${name}"`;

const typeNames: Readonly<Record<string, string>> = {
  bond: 'bond',
  'linux-bridge': 'bridge',
  'ovs-bridge': 'OVS bridge',
  vrf: 'VRF',
};

/** The interface by its name or an alias, where another item names it; one in user space (an OVS bridge) is never a port. */
export const isNamed = (item: NmInterface, name: string): boolean =>
  item.type?.value !== 'ovs-bridge' &&
  (item.name?.value === name || item.altNames.some((alias) => alias.value === name));

/** Where the controller names the port, under its name or an alias; `undefined` if it does not. */
export const placeInPorts = ({ ports }: Controller, item: NmInterface): Located<string> | undefined =>
  ports?.items.find((port) => isKnown(port) && isNamed(item, port.value));
