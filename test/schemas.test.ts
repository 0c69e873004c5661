// The schemas themselves, what they accept and refuse, and that the generated code is fresh.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { childOf, propertiesOf, type SchemaNode, schemaAt } from '../server/src/base/schema/tree.js';
import { type SchemaData, unknownValue, wholeFloat } from '../server/src/base/schema/values.js';
import { schemas } from '../server/src/generated/schemas.js';
import { hasSchema, validate } from '../server/src/generated/validators.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'schemas');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function load(file: string): Readonly<Record<string, unknown>> {
  const content: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  assert.ok(isObject(content), file);
  return content;
}

/** Problems in short: `spec.peerPort range`, with the severity if it is no error. */
const problemsIn = (schema: string, data: SchemaData): string[] =>
  validate(schema, data)
    .map(
      ({ path: at, keyword, severity }) => `${at.join('.')} ${keyword}${severity === 'error' ? '' : ` (${severity})`}`,
    )
    .sort();

const resource = (apiVersion: string, kind: string, spec: SchemaData): SchemaData => ({
  apiVersion,
  kind,
  metadata: { name: 'sample' },
  spec,
});

const state = (desiredState: SchemaData): SchemaData =>
  resource('nmstate.io/v1', 'NodeNetworkConfigurationPolicy', { desiredState });

const policy = 'nmstate.io/nodenetworkconfigurationpolicy_v1';
const interfaceOf = (item: SchemaData): string[] =>
  problemsIn(policy, state({ interfaces: [item] })).map((text) => text.replace('spec.desiredState.interfaces.0.', ''));

describe('Every schema', () => {
  it('is read by plain JSON Schema tools', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    for (const file of files) ajv.addSchema(load(file), `https://schemas.invalid/${file}`);
    for (const file of files) assert.equal(typeof ajv.getSchema(`https://schemas.invalid/${file}`), 'function', file);
  });

  it('names the project and path that its facts come from, and the version where it is known', () => {
    for (const file of files) {
      const source = load(file)['x-source'];
      assert.ok(isObject(source), file);
      for (const key of ['project', 'path']) assert.match(String(source[key] ?? ''), /\S/, `${file} ${key}`);
      assert.match(String(source['version'] ?? 'unknown'), /\S/, file);
    }
  });

  it('has a validator if it describes a kind, named like its file', () => {
    const kinds = files.filter((file) => load(file)['x-kind'] !== undefined).map((file) => file.replace(/\.json$/, ''));
    assert.deepEqual(
      kinds.filter((name) => !hasSchema(name)),
      [],
    );
    assert.deepEqual([...schemas.keys()].sort(), kinds.sort());
  });

  it('says of every place what it is, in a sentence', () => {
    const seen = new Set<SchemaNode>();
    const bad: string[] = [];
    const visit = (node: SchemaNode | undefined, at: string): void => {
      if (node === undefined || seen.has(node)) return;
      seen.add(node);
      if (!/^\S.{10,}[.)]$/s.test(node.description ?? '')) bad.push(`${at}: ${node.description}`);
      if (node.wordNotes !== undefined && node.wordNotes.length !== node.words?.length)
        bad.push(`${at}: words and their sentences differ`);
      for (const [key, child] of Object.entries(node.properties ?? {})) visit(child, `${at}.${key}`);
      for (const [word, child] of Object.entries(node.byType?.cases ?? {})) visit(child, `${at}<${word}>`);
      visit(node.items, `${at}[]`);
      visit(node.values, `${at}.*`);
      visit(node.replacedBy?.node, `${at}<replaced>`);
    };
    for (const [name, node] of schemas) visit(node, name);
    assert.deepEqual(bad, []);
    assert.ok(seen.size > 700);
  });
});

