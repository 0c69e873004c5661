import type { Settings } from '../../engine/settings.js';

/** The releases that brought something, by product: `{ openshift: '4.23', metallb: '0.16' }`. A product left out is not known. */
export interface Since {
  readonly openshift?: string;
  readonly metallb?: string;
  readonly nmstate?: string;
  readonly 'frr-k8s'?: string;
}

/** What the settings aim at: `openshift-4.16` is `{ product: 'openshift', version: '4.16' }`. */
export interface Target {
  readonly product: keyof Since;
  readonly version: string;
}

const products: readonly (keyof Since)[] = ['openshift', 'metallb', 'nmstate', 'frr-k8s'];

/** The release that the settings name; `undefined` for none, or one of another product. */
export function targetOf({ target }: Settings): Target | undefined {
  const [, name, version] = /^([a-z0-9-]+?)-v?(\d+(?:\.\d+)*)/.exec(target ?? '') ?? [];
  const product = products.find((it) => it === name);
  return product === undefined || version === undefined ? undefined : { product, version };
}

/** True if the settings name a release from before something came. Without a target nothing is known. */
export function isBefore(settings: Settings, since: Since): boolean {
  const target = targetOf(settings);
  const first = target === undefined ? undefined : since[target.product];
  if (target === undefined || first === undefined) return false;
  const wanted = partsOf(first);
  const found = partsOf(target.version);
  const differing = wanted.findIndex((part, index) => part !== (found[index] ?? 0));
  return differing >= 0 && (found[differing] ?? 0) < (wanted[differing] ?? 0);
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);
