import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EndKind } from '../../server/src/paths/steps.js';
import type { PathVerdict } from '../../server/src/paths/verdict.js';
import { type Edit, edited, oneVrf, twoVrfs, without } from './manifests.js';
import { describeTrace, traceOf } from './workspace-of.js';

interface Case {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly of?: string;
  readonly drop?: readonly [kind: string, name: string];
  /** A part of the sentence that gives the reason. */
  readonly says?: RegExp;
}

const networks = `apiVersion: operator.openshift.io/v1
kind: Network
metadata: {name: cluster}
spec:
  clusterNetwork: [{cidr: 10.128.0.0/14, hostPrefix: 23}]
  serviceNetwork: [172.30.0.0/16]
  defaultNetwork: {type: OVNKubernetes, ovnKubernetesConfig: {gatewayConfig: {routingViaHost: true}}}
---
`;
const label = '  nodeSelectors: [{matchLabels: {egress-service.k8s.ovn.org/shop-web: ""}}]\n';
const serviceRule = '      - {ip-to: 172.30.0.0/16, priority: 998, route-table: 254}\n';
const podRule = '      - {ip-to: 10.128.0.0/14, priority: 998, route-table: 254}\n';
const masqueradeRule = '      - {ip-to: 169.254.0.0/17, priority: 998, route-table: 254}\n';
const local: Edit = ['externalTrafficPolicy: Cluster', 'externalTrafficPolicy: Local'];
const unknownNetworks: Edit = [networks, ''];
const masquerade: Edit = [
  'gatewayConfig: {routingViaHost: true}',
  'gatewayConfig: {routingViaHost: true, ipv4: {internalMasqueradeSubnet: 169.254.0.0/17}}',
];

function run(expected: PathVerdict, cases: readonly Case[], base = oneVrf, end?: EndKind): void {
  for (const { title, edits, of, drop, says } of cases) {
    test(title, () => {
      const text = edited(drop === undefined ? base : without(base, ...drop), ...edits);
      const trace = traceOf(text, of ?? 'web');
      const details = describeTrace(trace);
      assert.equal(trace.verdict, expected, details);
      assert.equal(trace.end?.kind, end, details);
      if (says !== undefined) assert.match(details, says);
      assert.ok(trace.missing.length <= 3);
      if (expected === 'asymmetric') assert.ok(trace.difference !== undefined, details);
      if (expected === 'unknown' && end === undefined) assert.ok(trace.missing.length > 0, details);
    });
  }
}

describe('symmetric, as a kernel confirms', () => {
  run('symmetric', [
    { title: 'everything fits', edits: [] },
    { title: 'rules at priority 999', edits: [['priority: 998', 'priority: 999']] },
    { title: 'rules without a table look into the main one', edits: [[', route-table: 254', '']] },
    { title: 'a route without a metric', edits: [[', metric: 150', '']] },
    { title: 'a route without a table through a port gets the table of the VRF', edits: [[', table-id: 102', '']] },
    { title: 'a route with the name of the VRF', edits: [[', table-id: 102', ', vrf-name: bluevrf']] },
    {
      title: 'route and EgressService share a table that is not that of the VRF, and leave by its port',
      edits: [
        [', table-id: 102', ', table-id: 103'],
        ['network: "102"', 'network: "103"'],
      ],
    },
    {
      title: 'the VRF has another table than route and EgressService',
      edits: [['route-table-id: 102', 'route-table-id: 103']],
    },
    {
      title: 'Network mode, announced from all nodes of the VRF',
      edits: [
        ['sourceIPBy: LoadBalancerIP', 'sourceIPBy: Network'],
        [label, ''],
      ],
      says: /assumed: The pods of the Service run on nodes that have the VRF/,
    },
    {
      title: 'two rules of half the size cover a network',
      edits: [
        [
          podRule,
          podRule.replace('10.128.0.0/14', '10.128.0.0/15') + podRule.replace('10.128.0.0/14', '10.130.0.0/15'),
        ],
      ],
    },
    { title: 'Local policy with a rule for the masquerade network', edits: [local, masquerade] },
    {
      title: 'networks that are not written are assumed',
      edits: [unknownNetworks],
      says: /assumed: 172\.30\.0\.0\/16 holds the Service network/,
    },
    {
      title: 'the default networks of a hosted cluster are as good',
      edits: [
        unknownNetworks,
        ['ip-to: 172.30.0.0/16', 'ip-to: 172.31.0.0/16'],
        ['ip-to: 10.128.0.0/14', 'ip-to: 10.132.0.0/14'],
      ],
    },
    { title: 'no rule for the masquerade network matters to Cluster policy', edits: [[masqueradeRule, '']] },
    {
      title: 'the elected node picks one of several policies, each with the VRF',
      edits: [
        ['nodeSelector: {blue: "true"}', 'nodeSelector: {kubernetes.io/hostname: a}'],
        [
          'nodeSelector: {matchLabels: {blue: "true"}}',
          'nodeSelector: {matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [a, b]}]}',
        ],
        [
          'apiVersion: metallb.io/v1beta2',
          `${policyOf(oneVrf).replace('blue-policy', 'other-policy').replace('{blue: "true"}', '{kubernetes.io/hostname: b}').replace('198.51.100.10', '198.51.100.11')}---\napiVersion: metallb.io/v1beta2`,
        ],
      ],
    },
    {
      title: 'a Service without EgressService in the main table',
      edits: [
        [', vrf: bluevrf', ''],
        ['peerAddress: 198.51.100.1', 'peerAddress: 192.0.2.77'],
        [label, ''],
      ],
      drop: ['EgressService', 'web'],
    },
    {
      title: 'a default route that DHCP brings',
      edits: [
        [
          'ipv4: {enabled: true, dhcp: false, address: [{ip: 198.51.100.10, prefix-length: 24}]}',
          'ipv4: {enabled: true, dhcp: true}',
        ],
        [
          '      - {destination: 0.0.0.0/0, next-hop-address: 198.51.100.1, next-hop-interface: eth1, table-id: 102, metric: 150}\n',
          '',
        ],
        ['config:\n    route-rules', 'config: []\n    route-rules'],
      ],
      says: /gets its default route from outside/,
    },
  ]);
});

