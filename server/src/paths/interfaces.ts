import { type Address, type Family, parseAddress } from '../base/net/address.js';
import { type Network, networkOf } from '../base/net/cidr.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { type InterfaceAddress, type IpSection, isPresent, type NmInterface } from '../kinds/nmstate/desired-state.js';
import { type NodeSet, union } from '../model/node-set.js';
import { defineFactOf, defineIndex } from './key-index.js';
import { isWithin, nodesOfPolicy, sameNodes } from './node-sets.js';
import { interfacesOf, isStateOpen, type Policy, policiesOf } from './policies.js';

/** An item of `interfaces` that is not absent, with the policy that holds it. */
export interface InterfaceEntry {
  readonly item: NmInterface;
  readonly policy: Policy;
  readonly nodes: NodeSet;
}

/** A static address: `192.168.130.130/24` of ens4, at the address item's path. */
export interface PortAddress {
  readonly port: string;
  readonly address: Address;
  /** The network that the address puts on the link; `undefined` without a known length. */
  readonly network: Network | undefined;
  readonly policy: Policy;
  /** Path of the address item. */
  readonly path: string;
}

/** The static addresses of some interfaces, and whether there can be others. */
export interface PortAddresses {
  readonly addresses: readonly PortAddress[];
  /** Families of which every address is known: nothing comes by DHCP or autoconf, nothing is a template, no port is undeclared. */
  readonly complete: readonly Family[];
  /** True if both families are complete. */
  readonly isComplete: boolean;
  /** Ports that no policy on these nodes declares. */
  readonly undeclared: readonly string[];
  /** Families that get addresses and routes from outside, by DHCP or autoconf. */
  readonly dynamic: readonly Family[];
}

/** Both address families. */
export const families: readonly Family[] = ['IPv4', 'IPv6'];

const namesOf = (item: NmInterface): readonly string[] =>
  [item.name?.value, ...item.altNames.map((it) => it.value)].filter((name) => name !== undefined);

const entriesByName = defineIndex(
  'interface entries',
  (graph) =>
    policiesOf(graph).flatMap((policy) =>
      interfacesOf(policy)
        .filter(isPresent)
        .map((item): InterfaceEntry => ({ item, policy, nodes: nodesOfPolicy(policy) })),
    ),
  (_, { item }) => namesOf(item),
);

/** What the policies of the scope say of the interface, or of the one that has this name as an alias. */
export const interfaceEntries = (graph: Graph, name: string): readonly InterfaceEntry[] => entriesByName(graph, name);

/** The same, of policies that may hit these nodes. */
export const interfaceEntriesOn = (graph: Graph, name: string, nodes: NodeSet): readonly InterfaceEntry[] =>
  interfaceEntries(graph, name).filter((entry) => sameNodes(graph, entry.nodes, nodes));

/** The `ipv4` or `ipv6` section. */
export const ipSection = (item: NmInterface, family: Family): IpSection | undefined =>
  family === 'IPv4' ? item.ipv4 : item.ipv6;

/** True if the section asks for addresses from outside. */
export const isDynamic = (section: IpSection | undefined): boolean =>
  section !== undefined &&
  section.enabled?.value !== false &&
  (section.dhcp?.value === true || section.autoconf?.value === true);

function hasOpaquePart(section: IpSection | undefined): boolean {
  if (section === undefined) return false;
  const fields = [section.enabled, section.dhcp, section.autoconf];
  const addresses = section.addresses?.items ?? [];
  return (
    section.opaque ||
    section.addresses?.open === true ||
    fields.some((field) => field?.opaque === true) ||
    addresses.some(({ ip, prefixLength }) => ip?.opaque === true || prefixLength?.opaque === true)
  );
}

/** The static addresses of one entry. */
export function addressesOf({ item, policy }: InterfaceEntry, port: string, family: Family): readonly PortAddress[] {
  const section = ipSection(item, family);
  if (section === undefined || section.enabled?.value === false) return [];
  return (section.addresses?.items ?? []).flatMap((it) => {
    const address = readAddress(it, family);
    if (address === undefined) return [];
    const length = it.prefixLength?.value;
    const network = length === undefined ? undefined : networkOf(address, length);
    return [{ port, address, network, policy, path: it.path }];
  });
}

function readAddress({ ip }: InterfaceAddress, family: Family): Address | undefined {
  const address = ip?.value === undefined ? undefined : parseAddress(ip.value);
  return address?.family === family ? address : undefined;
}

/** Whose addresses are asked for, and whether there may be more ports than are named. */
interface PortsQuery {
  readonly ports: readonly string[];
  readonly nodes: NodeSet;
  readonly isOpen: boolean;
}

const portAddresses = defineFactOf('addresses of ports', (graph, query: PortsQuery) => findAddresses(graph, query));

/** The addresses that ports have on these nodes, over all policies. `isOpen`: more ports may be there than are named. */
export const addressesOfPorts = (
  graph: Graph,
  ports: readonly string[],
  nodes: NodeSet,
  isOpen = false,
): PortAddresses => portAddresses(graph, { ports, nodes, isOpen });

function findAddresses(graph: Graph, { ports, nodes, isOpen }: PortsQuery): PortAddresses {
  const found = ports.map((port) => ({ port, entries: interfaceEntriesOn(graph, port, nodes) }));
  const all = found.flatMap(({ port, entries }) => entries.map((entry) => ({ port, entry })));
  const sections = (family: Family): readonly (IpSection | undefined)[] =>
    all.map(({ entry }) => ipSection(entry.item, family));
  const isCovered = found.every(({ entries }) => isWithin(graph, nodes, union(...entries.map((entry) => entry.nodes))));
  const isKnown = !isOpen && isCovered && !hasTemplatedPolicy(graph, nodes) && ports.length > 0;
  const dynamic = families.filter((family) => sections(family).some(isDynamic));
  const complete = families.filter(
    (family) => isKnown && !dynamic.includes(family) && !sections(family).some(hasOpaquePart),
  );
  return {
    addresses: all.flatMap(({ port, entry }) => families.flatMap((family) => addressesOf(entry, port, family))),
    complete,
    isComplete: complete.length === families.length,
    undeclared: found.filter(({ entries }) => entries.length === 0).map(({ port }) => port),
    dynamic,
  };
}

const templatedPolicies = defineFact('policies with templated interfaces', (graph): readonly Policy[] =>
  policiesOf(graph).filter(
    (policy) => isStateOpen(policy.data.state) || interfacesOf(policy).some((item) => item.name?.opaque === true),
  ),
);

const hasTemplatedPolicy = (graph: Graph, nodes: NodeSet): boolean =>
  graph.ask(templatedPolicies).some((policy) => sameNodes(graph, nodesOfPolicy(policy), nodes));
