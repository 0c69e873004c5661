import { type Address, contains, type Family, formatAddress, overlaps, parseAddress } from '../base/net/address.js';
import { formatNetwork, type Network, usableFirstAddress } from '../base/net/cidr.js';
import { normalizePath } from '../base/paths.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { hostnamesOf } from '../model/node-set.js';
import { clusterNetworks } from '../paths/cluster-networks.js';
import { nodesOfPolicy } from '../paths/node-sets.js';
import { interfacesOf, policiesOf } from '../paths/policies.js';
import { poolsOf } from '../paths/pools.js';
import { nameProblem } from './name-rules.js';
import {
  blockIn,
  digitOf,
  familiesOf,
  firstFree,
  isDefined,
  isNoHost,
  listOf,
  networkIn,
  networksFor,
  nodeAddresses,
  nodesOf,
  type SetUpGround,
  writtenNetworks,
} from './set-up-ground.js';

/** One question about a new set-up. */
export interface SetUpQuestion {
  /** Name of the answer: `table`, `address4:worker-1`. */
  readonly id: string;
  readonly prompt: string;
  /** What is proposed. */
  readonly value: string;
  /** The answers there are; empty if any text may be written. */
  readonly choices: readonly SetUpChoice[];
  /** Why a text is no answer, in a sentence. */
  problem(text: string): string | undefined;
}

/** An answer to choose: `{ value: 'dual', label: 'IPv4 and IPv6' }`. */
export interface SetUpChoice {
  readonly value: string;
  readonly label: string;
}

const stacks: readonly SetUpChoice[] = [
  { value: 'ipv4', label: 'IPv4' },
  { value: 'dual', label: 'IPv4 and IPv6' },
];

/** Every question, in order; later ones rest on the answers to earlier ones. */
export function setUpQuestions(ground: SetUpGround): readonly SetUpQuestion[] {
  const families = familiesOf(ground);
  return [
    folderQuestion(ground),
    stackQuestion(ground),
    nodesQuestion(ground),
    vrfQuestion(ground),
    portQuestion(ground),
    tableQuestion(ground),
    ...families.flatMap((family) => nodesOf(ground).map((node, at) => addressQuestion(ground, family, node, at))),
    ...families.map((family) => gatewayQuestion(ground, family)),
    ...asnQuestions(ground),
    ...families.map((family) => poolQuestion(ground, family)),
    serviceQuestion(ground),
    ...(families.includes('IPv6') ? clusterQuestions(ground) : []),
  ];
}

const question = (
  id: string,
  prompt: string,
  value: string,
  problem: (text: string) => string | undefined,
  choices: readonly SetUpChoice[] = [],
): SetUpQuestion => ({ id, prompt, value, choices, problem: (text) => problem(text.trim()) });

const folderQuestion = ({ workspace, root }: SetUpGround): SetUpQuestion =>
  question('folder', 'Folder for the files; "." is the workspace folder itself', '.', (text) => {
    if (text === '' || /^[/\\~]|^[a-z]:|\\/i.test(text)) return 'Give a path such as "clusters/prod".';
    if (normalizePath(text).startsWith('..')) return 'The folder must lie in the workspace folder.';
    const isFile = [...workspace.files].some(({ folder, path }) => folder === root && path === normalizePath(text));
    return isFile ? 'This is a file.' : undefined;
  });

const stackQuestion = ({ graphs }: SetUpGround): SetUpQuestion =>
  question(
    'stack',
    'Addresses of the Service',
    'ipv4',
    (text) => {
      const isPlain = graphs.some((graph) => {
        const { pods, families } = clusterNetworks(graph);
        return pods.state === 'known' && !families.includes('IPv6');
      });
      if (text === 'dual' && isPlain) return 'The pod network of the cluster has no IPv6 addresses.';
      return stacks.some(({ value }) => value === text) ? undefined : 'Choose one of the two.';
    },
    stacks,
  );

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const nodeName = /^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/;