function policyOf(text: string): string {
  return text.split(/^---\n/m).find((part) => part.includes('kind: NodeNetworkConfigurationPolicy')) ?? '';
}

describe('asymmetric, as a kernel confirms', () => {
  run('asymmetric', [
    {
      title: 'rules at priority 1000',
      edits: [
        ['998', '1000'],
        ['998', '1000'],
        ['998', '1000'],
      ],
      says: /go back out of the VRF/,
    },
    {
      title: 'rules without priority',
      edits: [
        ['priority: 998, ', ''],
        ['priority: 998, ', ''],
        ['priority: 998, ', ''],
      ],
    },
    {
      title: 'rules into the table of the VRF',
      edits: [
        ['route-table: 254', 'route-table: 102'],
        ['route-table: 254', 'route-table: 102'],
        ['route-table: 254', 'route-table: 102'],
      ],
    },
    {
      title: 'no rules',
      edits: [
        [serviceRule, ''],
        [podRule, ''],
        [masqueradeRule, ''],
        ['route-rules:\n      config:\n', 'route-rules: {config: []}\n'],
      ],
    },
    {
      title: 'no rules, and networks that are not known',
      edits: [unknownNetworks, [serviceRule, ''], [podRule, ''], [masqueradeRule, '']],
    },
    {
      title: 'no rule for the Service network',
      edits: [[serviceRule, '']],
      says: /172\.30\.0\.0\/16, the Service network/,
    },
    { title: 'a rule for another Service network', edits: [['ip-to: 172.30.0.0/16', 'ip-to: 172.31.0.0/16']] },
    {
      title: 'the cluster address of the Service is not covered',
      edits: [
        unknownNetworks,
        ['ip-to: 172.30.0.0/16', 'ip-to: 172.31.0.0/16'],
        ['{type: LoadBalancer,', '{type: LoadBalancer, clusterIP: 172.30.7.7,'],
      ],
    },
    {
      title: 'no rule for the pod network: answers to pods get lost',
      edits: [[podRule, '']],
      says: /connection: different: .* 10\.128\.0\.0\/14, the pod network/,
    },
    { title: 'a rule for another pod network', edits: [['ip-to: 10.128.0.0/14', 'ip-to: 10.132.0.0/14']] },
    {
      title: 'Local policy without a rule for the masquerade network',
      edits: [local, masquerade, [masqueradeRule, '']],
    },
    {
      title: 'Local policy with the masquerade network of older releases',
      edits: [local, masquerade, ['169.254.0.0/17, priority', '169.254.169.0/29, priority']],
    },
    {
      title: 'Local policy without node ports needs the pod network',
      edits: [
        local,
        [podRule, ''],
        ['{type: LoadBalancer,', '{type: LoadBalancer, allocateLoadBalancerNodePorts: false,'],
      ],
    },
    {
      title: 'a rule for everything',
      edits: [
        ['ip-to: 10.128.0.0/14', 'ip-to: 0.0.0.0/0'],
        ['peerAddress: 198.51.100.1, vrf', 'peerAddress: "fe80::1", dualStackAddressFamily: true, vrf'],
      ],
      says: /also sends packets for clients/,
    },
    {
      title: 'the default route is in another table',
      edits: [[', table-id: 102', ', table-id: 103']],
      says: /has no IPv4 default route/,
    },
    { title: 'the default route is in the main table', edits: [[', table-id: 102', ', table-id: 254']] },
    {
      title: 'the EgressService names a table that is empty',
      edits: [['network: "102"', 'network: "103"']],
      says: /Table 103 is empty/,
    },
    {
      title: 'the EgressService names the VRF instead of its table',
      edits: [['network: "102"', 'network: bluevrf']],
      says: /"bluevrf" is not the number of a table/,
    },
    { title: 'the EgressService names no table', edits: [['network: "102", ', '']] },
    { title: 'the EgressService names the main table', edits: [['network: "102"', 'network: "254"']] },
    {
      title: 'no EgressService, and announced from the nodes of the VRF',
      edits: [[label, '']],
      drop: ['EgressService', 'web'],
    },
    {
      title: 'the gateway is on no network of the port',
      edits: [['next-hop-address: 198.51.100.1', 'next-hop-address: 198.51.101.1']],
      says: /nobody answers there/,
    },
    {
      title: 'the gateway is the broadcast address',
      edits: [['next-hop-address: 198.51.100.1', 'next-hop-address: 198.51.100.255']],
    },
    {
      title: 'the gateway is the node itself',
      edits: [['next-hop-address: 198.51.100.1', 'next-hop-address: 198.51.100.10']],
    },
    {
      title: 'the default route leaves by an interface outside of the VRF',
      edits: [['next-hop-interface: eth1', 'next-hop-interface: eth0']],
      says: /leaves by "eth0", which is in no VRF/,
    },
    {
      title: 'an unreachable default route',
      edits: [['next-hop-address: 198.51.100.1, next-hop-interface: eth1', 'route-type: unreachable']],
      says: /refuses packets/,
    },
    { title: 'announced from nodes that are not elected', edits: [[label, '']], says: /connection: different/ },
    {
      title: 'announced by the label or from other nodes',
      edits: [['shop-web: ""}}]', 'shop-web: ""}}, {matchLabels: {blue: "true"}}]']],
    },
    {
      title: 'Network mode, and pods on nodes without the VRF',
      edits: [
        ['sourceIPBy: LoadBalancerIP', 'sourceIPBy: Network'],
        [label, ''],
        ['{type: LoadBalancer,', '{type: LoadBalancer, selector: {app: web},'],
        [
          '---\napiVersion: k8s',
          '---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {template: {metadata: {labels: {app: web}}, spec: {nodeSelector: {blue: "false"}}}}\n---\napiVersion: k8s',
        ],
      ],
      says: /Pods run on nodes without table 102/,
    },
    {
      title: 'an L2 advertisement on the port of a VRF, and replies by the main table',
      edits: [
        ['kind: BGPAdvertisement', 'kind: L2Advertisement'],
        ['peers: [blue-router]', 'interfaces: [eth1]'],
        [label, ''],
      ],
      drop: ['EgressService', 'web'],
    },
  ]);
});

