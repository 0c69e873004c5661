import type { Address, AddressRange, Family } from '../base/net/address.js';
import { parseAddressBlock } from '../base/net/address-block.js';
import { broadcastAddress, formatNetwork, type Network, networkAddress, parseNetwork } from '../base/net/cidr.js';
import { dirname, isInside, joinPath } from '../base/paths.js';
import type { Graph } from '../engine/graph.js';
import type { Workspace } from '../engine/workspace.js';
import type { SymbolType } from '../model/symbols.js';
import { clusterNetworks, type NetworkRole, networksOf } from '../paths/cluster-networks.js';

/** What a user has said so far, by question: `{ vrf: 'red', table: '110', 'address4:worker-1': '198.51.100.11/24' }`. */
export type SetUpAnswers = Readonly<Record<string, string>>;

/** What the questions about a new set-up rest on. */
export interface SetUpGround {
  readonly workspace: Workspace;
  /** URI of the workspace folder that the files go to. */
  readonly root: string;
  readonly answers: SetUpAnswers;
  /** The scopes that the files will be in, as far as that can be known before they are there. */
  readonly graphs: readonly Graph[];
}

/** Puts together what is known when these answers have been given. */
export const groundOf = (workspace: Workspace, root: string, answers: SetUpAnswers): SetUpGround => ({
  workspace,
  root,
  answers,
  graphs: graphsAround(workspace, root, joinPath(root, encodedPath(answers['folder'] ?? ''))),
});

/** A path of a folder as it stands in a URI: `my%20set-up` for `my set-up`. */
export const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The scopes of the files in the folder, or in the nearest one above it that has any. */
function graphsAround(workspace: Workspace, root: string, target: string): readonly Graph[] {
  for (let folder = target; isInside(root, folder); folder = dirname(folder)) {
    const found = workspace.scopes.filter(({ files }) => [...files].some((uri) => isInside(folder, uri)));
    if (found.length > 0) return found.map(({ id }) => workspace.graph(id));
    if (folder === dirname(folder)) break;
  }
  return [workspace.graph('')];
}

/** The IP families of the set-up. */
export const familiesOf = ({ answers }: SetUpGround): readonly Family[] =>
  answers['stack'] === 'dual' ? ['IPv4', 'IPv6'] : ['IPv4'];

/** The end of a question's name that stands for a family: `4` in `gateway4`. */
export const digitOf = (family: Family): '4' | '6' => (family === 'IPv4' ? '4' : '6');

/** The items of a list that is separated by commas or blanks. */
export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter((item) => item !== '');

/** The nodes of the set-up. */
export const nodesOf = ({ answers }: SetUpGround): readonly string[] => listOf(answers['nodes']);

/** True if some scope defines the name. */
export const isDefined = ({ graphs }: SetUpGround, type: SymbolType, name: string): boolean =>
  graphs.some((graph) => graph.define(type, name).length > 0);

/** The first of the names that no scope defines; the last one if all are taken. */
export const firstFree = (ground: SetUpGround, type: SymbolType, names: readonly string[]): string =>
  names.find((name) => !isDefined(ground, type, name)) ?? names.at(-1) ?? '';

/** `red`, or `red-2` if some scope has a `red` already. */
export const freeName = (ground: SetUpGround, type: SymbolType, name: string): string =>
  firstFree(ground, type, [name, ...Array.from({ length: 50 }, (_, at) => `${name}-${at + 2}`)]);

/** The network of an answer such as `198.51.100.11/24`; `undefined` if it is of another family or no network. */
export function networkIn(text: string | undefined, family: Family): Network | undefined {
  const network = text === undefined ? undefined : parseNetwork(text.trim());
  return network?.family === family ? network : undefined;
}

/** The interface address of each node that has been answered for. */
export const nodeAddresses = (ground: SetUpGround, family: Family): readonly Network[] =>
  nodesOf(ground).flatMap((node) => networkIn(ground.answers[`address${digitOf(family)}:${node}`], family) ?? []);

/** True for an address that no host of the network can have. */
export const isNoHost = (network: Network, { value }: Address): boolean => {
  const isFirst = value === networkAddress(network).value;
  const isPair = network.family === 'IPv4' ? network.prefix > 30 : network.prefix > 126;
  return !isPair && (isFirst || value === broadcastAddress(network)?.value);
};

/** The addresses of an answer such as `203.0.113.10/32`. */
export function blockIn(text: string | undefined, family: Family): AddressRange | undefined {
  const block = text === undefined ? undefined : parseAddressBlock(text.trim());
  return block?.kind === 'block' && block.range.family === family ? block.range : undefined;
}

const usualNetworks: Readonly<Record<NetworkRole, Readonly<Record<Family, string>>>> = {
  pods: { IPv4: '10.128.0.0/14', IPv6: 'fd01::/48' },
  services: { IPv4: '172.30.0.0/16', IPv6: 'fd02::/112' },
  masquerade: { IPv4: '169.254.0.0/16', IPv6: 'fd69::/112' },
};

/** The cluster's networks of a role as the files or the settings say; none if nothing does. */
export const writtenNetworks = ({ graphs }: SetUpGround, role: NetworkRole, family: Family): readonly string[] => [
  ...new Set(
    graphs.flatMap((graph) => {
      const field = clusterNetworks(graph)[role];
      const isUsual = field.state === 'assumed' && (family === 'IPv6' || role === 'masquerade');
      const networks = isUsual ? [] : networksOf(field).map(({ network }) => network);
      return networks.filter((network) => network.family === family).map(formatNetwork);
    }),
  ),
];

/** The cluster's networks of a role: what is written, else what the user has said, else what is usual. */
export function networksFor(ground: SetUpGround, role: NetworkRole, family: Family): readonly string[] {
  const written = writtenNetworks(ground, role, family);
  if (written.length > 0) return written;
  return [ground.answers[`${role}${digitOf(family)}`] ?? usualNetworks[role][family]];
}
