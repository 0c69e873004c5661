import type { Files } from './kustomize.js';

const service = `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    metallb.io/address-pool: pool
spec:
  type: LoadBalancer
  ports:
  - {port: 80, protocol: TCP, name: http}
  - {port: 443, protocol: TCP, name: https}
`;

const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool
  labels: {zone: a}
spec:
  addresses: [10.0.0.0/24, 10.1.0.0/24]
  autoAssign: true
  serviceAllocation:
    namespaces: [shop]
    priority: 10
`;

const advertisement = `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise
spec:
  ipAddressPools: [pool]
`;

const policy = `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: red
spec:
  desiredState:
    interfaces:
    - name: red
      type: vrf
      mtu: 0
      vrf: {port: [eth0], route-table-id: _replaced_}
    - {name: eth0, type: ethernet}
`;

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: old}\n';

const base: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [service.yaml, metallb.yaml, policy.yaml]\n',
  'base/service.yaml': service,
  'base/metallb.yaml': `${pool}---\n${advertisement}`,
  'base/policy.yaml': policy,
};

const over = (kustomization: string, more: Readonly<Record<string, string>> = {}): Files =>
  new Map(Object.entries({ ...base, 'top/kustomization.yaml': `resources: [../base]\n${kustomization}`, ...more }));

const head = (kind: string, name: string, group = 'metallb.io/v1beta1'): string =>
  `apiVersion: ${group}\n    kind: ${kind}\n    metadata: {name: ${name}}\n`;

/** Kustomizations in `top`, by what they show. */
export const kustomizeCases: ReadonlyMap<string, Files> = new Map([
  ['namespace, prefix, suffix', over('namespace: lab\nnamePrefix: p-\nnameSuffix: -s\n')],
  [
    'a Namespace gets the name of the namespace',
    over('namespace: lab\nnamePrefix: p-\n', {
      'top/kustomization.yaml': 'resources: [ns.yaml]\nnamespace: lab\nnamePrefix: p-\n',
      'top/ns.yaml': namespace,
    }),
  ],
  ['commonLabels reach selectors of Services', over('commonLabels: {team: blue}\n')],
  ['labels without and with selectors', over('labels:\n- pairs: {a: b}\n- pairs: {c: d}\n  includeSelectors: true\n')],
  ['commonAnnotations', over('commonAnnotations: {note: "1"}\n')],
  [
    'a strategic-merge patch of a Service merges ports',
    over(`patches:
- patch: |-
    ${head('Service', 'web', 'v1')}    spec:
      ports:
      - {port: 8080, protocol: TCP, name: alt}
      - {port: 443, protocol: TCP, nodePort: 30443}
      type: null
`),
  ],
  [
    'a patch deletes an item of a merged list',
    over(`patches:
- patch: |-
    ${head('Service', 'web', 'v1')}    spec:
      ports:
      - {port: 80, protocol: TCP, $patch: delete}
`),
  ],
  [
    'a patch replaces a merged list',
    over(`patches:
- patch: |-
    ${head('Service', 'web', 'v1')}    spec:
      ports:
      - $patch: replace
      - {port: 8080, protocol: TCP}
`),
  ],
  [
    'a patch adds maps and lists, without what is null in them',
    over(`patches:
- patch: |-
    ${head('BGPAdvertisement', 'advertise')}    spec:
      nodeSelectors: [{matchLabels: {a: b, c: null}}]
      more: {x: null, y: 1}
`),
  ],
  [
    'prefixes and suffixes of several levels',
    over(
      'namePrefix: t-\nnameSuffix: -t\npatches:\n- target: {name: b-pool-b}\n  patch: |-\n    - {op: add, path: /spec/x, value: 1}\n',
      {
        'base/kustomization.yaml': 'resources: [metallb.yaml]\nnamePrefix: b-\nnameSuffix: -b\n',
      },
    ),
  ],
  [
    'a patch of several documents, and a label on all',
    over('patchesStrategicMerge: [two.yaml]\nlabels:\n- pairs: {a: b}\n  includeTemplates: true\n', {
      'top/two.yaml': `${pool.replace('  addresses: [10.0.0.0/24, 10.1.0.0/24]\n', '')}---\n${advertisement.replace('[pool]', '[]')}`,
    }),
  ],
  [
    'a patch replaces lists of other kinds, and removes keys with null',
    over(`patches:
- patch: |-
    ${head('IPAddressPool', 'pool')}    spec:
      addresses: [192.0.2.0/24]
      autoAssign: null
      serviceAllocation: {priority: 20}
`),
  ],
  [
    'a patch replaces a map, and deletes one',
    over(`patches:
- patch: |-
    ${head('IPAddressPool', 'pool')}    spec:
      serviceAllocation: {$patch: replace, priority: 20}
- patch: |-
    ${head('NodeNetworkConfigurationPolicy', 'red', 'nmstate.io/v1')}    spec:
      desiredState: {$patch: delete}
`),
  ],
  [
    'a patch deletes a resource',
    over(`patches:
- patch: |-
    ${head('IPAddressPool', 'pool')}    $patch: delete
`),
  ],
  [
    'a target decides, whatever the patch is called',
    over(`patches:
- target: {kind: IPAddressPool, name: "po.l", labelSelector: zone=a}
  patch: |-
    ${head('IPAddressPool', 'other')}    spec: {avoidBuggyIPs: true}