describe('not announced', () => {
  run(
    'unknown',
    [
      {
        title: 'no EgressService of the name, so no node has the label',
        edits: [
          ['{name: web, namespace: shop}\nspec: {sourceIPBy', '{name: web2, namespace: shop}\nspec: {sourceIPBy'],
        ],
      },
      {
        title: 'an EgressService in another namespace',
        edits: [
          ['{name: web, namespace: shop}\nspec: {sourceIPBy', '{name: web, namespace: default}\nspec: {sourceIPBy'],
        ],
      },
      {
        title: 'the elected node can be none of those with the VRF',
        edits: [['matchLabels: {blue: "true"}', 'matchLabels: {blue: "yes"}']],
      },
      {
        title: 'Network mode never sets the label',
        edits: [['sourceIPBy: LoadBalancerIP', 'sourceIPBy: Network']],
        says: /No node has the labels/,
      },
      { title: 'a label that no EgressService has', edits: [['shop-web: ""', 'web: ""']] },
      { title: 'the label with a value', edits: [['shop-web: ""', 'shop-web: "true"']] },
      {
        title: 'the advertisement names another pool',
        edits: [['ipAddressPools: [blue-pool]', 'ipAddressPools: [red-pool]']],
        says: /No advertisement selects pool "blue-pool"/,
      },
      { title: 'the advertisement names another peer', edits: [['peers: [blue-router]', 'peers: [red-router]']] },
      { title: 'the VRF has no port', edits: [['port: [eth1]', 'port: []']], says: /has no port/ },
      {
        title: 'the peer is on no network of the VRF',
        edits: [['peerAddress: 198.51.100.1', 'peerAddress: 10.77.0.1']],
        says: /ebgpMultiHop is not set/,
      },
      { title: 'the peer is the node itself', edits: [['peerAddress: 198.51.100.1', 'peerAddress: 198.51.100.10']] },
      {
        title: 'a rule takes the packets for the peer out of the VRF',
        edits: [[podRule, `${podRule}${podRule.replace('10.128.0.0/14', '198.51.0.0/16')}`]],
      },
      {
        title: 'the session carries no addresses of the family',
        edits: [['peerAddress: 198.51.100.1', 'peerAddress: "2001:db8::1"']],
      },
      {
        title: 'advertisement and VRF share no node',
        edits: [[label, '  nodeSelectors: [{matchLabels: {blue: "false"}}]\n']],
      },
    ],
    oneVrf,
    'not announced',
  );
});

