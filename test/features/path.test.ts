import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Workspace } from '../../server/src/engine/workspace.js';
import { codeLenses, type PathLens } from '../../server/src/features/code-lens.js';
import { hoverAt } from '../../server/src/features/hover.js';
import { reportsNamed } from '../../server/src/features/path-report.js';
import { pathText } from '../../server/src/features/path-text.js';
import { workspaceOf } from '../harness/run-case.js';

function readFolder(folder: string): Map<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const uriOf = (file: string): string => `file:///workspace/${file}`;
const right = 'examples/symmetric-routing';

const pathLenses = (workspace: Workspace, file: string): readonly PathLens[] =>
  codeLenses(workspace, uriOf(file)).filter((it) => it.kind === 'path');

const headlines: Readonly<Record<string, string>> = {
  'table-id-mismatch': 'asymmetric: requests enter by VRF "red" (table 110), replies leave by the main table',
  'route-in-main-table': 'asymmetric: requests enter by VRF "red" (table 110), replies leave by the main table',
  'service-network-not-covered': 'asymmetric: requests that enter by VRF "red" (table 110) are sent out of it again',
  'pod-network-not-covered':
    'asymmetric: answers to connections of the pods that enter by VRF "red" (table 110) are sent out of it again',
  'pool-misspelt': 'not announced: Service "frontend" is announced to nobody',
};

describe('the path of a Service', () => {
  it('is told above the Service and its EgressService', () => {
    const workspace = workspaceOf(readFolder(right));
    for (const file of ['shop/service.yaml', 'shop/egress-service.yaml']) {
      const [lens, ...more] = pathLenses(workspace, file);
      assert.equal(lens?.title, '✓ symmetric: in and out by VRF "red" (table 110)');
      assert.equal(lens?.service, 'shop/frontend');
      assert.deepEqual(more, []);
    }
    assert.deepEqual(pathLenses(workspace, 'metallb/bgp-peer.yaml'), []);
  });

  for (const [folder, headline] of Object.entries(headlines)) {
    it(`says what is wrong in examples/broken/${folder}`, () => {
      const [report] = reportsNamed(workspaceOf(readFolder(`examples/broken/${folder}`)), 'shop/frontend');
      assert.equal(report?.headline, headline);
      assert.ok(report.sections.some(({ lines }) => lines.some(({ mark }) => mark === 'differs')));
    });
  }

  it('is told for each overlay that has another one', () => {
    const base = readFolder(right);
    const files = new Map([...base].map(([file, text]) => [`base/${file}`, text]));
    files.delete('base/shop/egress-service.yaml');
    files.set(
      'base/kustomization.yaml',
      `resources: [${[...base.keys()].filter((it) => !it.includes('egress-service')).join(', ')}]\n`,
    );
    const egress = base.get('shop/egress-service.yaml') ?? '';
    for (const [overlay, table] of [
      ['good', '110'],
      ['bad', '111'],
    ] as const) {
      files.set(`${overlay}/kustomization.yaml`, 'resources: [../base, egress.yaml]\n');
      files.set(`${overlay}/egress.yaml`, egress.replace('"110"', `"${table}"`));
    }
    const lenses = pathLenses(workspaceOf(files), 'base/shop/service.yaml');
    assert.deepEqual(lenses.map(({ title }) => title).sort(), [
      'overlay "bad": ✗ asymmetric: requests enter by VRF "red" (table 110), replies leave by the main table',
      'overlay "good": ✓ symmetric: in and out by VRF "red" (table 110)',
    ]);
  });

  it('names the line of every step', () => {
    const workspace = workspaceOf(readFolder(right));
    const [report] = reportsNamed(workspace, 'shop/frontend');
    assert.ok(report);
    const text = pathText(report, ({ uri, span }) => {
      const line = (workspace.file(uri)?.text ?? '').slice(0, span.start).split('\n').length;
      return `${workspace.file(uri)?.path}:${line}`;
    });
    assert.match(text, /^shop\/frontend: symmetric: in and out by VRF "red"/);
    assert.match(
      text,
      /✓ Pool "pool-red" is announced to peer "router-red".*\n +metallb\/bgp-advertisement\.yaml:5\n +metallb\/bgp-peer\.yaml:11/,
    );
  });

  it('stands in the hover of the Service', () => {
    const workspace = workspaceOf(readFolder(right));
    const uri = uriOf('shop/service.yaml');
    const hover = hoverAt(workspace, uri, (workspace.file(uri)?.text ?? '').indexOf('frontend'));
    const path = hover?.sections.find(({ heading }) => heading.startsWith('Path: '));
    assert.equal(path?.heading, 'Path: symmetric: in and out by VRF "red" (table 110)');
    const texts = path.lines.map(({ text }) => text);
    assert.deepEqual(texts, [...new Set(texts)]);
  });

  it('is not told of Services that are no load balancers', () => {
    const text = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  namespace: b\nspec:\n  type: ClusterIP\n';
    assert.deepEqual(codeLenses(workspaceOf(new Map([['a.yaml', text]])), uriOf('a.yaml')), []);
  });
});
