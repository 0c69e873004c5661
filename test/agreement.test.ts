// What MetalLB and frr-k8s take must have no error, what they refuse at least one, however the manifests are kept.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Agreement, type Configuration, errorsIn, readAgreements, shapesOf } from './harness/agreement.js';

/** Each shape of the configuration that is judged otherwise than it should be. */
const wrongShapes = (group: Agreement, configuration: Configuration, isTaken: boolean): readonly string[] =>
  [...shapesOf(group, configuration)].flatMap(([shape, texts]) => {
    const errors = errorsIn(group, texts);
    if (isTaken === (errors.length === 0)) return [];
    const what = isTaken ? `taken, but ${errors.join(' | ')}` : 'refused, but no error';
    return [`${JSON.stringify(configuration)} (${shape}): ${what}`];
  });

for (const [file, groups] of readAgreements()) {
  describe(`agreement: ${file}`, () => {
    for (const group of groups) {
      it(group.about, () => {
        const wrong = [
          ...(group.taken ?? []).flatMap((it) => wrongShapes(group, it, true)),
          ...(group.refused ?? []).flatMap((it) => wrongShapes(group, it, false)),
        ];
        assert.deepEqual(wrong, []);
      });
    }
  });
}
