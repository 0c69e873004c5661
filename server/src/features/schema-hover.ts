import { propertiesOf, type SchemaNode, type Since } from '../base/schema/tree.js';
import type { Workspace } from '../engine/workspace.js';
import { parsePath } from '../syntax/path.js';
import type { HoverLine, HoverSection } from './hover-text.js';
import type { Cursor } from './names.js';
import {
  pathAround,
  type SchemaSubject,
  type Schemas,
  schemaOfPath,
  schemaWithSource,
  wordIn,
} from './schema-place.js';

/** What the schema says of the key or value under the cursor. */
export function schemaSections(workspace: Workspace, cursor: Cursor, schemas: Schemas): readonly HoverSection[] {
  const { resource, place, document } = cursor;
  const kind = resource === undefined ? undefined : workspace.registry.kinds.get(resource.kindId);
  const root = resource === undefined ? undefined : workspace.tree(document).root?.at(resource.rootPath);
  if (resource === undefined || kind === undefined || root === undefined) return [];
  const path = place.node.path.slice(resource.rootPath.length).replace(/^\./, '');
  const subject: SchemaSubject = { kind, root: root.asRoot() };
  const { node, doc } = (path === '' ? undefined : schemaWithSource(schemas, subject, path)) ?? {};
  if (node === undefined) return [];
  const word = place.inKey ? undefined : place.node.text();
  return [
    {
      heading: headingOf(path, node),
      lines: [...linesOf(node, word, isRequired(schemas, subject, path)), ...sourceLine(doc)],
    },
  ];
}

const headingOf = (path: string, node: SchemaNode): string => {
  const type = node.types?.join(' or ') ?? (node.kind === 'any' ? '' : node.kind);
  return type === '' ? `\`${path}\`` : `\`${path}\`: ${type}`;
};

function isRequired(schemas: Schemas, subject: SchemaSubject, path: string): boolean {
  const around = pathAround(path);
  const map = around === undefined ? undefined : schemaOfPath(schemas, subject, around);
  const steps = parsePath(around ?? '') ?? [];
  const properties = map === undefined ? [] : propertiesOf(map, (key) => wordIn(subject.root, steps, key));
  return properties.some(({ key, isRequired: needed }) => needed && key === parsePath(path)?.at(-1));
}

function linesOf(node: SchemaNode, word: string | undefined, needed: boolean): readonly HoverLine[] {
  const facts = [
    node.description,
    ...wordLines(node, word),
    needed ? 'Required.' : '',
    node.default === undefined ? '' : `Default: ${shown(node.default)}`,
    boundsOf(node),
    exampleOf(node),
    sinceOf(node.since),
    node.deprecated === undefined ? '' : `Deprecated: ${node.deprecated}`,
    node.forbidden ?? '',
  ];
  return facts.filter((text) => text !== '').map((text) => ({ text }));
}

/** All words, or what the written one means. */
function wordLines({ words = [], wordNotes = [] }: SchemaNode, word: string | undefined): readonly string[] {
  const at = words.findIndex((it) => String(it) === word);
  const note = wordNotes[at];
  if (note !== undefined) return [`${shown(word)}: ${note}`];
  const named = words.filter((it) => it !== '');
  if (named.length < 2) return [];
  if (wordNotes.length === 0) return [`One of ${named.map(shown).join(', ')}`];
  return words.map((it, index) => `- ${shown(it)}: ${wordNotes[index] ?? ''}`);
}

const shown = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

function boundsOf({ minimum, maximum }: SchemaNode): string {
  if (minimum === undefined && maximum === undefined) return '';
  if (maximum === undefined) return `At least ${minimum}`;
  return minimum === undefined ? `At most ${maximum}` : `From ${minimum} to ${maximum}`;
}

const exampleOf = ({ examples = [], words }: SchemaNode): string =>
  examples.length === 0 || words !== undefined ? '' : `For example ${examples.slice(0, 3).map(shown).join(', ')}`;

const products = [
  ['metallb', 'MetalLB'],
  ['frr-k8s', 'FRR-K8s'],
  ['nmstate', 'nmstate'],
  ['openshift', 'OpenShift'],
] as const;

function sinceOf(since: Since = {}): string {
  const parts = products.flatMap(([key, name]) => (since[key] === undefined ? [] : [`${name} ${since[key]}`]));
  return parts.length === 0 ? '' : `Since ${since.approximate === true ? 'about ' : ''}${parts.join(', ')}`;
}

const repositories: Readonly<Record<string, string>> = {
  metallb: 'metallb/metallb',
  'metallb-operator': 'metallb/metallb-operator',
  'frr-k8s': 'metallb/frr-k8s',
  nmstate: 'nmstate/nmstate',
  'kubernetes-nmstate': 'nmstate/kubernetes-nmstate',
  'ovn-kubernetes': 'ovn-kubernetes/ovn-kubernetes',
  kubernetes: 'kubernetes/kubernetes',
  'openshift/api': 'openshift/api',
};

/** The file upstream that says all this, `nmstate rust/src/lib/route.rs`, with its address. */
function sourceLine(doc: string | undefined): readonly HoverLine[] {
  const [, project = '', version = 'HEAD', path = ''] = /^(\S+) (?:(v\d\S*) )?(\S+)$/.exec(doc ?? '') ?? [];
  const repository = repositories[project];
  if (repository === undefined) return [];
  return [{ text: `Source: ${project} ${path}`, link: `https://github.com/${repository}/blob/${version}/${path}` }];
}
