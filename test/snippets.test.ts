import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { parseDocument } from '../server/src/syntax/parse.js';
import { splitDocuments } from '../server/src/syntax/split.js';
import { allFindings, workspaceOf } from './harness/run-case.js';

interface Snippet {
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  fs.readFileSync('snippets/symroute.code-snippets', 'utf8'),
);

/** The text that a user gets who only presses Tab. */
function expand(body: readonly string[]): string {
  const defaults = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)?\}|\$0/g, (_, tab: string, text?: string, choice?: string) => {
      const value = text ?? choice ?? defaults.get(tab) ?? '';
      if (!defaults.has(tab)) defaults.set(tab, value);
      return value;
    });
}

describe('snippets', () => {
  for (const [title, { body }] of Object.entries(snippets)) {
    it(`${title} is valid YAML`, () => {
      for (const { text } of splitDocuments(expand(body))) assert.deepEqual(parseDocument(text).problems, []);
    });

    it(`${title} gives no error and no warning on its own`, () => {
      const findings = allFindings(workspaceOf(new Map([['a.yaml', expand(body)]])));
      const loud = findings.filter((it) => it.severity === 'error' || it.severity === 'warning');
      assert.deepEqual(
        loud.map((it) => `${it.code}: ${it.message}`),
        [],
      );
    });

    it(`${title} gives one place one default`, () => {
      const text = body.join('\n');
      const values = new Map<string, Set<string>>();
      for (const [, tab = '', value = ''] of text.matchAll(/\$\{(\d+):([^}]*)\}/g))
        values.set(tab, (values.get(tab) ?? new Set()).add(value));
      for (const [tab, all] of values) assert.equal(all.size, 1, `place ${tab} has ${[...all].join(', ')}`);
    });
  }

  it('write a complete set-up in which nothing is wrong and nothing is missing', () => {
    const setUp = snippets['Symmetric routing: complete set-up'];
    const findings = allFindings(workspaceOf(new Map([['a.yaml', expand(setUp?.body ?? [])]])));
    const told = findings.filter((it) => it.code !== 'cluster-networks-assumed');
    assert.deepEqual(
      told.map((it) => `${it.code}: ${it.message}`),
      [],
    );
  });
});