/** What each kind takes without a word. */
const accepted: readonly (readonly [string, SchemaData])[] = [
  [
    'k8s.ovn.org/egressservice_v1',
    resource('k8s.ovn.org/v1', 'EgressService', { sourceIPBy: 'Network', network: '10' }),
  ],
  [
    'metallb.io/bgppeer_v1beta2',
    resource('metallb.io/v1beta2', 'BGPPeer', {
      myASN: 1,
      peerASN: 2,
      peerAddress: '192.0.2.1',
      vrf: 'red',
      holdTime: '1m30s',
      passwordSecret: {},
    }),
  ],
  [
    'metallb.io/bgppeer_v1beta1',
    resource('metallb.io/v1beta1', 'BGPPeer', { myASN: 1, peerASN: 2, peerAddress: '2001:db8::1' }),
  ],
  [
    'metallb.io/ipaddresspool_v1beta1',
    resource('metallb.io/v1beta1', 'IPAddressPool', { addresses: ['192.0.2.0/28'], autoAssign: null }),
  ],
  [
    'metallb.io/bgpadvertisement_v1beta1',
    { apiVersion: 'metallb.io/v1beta1', kind: 'BGPAdvertisement', metadata: { name: 'all' } },
  ],
  [
    'metallb.io/bgpadvertisement_v1beta1',
    resource('metallb.io/v1beta1', 'BGPAdvertisement', { aggregationLength: 32, serviceSelectors: [{}] }),
  ],
  [
    'metallb.io/l2advertisement_v1beta1',
    resource('metallb.io/v1beta1', 'L2Advertisement', { interfaces: ['ens4', 'ens4'] }),
  ],
  ['metallb.io/bfdprofile_v1beta1', resource('metallb.io/v1beta1', 'BFDProfile', { receiveInterval: 10 })],
  [
    'metallb.io/community_v1beta1',
    resource('metallb.io/v1beta1', 'Community', { communities: [{ value: '1:2' }, { value: '1:3' }] }),
  ],
  [
    'metallb.io/metallb_v1beta1',
    resource('metallb.io/v1beta1', 'MetalLB', { bgpBackend: '', frrk8sConfig: { alwaysBlock: [' 10.0.0.0/8 '] } }),
  ],
  [
    'metallb.io/addresspool_v1beta1',
    resource('metallb.io/v1beta1', 'AddressPool', { protocol: 'bgp', addresses: ['192.0.2.0/28'] }),
  ],
  [
    'frrk8s.metallb.io/frrconfiguration_v1beta1',
    resource('frrk8s.metallb.io/v1beta1', 'FRRConfiguration', {
      bgp: { routers: [{ asn: 1, neighbors: [{ address: '192.0.2.1', asn: 2 }] }] },
    }),
  ],
  ['nmstate.io/nmstate_v1', resource('nmstate.io/v1', 'NMState', { logLevel: 'debug' })],
  ['nmstate.io/nmstate_v1beta1', resource('nmstate.io/v1beta1', 'NMState', {})],
  [
    'nmstate.io/nodenetworkconfigurationpolicy_v1beta1',
    resource('nmstate.io/v1beta1', 'NodeNetworkConfigurationPolicy', {
      maxUnavailable: '50%',
      nodeSelector: { a: '' },
    }),
  ],
  [
    'operator.openshift.io/network_v1',
    resource('operator.openshift.io/v1', 'Network', { anything: 1, serviceNetwork: ['172.30.0.0/16'] }),
  ],
  [
    'config.openshift.io/network_v1',
    resource('config.openshift.io/v1', 'Network', { clusterNetwork: [{ cidr: '10.128.0.0/14' }] }),
  ],
  [
    'core/service_v1',
    resource('v1', 'Service', { type: 'LoadBalancer', ports: [{ port: 80, targetPort: 'http' }], other: true }),
  ],
];

