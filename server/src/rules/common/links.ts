import { type Address, type Family, parseAddress } from '../../base/net/address.js';
import { type Network, networkOf } from '../../base/net/cidr.js';
import { isPresent, type NmRoute } from '../../kinds/nmstate/desired-state.js';
import { isKnown, type Known } from '../../model/located.js';
import { families, ipSection, isDynamic } from '../../paths/interfaces.js';
import { interfacesOf, type Policy } from '../../paths/policies.js';
import { entriesNamed } from './policy-items.js';

/** A static address of a policy's interface: 198.51.100.11 of ens224, on the network 198.51.100.0/24. */
export interface LinkAddress {
  readonly interface: string;
  readonly address: Address;
  readonly network: Network;
  /** Path of the address item. */
  readonly path: string;
}

/** Every static address that the policy gives to its interfaces; what cannot be read is left out. */
export const linkAddresses = (policy: Policy): readonly LinkAddress[] =>
  interfacesOf(policy)
    .filter(isPresent)
    .flatMap((item) =>
      families.flatMap((family) => {
        const section = ipSection(item, family);
        if (section?.enabled?.value === false) return [];
        return (section?.addresses?.items ?? []).flatMap(({ ip, prefixLength, path }) => {
          const address = parseAddress(ip?.value ?? '');
          const network =
            address === undefined || prefixLength?.value === undefined
              ? undefined
              : networkOf(address, prefixLength.value);
          if (address === undefined || network === undefined) return [];
          return [{ interface: item.name?.value ?? '?', address, network, path }];
        });
      }),
    );

/**
 * The addresses of an interface in a family, if the policy says all of them: static, without templates. `undefined` where the
 * interface is not here, is switched off, or may have other addresses.
 */
export function allLinkAddresses(policy: Policy, name: string, family: Family): readonly LinkAddress[] | undefined {
  const entries = entriesNamed(policy, name).filter(isPresent);
  const sections = entries.map((item) => ipSection(item, family));
  const names = new Set(entries.map((item) => item.name?.value));
  const all = linkAddresses(policy).filter((it) => names.has(it.interface) && it.address.family === family);
  const written = sections.flatMap((section) => section?.addresses?.items ?? []).length;
  const isClear = sections.every(
    (section) =>
      section !== undefined &&
      section.enabled?.value !== false &&
      !section.opaque &&
      section.addresses?.open !== true &&
      !isDynamic(section) &&
      ![section.enabled, section.dhcp, section.autoconf].some((field) => field?.opaque === true),
  );
  return entries.length > 0 && isClear && all.length > 0 && all.length === written ? all : undefined;
}

/** The gateway of a route as an address, with its place. */
export interface Gateway extends Known<string> {
  readonly address: Address;
}

/** The gateway of a route, if it can be read. */
export function gatewayOf({ nextHopAddress }: NmRoute): Gateway | undefined {
  if (!isKnown(nextHopAddress)) return undefined;
  const address = parseAddress(nextHopAddress.value);
  return address === undefined ? undefined : { ...nextHopAddress, address };
}
