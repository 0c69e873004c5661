import { nearest } from '../base/text-distance.js';
import { apiVersionOf, kindNameOf } from '../model/gvk.js';
import type { NodeRef } from '../syntax/node-ref.js';
import type { KindDefinition } from './kind.js';

/** What is wrong with the type of a document that looks like a resource, and what was meant: several values where that is not certain. */
export interface TypeGuess {
  readonly key: 'apiVersion' | 'kind';
  /** What stands there; `undefined` for nothing. */
  readonly written: string | undefined;
  /** `['metallb.io/v1beta2']` or `['BGPAdvertisement']`. */
  readonly meant: readonly string[];
}

/**
 * Reads the type of a document that is no resource of a known kind, but nearly one: it has a name and a spec, and a known kind or group.
 * `undefined` for everything else.
 */
export function guessType(root: NodeRef, kinds: ReadonlyMap<string, KindDefinition>): TypeGuess | undefined {
  if (root.at('metadata.name') === undefined || root.get('spec') === undefined || root.hasOpaqueContent)
    return undefined;
  const [apiVersion, kind] = [root.get('apiVersion'), root.get('kind')];
  if (apiVersion?.opaque === true || kind?.opaque === true) return undefined;
  const known = [...kinds.values()].filter(({ schema }) => schema !== undefined);
  return guess(textOf(apiVersion), textOf(kind), known);
}

const textOf = (node: NodeRef | undefined): string | undefined => (node?.text() === '' ? undefined : node?.text());
const groupOf = ({ id }: KindDefinition): string => id.slice(0, id.lastIndexOf('/'));

function guess(
  apiVersion: string | undefined,
  kind: string | undefined,
  known: readonly KindDefinition[],
): TypeGuess | undefined {
  if (apiVersion === undefined) {
    const meant = known.filter(({ id }) => kindNameOf(id) === kind).map(newest);
    return meant.length === 0 ? undefined : { key: 'apiVersion', written: undefined, meant };
  }
  const group = apiVersion.slice(0, Math.max(0, apiVersion.lastIndexOf('/')));
  const ofGroup = known.filter((it) => groupOf(it) === group).map(({ id }) => kindNameOf(id));
  if (ofGroup.length > 0) return guessKind(kind, ofGroup);
  const namesakes = known.filter(({ id }) => kindNameOf(id) === kind);
  const near = group === '' ? [] : nearest(group, namesakes.map(groupOf));
  const meant = namesakes.filter((it) => near.includes(groupOf(it))).map(newest);
  return meant.length === 0 ? undefined : { key: 'apiVersion', written: apiVersion, meant };
}

function guessKind(kind: string | undefined, ofGroup: readonly string[]): TypeGuess | undefined {
  if (kind === undefined) return { key: 'kind', written: undefined, meant: ofGroup };
  const meant = nearest(kind, ofGroup);
  return meant.length === 0 ? undefined : { key: 'kind', written: kind, meant };
}

const newest = ({ id, versions }: KindDefinition): string => apiVersionOf(id, versions[0] ?? 'v1');