- target: {kind: BGPAdvertisement, name: adv}
  patch: |-
    ${head('BGPAdvertisement', 'other')}    spec: {ipAddressPools: []}
`),
  ],
  [
    'a target asks for labels',
    over(`patches:
- target: {labelSelector: "zone in (a, b),!other"}
  patch: |-
    - {op: add, path: /metadata/labels/found, value: "yes"}
- target: {labelSelector: "zone notin (a)"}
  patch: |-
    - {op: add, path: /metadata/annotations, value: {other: "yes"}}
`),
  ],
  [
    'JSON patches',
    over(
      `patches:
- target: {kind: IPAddressPool}
  patch: |-
    - {op: add, path: /spec/addresses/-, value: 10.2.0.0/24}
    - {op: add, path: /spec/addresses/0, value: 10.3.0.0/24}
    - {op: remove, path: /spec/addresses/1}
    - {op: replace, path: /spec/autoAssign, value: false}
    - {op: replace, path: /spec/avoidBuggyIPs, value: true}
    - {op: copy, from: /metadata/name, path: /metadata/labels/copied}
    - {op: move, from: /metadata/labels/zone, path: /metadata/labels/area}
    - {op: test, path: /metadata/labels/area, value: a}
- target: {kind: Service, name: web}
  path: service-patch.yaml
`,
      {
        'top/service-patch.yaml':
          '- op: replace\n  path: /metadata/annotations/metallb.io~1address-pool\n  value: other\n',
      },
    ),
  ],
  [
    'a JSON patch that cannot be done is refused',
    over('patches:\n- target: {kind: IPAddressPool}\n  patch: |-\n    - {op: remove, path: /spec/nothing}\n'),
  ],
  [
    'patchesStrategicMerge and patchesJson6902, the old keys',
    over(
      `namePrefix: p-
patchesStrategicMerge: [pool-patch.yaml]
patchesJson6902:
- target: {group: metallb.io, version: v1beta1, kind: BGPAdvertisement, name: advertise}
  patch: |-
    - {op: add, path: /spec/localPref, value: 100}
`,
      {
        'top/pool-patch.yaml': `${head('IPAddressPool', 'pool').replaceAll('\n    ', '\n')}spec: {autoAssign: false}\n`,
      },
    ),
  ],
  [
    'a patch for what is not there is refused',
    over(`patches:\n- patch: |-\n    ${head('IPAddressPool', 'nothing')}    spec: {autoAssign: false}\n`),
  ],
  [
    'a patch knows a resource by the name that it had',
    over(`patches:\n- patch: |-\n    ${head('IPAddressPool', 'pool')}    spec: {autoAssign: false}\n`, {
      'base/kustomization.yaml': 'resources: [metallb.yaml]\nnamePrefix: b-\nnamespace: lab\n',
    }),
  ],
  [
    'components change what is there so far, before the rest of the kustomization',
    over('components: [../component]\nnamePrefix: p-\n', {
      'component/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [more.yaml]
patches:
- target: {kind: IPAddressPool}
  patch: |-
    - {op: replace, path: /spec/autoAssign, value: false}
`,
      'component/more.yaml': advertisement.replace('advertise', 'more'),
    }),
  ],
  [
    'one base twice under two names',
    new Map(
      Object.entries({
        ...base,
        'a/kustomization.yaml': 'resources: [../base]\nnamePrefix: a-\n',
        'b/kustomization.yaml': 'resources: [../base]\nnamePrefix: b-\n',
        'top/kustomization.yaml': 'resources: [../a, ../b]\n',
      }),
    ),
  ],
  [
    'replacements: whole values, parts, lists and new fields',
    over(
      `replacements:
- path: replace.yaml
- source: {kind: ConfigMap, name: values, fieldPath: data.range, options: {delimiter: "/", index: 1}}
  targets:
  - select: {kind: IPAddressPool}
    fieldPaths: [spec.addresses.0, spec.addresses.1]
    options: {delimiter: "/", index: 1}
`,
      {
        'base/kustomization.yaml': 'resources: [service.yaml, metallb.yaml, policy.yaml, values.yaml]\n',
        'base/values.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: values}\ndata: {table: "110", range: 10.0.0.0/28}\n',
        'top/replace.yaml': `source: {kind: ConfigMap, name: values, fieldPath: data.table}
targets:
- select: {kind: NodeNetworkConfigurationPolicy}
  fieldPaths:
  - spec.desiredState.interfaces.[name=red].vrf.route-table-id
  - spec.desiredState.interfaces.0.mtu
- select: {kind: NodeNetworkConfigurationPolicy}
  reject: [{name: blue}]
  fieldPaths: ["metadata.annotations.[example.com/table]"]
  options: {create: true}
`,
      },
    ),
  ],
  [
    'generated Secrets',
    over(
      'secretGenerator:\n- {name: plain, literals: [password=x], options: {disableNameSuffixHash: true}}\n- {name: hashed, literals: [password=x]}\nnamePrefix: p-\n',
    ),
  ],
  [
    'resources in a List',
    over('namePrefix: p-\n', {
      'base/service.yaml': `apiVersion: v1\nkind: List\nitems:\n- ${service.trimEnd().replaceAll('\n', '\n  ')}\n`,
    }),
  ],
]);
