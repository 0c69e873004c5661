import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/base/edit.js';
import { renameAt } from '../../server/src/features/rename.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';
import { uriOf } from './answers.js';

const folder = 'examples/symmetric-routing';
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(`${folder}/${file}`, 'utf8')]),
);

/** What is renamed, from every place that names it; and the lines, as they are afterwards, that change. */
interface Case {
  readonly what: string;
  readonly newName: string;
  readonly from: readonly (readonly [string, string])[];
  readonly changed: Readonly<Record<string, readonly string[]>>;
}

const workers = ['node-network/worker-1.yaml', 'node-network/worker-2.yaml'] as const;
const inWorkers = (...lines: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(workers.map((worker) => [worker, lines]));

const cases: readonly Case[] = [
  {
    what: 'a VRF',
    newName: 'blue',
    from: [
      ['metallb/bgp-peer.yaml', 'vrf: re'],
      [workers[1], 'name: re'],
    ],
    changed: { 'metallb/bgp-peer.yaml': ['  vrf: blue'], ...inWorkers('    - name: blue') },
  },
  {
    what: 'a table',
    newName: '120',
    from: [
      ['shop/egress-service.yaml', 'network: "1'],
      [workers[0], 'route-table-id: 1'],
      [workers[1], ' table-id: 1'],
    ],
    changed: {
      'shop/egress-service.yaml': ['  network: "120"'],
      ...inWorkers('        route-table-id: 120', '        table-id: 120'),
    },
  },
  {
    what: 'a pool',
    newName: 'addresses',
    from: [
      ['metallb/ip-address-pool.yaml', 'name: pool'],
      ['metallb/bgp-advertisement.yaml', '- pool'],
      ['shop/service.yaml', 'address-pool: pool'],
    ],
    changed: {
      'metallb/ip-address-pool.yaml': ['  name: addresses'],
      'metallb/bgp-advertisement.yaml': ['  - addresses'],
      'shop/service.yaml': ['    metallb.io/address-pool: addresses'],
    },
  },
  {
    what: 'a peer',
    newName: 'upstream',
    from: [
      ['metallb/bgp-peer.yaml', 'name: router'],
      ['metallb/bgp-advertisement.yaml', '- router'],
    ],
    changed: {
      'metallb/bgp-peer.yaml': ['  name: upstream'],
      'metallb/bgp-advertisement.yaml': ['  - upstream'],
    },
  },
  {
    what: 'a Service with its EgressService and label',
    newName: 'web',
    from: [
      ['shop/service.yaml', 'name: front'],
      ['shop/egress-service.yaml', 'name: front'],
      ['metallb/bgp-advertisement.yaml', 'shop-front'],
    ],
    changed: {
      'shop/service.yaml': ['  name: web'],
      'shop/egress-service.yaml': ['  name: web'],
      'metallb/bgp-advertisement.yaml': ['      egress-service.k8s.ovn.org/shop-web: ""'],
    },
  },
  {
    what: 'an interface',
    newName: 'ens256',
    from: [
      [workers[0], '- ens'],
      [workers[1], 'next-hop-interface: ens'],
    ],
    changed: inWorkers('        - ens256', '    - name: ens256', '        next-hop-interface: ens256'),
  },
];

describe('a rename in the example', () => {
  for (const { what, newName, from, changed } of cases)
    for (const [file, text] of from)
      it(`${what}, from ${file}`, () => {
        const after = renamed(file, text, newName);
        assert.deepEqual(changedLines(after), changed);
        assert.deepEqual(allFindings(workspaceOf(after)), []);
      });

  it('begins with nothing to report', () => assert.deepEqual(allFindings(workspaceOf(files)), []));

  it('is refused with a reason where it would merge two things', () => {
    const [worker] = workers;
    assert.match(refusal(worker, 'name: re', 'ens224'), /taken by another interface/);
    assert.match(refusal(worker, 'name: ens', 'red'), /taken by another VRF/);
    assert.match(refusal(worker, 'route-table-id: 1', '254'), /the kernel's table "main"/);
    assert.match(refusal('shop/service.yaml', 'name: front', 'Front End'), /no valid name/);
    assert.match(refusal('shop/egress-service.yaml', 'name: front', 'f'.repeat(60)), /longer than 63/);
  });
});

const startOf = (file: string, text: string): number => {
  const at = files.get(file)?.indexOf(text) ?? -1;
  assert.ok(at >= 0, `${file} holds no ${text}`);
  return at + text.length;
};

function renamed(file: string, text: string, newName: string): ReadonlyMap<string, string> {
  const edits = renameAt(workspaceOf(files), uriOf(file), startOf(file, text), newName);
  assert.ok(!('problem' in edits), JSON.stringify(edits));
  return new Map([...files].map(([name, before]) => [name, applyEdits(before, edits.get(uriOf(name)) ?? []) ?? '']));
}

function refusal(file: string, text: string, newName: string): string {
  const edits = renameAt(workspaceOf(files), uriOf(file), startOf(file, text), newName);
  return 'problem' in edits ? edits.problem : 'not refused';
}

function changedLines(after: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const perFile = [...after].map(([file, text]) => {
    const before = (files.get(file) ?? '').split('\n');
    return [file, text.split('\n').filter((line, index) => line !== before[index])] as const;
  });
  return Object.fromEntries(perFile.filter(([, lines]) => lines.length > 0));
}
