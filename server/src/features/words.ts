import type { NmRoute, NmRule } from '../kinds/nmstate/desired-state.js';
import { kindNameOf } from '../model/gvk.js';
import type { Located } from '../model/located.js';
import { nameOf, type Resource } from '../model/resource.js';

/** A name and one line about it. */
export interface Description {
  readonly name: string;
  readonly detail: string;
}

const text = (located: Located<string | number> | undefined): string => String(located?.value ?? '?');

/** A part of a line, left out where the field is not written. */
const part = (word: string, located: Located<string | number> | undefined): readonly string[] =>
  located === undefined ? [] : [`${word} ${text(located)}`];

/** `0.0.0.0/0` and `via 192.0.2.1 on ens4, table 2`. */
export const describeRoute = (route: NmRoute): Description => ({
  name: `route ${text(route.destination)}`,
  detail: [
    ...part('via', route.nextHopAddress),
    ...part('on', route.nextHopInterface),
    ...part('table', route.tableId),
  ].join(' '),
});

/** `rule to 10.128.0.0/14` and `table 254, priority 998`. */
export const describeRouteRule = (rule: NmRule): Description => ({
  name: ['rule', ...part('from', rule.ipFrom), ...part('to', rule.ipTo), ...part('from device', rule.iif)].join(' '),
  detail: [...part('table', rule.routeTable), ...part('priority', rule.priority)].join(', '),
});

/** `BGPPeer "router"`, with the namespace where it tells resources apart: `Service "test/server1"`. */
export function describeResource(resource: Resource, isNamespaced: boolean): string {
  const namespace = isNamespaced ? resource.namespace?.value : undefined;
  return `${kindNameOf(resource.kindId)} \`${namespace === undefined ? '' : `${namespace}/`}${nameOf(resource)}\``;
}
