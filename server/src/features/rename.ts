import type { TextEdit } from '../base/edit.js';
import type { Span } from '../base/span.js';
import { editsOfFix } from '../engine/fix-edits.js';
import { pathInDocument } from '../engine/place.js';
import type { Workspace } from '../engine/workspace.js';
import { egressLabel, egressService } from '../kinds/ovn/egress-service.kind.js';
import type { Fix, FixEditor } from '../model/fix.js';
import { egressLabelPrefix } from '../model/node-set.js';
import type { Resource } from '../model/resource.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { nameProblem } from './name-rules.js';
import { type Cursor, cursorAt, definitionsOf, meaningsAt, type Name, usagesOf, wordOf } from './names.js';

/** The text that a rename asks about: the name, without quotes or the fixed part of a label. */
export interface RenameStart {
  readonly span: Span;
  readonly name: string;
}

/** Why something cannot be done, in a sentence. */
export interface Refusal {
  readonly problem: string;
}

/** A place that gets another name. */
interface Rewrite {
  readonly resource: Resource;
  readonly path: string;
  readonly isKey: boolean;
  readonly newName: string;
}

const nothingHere: Refusal = { problem: 'Nothing that can be renamed stands here.' };

/** What would be renamed at an offset. */
export function renameStartAt(workspace: Workspace, uri: string, offset: number): RenameStart | Refusal {
  const cursor = cursorAt(workspace, uri, offset);
  const name = cursor === undefined ? undefined : renamedAt(workspace, cursor);
  if (cursor === undefined || name === undefined) return nothingHere;
  const undefinedName = absence(workspace, name);
  if (undefinedName !== undefined) return { problem: undefinedName };
  const text = workspace.file(uri)?.text.slice(cursor.span.start, cursor.span.end) ?? '';
  const at = text.lastIndexOf(name.name);
  if (at < 0) return nothingHere;
  const start = cursor.span.start + at;
  return { span: { start, end: start + name.name.length }, name: name.name };
}

/** The edits that give what stands at an offset another name, everywhere. */
export function renameAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  newName: string,
): ReadonlyMap<string, readonly TextEdit[]> | Refusal {
  const cursor = cursorAt(workspace, uri, offset);
  const name = cursor === undefined ? undefined : renamedAt(workspace, cursor);
  if (name === undefined) return nothingHere;
  const problem = absence(workspace, name) ?? nameProblem(name.type, newName) ?? conflict(workspace, name, newName);
  if (problem !== undefined) return { problem };
  if (newName === name.name) return new Map();
  const fix: Fix = { title: '', safety: 'suggestion', edit: (editor) => rewriteAll(workspace, editor, name, newName) };
  return (
    editsOfFix(workspace, fix) ?? {
      problem: `"${name.name}" stands in a place that cannot be edited alone, such as an alias.`,
    }
  );
}

/** The name that is meant. A label stands for its EgressService, and an EgressService for its Service. */
function renamedAt(workspace: Workspace, cursor: Cursor): Name | undefined {
  const names = meaningsAt(workspace, cursor);
  const label = names.find((it) => it.type === 'ovn/EgressLabel');
  const owner = label === undefined ? undefined : definitionsOf(workspace, label)[0]?.resource;
  if (label !== undefined && owner === undefined) return undefined;
  const isService = (it: Name): boolean => it.type === 'core/Service' && definitionsOf(workspace, it).length > 0;
  if (owner?.name?.value === undefined) return names.find(isService) ?? names[0];
  const own: Name = { type: owner.kindId, name: owner.name.value, namespace: owner.namespace?.value, from: owner };
  const service: Name = { ...own, type: 'core/Service' };
  return isService(service) ? service : own;
}

/** What is defined elsewhere cannot be renamed here. */
const absence = (workspace: Workspace, name: Name): string | undefined =>
  definitionsOf(workspace, name).length > 0
    ? undefined
    : `${capitalized(wordOf(name.type))} "${name.name}" is not defined in this workspace.`;

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function conflict(workspace: Workspace, name: Name, newName: string): string | undefined {
  if (newName === name.name) return undefined;
  const isDevice = name.type === 'net/Vrf' || name.type === 'net/Interface';
  const types: readonly Name['type'][] = isDevice ? ['net/Vrf', 'net/Interface'] : [name.type];
  const isTaken = (type: Name['type']): boolean =>
    definitionsOf(workspace, { ...name, type, name: newName }).length > 0;
  const taken = types.find(isTaken);
  if (taken === undefined) return labelConflict(workspace, name, newName);
  const owner = taken === 'net/RouteTable' ? definitionsOf(workspace, { ...name, name: newName })[0] : undefined;
  if (owner?.symbol.detail !== undefined) return `Table ${newName} is taken: it is the ${owner.symbol.detail}.`;
  return `The name "${newName}" is taken by another ${wordOf(taken)}.`;
}

