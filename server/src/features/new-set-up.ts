import { applyEdits, type TextEdit } from '../base/edit.js';
import { type Family, formatAddress, parseAddress } from '../base/net/address.js';
import { dirname, joinPath, normalizePath } from '../base/paths.js';
import { shift } from '../base/span.js';
import type { Workspace } from '../engine/workspace.js';
import { egressLabel } from '../kinds/ovn/egress-service.kind.js';
import type { PlainValue } from '../model/fix.js';
import { hostnameLabel } from '../model/node-set.js';
import { networkRoles } from '../paths/cluster-networks.js';
import { createEditor, type Editor, renderDocument } from '../syntax/edit-yaml.js';
import type { NodeRef } from '../syntax/node-ref.js';
import {
  digitOf,
  encodedPath,
  familiesOf,
  freeName,
  groundOf,
  networkIn,
  networksFor,
  nodesOf,
  type SetUpAnswers,
  type SetUpGround,
} from './set-up-ground.js';
import { type SetUpQuestion, setUpQuestions } from './set-up-questions.js';

/** A file of a new set-up, `{ path: 'clusters/prod/metallb-red.yaml', text: 'apiVersion: ...' }`; the path counts from the workspace folder. */
export interface SetUpFile {
  readonly path: string;
  readonly text: string;
  /** False for a kustomization that lists the new files from now on. */
  readonly isNew: boolean;
}

/** The next thing to ask, and how far one is. */
export interface NextQuestion {
  readonly question: SetUpQuestion;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

/** The first question that has no good answer yet; `undefined` if all have one. */
export function nextQuestion(workspace: Workspace, root: string, answers: SetUpAnswers): NextQuestion | undefined {
  const questions = setUpQuestions(groundOf(workspace, root, answers));
  const at = questions.findIndex(({ id, problem }) => {
    const text = answers[id];
    return text === undefined || problem(text) !== undefined;
  });
  const question = questions[at];
  return question === undefined ? undefined : { question, step: at + 1, steps: questions.length };
}

/** Why a text is no answer to a question. */
export const answerProblem = (
  workspace: Workspace,
  root: string,
  answers: SetUpAnswers,
  { id, text }: { readonly id: string; readonly text: string },
): string | undefined =>
  setUpQuestions(groundOf(workspace, root, answers))
    .find((it) => it.id === id)
    ?.problem(text);

/** The manifests that carry a Service by a VRF of its own, in and out; none before every question is answered. */
export function composeSetUp(workspace: Workspace, root: string, answers: SetUpAnswers): readonly SetUpFile[] {
  if (nextQuestion(workspace, root, answers) !== undefined) return [];
  const trimmed = Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, text.trim()]));
  const ground = groundOf(workspace, root, trimmed);
  const parts = partsOf(ground);
  const files: readonly (readonly [string, readonly PlainValue[]])[] = [
    ...nodesOf(ground).map((node) => [`vrf-${parts.vrf}-${node}`, [policyOf(ground, parts, node)]] as const),
    [`metallb-${parts.vrf}`, [...peersOf(ground, parts), poolOf(ground, parts), advertisementOf(parts)]],
    [`${parts.namespace}-${parts.service}`, [serviceOf(parts), egressServiceOf(ground, parts)]],
  ];
  const made = files.map(([name, documents]) => ({
    name: freeFile(ground, name),
    text: documents.map((it, at) => renderDocument(it, { leadingMarker: at > 0 })).join(''),
  }));
  const names = made.map(({ name }) => name);
  return [
    ...made.map(({ name, text }) => ({ path: pathIn(ground, name), text, isNew: true })),
    ...listedIn(ground, names),
  ];
}

const pathIn = ({ answers }: SetUpGround, name: string): string => normalizePath(`${answers['folder'] ?? '.'}/${name}`);

