import type { Graph } from '../../engine/graph.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import type { FrrRouter, FrrVni } from '../../kinds/frr/frr-router.js';
import { isKnown } from '../../model/located.js';
import { frrSample } from '../common/frr-samples.js';
import { type FrrConfiguration, neighborsOf } from '../common/frr-sessions.js';
import { vrfInWords, vrfNamed } from '../common/peers.js';

const sample = (...families: readonly string[]): string =>
  frrSample(['evpn:', '  advertiseVNIs: All'], ['addressFamilies:', ...families.map((family) => `- ${family}`)]);

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-evpn-invalid',
  title: 'EVPN settings that contradict each other',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'Virtual networks are announced to neighbors of the evpn family; the router of a layer 3 VNI has no neighbors of its own, and a VNI belongs to one VRF. frr-k8s refuses the resource otherwise.',
    bad: sample('unicast').replace(
      'All',
      'All    #! frrconfiguration-evpn-invalid "All" no neighbor of the evpn family',
    ),
    good: sample('unicast', 'evpn'),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/merge.go and validate.go'],
  },
  check(resource, context) {
    if (resource.partial || resource.data.hasOpenRouters) return;
    for (const router of resource.data.routers) {
      checkAnnouncement(router, context);
      checkLayer3(router, context);
    }
    checkNumbers(resource, context);
  },
});

/** The neighbor may stand in another resource of the same VRF. */
function checkAnnouncement(router: FrrRouter, { graph, report }: RuleContext): void {
  const { advertiseVnis } = router.evpn ?? {};
  if (!isKnown(advertiseVnis) || advertiseVnis.value !== 'All' || mayHaveEvpnNeighbor(graph, vrfNamed(router.vrf)))
    return;
  report({
    at: advertiseVnis,
    message: `VNIs are announced, but ${vrfInWords(vrfNamed(router.vrf) ?? '')} has no neighbor of the evpn family.`,
  });
}

const mayHaveEvpnNeighbor = (graph: Graph, vrf: string | undefined): boolean =>
  vrf === undefined ||
  [...graph.ofKind(frrConfiguration), ...graph.patchesOf(frrConfiguration)].some(({ data }) =>
    data.routers.some((router) => {
      const name = vrfNamed(router.vrf);
      return (
        (name === vrf || name === undefined) && (router.neighbors?.open === true || neighborsOf(router).some(isEvpn))
      );
    }),
  );

const isEvpn = ({ addressFamilies }: ReturnType<typeof neighborsOf>[number]): boolean =>
  addressFamilies?.open === true || addressFamilies?.items.some(({ value }) => value === 'evpn') === true;

function checkLayer3({ evpn, neighbors }: FrrRouter, { report }: RuleContext): void {
  if (evpn?.l3vni === undefined || (neighbors?.items.length ?? 0) === 0) return;
  report({
    at: evpn.l3vni.path,
    part: 'key',
    message: 'A router with a layer 3 VNI must not have neighbors of its own.',
  });
}

function checkNumbers({ data }: FrrConfiguration, { report }: RuleContext): void {
  const seen = new Map<number, string>();
  for (const { vni, owner } of data.routers.flatMap(numbersOf)) {
    if (!isKnown(vni.vni)) continue;
    const other = seen.get(vni.vni.value);
    if (other !== undefined && other !== owner)
      report({ at: vni.vni, message: `VNI ${vni.vni.value} is used twice in this FRRConfiguration.` });
    seen.set(vni.vni.value, owner);
  }
}

/** The numbers of a router, with what they belong to: one VRF may be written in parts. */
const numbersOf = ({ vrf, evpn }: FrrRouter): readonly { readonly vni: FrrVni; readonly owner: string }[] => {
  const name = vrfNamed(vrf) ?? '';
  return [
    ...(evpn?.l2vnis ?? []).map((vni) => ({ vni, owner: `layer 2 of ${name}` })),
    ...(evpn?.l3vni === undefined ? [] : [{ vni: evpn.l3vni, owner: `layer 3 of ${name}` }]),
  ];
};
