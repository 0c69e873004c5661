import type { Since } from '../base/schema/tree.js';
import type { Settings } from './settings.js';

/** A product with releases that something can be new in. */
export type Product = Exclude<keyof Since, 'approximate'>;

/** What the settings aim at: `openshift-4.16` is `{ product: 'openshift', version: '4.16' }`. */
export interface Target {
  readonly product: Product;
  readonly version: string;
}

const products: readonly Product[] = ['openshift', 'metallb', 'nmstate', 'frr-k8s'];

/** The release that the settings name; `undefined` for none, or one of another product. */
export function targetOf({ target }: Settings): Target | undefined {
  const [, name, version] = /^([a-z0-9-]+?)-v?(\d+(?:\.\d+)*)/.exec(target ?? '') ?? [];
  const product = products.find((it) => it === name);
  return product === undefined || version === undefined ? undefined : { product, version };
}

/**
 * True if the settings name a release from before something came: `{ openshift: '4.23', metallb: '0.16' }`. Nothing is known without a
 * target, and of `metallb-0.14` not which release of that line it is.
 */
export function isBefore(settings: Settings, since: Since): boolean {
  const target = targetOf(settings);
  const first = target === undefined ? undefined : since[target.product];
  if (target === undefined || first === undefined) return false;
  const wanted = partsOf(first);
  const found = partsOf(target.version);
  const differing = wanted.findIndex((part, index) => part !== (found[index] ?? part));
  return differing >= 0 && (found[differing] ?? 0) < (wanted[differing] ?? 0);
}

/** True if the settings name a release that has it. Without a target nothing is known. */
export function isFrom(settings: Settings, since: Since): boolean {
  const target = targetOf(settings);
  return target !== undefined && since[target.product] !== undefined && !isBefore(settings, since);
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);