describe('other ends of the path', () => {
  run(
    'unknown',
    [{ title: 'no load balancer', edits: [['{type: LoadBalancer,', '{type: ClusterIP,']] }],
    oneVrf,
    'not a load balancer',
  );
  run(
    'unknown',
    [{ title: 'headless', edits: [['{type: LoadBalancer,', '{type: LoadBalancer, clusterIP: None,']] }],
    oneVrf,
    'not a load balancer',
  );
  run(
    'unknown',
    [
      {
        title: 'an address in no pool',
        edits: [['{type: LoadBalancer,', '{type: LoadBalancer, loadBalancerIP: 203.0.113.77,']],
      },
    ],
    oneVrf,
    'no such address',
  );
  run(
    'unknown',
    [
      {
        title: 'the only pool must be asked for',
        edits: [['spec: {addresses: [203.0.113.0/28]}', 'spec: {addresses: [203.0.113.0/28], autoAssign: false}']],
      },
    ],
    oneVrf,
    'no pool',
  );
  run(
    'unknown',
    [
      {
        title: 'another class of load balancers',
        edits: [
          ['{type: LoadBalancer,', '{type: LoadBalancer, loadBalancerClass: other,'],
          [
            networks,
            'apiVersion: metallb.io/v1beta1\nkind: MetalLB\nmetadata: {name: metallb, namespace: metallb-system}\n---\n',
          ],
        ],
      },
    ],
    oneVrf,
    'not handled',
  );
  run(
    'unknown',
    [
      {
        title: 'Network mode without routing through the host',
        edits: [
          ['routingViaHost: true', 'routingViaHost: false'],
          ['sourceIPBy: LoadBalancerIP', 'sourceIPBy: Network'],
          [label, ''],
        ],
      },
    ],
    oneVrf,
    'refused',
  );
});

