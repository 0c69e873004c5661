import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatNetwork } from '../../server/src/base/net/cidr.js';
import { clusterNetworks, type NetworkField } from '../../server/src/paths/cluster-networks.js';
import { platformOf } from '../../server/src/paths/platform.js';
import { graphOf } from './workspace-of.js';

const operator = (
  pods: string,
  services = '172.30.0.0/16',
  name = 'cluster',
): string => `apiVersion: operator.openshift.io/v1
kind: Network
metadata: {name: ${name}}
spec: {clusterNetwork: [{cidr: ${pods}}], serviceNetwork: [${services}]}
`;
const hosted = `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedCluster
metadata: {name: guest, namespace: clusters}
spec: {networking: {clusterNetwork: [{cidr: 10.140.0.0/14}], serviceNetwork: [{cidr: 172.29.0.0/16}]}}
`;
const install = `apiVersion: v1
baseDomain: example.com
metadata: {name: edge}
networking: {clusterNetwork: [{cidr: 10.64.0.0/14, hostPrefix: 23}], serviceNetwork: [172.28.0.0/16], networkType: OVNKubernetes}
`;
const site = `apiVersion: ran.openshift.io/v1
kind: SiteConfig
metadata: {name: site, namespace: site}
spec: {clusters: [{clusterName: a, clusterNetwork: [{cidr: 10.1.0.0/16}], serviceNetwork: [10.2.0.0/16]}, {clusterName: b, clusterNetwork: [{cidr: 10.3.0.0/16}], serviceNetwork: [10.2.0.0/16]}]}
`;
const egress = `apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata: {name: web, namespace: shop}
`;

const textOf = (field: NetworkField): string =>
  field.state === 'unknown'
    ? 'unknown'
    : `${field.state} ${field.networks.map(({ network }) => formatNetwork(network)).join(' ')}`;

const pods = (...documents: readonly string[]): string =>
  textOf(clusterNetworks(graphOf(documents.join('---\n'))).pods);

describe('cluster networks', () => {
  test('are assumed where nothing says more', () => {
    const networks = clusterNetworks(graphOf(egress));
    assert.equal(textOf(networks.pods), 'assumed 10.128.0.0/14');
    assert.equal(textOf(networks.services), 'assumed 172.30.0.0/16');
    assert.equal(textOf(networks.masquerade), 'assumed 169.254.0.0/17');
    assert.deepEqual(networks.families, ['IPv4']);
  });

  test('come from the first source that names them', () => {
    assert.equal(pods(operator('10.1.0.0/16'), hosted, install), 'known 10.1.0.0/16');
    assert.equal(pods(hosted, install), 'known 10.140.0.0/14');
    assert.equal(pods(install), 'known 10.64.0.0/14');
  });

  test('know the place that says so', () => {
    const { services } = clusterNetworks(graphOf(install));
    assert.equal(services.state === 'known' && services.networks[0]?.place?.path, 'networking.serviceNetwork[0]');
  });

  test('are unknown where sources of one kind contradict each other', () => {
    assert.equal(pods(operator('10.1.0.0/16'), operator('10.3.0.0/16', '172.30.0.0/16', 'other')), 'unknown');
    const networks = clusterNetworks(graphOf(site));
    assert.equal(textOf(networks.pods), 'unknown');
    assert.equal(textOf(networks.services), 'known 10.2.0.0/16');
  });

  test('are unknown where a template stands', () => {
    assert.equal(pods(operator('"{{ .Values.pods }}"')), 'unknown');
  });

  test('come from the settings before everything else', () => {
    const own = { pods: ['10.9.0.0/16'], services: [], masquerade: [] };
    const { pods: field, services } = clusterNetworks(graphOf(operator('10.1.0.0/16'), { clusterNetworks: own }));
    assert.equal(textOf(field), 'known 10.9.0.0/16');
    assert.equal(textOf(services), 'known 172.30.0.0/16');
  });

  test('of a cluster in the settings belong to its files only', () => {
    const networks = { pods: ['10.9.0.0/16'], services: [], masquerade: [] };
    const clusters = [{ name: 'edge', include: ['**'], networks }];
    assert.equal(textOf(clusterNetworks(graphOf(egress, { clusters })).pods), 'known 10.9.0.0/16');
  });

  test('of both families are in use where pods have both', () => {
    const networks = clusterNetworks(graphOf(operator('10.1.0.0/16}, {cidr: "fd01::/48"')));
    assert.deepEqual(networks.families, ['IPv4', 'IPv6']);
    assert.equal(textOf(networks.masquerade), 'assumed 169.254.0.0/17 fd69::/112');
  });
});

describe('platform', () => {
  test('shows in the kinds of a scope', () => {
    assert.deepEqual(platformOf(graphOf(egress)), { isOpenShift: false, isOvnKubernetes: true, flavor: 'openshift' });
    assert.deepEqual(platformOf(graphOf(install)), { isOpenShift: true, isOvnKubernetes: true, flavor: 'openshift' });
    assert.deepEqual(platformOf(graphOf(hosted)), { isOpenShift: true, isOvnKubernetes: true, flavor: 'hosted' });
  });

  test('is another one where the network type says so', () => {
    assert.equal(platformOf(graphOf(install.replace('OVNKubernetes', 'Cilium'))).isOvnKubernetes, false);
    assert.equal(
      platformOf(graphOf('apiVersion: v1\nkind: Service\nmetadata: {name: a}\n')).isOvnKubernetes,
      undefined,
    );
  });
});
