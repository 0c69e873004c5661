import type { Settings } from '../../engine/settings.js';

/** True if the settings name this OpenShift release or a newer one: `openshift-4.21`. Without a target nothing is known. */
export function isOpenShiftFrom({ target }: Settings, major: number, minor: number): boolean {
  const [, foundMajor, foundMinor] = /^openshift-(\d+)\.(\d+)/.exec(target ?? '') ?? [];
  if (foundMajor === undefined || foundMinor === undefined) return false;
  return Number(foundMajor) > major || (Number(foundMajor) === major && Number(foundMinor) >= minor);
}
