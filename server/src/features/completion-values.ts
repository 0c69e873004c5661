import { isOfKind, type ReferenceRule } from '../engine/kind.js';
import { pathMatches } from '../engine/path-pattern.js';
import type { Scope } from '../engine/scopes/scopes.js';
import type { Definition } from '../engine/tables.js';
import type { Workspace } from '../engine/workspace.js';
import { service } from '../kinds/core/service.kind.js';
import type { SymbolType } from '../model/symbols.js';
import { renderScalar } from '../syntax/scalar-style.js';
import type { Candidate, CompletionKind } from './completion-candidate.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { unique, wordOf } from './names.js';
import { describeResource } from './words.js';

/** Names that can be typed at a value: what the kind says that its path names. */
export function completeValues(
  workspace: Workspace,
  uri: string,
  place: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] {
  const rules = [
    ...place.kind.references.filter((rule) => rule.part === 'value' && pathMatches(place.path, rule.path)),
    ...labelRules(place),
  ];
  const namespace = place.root.at('metadata.namespace')?.string();
  const found = rules.flatMap((rule) =>
    (rule.offers ?? rule.to).flatMap((type) =>
      namesOfType(workspace, uri, type, rule.namespace === 'own' ? namespace : undefined),
    ),
  );
  const typed = siblingsOf(place);
  return unique(found, (it) => it.label)
    .filter(({ label }) => !typed.includes(label))
    .map((it) => ({ ...it, insert: rendered(it, place, word) }));
}

/** The `key` of a selector's expression names a label as the keys of `matchLabels` do. */
const labelRules = ({ kind, path }: CompletionPlace): readonly ReferenceRule[] =>
  /Advertisement$/.test(kind.id) && /^spec\.nodeSelectors\[\d+\]\.matchExpressions\[\d+\]\.key$/.test(path)
    ? [{ path, to: ['ovn/EgressLabel'], part: 'value', namespace: 'none' }]
    : [];

/** The other items of a list: a name is not offered twice. */
function siblingsOf({ root, path }: CompletionPlace): readonly string[] {
  const list = /^(.*)\[\d+\]$/.exec(path)?.[1];
  return list === undefined ? [] : (root.at(list)?.items() ?? []).flatMap((item) => item.text() ?? []);
}

/** The name as it has to be written: a number where the API wants one, in quotes where it would be read as something else. */
function rendered({ kind, label }: Candidate, place: CompletionPlace, word: TypedWord): string {
  if (word.quote !== undefined) return label;
  const isNumber = kind === 'table' && place.kind.id.startsWith('nmstate.io/');
  return isNumber ? label : renderScalar(label, { flow: place.flow });
}

/** The names of a type in the scopes of a file. */
export function namesOfType(
  workspace: Workspace,
  uri: string,
  type: SymbolType,
  namespace: string | undefined,
): readonly Candidate[] {
  const found = scopesOfFile(workspace, uri).flatMap(({ id }) => {
    const graph = workspace.graph(id);
    return graph.names(type).map((name) => ({ name, definitions: graph.define(type, name) }));
  });
  return unique(found, ({ name }) => name).flatMap(({ name, definitions }) => {
    const fitting = definitions.filter(
      ({ symbol }) => namespace === undefined || (symbol.namespace ?? namespace) === namespace,
    );
    return fitting.length === 0 ? [] : [candidateOf(workspace, type, name, fitting)];
  });
}

/** The scopes of a file; of one that is in none, all. */
export function scopesOfFile(workspace: Workspace, uri: string): readonly Scope[] {
  const own = workspace.scopes.filter(({ files }) => files.has(uri));
  return own.length > 0 ? own : workspace.scopes;
}

const icons: Partial<Record<SymbolType, CompletionKind>> = {
  'net/Vrf': 'vrf',
  'net/Interface': 'interface',
  'net/RouteTable': 'table',
  'ovn/EgressLabel': 'label',
};

function candidateOf(
  workspace: Workspace,
  type: SymbolType,
  name: string,
  definitions: readonly Definition[],
): Candidate {
  const details = unique(
    definitions.map((it) => detailOf(workspace, type, it)),
    (it) => it,
  );
  const places = definitions.map(({ resource }) => {
    const kind = workspace.registry.kinds.get(resource.kindId);
    const path = workspace.document(resource.doc)?.file.path ?? '';
    return `Defined by ${describeResource(resource, kind?.namedByNamespace === true)} in ${path}`;
  });
  return {
    label: name,
    kind: icons[type] ?? 'resource',
    detail: details.join(' · '),
    documentation: unique(places, (it) => it).join('\n\n'),
    insert: name,
    alsoFoundBy: type === 'net/RouteTable' ? details.join(' ') : '',
  };
}

/** What tells the names apart: the table of a VRF, the addresses of a pool. */
function detailOf(workspace: Workspace, type: SymbolType, { resource, symbol }: Definition): string {
  if (symbol.detail !== undefined) return symbol.detail;
  if (!isOfKind(service, resource)) {
    const lines = type === resource.kindId ? workspace.registry.kinds.get(resource.kindId)?.hover(resource) : [];
    const said = (lines ?? []).filter((line) => line !== '').slice(0, 2);
    return said.length === 0 ? wordOf(type) : said.join(', ');
  }
  const namespace = resource.namespace?.value;
  return [
    resource.data.type?.value ?? 'ClusterIP',
    ...(namespace === undefined ? [] : [`namespace ${namespace}`]),
  ].join(', ');
}