/** What each kind refuses: the schema, the spec, and the problems. */
const refused: readonly (readonly [string, SchemaData, readonly string[]])[] = [
  [
    'k8s.ovn.org/egressservice_v1',
    { networks: '2', sourceIPBy: 'LoadBalancer', network: 2 },
    ['spec.network type', 'spec.networks unknown', 'spec.sourceIPBy enum'],
  ],
  [
    'metallb.io/bgppeer_v1beta2',
    { peerASN: 1, dynamicASN: 'internal', peerPort: 16385 },
    ['spec oneOf', 'spec required', 'spec.dynamicASN exclusive', 'spec.peerPort range'],
  ],
  [
    'metallb.io/bgppeer_v1beta2',
    { myASN: 0, peerASN: 1, peerAddress: 'fe80::1%ens4', holdTime: '90' },
    ['spec.holdTime format', 'spec.myASN range', 'spec.peerAddress format'],
  ],
  [
    'metallb.io/bgppeer_v1beta2',
    { myASN: 1, peerASN: 1, peerAddress: '::1', password: 'x', passwordSecret: { name: 's' } },
    ['spec.passwordSecret.name exclusive'],
  ],
  ['metallb.io/bgppeer_v1beta1', { myASN: 1, peerASN: 1, peerAddress: '::1', vrf: 'red' }, ['spec.vrf unknown']],
  ['metallb.io/ipaddresspool_v1beta1', { addresses: [] }, ['spec.addresses length']],
  ['metallb.io/ipaddresspool_v1beta1', { addresses: null }, ['spec required']],
  [
    'metallb.io/bgpadvertisement_v1beta1',
    { nodeSelector: {}, peers: ['a', 'a'], localPref: -1 },
    ['spec.localPref range', 'spec.nodeSelector unknown', 'spec.peers.1 duplicate'],
  ],
  [
    'metallb.io/bgpadvertisement_v1beta1',
    { serviceSelectors: [{ matchLabels: { a: 'b' } }], aggregationLength: 24 },
    ['spec.aggregationLength exclusive'],
  ],
  [
    'metallb.io/bgpadvertisement_v1beta1',
    { aggregationLengthV6: 0, localPref: 4294967295 },
    ['spec.aggregationLengthV6 range (warning)', 'spec.localPref range (hint)'],
  ],
  [
    'metallb.io/l2advertisement_v1beta1',
    { nodeSelectors: [{ matchExpressions: [{ key: 'a', operator: 'Equals' }] }] },
    ['spec.nodeSelectors.0.matchExpressions.0.operator enum'],
  ],
  [
    'metallb.io/bfdprofile_v1beta1',
    { receiveInterval: 9, minimumTTL: 1 },
    ['spec.minimumTTL unknown', 'spec.receiveInterval range'],
  ],
  [
    'metallb.io/community_v1beta1',
    {
      communities: [
        { name: 'a', value: '1:1' },
        { name: 'a', value: '1:2' },
      ],
    },
    ['spec.communities.1.name duplicate'],
  ],
  [
    'metallb.io/metallb_v1beta1',
    { bgpBackend: 'bird', nodeSelector: { matchLabels: { a: 'b' } } },
    ['spec.bgpBackend enum', 'spec.nodeSelector.matchLabels type'],
  ],
  [
    'frrk8s.metallb.io/frrconfiguration_v1beta1',
    { bgp: { routers: [{ asn: 1, neighbors: [{ asn: 1, holdTime: '9s', sourceAddress: 'x' }] }] } },
    [
      'spec.bgp.routers.0.neighbors.0 oneOf',
      'spec.bgp.routers.0.neighbors.0 together',
      'spec.bgp.routers.0.neighbors.0.sourceAddress unknown',
    ],
  ],
  [
    policy,
    { desiredState: { rules: {} }, nodeSelector: { 'a/b/c': 'x', ok: true } },
    ['spec.desiredState.rules unknown', 'spec.nodeSelector.a/b/c format', 'spec.nodeSelector.ok type'],
  ],
  ['operator.openshift.io/network_v1', { serviceNetwork: ['172.30.0.0'] }, ['spec.serviceNetwork.0 format']],
  ['core/service_v1', { type: 'Loadbalancer', ports: [{ port: '80' }] }, ['spec.ports.0.port type', 'spec.type enum']],
];

describe('Validation', () => {
  for (const [schema, data] of accepted)
    it(`accepts a plain ${schema}`, () => assert.deepEqual(problemsIn(schema, data), []));

  for (const [schema, spec, problems] of refused)
    it(`refuses in ${schema}: ${problems.join(', ')}`, () => {
      assert.deepEqual(problemsIn(schema, resource('group/v1', 'Kind', spec)), problems);
    });

  it('knows nothing of other kinds', () =>
    assert.deepEqual(problemsIn('projectcalico.org/bgppeer_v3', { spec: 1 }), []));

  it('says where, what and why', () => {
    const [problem] = validate(
      'metallb.io/bgppeer_v1beta2',
      resource('a', 'b', { myASN: 1, peerASN: 1, peerAddress: '::1', peerPort: 0 }),
    );
    assert.deepEqual(problem, {
      path: ['spec', 'peerPort'],
      keyword: 'range',
      params: { value: 0, minimum: 1, maximum: 16384 },
      severity: 'error',
      schemaPath: 'metallb.io/bgppeer_v1beta2#/properties/spec/properties/peerPort',
    });
  });
});

