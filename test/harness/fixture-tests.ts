import fs from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/rules/index.gen.js';
import { parseFixture } from './fixture.js';
import { runCase } from './run-case.js';

/** Every second fixture file, and the samples of every second rule: the two halves run side by side. */
export function testFixtures(half: 0 | 1): void {
  const isOurs = (_: unknown, index: number): boolean => index % 2 === half;
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
