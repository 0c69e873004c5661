import type { Settings } from '../../engine/settings.js';

/** The releases that brought something: `{ openshift: '4.23', metallb: '0.16' }`. */
export interface Since {
  readonly openshift: string;
  readonly metallb: string;
}

/** True if the settings name a release from before something came. Without a target nothing is known. */
export function isBefore({ target }: Settings, since: Since): boolean {
  const [, product, text] = /^(openshift|metallb)-v?(\d+(?:\.\d+)*)/.exec(target ?? '') ?? [];
  if (text === undefined) return false;
  const wanted = partsOf(product === 'openshift' ? since.openshift : since.metallb);
  const found = partsOf(text);
  const differing = wanted.findIndex((part, index) => part !== (found[index] ?? 0));
  return differing >= 0 && (found[differing] ?? 0) < (wanted[differing] ?? 0);
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);