/** Why a Service or EgressService cannot have a name because of the node label that it would get. */
function labelConflict(workspace: Workspace, name: Name, newName: string): string | undefined {
  if (name.type !== 'core/Service' && name.type !== egressService.id) return undefined;
  const [egress] = definitionsOf(workspace, { ...name, type: egressService.id });
  if (egress === undefined) return undefined;
  const label = labelOf(egress.resource, newName);
  if (label.length - egressLabelPrefix.length > 63)
    return `The node label "${label}" would be longer than 63 letters behind its prefix.`;
  const isTaken = definitionsOf(workspace, { ...name, type: egressService.id, name: newName }).length > 0;
  if (isTaken) return `The name "${newName}" is taken by another EgressService.`;
  const [other] = definitionsOf(workspace, { ...name, type: 'ovn/EgressLabel', name: label, namespace: undefined });
  return other === undefined ? undefined : `The node label "${label}" is taken by another EgressService.`;
}

const labelOf = (egress: Resource, name: string): string => egressLabel(egress.namespace?.value ?? '', name);

function rewriteAll(workspace: Workspace, editor: FixEditor, name: Name, newName: string): void {
  for (const { resource, path, isKey, newName: text } of rewritesOf(workspace, name, newName)) {
    const edits = editor.in(resource);
    if (isKey) edits.renameKey(path, text);
    else edits.put(path, isNumber(nodeAt(workspace, resource, path)) && /^\d+$/.test(text) ? Number(text) : text);
  }
}

const isNumber = (node: NodeRef | undefined): boolean => node?.integer() !== undefined;

function nodeAt(workspace: Workspace, resource: Resource, path: string): NodeRef | undefined {
  const document = workspace.document(resource.doc);
  return document === undefined
    ? undefined
    : workspace.tree(document).root?.at(pathInDocument(resource.rootPath, path));
}

/**
 * Every place that has to change, found from name to name: a base may use a name that several overlays define, and a Service shares its
 * name with its EgressService, whose label follows.
 */
function rewritesOf(workspace: Workspace, name: Name, newName: string): readonly Rewrite[] {
  const rewrites = new Map<string, Rewrite>();
  const seen = new Set<string>();
  const open: { readonly name: Name; readonly newName: string }[] = [{ name, newName }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = [next.name.type, next.name.name, next.name.namespace, next.name.from.id].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const rewrite of placesOf(workspace, next.name, next.newName)) {
      const { resource, path } = rewrite;
      if (rewrites.has(`${resource.id} ${path}`)) continue;
      rewrites.set(`${resource.id} ${path}`, rewrite);
      open.push({ name: { ...next.name, from: resource }, newName: next.newName });
      if (!rewrite.isKey) open.push(...alsoNamed(resource, path, next.newName));
    }
  }
  return [...rewrites.values()];
}

function placesOf(workspace: Workspace, name: Name, newName: string): readonly Rewrite[] {
  const defined = definitionsOf(workspace, name)
    .filter(({ symbol }) => symbol.type !== 'ovn/EgressLabel')
    .map(({ resource, symbol }): Rewrite => ({ resource, path: symbol.path, isKey: false, newName }));
  const used = usagesOf(workspace, name).map(
    ({ resource, reference }): Rewrite => ({ resource, path: reference.path, isKey: reference.isKey, newName }),
  );
  return [...defined, ...used];
}

/** What else the text at a path names: the EgressService's own name and its label, beside the Service. */
function alsoNamed(
  resource: Resource,
  path: string,
  newName: string,
): readonly { readonly name: Name; readonly newName: string }[] {
  const from = resource;
  const symbols = resource.symbols.filter((symbol) => symbol.path === path);
  const references = resource.references.filter((reference) => reference.path === path);
  return [
    ...symbols.map(({ type, name, namespace }) => {
      const isLabel = type === 'ovn/EgressLabel';
      const renamed = isLabel ? labelOf(resource, newName) : newName;
      return { name: { type, name, namespace, from }, newName: renamed };
    }),
    ...references.flatMap(({ to, name, namespace }) =>
      to.map((type) => ({ name: { type, name, namespace, from }, newName })),
    ),
  ];
}
