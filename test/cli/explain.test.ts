import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { symroute } from './harness.js';

describe('symroute explain', () => {
  it('prints each step with file and line', async () => {
    const { code, out, err } = await symroute('examples', ['explain', 'shop/frontend', 'symmetric-routing']);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^shop\/frontend: symmetric: in and out by VRF "red" \(table 110\)\n/);
    assert.match(out, /\n {6}symmetric-routing\/metallb\/bgp-peer\.yaml:11\n/);
  });

  it('prints one line for each load balancer without a name', async () => {
    const { out } = await symroute('examples/broken/route-in-main-table', ['explain']);
    assert.equal(
      out,
      'shop/frontend: asymmetric: requests enter by VRF "red" (table 110), replies leave by the main table\n',
    );
  });

  it('prints JSON', async () => {
    const { out } = await symroute('examples', ['explain', 'shop/frontend', 'symmetric-routing', '--format', 'json']);
    const { version, paths } = JSON.parse(out);
    assert.equal(version, 1);
    assert.deepEqual([paths.length, paths[0].service, paths[0].verdict], [1, 'shop/frontend', 'symmetric']);
    assert.deepEqual(paths[0].sections[0].steps[0].places[0], {
      file: 'symmetric-routing/shop/service.yaml',
      line: 7,
      column: 30,
    });
  });

  it('exits with 2 and a hint for a Service that is not there', async () => {
    const { code, out, err } = await symroute('examples', ['explain', 'shop/fronted', 'symmetric-routing']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(
      err,
      /No Service "shop\/fronted" of type LoadBalancer is in these files\. Did you mean "shop\/frontend"\?/,
    );
  });
});
