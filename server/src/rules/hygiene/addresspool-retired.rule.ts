import type { Graph } from '../../engine/graph.js';
import { isBefore } from '../../engine/release.js';
import { defineRule } from '../../engine/rule.js';
import { type AddressPoolFacts, addressPool } from '../../kinds/metallb/address-pool.kind.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import type { Resource } from '../../model/resource.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

const retired = `apiVersion: metallb.io/v1beta1
kind: AddressPool    #! addresspool-retired "AddressPool" MetalLB does not read AddressPool any more
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  protocol: layer2
  addresses:
  - 203.0.113.0/28
`;

export default defineRule<AddressPoolFacts>({
  code: 'addresspool-retired',
  title: 'AddressPool is no longer read',
  area: 'hygiene',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [addressPool],
  since: '0.1.0',
  docs: {
    why: 'Since release 0.14 MetalLB passes over this kind. OpenShift still takes the resource, and from 4.16 on nothing happens with it: the addresses are not given out.',
    bad: retired,
    good: documents(poolSample('pool-red', '203.0.113.0/28'), advertiseAll),
    whenNotToUse: 'When your MetalLB is older than 0.14; set the target to its release instead.',
    sources: ['MetalLB, releases 0.14.0 and 0.14.3'],
  },
  check(pool, { graph, settings, report }) {
    if (isBefore(settings, { openshift: '4.16', metallb: '0.14' })) return;
    report({
      at: 'kind',
      tags: ['deprecated'],
      message:
        'MetalLB does not read AddressPool any more. Use IPAddressPool with an L2Advertisement or BGPAdvertisement.',
      fixes: conversion(graph, pool),
    });
  },
});

/** Not where a name is taken, or where the announcements would go to several VRFs. */
function conversion(graph: Graph, pool: Resource<AddressPoolFacts>): readonly Fix[] {
  const name = pool.name?.value;
  const { protocol, advertisements } = pool.data;
  const kind =
    protocol?.value === 'layer2' ? l2Advertisement : protocol?.value === 'bgp' ? bgpAdvertisement : undefined;
  if (name === undefined || kind === undefined || advertisements?.open === true || pool.partial) return [];
  const specs =
    kind === bgpAdvertisement && (advertisements?.items.length ?? 0) > 0 ? (advertisements?.items ?? []) : [{}];
  const named = specs.map((spec, index) => ({ name: index === 0 ? name : `${name}-${index + 1}`, spec }));
  const isTaken =
    graph.define(ipAddressPool.id, name).length > 0 || named.some((it) => graph.define(kind.id, it.name).length > 0);
  if (isTaken || graph.ofKind(bgpPeer).some(({ data }) => data.vrf !== undefined)) return [];
  const namespace = pool.namespace?.value;
  return [
    {
      title: 'Convert to IPAddressPool',
      safety: 'suggestion',
      edit(editor) {
        const own = editor.in(pool);
        own.put('apiVersion', 'metallb.io/v1beta1');
        own.put('kind', 'IPAddressPool');
        own.remove('spec.protocol');
        if (advertisements !== undefined) own.remove('spec.bgpAdvertisements');
        for (const it of named) {
          editor.addDocument(pool, {
            apiVersion: 'metallb.io/v1beta1',
            kind: kind === bgpAdvertisement ? 'BGPAdvertisement' : 'L2Advertisement',
            metadata: { name: it.name, ...(namespace === undefined ? {} : { namespace }) },
            spec: specOf(name, it.spec),
          });
        }
      },
    },
  ];
}

const specOf = (pool: string, spec: Readonly<Record<string, PlainValue>>): PlainValue => ({
  ipAddressPools: [pool],
  ...spec,
});
