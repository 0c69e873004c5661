import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { scopesWithTopology, topologyOf } from '../../server/src/features/topology.js';
import { filterTopology } from '../../server/src/features/topology-filter.js';
import { box, layoutTopology, type Point } from '../../server/src/features/topology-layout.js';
import { topologyText } from '../../server/src/features/topology-text.js';
import type { Topology } from '../../server/src/features/topology-types.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';

function readFolder(folder: string): Map<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function pictureOf(files: ReadonlyMap<string, string>): Topology {
  const workspace = workspaceOf(files);
  const [scope, ...more] = scopesWithTopology(workspace);
  assert.ok(scope !== undefined && more.length === 0);
  return topologyOf(workspace, scope.id);
}

/** Points of the curve that the picture draws from one point to the next. */
function alongCurve(from: Point, to: Point, direction: 'right' | 'down'): readonly Point[] {
  const steps = Array.from({ length: 21 }, (_, index) => index / 20);
  const across = (t: number): number => t * t * (3 - 2 * t);
  const along = (t: number): number => 1.5 * t * (1 - t) + t ** 3;
  return steps.map((t) => {
    const [x, y] = direction === 'right' ? [along(t), across(t)] : [across(t), along(t)];
    return { x: from.x + (to.x - from.x) * x, y: from.y + (to.y - from.y) * y };
  });
}

const isSerious = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'warning';
const right = readFolder('examples/symmetric-routing');
const brokenOf = ({ nodes, edges }: Topology) => [...nodes, ...edges].filter(({ state }) => state === 'broken');
const titles = ({ nodes }: Topology, kind: string): readonly string[] =>
  nodes.filter((node) => node.kind === kind).map(({ title }) => title);

/** `Egress service shop/frontend > VRF red`, for lines that tests name. */
const linesOf = ({ nodes, edges }: Topology): readonly string[] => {
  const names = new Map(nodes.map(({ id, kind, title }) => [id, `${kind} ${title}`]));
  return edges.map(({ from, to }) => `${names.get(from)} > ${names.get(to)}`);
};

describe('The topology of a set-up in which everything is right', () => {
  const picture = pictureOf(right);

  it('has every part, and each once', () => {
    assert.deepEqual(picture.nodes.map(({ layer, kind, title }) => `${layer} ${kind} ${title}`).sort(), [
      '0 service shop/frontend',
      '1 egress-service shop/frontend',
      '1 pool pool-red',
      '2 advertisement advertise-red',
      '3 peer router-red',
      '4 vrf red',
      '5 port ens224',
      '6 node-group worker-1',
      '6 node-group worker-2',
    ]);
  });

  it('joins them by what they name', () => {
    assert.deepEqual([...linesOf(picture)].sort(), [
      'advertisement advertise-red > egress-service shop/frontend',
      'advertisement advertise-red > peer router-red',
      'egress-service shop/frontend > service shop/frontend',
      'egress-service shop/frontend > vrf red',
      'peer router-red > vrf red',
      'pool pool-red > advertisement advertise-red',
      'port ens224 > node-group worker-1',
      'port ens224 > node-group worker-2',
      'service shop/frontend > pool pool-red',
      'vrf red > port ens224',
    ]);
  });

  it('is right everywhere, with the verdict at the Service', () => {
    assert.deepEqual(
      [...picture.nodes, ...picture.edges].filter(({ state }) => state !== 'ok'),
      [],
    );
    const service = picture.nodes.find(({ kind }) => kind === 'service');
    assert.equal(service?.verdict?.headline, 'symmetric: in and out by VRF "red" (table 110)');
  });

  it('knows the text behind boxes and lines', () => {
    const text = (place: { readonly uri: string; readonly span: { start: number; end: number } } | undefined) =>
      right.get(place?.uri.replace('file:///workspace/', '') ?? '')?.slice(place?.span.start, place?.span.end);
    const vrf = picture.nodes.find(({ kind }) => kind === 'vrf');
    assert.deepEqual(vrf?.places.map(text), ['red', 'red']);
    const replies = picture.edges.find(({ relation }) => relation === 'replies');
    assert.equal(text(replies?.place), '"110"');
  });
});

