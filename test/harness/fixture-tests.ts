import fs from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/rules/index.gen.js';
import { parseFixture } from './fixture.js';
import { runCase } from './run-case.js';

const parts = 4;

/** One fixture file in four, and the samples of one rule in four, so that the parts run side by side. */
export function testFixtures(part: 0 | 1 | 2 | 3): void {
  const isOurs = (_: unknown, index: number): boolean => index % parts === part;
  const files = fs.readdirSync('test/rules').filter((name) => name.endsWith('.yaml'));
  for (const file of files.sort().filter(isOurs)) {
    describe(`test/rules/${file}`, () => {
      const text = fs.readFileSync(`test/rules/${file}`, 'utf8');
      for (const fixture of parseFixture(text)) it(fixture.title, () => runCase(fixture));
    });
  }
  for (const { code, docs } of rules.filter(isOurs)) {
    describe(`the page of ${code}`, () => {
      it(`${code}: bad`, () => parseFixture(`#: title: bad\n${docs.bad}`).forEach(runCase));
      it(`${code}: good`, () => parseFixture(`#: title: good\n${docs.good}`).forEach(runCase));
    });
  }
}