describe('unknown', () => {
  run('unknown', [
    {
      title: 'a VRF that no policy defines',
      edits: [['vrf: bluevrf}', 'vrf: eth1}']],
      says: /No policy defines VRF "eth1"/,
    },
    { title: 'a templated table', edits: [['network: "102"', 'network: "{{ .Values.table }}"']] },
    { title: 'a templated VRF of the peer', edits: [['vrf: bluevrf}', 'vrf: "$(VRF)"}']] },
    {
      title: 'a peer in the default VRF whose network lies behind the VRF',
      edits: [[', vrf: bluevrf', '']],
      says: /names no VRF, but its address is in the network of "eth1"/,
    },
    {
      title: 'a peer over several hops that only the default route reaches',
      edits: [['peerAddress: 198.51.100.1', 'ebgpMultiHop: true, peerAddress: 10.77.0.1']],
    },
    {
      title: 'the port of the VRF is configured nowhere',
      edits: [['- {name: eth1, type: ethernet', '- {name: eth9, type: ethernet']],
    },
    { title: 'another interface is in the VRF than the one of the peer', edits: [['port: [eth1]', 'port: [eth3]']] },
    {
      title: 'the default route names the VRF as its interface',
      edits: [['next-hop-interface: eth1', 'next-hop-interface: bluevrf']],
    },
    {
      title: 'the VRF uses the main table',
      edits: [
        ['route-table-id: 102', 'route-table-id: 254'],
        [', table-id: 102', ', table-id: 254'],
        ['network: "102"', 'network: "254"'],
      ],
    },
    {
      title: 'a rule that may hold the clients',
      edits: [['ip-to: 10.128.0.0/14', 'ip-to: 10.0.0.0/8']],
      says: /also sends packets for clients/,
    },
    {
      title: 'no rule for any usual pod network, and networks that are not known',
      edits: [unknownNetworks, [podRule, '']],
    },
    {
      title: 'Local policy without a rule for a usual masquerade network',
      edits: [unknownNetworks, local, [masqueradeRule, '']],
    },
    { title: 'any node may be elected', edits: [[', nodeSelector: {matchLabels: {blue: "true"}}', '']] },
    {
      title: 'the VRF may be on other nodes than the advertisement',
      edits: [
        [label, '  nodeSelectors: [{matchLabels: {rack: "1"}}]\n'],
        ['sourceIPBy: LoadBalancerIP', 'sourceIPBy: Network'],
      ],
    },
    {
      title: 'a rule that picks replies out',
      edits: [[podRule, `${podRule}      - {ip-from: 203.0.113.0/28, priority: 1100, route-table: 102}\n`]],
      drop: ['EgressService', 'web'],
    },
    {
      title: 'a second pool that the address can come from',
      edits: [
        [
          'spec: {addresses: [203.0.113.0/28]}',
          'spec: {addresses: [203.0.113.0/28]}\n---\napiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: {name: second, namespace: metallb-system}\nspec: {addresses: [203.0.113.64/28]}',
        ],
      ],
      says: /blue-pool.*second/,
    },
    {
      title: 'narrower routes may be enough for the clients',
      edits: [['destination: 0.0.0.0/0', 'destination: 10.77.0.0/16']],
    },
    { title: 'a templated route', edits: [['destination: 0.0.0.0/0', 'destination: "{{ .Values.net }}"']] },
    {
      title: 'networks that contradict each other',
      edits: [
        local,
        [
          '---\n',
          '---\napiVersion: operator.openshift.io/v1\nkind: Network\nmetadata: {name: other}\nspec: {clusterNetwork: [{cidr: 10.1.0.0/16}], serviceNetwork: [10.2.0.0/16]}\n---\n',
        ],
      ],
    },
  ]);
});

describe('two VRFs', () => {
  const cases = (of: string): Pick<Case, 'of'> => ({ of });
  run(
    'symmetric',
    [
      { title: 'the first Service', edits: [] },
      { title: 'the second Service', edits: [], ...cases('api') },
    ],
    twoVrfs,
  );
  run(
    'asymmetric',
    [
      {
        title: 'the EgressService names the table of the other VRF',
        edits: [['network: "103"', 'network: "102"']],
        ...cases('api'),
        says: /in by VRF "redvrf" \(table 103\), out by VRF "bluevrf"/,
      },
      { title: 'the advertisement names no peers', edits: [['  peers: [red-router]\n', '']], ...cases('api') },
      {
        title: 'the advertisement names the peer of the other VRF',
        edits: [['peers: [red-router]', 'peers: [blue-router]']],
        ...cases('api'),
      },
    ],
    twoVrfs,
  );
  run(
    'symmetric',
    [
      {
        title: 'a mistake of the second Service leaves the first alone',
        edits: [['network: "103"', 'network: "102"']],
      },
    ],
    twoVrfs,
  );
  run(
    'unknown',
    [{ title: 'the peer names the other VRF', edits: [['vrf: redvrf}', 'vrf: bluevrf}']], ...cases('api') }],
    twoVrfs,
    'not announced',
  );
  run(
    'unknown',
    [
      {
        title: 'both VRFs on one table',
        edits: [
          ['route-table-id: 103', 'route-table-id: 102'],
          [', table-id: 103', ', table-id: 102'],
          ['network: "103"', 'network: "102"'],
        ],
        ...cases('api'),
        says: /several default routes/,
      },
    ],
    twoVrfs,
  );
});
