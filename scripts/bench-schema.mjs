// How long a validation takes and how big the validators are: `node scripts/bench-schema.mjs`.
import { gzipSync } from 'node:zlib';
import { bundleValidators, loadValidators } from './load-validators.mjs';

const rounds = 20_000;
const started = performance.now();
const { validate } = await loadValidators();
const loaded = performance.now() - started;

const resource = (apiVersion, kind, spec) => ({
  apiVersion,
  kind,
  metadata: { name: 'sample', namespace: 'metallb-system' },
  spec,
});
const port = {
  name: 'ens4',
  type: 'ethernet',
  state: 'up',
  ipv4: { enabled: true, dhcp: false, address: [{ ip: '192.0.2.2', 'prefix-length': 24 }] },
};
const vrf = { name: 'ens4vrf', type: 'vrf', state: 'up', vrf: { port: ['ens4'], 'route-table-id': 10 } };
const rule = (to) => ({ 'ip-to': to, priority: 998, 'route-table': 254 });
const policy = (interfaces) =>
  resource('nmstate.io/v1', 'NodeNetworkConfigurationPolicy', {
    nodeSelector: { vrf: 'true' },
    desiredState: {
      interfaces,
      routes: {
        config: [
          { destination: '0.0.0.0/0', 'next-hop-address': '192.0.2.1', 'next-hop-interface': 'ens4', 'table-id': 10 },
        ],
      },
      'route-rules': { config: [rule('172.30.0.0/16'), rule('10.128.0.0/14'), rule('169.254.0.0/17')] },
    },
  });

const cases = [
  [
    'BGPPeer',
    'metallb.io/bgppeer_v1beta2',
    resource('metallb.io/v1beta2', 'BGPPeer', {
      myASN: 64512,
      peerASN: 64513,
      peerAddress: '192.0.2.1',
      vrf: 'ens4vrf',
      nodeSelectors: [{ matchLabels: { vrf: 'true' } }],
    }),
  ],
  [
    'IPAddressPool',
    'metallb.io/ipaddresspool_v1beta1',
    resource('metallb.io/v1beta1', 'IPAddressPool', { addresses: ['192.0.2.0/28'] }),
  ],
  [
    'EgressService',
    'k8s.ovn.org/egressservice_v1',
    resource('k8s.ovn.org/v1', 'EgressService', { sourceIPBy: 'LoadBalancerIP', network: '10' }),
  ],
  ['NNCP with a VRF', 'nmstate.io/nodenetworkconfigurationpolicy_v1', policy([vrf, port])],
  [
    'NNCP, 3 mistakes',
    'nmstate.io/nodenetworkconfigurationpolicy_v1',
    policy([
      { ...vrf, vrf: { port: 'ens4', 'table-id': 10 } },
      { ...port, mtu: 'big' },
    ]),
  ],
  [
    'NNCP, 50 interfaces',
    'nmstate.io/nodenetworkconfigurationpolicy_v1',
    policy(Array.from({ length: 50 }, (_, i) => ({ ...port, name: `ens${i}` }))),
  ],
];

for (const [name, schema, data] of cases) {
  for (let i = 0; i < rounds / 10; i++) validate(schema, data);
  const start = performance.now();
  for (let i = 0; i < rounds; i++) validate(schema, data);
  const micros = ((performance.now() - start) * 1000) / rounds;
  console.log(`${name.padEnd(22)} ${micros.toFixed(2).padStart(8)} µs, ${validate(schema, data).length} problems`);
}

for (const [name, contents] of [
  ['validators', "export { validate } from './server/src/generated/validators.js';"],
  ['schema tree', "export { schemas } from './server/src/generated/schemas.js';"],
]) {
  const { text, bytes } = await bundleValidators({ minify: true, contents });
  console.log(
    `${name.padEnd(22)} ${(bytes / 1000).toFixed(0).padStart(8)} kB minified, ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(0)} kB packed`,
  );
}
console.log(`${'bundled and loaded in'.padEnd(22)} ${loaded.toFixed(0).padStart(8)} ms (with esbuild)`);
