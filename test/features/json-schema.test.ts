// The schemas for another YAML validator: they refuse what the rules left to it report, and nothing that is right.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';
import { acceptingSchema, checkingSchema } from '../../server/src/features/json-schema.js';
import { schemas } from '../../server/src/generated/schemas.js';
import { rules } from '../../server/src/rules/index.gen.js';

const examples = fileURLToPath(new URL('../../../examples/symmetric-routing', import.meta.url));
const ajv = new Ajv({ strict: false, allErrors: true });
const check = ajv.compile(checkingSchema([...schemas.values()]));
const accept = ajv.compile(acceptingSchema);

/** Mistakes as `/spec/peerPort maximum`, for a validator that reads YAML 1.2. */
const mistakesIn = (text: string): readonly string[] =>
  parseAllDocuments(text).flatMap((document) => {
    const data: unknown = document.toJS();
    assert.ok(accept(data));
    return check(data) ? [] : (check.errors ?? []).map((it) => `${it.instancePath} ${it.keyword}`);
  });

const refused = (text: string): readonly string[] => mistakesIn(text).filter((it) => !it.endsWith(' if'));

const peer = (...lines: readonly string[]): string =>
  ['apiVersion: metallb.io/v1beta2', 'kind: BGPPeer', 'spec:', ...lines.map((line) => `  ${line}`), ''].join('\n');

const policy = (...lines: readonly string[]): string =>
  ['apiVersion: nmstate.io/v1', 'kind: NodeNetworkConfigurationPolicy', 'spec:', '  desiredState:', '    interfaces:']
    .concat(lines.map((line) => `    ${line}`))
    .join('\n');

describe('the schemas for another validator', () => {
  it('refuse wrong types, words and numbers', () => {
    assert.deepEqual(refused(peer('myASN: many', 'dynamicASN: External', 'peerPort: 70000', 'nodeSelectors: all')), [
      '/spec/myASN type',
      '/spec/dynamicASN pattern',
      '/spec/peerPort maximum',
      '/spec/nodeSelectors type',
    ]);
    assert.deepEqual(refused(peer('ebgpMultiHop: maybe')), ['/spec/ebgpMultiHop pattern']);
    assert.deepEqual(refused(policy('- name: red', '  type: vrf', '  vrf: { route-table-id: [] }')), [
      '/spec/desiredState/interfaces/0/vrf/route-table-id type',
    ]);
  });

  it('judge each item of a List', () => {
    const item = peer('peerPort: 70000').replace(/^/gm, '  ').replace('  api', '- api').trimEnd();
    assert.deepEqual(refused(`apiVersion: v1\nkind: List\nitems:\n${item}\n`), ['/items/0/spec/peerPort maximum']);
  });

  it('accept templates, YAML 1.1, patches and what is half typed', () => {
    for (const line of [
      'myASN: _replaced_',
      'myASN: "{{ .Values.asn }}"',
      'peerPort: $(PORT)',
      'ebgpMultiHop: yes',
      'bfdProfile:',
    ])
      assert.deepEqual(refused(peer(line)), [], line);
    assert.deepEqual(refused(peer('$patch: delete', 'colour: red')), []);
    assert.deepEqual(
      refused(policy('- name: red', '  type: vrf', '  state: absent', '  vrf: { route-table-id: "2" }')),
      [],
    );
  });

  it('accept other kinds', () => {
    assert.deepEqual(refused('apiVersion: v1\nkind: ConfigMap\ndata: 3\n'), []);
    assert.deepEqual(refused('just text'), []);
  });

  it('accept the example', () => {
    for (const file of readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((it) =>
      it.endsWith('.yaml'),
    ))
      assert.deepEqual(refused(readFileSync(path.join(examples, file), 'utf8')), [], file);
  });

  it('refuse what the rules left to another validator report, and accept the repair', () => {
    const left = rules.filter((rule) => rule.isPlainSchemaCheck);
    assert.deepEqual(
      left.map(({ code }) => code),
      ['schema-enum', 'schema-range', 'schema-type'],
    );
    for (const { code, docs } of left) {
      assert.notDeepEqual(refused(docs.bad), [], code);
      assert.deepEqual(refused(docs.good), [], code);
    }
  });
});
