import type { EgressServiceFacts } from '../kinds/ovn/egress-service.kind.js';
import type { Resource } from '../model/resource.js';

const plainNumber = /^(0|[1-9]\d{0,9})$/;

/** `2` for `network: "2"`, and for `network: 2` too, which is refused but can mean nothing else. */
export function tableNumber(text: string | undefined): number | undefined {
  return text !== undefined && plainNumber.test(text) ? Number(text) : undefined;
}

/**
 * The routing table that an EgressService names. `none`: it names none · `unknown`: a template or a number in another notation ·
 * `name`: a name, which no node understands.
 */
export type EgressTable = number | 'none' | 'unknown' | 'name';

/** The routing table that an EgressService names: `2` for `network: "2"`. */
export function tableOfEgressService({ data }: Resource<EgressServiceFacts>): EgressTable {
  const written = data.networkText;
  if (written === undefined) return 'none';
  if (written.opaque || written.value === undefined) return 'unknown';
  const text = written.value.trim();
  if (text === '') return 'none';
  const table = tableNumber(written.value);
  if (table !== undefined) return table;
  return /^[+-]?(0x[\da-f]+|\d+)$/i.test(text) ? 'unknown' : 'name';
}
