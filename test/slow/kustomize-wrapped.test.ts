import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { type FixtureCase, parseFixture } from '../harness/fixture.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';

/** What is said of the files of a case when one kustomization takes in all of them. */
function said({ files, settings }: FixtureCase, more: string): ReadonlySet<string> {
  const resources = [...files.keys()].map((name) => `- ${JSON.stringify(name)}\n`);
  const all = new Map([...files, ['kustomization.yaml', `resources:\n${resources.join('')}${more}`]]);
  return new Set(
    allFindings(workspaceOf(all, settings)).map(({ uri, code, severity, message }) =>
      [uri, severity, code, message].join(' '),
    ),
  );
}

describe('a build that adds an annotation changes no finding', () => {
  for (const name of fs.readdirSync('test/rules').filter((it) => it.endsWith('.yaml'))) {
    it(name, () => {
      for (const fixture of parseFixture(fs.readFileSync(`test/rules/${name}`, 'utf8'))) {
        if ([...fixture.files].some(([file, text]) => /kustomiz/i.test(file + text))) continue;
        const annotated = said(fixture, 'commonAnnotations: {example.com/build: "1"}\n');
        assert.deepEqual([...annotated].sort(), [...said(fixture, '')].sort(), fixture.title);
      }
    });
  }
});
