import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseNetwork } from '../../server/src/base/net/cidr.js';
import type { Graph } from '../../server/src/engine/graph.js';
import { allNodes, fromMap } from '../../server/src/model/node-set.js';
import { addressesOfPorts } from '../../server/src/paths/interfaces.js';
import { coverageOf, isCovered } from '../../server/src/paths/route-rules.js';
import { allRoutes, defaultRoutes, familiesFromOutside } from '../../server/src/paths/routes.js';
import {
  freeTable,
  hasOpenVrfs,
  isVrfInUse,
  usersOfVrf,
  type Vrf,
  vrfsNamed,
  vrfsOf,
  vrfsOfTable,
} from '../../server/src/paths/vrfs.js';
import { edited, oneVrf, without } from './manifests.js';
import { graphOf } from './workspace-of.js';

const blue = fromMap({ blue: 'true' });

function vrfOf(graph: Graph): Vrf {
  const [vrf] = vrfsOf(graph);
  if (vrf === undefined) throw new Error('no VRF');
  return vrf;
}

describe('VRFs', () => {
  test('are found by name and table, with places', () => {
    const graph = graphOf(oneVrf);
    const [vrf] = vrfsNamed(graph, 'bluevrf');
    assert.equal(vrf?.table?.path, 'spec.desiredState.interfaces[0].vrf.route-table-id');
    assert.equal(vrfsOfTable(graph, 102)[0], vrf);
    assert.deepEqual(vrfsOfTable(graph, 103), []);
  });

  test('that are absent do not exist', () => {
    assert.deepEqual(vrfsOf(graphOf(oneVrf.replace('type: vrf, state: up', 'type: vrf, state: absent'))), []);
  });

  test('of a host in a ClusterInstance are pinned to it', () => {
    const graph = graphOf(`apiVersion: siteconfig.open-cluster-management.io/v1alpha1
kind: ClusterInstance
metadata: {name: edge, namespace: edge}
spec:
  nodes:
  - hostName: node-a
    nodeNetwork: {config: {interfaces: [{name: red, type: vrf, vrf: {port: [eth1], route-table-id: 5}}]}}
`);
    assert.deepEqual(vrfOf(graph).nodes, fromMap({ 'kubernetes.io/hostname': 'node-a' }));
    assert.equal(vrfOf(graph).table?.path, 'spec.nodes[0].nodeNetwork.config.interfaces[0].vrf.route-table-id');
  });

  test('may be more where templates or patches stand', () => {
    assert.equal(hasOpenVrfs(graphOf(oneVrf)), false);
    assert.equal(
      hasOpenVrfs(graphOf(oneVrf.replace('route-table-id: 102', 'route-table-id: "{{ .Values.id }}"'))),
      true,
    );
    assert.equal(hasOpenVrfs(graphOf(oneVrf.replace('name: bluevrf', 'name: "{{ .Values.vrf }}"'))), true);
    assert.equal(hasOpenVrfs(graphOf(oneVrf.replace('dhcp: false', 'dhcp: "{{ .Values.dhcp }}"'))), false);
  });

  test('are in use by a peer, an EgressService, or rules for the cluster beside them', () => {
    const alone = without(without(oneVrf, 'BGPPeer', 'blue-router'), 'EgressService', 'web');
    assert.equal(usersOfVrf(graphOf(oneVrf), vrfOf(graphOf(oneVrf))).egressServices.length, 1);
    const inUse = (text: string): boolean => isVrfInUse(graphOf(text), vrfOf(graphOf(text)));
    assert.equal(inUse(oneVrf), true);
    assert.equal(inUse(alone), true);
    assert.equal(inUse(alone.replace(/^ +- \{ip-to.*\n/gm, '')), false);
    assert.equal(inUse(alone.replaceAll('priority: 998, ', '')), true);
  });

  test('get a table that nothing uses', () => {
    assert.equal(freeTable(graphOf(oneVrf)), 1);
    const used = [1, 2, 3, 4, 5, 6].map(
      (id) => `      - {destination: 10.${id}.0.0/16, next-hop-interface: eth1, table-id: ${id}}\n`,
    );
    assert.equal(freeTable(graphOf(edited(oneVrf, ['    route-rules:', `${used.join('')}    route-rules:`]))), 8);
  });
});

describe('addresses of ports', () => {
  const ports = (text: string, ...names: readonly string[]) => addressesOfPorts(graphOf(text), names, blue);

  test('are complete where all is static', () => {
    const found = ports(oneVrf, 'eth1');
    assert.deepEqual(
      found.addresses.map(({ network }) => network?.text),
      ['198.51.100.10/24'],
    );
    assert.equal(found.isComplete, true);
    assert.equal(found.addresses[0]?.path, 'spec.desiredState.interfaces[1].ipv4.address[0]');
  });

  test('are not where some come from outside, are templates, or a port is undeclared', () => {
    assert.deepEqual(ports(oneVrf.replace('dhcp: false', 'dhcp: true'), 'eth1').dynamic, ['IPv4']);
    assert.deepEqual(ports(oneVrf.replace('dhcp: false', 'dhcp: true'), 'eth1').complete, ['IPv6']);
    assert.deepEqual(ports(oneVrf.replace('ip: 198.51.100.10', 'ip: "{{ .Values.ip }}"'), 'eth1').complete, ['IPv6']);
    assert.deepEqual(ports(oneVrf, 'eth1', 'eth2').undeclared, ['eth2']);
    assert.deepEqual(ports(oneVrf, 'eth1', 'eth2').complete, []);
    assert.equal(addressesOfPorts(graphOf(oneVrf), ['eth1'], allNodes).isComplete, false);
  });

  test('of a family that is off do not count', () => {
    assert.deepEqual(ports(oneVrf.replace('ipv4: {enabled: true', 'ipv4: {enabled: false'), 'eth1').addresses, []);
  });
});

describe('routes', () => {
  const table = (edit: string): number | string | undefined =>
    allRoutes(graphOf(oneVrf.replace(', table-id: 102', edit)))[0]?.table;

  test('end up in a table', () => {
    assert.equal(table(', table-id: 7'), 7);
    assert.equal(table(''), 102);
    assert.equal(table(', table-id: 0'), 102);
    assert.equal(table(', vrf-name: bluevrf'), 102);
    assert.equal(table(', vrf-name: redvrf'), 'unknown');
    assert.equal(table(', table-id: "{{ .Values.id }}"'), 'unknown');
    assert.equal(
      allRoutes(graphOf(oneVrf.replace('next-hop-interface: eth1, table-id: 102', 'next-hop-interface: eth9')))[0]
        ?.table,
      254,
    );
  });

  test('to everywhere are default routes', () => {
    const graph = graphOf(oneVrf);
    assert.equal(defaultRoutes(graph, 102, 'IPv4', blue).length, 1);
    assert.equal(defaultRoutes(graph, 102, 'IPv6', blue).length, 0);
    assert.equal(defaultRoutes(graph, 102, 'IPv4', fromMap({ blue: 'false' })).length, 0);
    assert.equal(
      defaultRoutes(graphOf(oneVrf.replace('metric: 150', 'route-type: blackhole')), 102, 'IPv4', blue).length,
      0,
    );
  });

  test('may come from outside', () => {
    const from = (text: string) => familiesFromOutside(graphOf(text), vrfOf(graphOf(text)));
    const receiving = `${oneVrf}---
apiVersion: frrk8s.metallb.io/v1beta1
kind: FRRConfiguration
metadata: {name: in, namespace: metallb-system}
spec: {bgp: {routers: [{asn: 64512, vrf: bluevrf, neighbors: [{address: 198.51.100.1, toReceive: {allowed: {mode: all}}}]}]}}
`;
    assert.deepEqual(from(oneVrf), []);
    assert.deepEqual(from(oneVrf.replace('dhcp: false', 'dhcp: true')), ['IPv4']);
    assert.deepEqual(from(oneVrf.replace('dhcp: false', 'dhcp: true, auto-routes: false')), []);
    assert.deepEqual(from(receiving), ['IPv4', 'IPv6']);
  });
});

describe('coverage', () => {
  const network = (text: string) => {
    const found = parseNetwork(text);
    if (found === undefined) throw new Error(text);
    return found;
  };
  const pods = network('10.128.0.0/14');

  test('is what usable rules leave in the main table', () => {
    assert.equal(coverageOf(graphOf(oneVrf), pods, blue), 'covered');
    assert.equal(coverageOf(graphOf(oneVrf), network('10.132.0.0/14'), blue), 'uncovered');
    assert.equal(isCovered(graphOf(oneVrf), pods, blue), true);
  });

  test('needs rules that nothing narrows', () => {
    for (const more of [
      'ip-from: 10.0.0.0/8',
      'iif: eth1',
      'fwmark: 1',
      'suppress-prefix-length: 0',
      'action: prohibit',
    ]) {
      assert.equal(
        coverageOf(graphOf(oneVrf.replace('ip-to: 10.128.0.0/14,', `ip-to: 10.128.0.0/14, ${more},`)), pods, blue),
        'uncovered',
        more,
      );
    }
    assert.equal(
      coverageOf(
        graphOf(oneVrf.replace('ip-to: 10.128.0.0/14,', 'ip-to: 10.128.0.0/14, ip-from: 0.0.0.0/0,')),
        pods,
        blue,
      ),
      'covered',
    );
  });

  test('is not known where nodes or rules are not', () => {
    assert.equal(coverageOf(graphOf(oneVrf), pods, allNodes), 'unknown');
    assert.equal(
      coverageOf(graphOf(oneVrf.replace('ip-to: 10.128.0.0/14', 'ip-to: "{{ .Values.pods }}"')), pods, blue),
      'unknown',
    );
  });
});
