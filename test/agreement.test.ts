// What MetalLB and frr-k8s take must have no error, what they refuse at least one, however the manifests are kept.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Agreement, type Configuration, errorsIn, readAgreements, shapesOf } from './harness/agreement.js';

/** A fast run looks at one shape of each configuration, another one each time. */
const isFast = process.env['SYMROUTE_ROUNDS'] === '0';

/** Each shape of a configuration that is judged otherwise than it should be. */
function wrongShapes(group: Agreement, configuration: Configuration, isTaken: boolean, index: number) {
  const all = [...shapesOf(group, configuration)];
  return all
    .filter((_, place) => !isFast || place === index % all.length)
    .flatMap(([shape, texts]) => {
      const errors = errorsIn(group, texts);
      const shouldPass = isTaken === (group.because === undefined);
      if (shouldPass === (errors.length === 0)) return [];
      const what = shouldPass ? errors.join(' | ') : 'no error';
      return [`${JSON.stringify(configuration)} (${shape}): ${what}`];
    });
}

for (const [file, groups] of readAgreements()) {
  describe(`agreement: ${file}`, () => {
    for (const group of groups) {
      it(group.about, () => {
        const wrong = [
          ...(group.taken ?? []).flatMap((it, index) => wrongShapes(group, it, true, index)),
          ...(group.refused ?? []).flatMap((it, index) => wrongShapes(group, it, false, index)),
        ];
        assert.deepEqual(wrong, []);
      });
    }
  });
}
