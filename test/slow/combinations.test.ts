import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { allFindings, workspaceOf } from '../harness/run-case.js';

interface Mistake {
  readonly folder: string;
  readonly code: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly nodes?: number;
}

const { mistakes, rightSetUp }: { mistakes: readonly Mistake[]; rightSetUp(root: string, nodes: number): string } =
  await import(pathToFileURL(path.resolve('test/harness/mistakes.mjs')).href);

const right = rightSetUp('.', 2);

/**
 * Pairs of which the one hides the other, with the reason. What is hidden comes to light when the other is repaired: the rule only
 * speaks of what is certain.
 */
const noEgressService = 'the egress service with the mistake is the one that is missing';
const notAnnounced = 'the Service is announced to nobody, so no reply has to be steered';
const hidden: Readonly<Record<string, string>> = {
  'egressservice-network-no-vrf in table-id-mismatch with egress-service-missing': noEgressService,
  'egressservice-network-not-string in table-as-number with egress-service-missing': noEgressService,
  'egressservice-network-not-number in table-as-vrf-name with egress-service-missing': noEgressService,
  'egressservice-service-missing in service-missing with egress-service-missing': noEgressService,
  'bgpadvertisement-egress-label-missing in egress-label-missing with egress-service-missing': noEgressService,
  'bgppeer-address-not-in-vrf in vrf-misspelt with peer-in-wrong-network':
    'the networks of an unknown VRF are not known',
  'service-vrf-pool-without-egressservice in vrf-misspelt with egress-service-missing': notAnnounced,
  'service-vrf-pool-without-egressservice in peer-in-wrong-network with egress-service-missing': notAnnounced,
  'service-vrf-pool-without-egressservice in pool-misspelt with egress-service-missing': notAnnounced,
  'service-vrf-pool-without-egressservice in peer-misspelt with egress-service-missing': notAnnounced,
  'bgpadvertisement-egress-label-missing in pool-misspelt with egress-label-missing':
    'the advertisement carries no pool of the Service',
  'bgpadvertisement-egress-label-missing in service-missing with egress-label-missing':
    'no egress service belongs to the Service',
};

const make = (text: string, { from, to }: Mistake): string => text.replace(from, () => to);

const codesOf = (text: string): ReadonlySet<string> =>
  new Set(allFindings(workspaceOf(new Map([['set-up.yaml', text]]))).map(({ code }) => code));

describe('two classic mistakes at once', () => {
  for (const [index, first] of mistakes.entries()) {
    for (const second of mistakes.slice(index + 1)) {
      const once = make(right, first);
      const both = make(once, second);
      // The two change the same text, so they cannot be made together.
      if (both === once || make(both, first) !== both) continue;
      const pair = `${first.folder} with ${second.folder}`;
      it(pair, () => {
        const codes = codesOf(both);
        const missing = [first.code, second.code].filter((code) => !codes.has(code));
        const explained = missing.filter((code) => hidden[`${code} in ${pair}`] === undefined);
        assert.deepEqual(explained, [], `found ${[...codes].join(', ')}`);
      });
    }
  }
});
