import type { Severity } from '../../base/result-types.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { bfdProfile } from '../../kinds/metallb/bfd-profile.kind.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { community } from '../../kinds/metallb/community.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { kindNameOf } from '../../model/gvk.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { isUnlikelyHome, type MetalLbHome, metalLbHome } from '../../paths/metallb-namespace.js';
import { changeTo } from '../common/fixes.js';
import { communitySample, documents } from '../common/metallb-samples.js';

const installation = `apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
`;

export default defineRule<unknown>({
  code: 'resource-outside-metallb-namespace',
  title: "A MetalLB resource outside MetalLB's namespace",
  area: 'hygiene',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [ipAddressPool, bgpPeer, bgpAdvertisement, l2Advertisement, bfdProfile, community],
  since: '0.1.0',
  docs: {
    why: 'MetalLB reads the namespace that it runs in and no other. Elsewhere its webhook refuses the resource; where the webhook is off, the resource is stored and never read.',
    bad: documents(
      installation,
      communitySample('keep-inside', '65535:65281').replace(
        'namespace: metallb-system',
        'namespace: shop    #! resource-outside-metallb-namespace "shop" MetalLB reads only namespace "metallb-system"',
      ),
    ),
    good: documents(installation, communitySample('keep-inside', '65535:65281')),
    whenNotToUse: 'When the manifests are for several installations of MetalLB, each in a namespace of its own.',
    sources: ['MetalLB, internal/k8s/webhooks'],
  },
  check(resource, context) {
    const namespace = context.graph.namespaceOf(resource);
    if (namespace === undefined || resource.partial) return;
    const home = metalLbHome(context.graph, resource);
    const severity = home?.namespace === namespace ? undefined : severityIn(namespace, home, context);
    if (severity !== undefined) reportIt(resource, namespace, home, severity, context);
  },
});

function severityIn(namespace: string, home: MetalLbHome | undefined, { graph }: RuleContext): Severity | undefined {
  if (home?.basis === 'installed' || isUnlikelyHome(graph, namespace)) return 'error';
  return home === undefined ? undefined : 'warning';
}

function reportIt(
  resource: Resource,
  namespace: string,
  home: MetalLbHome | undefined,
  severity: Severity,
  { report }: RuleContext,
): void {
  const kind = kindNameOf(resource.kindId);
  const wanted = home?.namespace ?? 'metallb-system';
  const own = resource.namespace;
  report({
    at: 'metadata.namespace',
    severity,
    message:
      home === undefined
        ? `MetalLB reads only the namespace that it runs in, usually "${wanted}", but this ${kind} is in "${namespace}".`
        : home.basis === 'installed'
          ? `MetalLB reads only namespace "${wanted}", but this ${kind} is in "${namespace}".`
          : `The other MetalLB resources are in namespace "${wanted}", but this ${kind} is in "${namespace}"; MetalLB reads one namespace only.`,
    related:
      home === undefined
        ? []
        : [
            {
              in: home.resource,
              at: 'metadata.namespace',
              message: `${kindNameOf(home.resource.kindId)} "${nameOf(home.resource)}"`,
            },
          ],
    // A build that stamps the namespace on its resources overrules what is written here.
    fixes: own?.value === namespace ? [changeTo(resource, own, wanted)] : [],
  });
}
