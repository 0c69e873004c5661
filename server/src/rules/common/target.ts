import type { Settings } from '../../engine/settings.js';

interface Release {
  readonly major: number;
  readonly minor: number;
}

function targetOf({ target }: Settings): Release | undefined {
  const [, major, minor] = /^openshift-(\d+)\.(\d+)/.exec(target ?? '') ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/** True if the settings name this OpenShift release or a newer one: `openshift-4.21`. Without a target nothing is known. */
export function isOpenShiftFrom(settings: Settings, major: number, minor: number): boolean {
  const target = targetOf(settings);
  return target !== undefined && (target.major > major || (target.major === major && target.minor >= minor));
}

/** True if the settings name an OpenShift release before this one. */
export const isOpenShiftBefore = (settings: Settings, major: number, minor: number): boolean =>
  targetOf(settings) !== undefined && !isOpenShiftFrom(settings, major, minor);