/** The kustomization of the folder, with the new files among its resources. */
function listedIn(ground: SetUpGround, names: readonly string[]): readonly SetUpFile[] {
  const { workspace, root, answers } = ground;
  const folder = joinPath(root, encodedPath(answers['folder'] ?? '.'));
  return [...workspace.files].flatMap(({ uri, path, text, documents }) => {
    const document = documents.find(({ facts }) => facts.kustomization !== undefined);
    if (dirname(uri) !== folder || document === undefined) return [];
    const edits = listEdits(document.text, workspace.tree(document).root, names);
    const moved = edits?.map((edit) => ({ ...edit, span: shift(edit.span, document.offset) }));
    const after = moved === undefined ? undefined : applyEdits(text, moved);
    return after === undefined ? [] : [{ path, text: after, isNew: false }];
  });
}

function listEdits(text: string, root: NodeRef | undefined, names: readonly string[]): readonly TextEdit[] | undefined {
  if (root === undefined) return undefined;
  const editor = createEditor(text, root);
  return appended(editor, root, names) ? editor.edits() : undefined;
}

function appended(editor: Editor, root: NodeRef, names: readonly string[]): boolean {
  const list = root.get('resources');
  if (list === undefined) return editor.insertKey(root, 'resources', [...names]);
  if (list.kind !== 'seq') return false;
  if (list.items().length === 0) return editor.replaceNode(list, [...names]);
  return names.every((name) => editor.appendItem(list, name));
}

/** `red.yaml`, or `red-2.yaml` where the folder has such a file. */
function freeFile(ground: SetUpGround, name: string): string {
  const own = [...ground.workspace.files].filter(({ folder }) => folder === ground.root);
  const paths = new Set(own.map(({ path }) => path));
  const names = [name, ...Array.from({ length: 50 }, (_, at) => `${name}-${at + 2}`)].map((it) => `${it}.yaml`);
  return names.find((it) => !paths.has(pathIn(ground, it))) ?? `${name}.yaml`;
}

/** Names that several resources share. */
interface Parts {
  readonly vrf: string;
  readonly port: string;
  readonly table: number;
  readonly families: readonly Family[];
  /** Where MetalLB runs. */
  readonly metallb: string;
  /** A peer for each family. */
  readonly peers: readonly string[];
  readonly pool: string;
  readonly advertisement: string;
  readonly namespace: string;
  readonly service: string;
}

function partsOf(ground: SetUpGround): Parts {
  const { answers } = ground;
  const { vrf = '', port = '', table = '' } = answers;
  const [namespace = '', service = ''] = (answers['service'] ?? '').split('/');
  const families = familiesOf(ground);
  const peerOf = (family: Family): string => `router-${vrf}${family === 'IPv6' ? '-ipv6' : ''}`;
  return {
    vrf,
    port,
    table: Number(table),
    families,
    metallb: metallbNamespace(ground),
    peers: families.map((family) => freeName(ground, 'metallb.io/BGPPeer', peerOf(family))),
    pool: freeName(ground, 'metallb.io/IPAddressPool', `pool-${vrf}`),
    advertisement: freeName(ground, 'metallb.io/BGPAdvertisement', `advertise-${vrf}`),
    namespace,
    service,
  };
}

/** The namespace of the pools and peers that are there. */
function metallbNamespace({ workspace, graphs }: SetUpGround): string {
  const kinds = [...workspace.registry.kinds.values()].filter(({ id }) =>
    /^metallb\.io\/(BGPPeer|IPAddressPool)$/.test(id),
  );
  const found = graphs.flatMap((graph) =>
    kinds.flatMap((kind) => graph.ofKind(kind).flatMap((it) => graph.namespaceOf(it) ?? [])),
  );
  return found[0] ?? 'metallb-system';
}

function policyOf(ground: SetUpGround, parts: Parts, node: string): PlainValue {
  const { vrf, port, table, families } = parts;
  return {
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: freeName(ground, 'nmstate.io/NodeNetworkConfigurationPolicy', `vrf-${vrf}-${node}`) },
    spec: {
      nodeSelector: { [hostnameLabel]: node },
      desiredState: {
        interfaces: [
          { name: vrf, type: 'vrf', state: 'up', vrf: { port: [port], 'route-table-id': table } },
          {
            name: port,
            type: 'ethernet',
            state: 'up',
            ...Object.fromEntries(families.map((family) => [family.toLowerCase(), ipOf(ground, family, node)])),
          },
        ],
        routes: {
          config: families.map((family) => ({
            destination: family === 'IPv4' ? '0.0.0.0/0' : '::/0',
            'next-hop-address': gatewayOf(ground, family),
            'next-hop-interface': port,
            'table-id': table,
          })),
        },
        'route-rules': { config: families.flatMap((family) => rulesOf(ground, family)) },
      },
    },
  };
}