describe('Templates', () => {
  it('satisfy everything', () => {
    const spec: SchemaData = {
      myASN: unknownValue,
      peerASN: unknownValue,
      peerAddress: unknownValue,
      nodeSelectors: unknownValue,
    };
    assert.deepEqual(problemsIn('metallb.io/bgppeer_v1beta2', resource('a', 'b', spec)), []);
    assert.deepEqual(interfaceOf(unknownValue), []);
    assert.deepEqual(interfaceOf({ name: 'e1', type: unknownValue, anything: 1 }), []);
  });

  it('as a key mean that nothing is known to be missing', () => {
    assert.deepEqual(problemsIn('metallb.io/bgppeer_v1beta2', resource('a', 'b', { [unknownValue]: true })), []);
  });

  it('are equal to nothing in a list', () => {
    const spec: SchemaData = { peers: [unknownValue, unknownValue, 'a'], ipAddressPools: unknownValue };
    assert.deepEqual(problemsIn('metallb.io/bgpadvertisement_v1beta1', resource('a', 'b', spec)), []);
  });
});

describe('The desired state', () => {
  const cases: readonly (readonly [string, SchemaData, readonly string[]])[] = [
    [
      'the three names of the table number in a VRF',
      { name: 'v', type: 'vrf', vrf: { 'table-id': 2 } },
      ['vrf.table-id unknown'],
    ],
    ['the section of another type', { name: 'e', type: 'ethernet', vrf: {} }, ['vrf unknown']],
    ['a veth section on ethernet', { name: 'e', type: 'ethernet', veth: { peer: 'f' } }, []],
    ['ports as another name of port', { name: 'v', type: 'vrf', vrf: { ports: ['e'], 'route-table-id': '0x2' } }, []],
    ['both names of port', { name: 'v', type: 'vrf', vrf: { ports: [], port: [] } }, ['vrf.port exclusive']],
    ['a number in text with a plus', { name: 'e', type: 'ethernet', mtu: '+1500' }, []],
    ['hexadecimal with a capital X', { name: 'e', type: 'ethernet', mtu: '0X5dc' }, ['mtu type']],
    ['a fraction of zero', { name: 'e', type: 'ethernet', mtu: wholeFloat }, ['mtu type']],
    ['no value for a flexible number', { name: 'e', type: 'ethernet', mtu: null }, ['mtu type']],
    ['no value for a section', { name: 'e', type: 'ethernet', ipv4: null }, []],
    ['a boolean as a word', { name: 'e', type: 'ethernet', ipv4: { enabled: 'Yes' } }, []],
    ['a boolean as 2', { name: 'e', type: 'ethernet', ipv4: { enabled: 2 } }, ['ipv4.enabled type']],
    ['autoconf under ipv4', { name: 'e', type: 'ethernet', ipv4: { autoconf: true } }, ['ipv4.autoconf forbidden']],
    [
      'a prefix too long for IPv4',
      { name: 'e', type: 'ethernet', ipv4: { address: [{ ip: '192.0.2.1', 'prefix-length': 33 }] } },
      ['ipv4.address.0.prefix-length range'],
    ],
    ['anything on an interface to remove', { name: 'e', type: 'ethernet', state: 'absent', foo: 1, mtu: 'x' }, []],
    ['a key of no type without a type', { name: 'e', foo: 1 }, ['foo unknown']],
    ['a key of another type without a type', { name: 'v', vrf: {} }, ['vrf unknown (hint)']],
    [
      'an unknown key in an open place',
      { name: 'h', type: 'veth', veth: { peer: 'x', zz: 1 } },
      ['veth.zz unknown (warning)'],
    ],
    [
      'a bond mode by number',
      { name: 'b', type: 'bond', 'link-aggregation': { mode: '4', options: { lacp_rate: 1 } } },
      [],
    ],
    [
      'Open vSwitch stp as word, boolean or map',
      { name: 'b', type: 'ovs-bridge', bridge: { options: { stp: { enabled: true } } } },
      [],
    ],
    [
      'Open vSwitch stp as number',
      { name: 'b', type: 'ovs-bridge', bridge: { options: { stp: 1 } } },
      ['bridge.options.stp type'],
    ],
    [
      'a reversed range of VLANs',
      {
        name: 'b',
        type: 'linux-bridge',
        bridge: { port: [{ name: 'e', vlan: { 'trunk-tags': [{ 'id-range': { min: 9, max: 2 } }] } }] },
      },
      ['bridge.port.0.vlan.trunk-tags.0.id-range.min range'],
    ],
    ['private and vepa, one of them off', { name: 'i', type: 'ipvlan', ipvlan: { private: 'no', vepa: 'yes' } }, []],
  ];
  for (const [title, item, problems] of cases) it(title, () => assert.deepEqual(interfaceOf(item), problems));

  it('judges the networks of a rule only while it is there', () => {
    const rules = (item: SchemaData): string[] => problemsIn(policy, state({ 'route-rules': { config: [item] } }));
    assert.deepEqual(rules({ 'ip-to': 'cluster', state: 'absent' }), []);
    assert.deepEqual(rules({ 'ip-to': 'cluster' }), ['spec.desiredState.route-rules.config.0.ip-to format']);
    assert.deepEqual(rules({ 'ip-to': '' }), []);
  });
});