describe('The topology of a classic mistake', () => {
  for (const folder of fs.readdirSync('examples/broken').filter((name) => !name.endsWith('.md'))) {
    it(`shows what is wrong in examples/broken/${folder}`, () => {
      const files = readFolder(`examples/broken/${folder}`);
      const picture = pictureOf(files);
      assert.notDeepEqual(brokenOf(picture), []);
      const shown = new Set(
        [...picture.nodes, ...picture.edges].flatMap(({ findings }) => findings.map((it) => it.code)),
      );
      for (const { code } of allFindings(workspaceOf(files)).filter(isSerious)) assert.ok(shown.has(code), code);
      for (const { state, findings } of [...picture.nodes, ...picture.edges])
        if (findings.some(isSerious)) assert.equal(state, 'broken');
    });
  }

  it('leads a name that nothing defines to a box of its own', () => {
    const picture = pictureOf(readFolder('examples/broken/vrf-misspelt'));
    const missing = picture.nodes.filter(({ isMissing }) => isMissing);
    assert.deepEqual(
      missing.map(({ kind, title, state }) => [kind, title, state]),
      [['vrf', 'rad', 'broken']],
    );
  });

  it('marks both of two pools that overlap', () => {
    const picture = pictureOf(readFolder('examples/broken/pools-overlap'));
    const pools = picture.nodes.filter(({ kind }) => kind === 'pool');
    assert.deepEqual(
      pools.map(({ state, findings }) => [state, findings.map(({ code }) => code)]),
      [
        ['broken', ['ipaddresspool-overlap']],
        ['broken', ['ipaddresspool-overlap']],
      ],
    );
  });

  it('draws no line through a box', () => {
    for (const folder of ['default-route-missing', 'route-in-main-table', 'table-id-mismatch'])
      for (const direction of ['right', 'down'] as const) {
        const { nodes, edges } = layoutTopology(pictureOf(readFolder(`examples/broken/${folder}`)), direction);
        for (const { edge, points } of edges)
          for (const { node, x, y } of nodes.filter(({ node: { id } }) => id !== edge.from && id !== edge.to)) {
            const isInside = (it: Point): boolean =>
              Math.abs(it.x - x) < box.width / 2 && Math.abs(it.y - y) < box.height / 2;
            const curve = points.slice(1).flatMap((to, index) => alongCurve(points[index] ?? to, to, direction));
            assert.ok(!curve.some(isInside), `${folder}: ${edge.id} crosses ${node.id}`);
          }
      }
  });

  it('leads replies to the main table where they leave by it', () => {
    const picture = pictureOf(readFolder('examples/broken/route-in-main-table'));
    assert.ok(linesOf(picture).includes('egress-service shop/frontend > main-table main table'));
  });
});

describe('A filter of the topology', () => {
  const files = new Map(right);
  files.set('shop/other.yaml', (right.get('shop/service.yaml') ?? '').replace('name: frontend', 'name: backend'));
  const picture = pictureOf(files);

  it('keeps the paths of one Service', () => {
    const part = filterTopology(picture, { kind: 'service', name: 'shop/frontend' });
    assert.deepEqual(titles(part, 'service'), ['shop/frontend']);
    assert.deepEqual(titles(part, 'vrf'), ['red']);
  });

  it('keeps the paths through a VRF or a node', () => {
    for (const filter of [{ kind: 'vrf', name: 'red' } as const, { kind: 'node', name: 'worker-2' } as const])
      assert.deepEqual([...titles(filterTopology(picture, filter), 'service')].sort(), [
        'shop/backend',
        'shop/frontend',
      ]);
    assert.deepEqual(titles(filterTopology(picture, { kind: 'node', name: 'worker-2' }), 'node-group'), ['worker-2']);
  });

  it('keeps what is broken at the paths', () => {
    const broken = pictureOf(readFolder('examples/broken/table-id-mismatch'));
    const part = filterTopology(broken, { kind: 'node', name: 'worker-1' });
    assert.deepEqual(brokenOf(part), brokenOf(broken));
  });

  it('compares parts of names if asked to, and keeps nothing for a name that is not there', () => {
    assert.deepEqual(titles(filterTopology(picture, { kind: 'any', name: 'BACK' }), 'service'), ['shop/backend']);
    assert.deepEqual(filterTopology(picture, { kind: 'vrf', name: 'green' }).nodes, []);
  });
});

describe('The text of a topology', () => {
  const place = (): unknown => 'place';
  const odd = new Map([...right].map(([file, text]) => [file, text.replaceAll('pool-red', `'"]>b&|'`)] as const));

  it('is well-formed whatever names hold', () => {
    const picture = pictureOf(odd);
    const svg = topologyText('svg', [picture], place);
    assert.doesNotMatch(svg, /\]>b|&(?!amp;|lt;|gt;|quot;)/);
    assert.equal([...svg.matchAll(/<g[ >]/g)].length, [...svg.matchAll(/<\/g>/g)].length);
    assert.match(topologyText('mermaid', [picture], place), /#34;#93;#62;b#38;#124;/);
    assert.match(topologyText('dot', [picture], place), /\\"\]>b&\|/);
  });

  it('can be followed without seeing the picture', () => {
    const svg = topologyText('svg', [pictureOf(right)], place);
    assert.match(svg, /<svg [^>]*role="img" aria-label="Topology of this workspace\. shop\/frontend: symmetric/);
    assert.equal([...svg.matchAll(/tabindex="0" role="link" aria-label="[^"]+"/g)].length, 9);
  });

  it('needs nothing from elsewhere', () => {
    const svg = topologyText('svg', [pictureOf(right)], place);
    assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|<script|@import|url\((?!#)/);
  });

  it('is the same for the same manifests', () => {
    assert.equal(topologyText('svg', [pictureOf(right)], place), topologyText('svg', [pictureOf(right)], place));
  });
});
