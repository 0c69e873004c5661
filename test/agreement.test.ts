// What upstream takes must have no error, what it refuses at least one, however the manifests are kept.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreementTables, disagreements, readAgreements } from './harness/agreement.js';

for (const table of agreementTables()) {
  describe(`agreement: ${table}`, () => {
    for (const group of readAgreements(table)) {
      it(group.about, () => {
        assert.match(group.source, /\S/, 'source');
        assert.ok(group.cases.length > 0, 'no cases');
        assert.equal(disagreements(group).join('\n'), '');
      });
    }
  });
}
