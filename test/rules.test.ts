import fs from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../server/src/rules/index.gen.js';
import { parseFixture } from './harness/fixture.js';
import { runCase } from './harness/run-case.js';

for (const file of fs.readdirSync('test/rules').filter((name) => name.endsWith('.yaml')).sort()) {
  describe(`test/rules/${file}`, () => {
    for (const fixture of parseFixture(fs.readFileSync(`test/rules/${file}`, 'utf8'))) it(fixture.title, () => runCase(fixture));
  });
}

describe('samples on the rules\' pages', () => {
  for (const rule of rules) {
    it(`${rule.code}: bad`, () => parseFixture(`#: title: bad\n${rule.docs.bad}`).forEach(runCase));
    it(`${rule.code}: good`, () => parseFixture(`#: title: good\n${rule.docs.good}`).forEach(runCase));
  }
});