describe('The schema tree', () => {
  const tree = schemas.get(policy);
  const words = (type: string) => (_map: readonly (string | number)[], key: string) =>
    key === 'type' ? type : undefined;
  const interfacePath = ['spec', 'desiredState', 'interfaces', 0];

  it('leads to a place by the type of the interface', () => {
    assert.ok(tree !== undefined);
    const linux = schemaAt(tree, [...interfacePath, 'bridge', 'port', 0, 'stp-path-cost'], words('linux-bridge'));
    assert.equal(linux?.doc, 'nmstate rust/src/lib/ifaces/linux_bridge.rs');
    assert.equal(linux?.node.scalar, 'flexible-unsigned');
    assert.equal(
      schemaAt(tree, [...interfacePath, 'bridge', 'port', 0, 'stp-path-cost'], words('ovs-bridge')),
      undefined,
    );
    assert.equal(schemaAt(tree, [...interfacePath, 'vrf', 'ports'], words('vrf'))?.node.kind, 'list');
  });

  it('lists the keys of a type with the required ones', () => {
    const at = tree && schemaAt(tree, interfacePath, () => undefined);
    assert.ok(at !== undefined);
    const keys = propertiesOf(at.node, () => 'vrf');
    assert.deepEqual(
      keys.filter(({ isRequired }) => isRequired).map(({ key }) => key),
      ['name'],
    );
    assert.ok(keys.some(({ key }) => key === 'vrf') && !keys.some(({ key }) => key === 'bridge'));
    assert.equal(
      childOf(at.node, 'constructor', () => 'vrf'),
      undefined,
    );
  });

  it('knows releases and defaults', () => {
    const peer = schemas.get('metallb.io/bgppeer_v1beta2');
    assert.ok(peer !== undefined);
    assert.deepEqual(schemaAt(peer, ['spec', 'localASN'], () => undefined)?.node.since, {
      metallb: '0.16.0',
      openshift: '4.23',
    });
    assert.equal(schemaAt(peer, ['spec', 'peerPort'], () => undefined)?.node.default, 179);
  });
});

describe('Conformance', () => {
  const cases = path.join(root, '../shared/conformance/nmstate.json');

  it('with the real parser of nmstate, where its cases are at hand', () => {
    if (!existsSync(cases)) return;
    // JSON cannot tell 1500.0 from 1500 once it is read.
    const text = readFileSync(cases, 'utf8').replace(/(?<=[[:,]\s*)-?\d+\.0+(?=\s*[,}\]])/g, '0.5');
    const rows: unknown = JSON.parse(text, (_key, value: unknown) => value);
    assert.ok(Array.isArray(rows));
    const wrong = rows.filter(isObject).filter((row) => {
      const isFree = row['hazard'] !== undefined || row['kind'] === 'semantic';
      const data: SchemaData = JSON.parse(JSON.stringify(row['desiredState']));
      const hasErrors = validate(policy, state(data)).some(({ severity }) => severity === 'error');
      return !isFree && row['valid'] === hasErrors;
    });
    assert.deepEqual(
      wrong.map((row) => row['id']),
      [],
    );
  });
});