function nodesQuestion({ graphs }: SetUpGround): SetUpQuestion {
  const known = graphs.flatMap((graph) => policiesOf(graph).flatMap((it) => hostnamesOf(nodesOfPolicy(it)) ?? []));
  const proposal = [...new Set(known)].sort().slice(0, 4).join(', ') || 'worker-1';
  return question('nodes', 'Names of the nodes with the network card, separated by commas', proposal, (text) => {
    const nodes = listOf(text);
    if (nodes.length === 0) return 'Give at least one node.';
    const wrong = nodes.find((node) => !nodeName.test(node) || node.length > 63);
    if (wrong !== undefined) return `"${wrong}" cannot be the name of a node.`;
    const twice = nodes.find((node, at) => nodes.indexOf(node) < at);
    return twice === undefined ? undefined : `"${twice}" is named twice.`;
  });
}

function vrfQuestion(ground: SetUpGround): SetUpQuestion {
  const proposal = firstFree(ground, 'net/Vrf', ['red', 'blue', 'green', 'amber', 'violet', 'vrf1']);
  return question('vrf', 'Name of the VRF', proposal, (text) => {
    if (!label.test(text)) return 'Use small letters, digits and "-": the name also becomes part of resource names.';
    if (text === 'default') return '"default" is what FRR calls the main table.';
    if (isDefined(ground, 'net/Vrf', text)) return `VRF "${text}" is there already.`;
    if (isDefined(ground, 'net/Interface', text)) return `"${text}" is the name of an interface already.`;
    return nameProblem('net/Vrf', text);
  });
}

function portQuestion(ground: SetUpGround): SetUpQuestion {
  const names = ['ens224', 'ens256', 'ens161', 'ens193', 'ens225'];
  const proposal = names.find((name) => policyWithPort(ground, name) === undefined) ?? '';
  return question('port', 'Network card that the VRF takes, the same on every node', proposal, (text) => {
    if (text === '') return 'Give the name of an interface, such as "ens224".';
    if (text === ground.answers['vrf']) return 'The VRF itself has this name.';
    if (text === 'lo' || /^(br-ex|br-int|ovn-k8s-mp\d+)$/.test(text)) return `The cluster itself needs "${text}".`;
    const policy = policyWithPort(ground, text);
    return policy === undefined ? nameProblem('net/Interface', text) : `Policy "${policy}" sets up "${text}" already.`;
  });
}

/** A policy that sets the interface up on one of the nodes. */
function policyWithPort(ground: SetUpGround, port: string): string | undefined {
  const nodes = nodesOf(ground);
  const policies = ground.graphs.flatMap((graph) => policiesOf(graph));
  return policies.find((policy) => {
    const hosts = hostnamesOf(nodesOfPolicy(policy));
    const meets = hosts === undefined || hosts.some((host) => nodes.includes(host));
    return meets && interfacesOf(policy).some(({ name }) => name?.value === port);
  })?.name?.value;
}

function tableQuestion(ground: SetUpGround): SetUpQuestion {
  const isUsed = (table: string): boolean =>
    ground.graphs.some(
      (graph) => graph.define('net/RouteTable', table).length + graph.usages('net/RouteTable', table).length > 0,
    );
  const proposal = Array.from({ length: 24 }, (_, at) => String(10 * at + 10)).find(
    (it) => Number(it) > 100 && !isUsed(it),
  );
  return question('table', 'Number of its routing table', proposal ?? '', (text) => {
    const problem = nameProblem('net/RouteTable', text);
    if (problem !== undefined) return problem;
    if (isUsed(text)) return `Table ${text} is in use already.`;
    const isTaken = Number(text) >= 1000 || text === '7';
    return isTaken ? 'OVN-Kubernetes uses table 7 and those from 1000 upwards itself.' : undefined;
  });
}

const links: Readonly<Record<Family, readonly string[]>> = {
  IPv4: ['198.51.100.0/24', '192.0.2.0/24', '192.168.100.0/24', '192.168.101.0/24'],
  IPv6: ['2001:db8:1::/64', '2001:db8:2::/64', '2001:db8:3::/64', '2001:db8:4::/64'],
};

