import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folder, symroute } from './harness.js';

describe('symroute graph', () => {
  it('prints Mermaid without a format, broken lines in red with the code', async () => {
    const { code, out, err } = await symroute('examples/broken/vrf-misspelt', ['graph']);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^flowchart LR\n/);
    assert.match(out, /n\d+\["VRF<br\/>rad<br\/>not defined"\]:::broken/);
    assert.match(out, / ==>\|"bgppeer-vrf-undefined"\| /);
    assert.match(out, /\n {2}linkStyle \d+ stroke:#/);
  });

  it('prints dot', async () => {
    const { out } = await symroute('examples/broken/table-id-mismatch', ['graph', '--format', 'dot']);
    assert.match(out, /^digraph topology \{\n/);
    assert.match(out, /label="Service\\nshop\/frontend\\nasymmetric", color="#/);
    assert.match(out, /label="egressservice-network-no-vrf"/);
    assert.match(out, /\}\n$/);
  });

  it('prints an SVG with the findings below', async () => {
    const { out } = await symroute('examples/broken/gateway-off-link', ['graph', '--format', 'svg']);
    assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(out, /<g class="edge port broken"/);
    assert.match(out, />Gateway 198\.51\.10\.1 is not in 198\.51\.100\.0\/24/);
    assert.match(out, /<\/svg>\n$/);
  });

  it('prints JSON with file and line of each box and line', async () => {
    const { out } = await symroute('examples', ['graph', 'symmetric-routing', '--format', 'json']);
    const { version, topologies } = JSON.parse(out);
    assert.deepEqual([version, topologies.length], [1, 1]);
    const service = topologies[0].nodes.find((node: { kind: string }) => node.kind === 'service');
    assert.deepEqual(service.places, [{ file: 'symmetric-routing/shop/service.yaml', line: 4, column: 9 }]);
    assert.equal(service.verdict, 'symmetric');
    const replies = topologies[0].edges.find((edge: { relation: string }) => edge.relation === 'replies');
    assert.deepEqual(replies.place, { file: 'symmetric-routing/shop/egress-service.yaml', line: 9, column: 12 });
  });

  it('keeps to one Service, VRF or node', async () => {
    for (const filter of [
      ['--service', 'shop/frontend'],
      ['--vrf', 'red'],
      ['--node', 'worker-1'],
    ]) {
      const { code, out } = await symroute('examples/symmetric-routing', ['graph', ...filter]);
      assert.equal(code, 0);
      assert.match(out, /shop\/frontend/);
    }
  });

  it('draws each scope by itself', async () => {
    const { out } = await symroute('examples/broken', ['graph', 'vrf-misspelt', 'table-reserved']);
    assert.match(out, /\n {2}subgraph s0\[[^]*\n {2}subgraph s1\[/);
    assert.match(out, /\n {2}end\n/);
  });

  it('exits with 2 and a hint for a name that is not there', async () => {
    const { code, out, err } = await symroute('examples/symmetric-routing', ['graph', '--service', 'shop/fronted']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /No Service "shop\/fronted" is in these files\. Did you mean "shop\/frontend"\?/);
  });

  it('exits with 2 if there is nothing to draw', async (context) => {
    const root = folder(context, { 'a.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n' });
    const { code, err } = await symroute(root, ['graph']);
    assert.equal(code, 2);
    assert.match(err, /No Service, MetalLB resource or VRF is in these files\./);
  });
});
