// What upstream takes and refuses, in tables of our own: `test/agreement/nmstate/*.yaml`.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { disagreement, groupsOf } from './harness/agreement-table.js';

const folder = 'test/agreement/nmstate';

for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(`${folder}/${file}`, () => {
    for (const { about, source, cases } of groupsOf(fs.readFileSync(path.join(folder, file), 'utf8'))) {
      it(about, () => {
        assert.match(source, /\S/, 'source');
        assert.ok(cases.length > 0, 'no cases');
        assert.equal(cases.flatMap((one) => disagreement(one) ?? []).join('\n'), '');
      });
    }
  });
}