const sampleOf = (family: Family): string => (family === 'IPv4' ? '198.51.100.11/24' : '2001:db8:1::11/64');

function addressQuestion(ground: SetUpGround, family: Family, node: string, at: number): SetUpQuestion {
  const others = nodesOf(ground).slice(0, at);
  const before = others.flatMap((it) => networkIn(ground.answers[`address${digitOf(family)}:${it}`], family) ?? []);
  const prompt = `${family} address of ${ground.answers['port'] ?? 'the card'} on ${node}, with the length of its network`;
  const id = `address${digitOf(family)}:${node}`;
  return question(id, prompt, proposedAddress(ground, family, before.at(-1)), (text) => {
    const network = networkIn(text, family);
    if (network === undefined) return `Give an ${family} address with a length, such as ${sampleOf(family)}.`;
    if (isNoHost(network, hostOf(network))) return `${addressText(network)} is no address of a host.`;
    if (before.some((it) => it.address === network.address)) return 'Another node has this address.';
    const [first] = before;
    const isSame = first === undefined || formatNetwork(first) === formatNetwork(network);
    return isSame ? undefined : `The other nodes are in ${formatNetwork(first)}, and all share one gateway.`;
  });
}

const hostOf = ({ family, address }: Network): Address => ({ family, value: address });
const addressText = (network: Network): string => formatAddress(hostOf(network));

function proposedAddress(ground: SetUpGround, family: Family, before: Network | undefined): string {
  if (before !== undefined) {
    return `${formatAddress({ family, value: before.address + 1n })}/${before.prefix}`;
  }
  const used = ground.graphs.flatMap((graph) =>
    policiesOf(graph).flatMap((policy) =>
      interfacesOf(policy).flatMap(({ ipv4, ipv6 }) =>
        [...(ipv4?.addresses?.items ?? []), ...(ipv6?.addresses?.items ?? [])].flatMap(({ ip }) =>
          ip?.value === undefined ? [] : (parseAddress(ip.value) ?? []),
        ),
      ),
    ),
  );
  const free = links[family].flatMap((text) => networkIn(text, family) ?? []);
  const link = free.find((network) => !used.some((address) => contains(network, address))) ?? free[0];
  const step = family === 'IPv4' ? 11n : 0x11n;
  return link === undefined ? '' : `${formatAddress({ family, value: link.first + step })}/${link.prefix}`;
}

function gatewayQuestion(ground: SetUpGround, family: Family): SetUpQuestion {
  const own = nodeAddresses(ground, family);
  const [network] = own;
  const isOwn = (value: bigint): boolean => own.some(({ address }) => address === value);
  const start = network === undefined ? undefined : usableFirstAddress(network);
  const value = start === undefined ? undefined : isOwn(start.value) ? start.value + 1n : start.value;
  const proposal = value === undefined ? '' : formatAddress({ family, value });
  const prompt = `${family} address of the router: gateway and BGP neighbour`;
  return question(`gateway${digitOf(family)}`, prompt, proposal, (text) => {
    const address = parseAddress(text);
    if (address?.family !== family) return `Give an ${family} address, such as ${proposal}.`;
    if (network === undefined) return undefined;
    if (!contains(network, address)) return `The router must be in ${formatNetwork(network)}, the network of the card.`;
    if (isOwn(address.value)) return 'One of the nodes has this address.';
    return isNoHost(network, address) ? `${text} is no address of a host.` : undefined;
  });
}

function asnQuestions({ graphs }: SetUpGround): readonly SetUpQuestion[] {
  const peers = graphs.flatMap((graph) => graph.ofKind(bgpPeer));
  const known = (pick: (peer: (typeof peers)[number]) => number | undefined): number | undefined =>
    peers.map(pick).find((it) => it !== undefined);
  const mine = known(({ data }) => data.myAsn?.value) ?? 64512;
  const theirs = known(({ data }) => data.peerAsn?.value) ?? 64513;
  const problem = (text: string): string | undefined => {
    const number = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
    return number > 0 && number < 0xffffffff ? undefined : 'An AS number is a number from 1 to 4294967294.';
  };
  return [
    question('myAsn', 'AS number of the cluster', String(mine), problem),
    question('peerAsn', 'AS number of the router', String(theirs), problem),
  ];
}

