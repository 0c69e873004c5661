import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from '../../server/src/cli/commands.js';
import { folder, registry, symroute } from './harness.js';

describe('symroute: wrong use', () => {
  const cases: readonly (readonly [words: string, message: RegExp])[] = [
    ['', /^symroute: Which command\?\nFinds what/],
    ['chek', /^symroute: Unknown command "chek"\. Did you mean "check"\?\n/],
    ['--verison', /^symroute: Unknown option "--verison"\. Did you mean "--version"\?\n/],
    ['k8s', /^symroute: "k8s" is no command\. Did you mean "symroute check k8s"\?\n/],
    ['check --fromat json', /^symroute check: Unknown option "--fromat"\. Did you mean "--format"\?\n/],
    ['check -x', /^symroute check: Unknown option "-x"\.\n/],
    ['check --format', /^symroute check: "--format" needs a value: text, json, sarif, github\.\n/],
    ['check --format --closed-world', /^symroute check: "--format" needs a value: text, json, sarif, github\.\n/],
    [
      'check --format=xml',
      /^symroute check: "--format xml" is not known\. Choose one of text, json, sarif, github\.\n/,
    ],
    ['check --fail-on warnings', /^symroute check: "--fail-on warnings" is not known\. Did you mean "warning"\?/],
    ['check --closed-world=yes', /^symroute check: "--closed-world" takes no value\.\n/],
    ['rules k8s', /^symroute rules: Unexpected "k8s"\.\n/],
  ];
  for (const [words, message] of cases) {
    it(`symroute ${words}`, async (context) => {
      const cwd = folder(context, { 'k8s/a.yaml': 'a: 1\n' });
      const { code, out, err } = await symroute(
        cwd,
        words.split(' ').filter((word) => word !== ''),
      );
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('what follows -- is a path', async (context) => {
    const cwd = folder(context, { '--help': 'a: 1\n' });
    assert.equal((await symroute(cwd, ['check', '--', '--help'])).out, 'No findings in 1 file.\n');
  });
});

describe('symroute: help', () => {
  it('lists every command, and every option of a command', async () => {
    const general = await symroute('.', ['--help']);
    assert.equal(general.code, 0);
    for (const { name, summary, options } of commands) {
      assert.ok(general.out.includes(`  ${name} `) && general.out.includes(summary), name);
      const page = await symroute('.', [name, '--help']);
      assert.deepEqual([page.code, page.err], [0, '']);
      assert.deepEqual(page.out, (await symroute('.', ['help', name])).out);
      for (const option of options) assert.ok(page.out.includes(`--${option.name}`), option.name);
    }
  });

  it('fits a terminal of 140 columns', async () => {
    const pages = await Promise.all(
      ['', ...commands.map(({ name }) => name)].map((name) => symroute('.', ['help', name])),
    );
    assert.deepEqual(
      pages.flatMap(({ out }) => out.split('\n').filter((line) => line.length > 140)),
      [],
    );
  });
});

describe('symroute rules', () => {
  it('--format json gives every rule with its page', async () => {
    const { code, out } = await symroute('.', ['rules', '--format', 'json']);
    assert.equal(code, 0);
    const list: readonly Record<string, unknown>[] = JSON.parse(out).rules;
    assert.deepEqual(
      list.map((rule) => rule['code']),
      registry.rules.map((rule) => rule.code).sort(),
    );
    for (const rule of list) {
      assert.deepEqual(Object.keys(rule), ['code', 'title', 'severity', 'tier', 'kinds', 'area', 'docs']);
      assert.equal(rule['docs'], `docs/rules/${rule['code']}.md`);
    }
  });

  it('as text names every rule', async () => {
    const { out } = await symroute('.', ['rules']);
    for (const { code, title } of registry.rules) assert.ok(out.includes(code) && out.includes(title), code);
  });
});
