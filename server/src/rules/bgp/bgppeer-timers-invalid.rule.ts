import { secondsOf } from '../../base/schema/formats.js';
import { isOfKind } from '../../engine/kind.js';
import { isBefore } from '../../engine/release.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { Settings } from '../../engine/settings.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Located } from '../../model/located.js';
import { plainPeer } from '../common/metallb-samples.js';

export default defineRule<BgpPeerFacts | FrrConfigurationFacts>({
  code: 'bgppeer-timers-invalid',
  title: 'BGP timers that do not fit together',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [bgpPeer, frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'The hold time is 0 or at least three seconds, and not shorter than the time between two keepalives. MetalLB and frr-k8s refuse everything else with their whole configuration. Timers are cut to whole seconds, and one that is written alone decides the other: the hold time is three keepalives.',
    bad: plainPeer(
      'router-a',
      '198.51.100.1',
      'holdTime: 30s',
      'keepaliveTime: 1m    #! bgppeer-timers-invalid "1m" keepaliveTime 1m is longer than holdTime 30s',
    ),
    good: plainPeer('router-a', '198.51.100.1', 'holdTime: 30s', 'keepaliveTime: 10s'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/config.go, parseTimers', 'frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, { settings, report }) {
    if (isOfKind(bgpPeer, resource)) {
      const { holdTime, keepaliveTime } = resource.data;
      const found = checkTimers({
        hold: holdTime,
        keepalive: keepaliveTime,
        alone: aloneIn(resource.version, settings),
      });
      if (found !== undefined) report(found);
    }
    if (!isOfKind(frrConfiguration, resource)) return;
    for (const { neighbors } of resource.data.routers) {
      for (const { holdTime, keepaliveTime } of neighbors?.items ?? []) {
        const found = checkTimers({ hold: holdTime, keepalive: keepaliveTime, alone: 'nothing' });
        if (found !== undefined) report(found);
      }
    }
  },
});

/** What a timer that is left out counts as: zero, a third or three times the other one, or nothing that can be judged. */
type Alone = 'zero' | 'derived' | 'nothing';

const derivesTimers = { openshift: '4.17', metallb: '0.14.9' };

function aloneIn(version: string, settings: Settings): Alone {
  if (version === 'v1beta1') return 'zero';
  return isBefore(settings, derivesTimers) ? 'nothing' : 'derived';
}

interface Timers {
  readonly hold: Located<string> | undefined;
  readonly keepalive: Located<string> | undefined;
  readonly alone: Alone;
}

/** Seconds of a timer; `undefined` if it is left out or cannot be read. */
const secondsAt = (timer: Located<string> | undefined): number | undefined =>
  timer?.value === undefined ? undefined : secondsOf(timer.value);

const isTooShort = (seconds: number): boolean => Math.trunc(seconds) !== 0 && Math.trunc(seconds) < 3;

function checkTimers({ hold, keepalive, alone }: Timers): FindingInput | undefined {
  const holdSeconds = secondsAt(hold);
  const keepaliveSeconds = secondsAt(keepalive);
  if (hold !== undefined && holdSeconds !== undefined && isTooShort(holdSeconds)) {
    return { at: hold, message: `holdTime must be 0 or at least 3s, and this is ${hold.value}.` };
  }
  if (keepalive === undefined || keepaliveSeconds === undefined) return undefined;
  if (hold === undefined && alone === 'derived') {
    return isTooShort(keepaliveSeconds * 3)
      ? {
          at: keepalive,
          message: `Without holdTime three times ${keepalive.value} counts, and that is neither 0 nor at least 3s.`,
        }
      : undefined;
  }
  const limit = hold === undefined && alone === 'zero' ? 0 : holdSeconds;
  if (limit === undefined || keepaliveSeconds <= limit) return undefined;
  const text = hold === undefined ? '0s, which v1beta1 takes where it is left out' : hold.value;
  return {
    at: keepalive,
    message: `keepaliveTime ${keepalive.value} is longer than holdTime ${text}.`,
  };
}