function poolQuestion(ground: SetUpGround, family: Family): SetUpQuestion {
  const pools = ground.graphs.flatMap((graph) => poolsOf(graph));
  const taken = (text: string): string | undefined => {
    const range = blockIn(text, family);
    return range && pools.find(({ blocks }) => blocks.some((block) => overlaps(block.range, range)))?.name;
  };
  const proposals = Array.from({ length: 40 }, (_, at) =>
    family === 'IPv4' ? `203.0.113.${10 + at}/32` : `2001:db8:ff::${(0x10 + at).toString(16)}/128`,
  );
  const proposal = proposals.find((it) => taken(it) === undefined) ?? '';
  const prompt = `${family} addresses for the Service: a network or a range`;
  return question(`pool${digitOf(family)}`, prompt, proposal, (text) => {
    const range = blockIn(text, family);
    if (range === undefined) return `Give ${family} addresses, such as ${proposals[0]}, as a network or "first-last".`;
    const pool = taken(text);
    if (pool !== undefined) return `Pool "${pool}" has some of these addresses.`;
    const link = nodeAddresses(ground, family).find((network) => overlaps(network, range));
    if (link !== undefined) return `${formatNetwork(link)} is the network of the card; use addresses outside of it.`;
    const cluster = (['pods', 'services'] as const)
      .flatMap((role) => networksFor(ground, role, family))
      .find((it) => {
        const network = networkIn(it, family);
        return network !== undefined && overlaps(network, range);
      });
    return cluster === undefined ? undefined : `The cluster uses ${cluster} itself.`;
  });
}

function serviceQuestion(ground: SetUpGround): SetUpQuestion {
  const names = ['frontend', 'backend', 'api', 'web'];
  const isTaken = (namespace: string, name: string): boolean =>
    ground.graphs.some((graph) =>
      (['core/Service', 'k8s.ovn.org/EgressService'] as const).some((type) =>
        graph.define(type, name).some(({ symbol }) => symbol.namespace === undefined || symbol.namespace === namespace),
      ),
    );
  const proposal = `shop/${names.find((name) => !isTaken('shop', name)) ?? 'frontend-2'}`;
  return question('service', 'Namespace and name of the Service', proposal, (text) => {
    const [namespace = '', name = '', ...more] = text.split('/');
    if (!label.test(namespace) || name === '' || more.length > 0)
      return 'Give namespace and name, such as shop/frontend.';
    if (nameProblem('core/Service', name) !== undefined) return nameProblem('core/Service', name);
    if (`${namespace}-${name}`.length > 63)
      return 'Namespace and name together may have 62 letters: they become a node label.';
    if (isTaken(namespace, name)) return `Service "${text}" is there already.`;
    const isLabel = isDefined(ground, 'ovn/EgressLabel', `egress-service.k8s.ovn.org/${namespace}-${name}`);
    return isLabel ? 'Another EgressService has the node label that this one would get.' : undefined;
  });
}

/** Asked only where no file and no setting says what the cluster's IPv6 networks are. */
const clusterQuestions = (ground: SetUpGround): readonly SetUpQuestion[] =>
  (['pods', 'services'] as const)
    .filter((role) => writtenNetworks(ground, role, 'IPv6').length === 0)
    .map((role) => {
      const [proposal = ''] = networksFor({ ...ground, answers: {} }, role, 'IPv6');
      const prompt = `IPv6 network of the cluster's ${role === 'pods' ? 'pods' : 'Services'}`;
      return question(`${role}6`, prompt, proposal, (text) => {
        const network = networkIn(text, 'IPv6');
        if (network === undefined) return `Give an IPv6 network, such as ${proposal}.`;
        return network.hostBitsSet ? `Write ${formatNetwork(network)}.` : undefined;
      });
    });
