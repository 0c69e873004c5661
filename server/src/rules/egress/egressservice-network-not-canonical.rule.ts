import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import { tableNumber } from '../../paths/egress-table.js';
import type { EgressService } from '../../paths/services.js';
import { frontendEgress } from '../common/egress-samples.js';
import { changeTo } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';
import { hostTableName } from '../common/vrf-tables.js';

const lastTable = 4294967295;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-not-canonical',
  title: 'The table number is written in an unusual way',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'The node lists its rules with decimal numbers. OVN-Kubernetes compares text, so at each start it takes the rule of a table that is written in another way for a foreign one, deletes it and adds it again. Table 0 is worse: the kernel then picks any table.',
    bad: `${redNode}${frontendService}${frontendEgress('', `  network: "0x6e"    #! egressservice-network-not-canonical '"0x6e"' Write the table as "110"\n`)}`,
    good: `${redNode}${frontendService}${frontendEgress()}`,
    whenNotToUse: 'Never: plain decimal digits mean the same.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go, repair',
      'iproute2 6.1: hexadecimal, octal, a plus sign and leading blanks are numbers too',
    ],
  },
  check(egress, { report }) {
    const network = egress.data.network;
    const finding = isKnown(network) ? judge(egress, network) : undefined;
    if (finding !== undefined) report(finding);
  },
});

/** What `ip` takes for a number: `+110`, `0x6e`, `0156` and ` 110` are all table 110. */
const numeric = /^\s*([+-]?)(0x[\da-f]+|\d+)\s*$/i;

function judge(egress: EgressService, network: Known<string>): FindingInput | undefined {
  const [whole, sign, digits] = numeric.exec(network.value) ?? [];
  if (whole === undefined || digits === undefined) return undefined;
  const table = numberIn(digits);
  if (sign === '-' || table === undefined || table > lastTable) {
    return {
      at: network,
      severity: 'error',
      message: `"${network.value}" is not the number of a table: they go from 1 to ${lastTable}.`,
    };
  }
  if (table === 0) return { at: network, severity: 'error', message: 'Table 0 lets the kernel pick any table.' };
  if (tableNumber(network.value) !== undefined) return undefined;
  return {
    at: network,
    message: `Write the table as "${table}", in plain decimal digits.`,
    fixes: hostTableName(table) === undefined ? [changeTo(egress, network, String(table))] : [],
  };
}

/** A leading zero makes the number an octal one; `08` is none at all. */
function numberIn(digits: string): number | undefined {
  if (/^0x/i.test(digits)) return Number(digits);
  if (!/^0\d/.test(digits)) return Number(digits);
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}
