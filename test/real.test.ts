import fs from 'node:fs';
import { describe, it } from 'node:test';
import { parseFixture } from './harness/fixture.js';
import { runCase } from './harness/run-case.js';

// Whole repositories in the shapes that people keep: what is right in them stays silent, what is wrong is found.
for (const file of fs.readdirSync('test/real').filter((name) => name.endsWith('.yaml'))) {
  describe(`test/real/${file}`, () => {
    for (const fixture of parseFixture(fs.readFileSync(`test/real/${file}`, 'utf8')))
      it(fixture.title, () => runCase(fixture));
  });
}
