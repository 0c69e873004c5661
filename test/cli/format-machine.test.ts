// What code scanning and GitHub Actions read. The rules of SARIF are those of the standard (OASIS SARIF 2.1.0).
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folder, onlyRule, peer, policy, registry, symroute } from './harness.js';

const code = 'bgppeer-vrf-undefined';

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine?: number;
      readonly endColumn?: number;
    };
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly (Location & { readonly message: { readonly text: string } })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
}

const slip = (context: TestContext, more: Readonly<Record<string, string>> = {}): string =>
  folder(context, {
    '.symroute.yaml': onlyRule(code),
    'policy.yaml': policy('ens4vrf'),
    'peers/peer.yml': peer('ens4vfr'),
    ...more,
  });

async function sarif(cwd: string, ...words: readonly string[]) {
  const { out, code: exit } = await symroute(cwd, ['check', '--format', 'sarif', ...words]);
  const log = JSON.parse(out);
  const [run] = log.runs;
  const results: readonly Result[] = run.results;
  return { log, run, results, exit };
}

const uriOf = ({ physicalLocation }: Location): string => physicalLocation.artifactLocation.uri;

/** What the format demands of each place. */
function checkLocation({ physicalLocation: { artifactLocation, region } }: Location): void {
  const { uri, uriBaseId } = artifactLocation;
  assert.doesNotMatch(uri, /[\s<>\\"]|(^|\/)\.\.(\/|$)/);
  assert.equal(URL.canParse(uri), uriBaseId === undefined, uri);
  const { startLine, startColumn, endLine = startLine, endColumn = startColumn } = region;
  for (const number of [startLine, startColumn, endLine, endColumn]) assert.ok(Number.isInteger(number) && number >= 1);
  assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
}

describe('symroute check --format sarif', () => {
  it('names tool, rule, place, related place and fingerprint', async (context) => {
    const { log, run, results, exit } = await sarif(slip(context));
    assert.deepEqual([log.version, log.runs.length, exit], ['2.1.0', 1, 1]);
    assert.deepEqual([run.columnKind, run.tool.driver.name], ['utf16CodeUnits', 'Symroute']);
    assert.deepEqual(run.invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    const [rule] = run.tool.driver.rules;
    assert.deepEqual(
      [rule.id, rule.defaultConfiguration, rule.helpUri],
      [code, { level: 'error' }, `symroute:/rules/${code}.md`],
    );
    assert.ok(rule.shortDescription.text !== '' && rule.fullDescription.text !== '' && rule.help.text !== '');
    const [result] = results;
    assert.ok(result !== undefined && results.length === 1);
    assert.deepEqual([result.ruleId, result.ruleIndex, result.level], [code, 0, 'error']);
    assert.match(result.message.text, /ens4vfr/);
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'peers/peer.yml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 10, startColumn: 8, endLine: 10, endColumn: 15 },
        },
      },
    ]);
    assert.deepEqual(result.relatedLocations.map(uriOf), ['policy.yaml']);
    assert.match(result.partialFingerprints['symroute/v1'] ?? '', /^[0-9a-f]{16}:1$/);
    assert.deepEqual(result.suppressions, []);
  });

  it('keeps to the format for every finding of the samples of mistakes', async () => {
    const { run, results } = await sarif('examples');
    assert.ok(results.length > 10);
    const ids: readonly string[] = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { ruleId, ruleIndex, level, message, locations, relatedLocations } of results) {
      assert.equal(ids[ruleIndex], ruleId);
      assert.ok(registry.rules.some((rule) => rule.code === ruleId));
      assert.ok(['error', 'warning', 'note'].includes(level) && message.text !== '');
      assert.equal(locations.length, 1);
      for (const place of [...locations, ...relatedLocations]) checkLocation(place);
    }
    const fingerprints = results.map((it) => it.partialFingerprints['symroute/v1']);
    assert.equal(new Set(fingerprints).size, results.length);
  });

  it('spells names of files as URIs, and those of other folders in full', async (context) => {
    const cwd = slip(context, { 'odd name/100%#?.yaml': peer('ens4vfr', 'odd'), 'here/a.yaml': 'a: 1\n' });
    const inside = (await sarif(cwd)).results.flatMap(({ locations }) => locations);
    assert.deepEqual(inside.map(uriOf), ['odd%20name/100%25%23%3F.yaml', 'peers/peer.yml']);
    const outside = (await sarif(path.join(cwd, 'here'), '..')).results.flatMap(({ locations }) => locations);
    assert.ok(outside.every((place) => uriOf(place).startsWith('file:///')));
    for (const place of [...inside, ...outside]) checkLocation(place);
  });

  it('gives standard input a name that is a URI', async (context) => {
    const words = ['check', '--format', 'sarif', '--closed-world', '-'];
    const { out } = await symroute(slip(context), words, { readStdin: async () => ({ text: peer('nowhere') }) });
    const results: readonly Result[] = JSON.parse(out).runs[0].results;
    assert.ok(results.length > 0);
    for (const place of results.flatMap(({ locations }) => locations)) checkLocation(place);
  });

  it('lists what is left out with kind and reason', async (context) => {
    const cwd = slip(context, {
      '.symroute.yaml': `${onlyRule(code)}suppress:\n- codes: [${code}]\n  resources: [BGPPeer/lab]\n  reason: a lab\n`,
      'a.yaml': peer('ens4vfr', 'by-hand').replace('# the upstream', `# symroute-disable-line ${code} -- by hand`),
      'b.yaml': peer('ens4vfr', 'lab'),
    });
    await symroute(cwd, ['check', '--write-baseline']);
    const { results, exit } = await sarif(cwd);
    assert.equal(exit, 0);
    assert.deepEqual(
      results.map(({ locations, suppressions }) => [locations.map(uriOf)[0], suppressions]),
      [
        ['a.yaml', [{ kind: 'inSource', justification: 'by hand' }]],
        ['b.yaml', [{ kind: 'external', justification: 'a lab' }]],
        ['peers/peer.yml', [{ kind: 'external' }]],
      ],
    );
  });

  it('gives a finding the same fingerprint when lines move, another one in another file, and counts equal ones', async (context) => {
    const cwd = slip(context);
    const prints = async () => (await sarif(cwd)).results.map((it) => it.partialFingerprints['symroute/v1']);
    const [first] = await prints();
    writeFileSync(path.join(cwd, 'peers/peer.yml'), `# moved\n\n${peer('ens4vfr')}`);
    assert.deepEqual(await prints(), [first]);
    writeFileSync(path.join(cwd, 'peers/peer.yml'), `${peer('ens4vfr')}---\n${peer('ens4vfr')}`);
    assert.deepEqual(await prints(), [first, first?.replace(':1', ':2')]);
    mkdirSync(path.join(cwd, 'other'));
    renameSync(path.join(cwd, 'peers/peer.yml'), path.join(cwd, 'other/peer.yml'));
    assert.ok(!(await prints()).includes(first));
  });

  it('tells what could not be read', async (context) => {
    const cwd = slip(context);
    writeFileSync(path.join(cwd, 'binary.yaml'), new Uint8Array([0, 159, 146, 150]));
    const [{ executionSuccessful, toolExecutionNotifications: told }] = (await sarif(cwd)).run.invocations;
    assert.deepEqual([executionSuccessful, told.length, told[0].level], [true, 1, 'note']);
    assert.match(told[0].message.text, /"binary\.yaml"/);
  });
});

describe('symroute check --format github', () => {
  it('prints a command for each finding, and the sum', async (context) => {
    const { out, code: exit } = await symroute(slip(context), ['check', '--format', 'github']);
    const [command, ...rest] = out.split('\n');
    const start = `::error file=peers/peer.yml,line=10,col=8,title=${code}::`;
    assert.equal(command?.slice(0, start.length), start);
    assert.match(command ?? '', /::[^%]*ens4vfr[^%]*%0Apolicy\.yaml:8:13 {2}/);
    assert.deepEqual([rest, exit], [['1 finding in 2 files: 1 error.', ''], 1]);
  });

  it('lets no file write commands of its own', async (context) => {
    const cwd = slip(context, { 'a,b:100%.yaml': peer('"x\\n::error::y%0A"', 'odd') });
    const { out } = await symroute(cwd, ['check', '--format', 'github', '--closed-world']);
    const commands = out.split('\n').filter((line) => line.startsWith('::'));
    assert.equal(commands.length, 2);
    assert.match(commands[0] ?? '', /^::error file=a%2Cb%3A100%25\.yaml,line=/);
    assert.match(commands[0] ?? '', /%0A::error::y%250A/);
  });
});
