import { childOf, type SchemaNode } from '../base/schema/tree.js';
import type { OpenResource } from '../model/resource.js';
import { formatPath, parsePath } from '../syntax/path.js';
import { isBefore, targetOf } from './release.js';
import { schemaOf } from './schema-check.js';
import type { Settings } from './settings.js';

/**
 * True if a place lies in a field, or a kind, that came after the release of the settings: nobody reads there what a rule would judge.
 * `spec.localASN` for `openshift-4.20`.
 */
export function isUnread(resource: OpenResource, path: string, settings: Settings): boolean {
  const schema = targetOf(settings) === undefined ? undefined : schemaOf(resource);
  const steps = parsePath(path) ?? [];
  let node: SchemaNode | undefined = schema;
  for (const [depth, step] of steps.entries()) {
    if (node === undefined || isTooNew(node, settings)) break;
    const around = formatPath(steps.slice(0, depth));
    const readWord = (key: string): string | undefined => resource.at(around)?.get(key)?.string();
    node = typeof step === 'number' ? node.items : childOf(node, step, readWord);
  }
  return node !== undefined && isTooNew(node, settings);
}

const isTooNew = ({ since }: SchemaNode, settings: Settings): boolean =>
  since !== undefined && isBefore(settings, since);