function ipOf({ answers }: SetUpGround, family: Family, node: string): PlainValue {
  const network = networkIn(answers[`address${digitOf(family)}:${node}`], family);
  const ip = network === undefined ? '' : formatAddress({ family, value: network.address });
  return {
    enabled: true,
    dhcp: false,
    ...(family === 'IPv6' ? { autoconf: false } : { forwarding: true }),
    address: [{ ip, 'prefix-length': network?.prefix ?? 0 }],
  };
}

function gatewayOf({ answers }: SetUpGround, family: Family): string {
  const text = answers[`gateway${digitOf(family)}`] ?? '';
  const address = parseAddress(text);
  return address === undefined ? text : formatAddress(address);
}

/** Traffic for the cluster itself stays in the main table: these come before the VRF's own lookup at 1000. */
const rulesOf = (ground: SetUpGround, family: Family): readonly PlainValue[] =>
  networkRoles
    .flatMap((role) => networksFor(ground, role, family))
    .map((network) => ({ 'ip-to': network, priority: 998, 'route-table': 254 }));

/** The nodes of the set-up, as a label selector. */
function selectorOf(ground: SetUpGround): PlainValue {
  const [node = '', ...more] = nodesOf(ground);
  if (more.length === 0) return { matchLabels: { [hostnameLabel]: node } };
  return { matchExpressions: [{ key: hostnameLabel, operator: 'In', values: [node, ...more] }] };
}

const peersOf = (ground: SetUpGround, { families, peers, metallb, vrf }: Parts): readonly PlainValue[] =>
  families.map((family, at) => ({
    apiVersion: 'metallb.io/v1beta2',
    kind: 'BGPPeer',
    metadata: { name: peers[at] ?? '', namespace: metallb },
    spec: {
      myASN: Number(ground.answers['myAsn']),
      peerASN: Number(ground.answers['peerAsn']),
      peerAddress: gatewayOf(ground, family),
      vrf,
      nodeSelectors: [selectorOf(ground)],
    },
  }));

const poolOf = ({ answers }: SetUpGround, { families, pool, metallb }: Parts): PlainValue => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'IPAddressPool',
  metadata: { name: pool, namespace: metallb },
  spec: { addresses: families.map((family) => answers[`pool${digitOf(family)}`] ?? ''), autoAssign: false },
});

const advertisementOf = ({ advertisement, metallb, pool, peers, namespace, service }: Parts): PlainValue => ({
  apiVersion: 'metallb.io/v1beta1',
  kind: 'BGPAdvertisement',
  metadata: { name: advertisement, namespace: metallb },
  spec: {
    ipAddressPools: [pool],
    peers: [...peers],
    nodeSelectors: [{ matchLabels: { [egressLabel(namespace, service)]: '' } }],
  },
});

const serviceOf = ({ namespace, service, pool, families }: Parts): PlainValue => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: service, namespace, annotations: { 'metallb.io/address-pool': pool } },
  spec: {
    type: 'LoadBalancer',
    ...(families.length > 1 ? { ipFamilyPolicy: 'RequireDualStack', ipFamilies: [...families] } : {}),
    selector: { app: service },
    ports: [{ name: 'https', port: 443, targetPort: 8443 }],
  },
});

const egressServiceOf = (ground: SetUpGround, { namespace, service, table }: Parts): PlainValue => ({
  apiVersion: 'k8s.ovn.org/v1',
  kind: 'EgressService',
  metadata: { name: service, namespace },
  spec: { sourceIPBy: 'LoadBalancerIP', network: String(table), nodeSelector: selectorOf(ground) },
});
