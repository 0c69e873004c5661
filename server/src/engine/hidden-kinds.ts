import { type KindId, kindIdOf, kindNameOf, parseGvk } from '../model/gvk.js';
import type { KindDefinition } from './kind.js';

/** How the manifest of a resource begins, wherever it stands: at the top, in a list, in a block of text. */
const heads =
  /^[ \t]*(?:-[ \t]+)?apiVersion:[ \t]*["']?([\w./-]+)["']?[ \t]*\r?\n[ \t]*kind:[ \t]*["']?(\w+)["']?[ \t]*\r?\n[ \t]*metadata:/gm;

/**
 * Kinds of which a text holds more resources than were read from it: in a block of text such as the data of a ConfigMap, in the values
 * of a chart, in a playbook. `['metallb.io/IPAddressPool']`
 */
export function hiddenKinds(
  text: string,
  read: readonly KindId[],
  kinds: ReadonlyMap<KindId, KindDefinition>,
): readonly KindId[] {
  const left = [...read];
  const hidden = new Set<KindId>();
  for (const [, apiVersion = '', kind = ''] of text.matchAll(heads)) {
    const id = kindIdOf(parseGvk(apiVersion, kind));
    const index = left.indexOf(id);
    if (index >= 0) left.splice(index, 1);
    else if (kinds.has(id)) hidden.add(id);
  }
  return [...hidden].sort();
}

/** Kinds that a text names which cannot be read at all, as far as it can be told. */
export function namedKinds(text: string, kinds: ReadonlyMap<KindId, KindDefinition>): readonly KindId[] {
  const names = new Set(
    [...text.matchAll(/^[ \t]*(?:-[ \t]+)?["']?kind["']?:[ \t]*["']?(\w+)/gm)].map(([, name]) => name),
  );
  return [...kinds.keys()].filter((id) => names.has(kindNameOf(id))).sort();
}
