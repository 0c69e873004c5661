// Written by `npm run gen` from the files of this folder. Do not edit.
import type { Rule } from '../engine/rule.js';
import ipaddresspoolAddressMalformed from './addressing/ipaddresspool-address-malformed.rule.js';
import ipaddresspoolEgressAutoAssigned from './addressing/ipaddresspool-egress-auto-assigned.rule.js';
import ipaddresspoolNearPrivateRange from './addressing/ipaddresspool-near-private-range.rule.js';
import ipaddresspoolNetworkConflict from './addressing/ipaddresspool-network-conflict.rule.js';
import ipaddresspoolNoUsableAddress from './addressing/ipaddresspool-no-usable-address.rule.js';
import ipaddresspoolOnVrfLink from './addressing/ipaddresspool-on-vrf-link.rule.js';
import ipaddresspoolOverlap from './addressing/ipaddresspool-overlap.rule.js';
import ipaddresspoolRangeReversed from './addressing/ipaddresspool-range-reversed.rule.js';
import ipaddresspoolUnadvertised from './addressing/ipaddresspool-unadvertised.rule.js';
import nncpAddressClash from './addressing/nncp-address-clash.rule.js';
import nncpStaticAddressManyNodes from './addressing/nncp-static-address-many-nodes.rule.js';
import serviceAddressOutsidePools from './addressing/service-address-outside-pools.rule.js';
import serviceAddressesInvalid from './addressing/service-addresses-invalid.rule.js';
import serviceFamiliesNotServed from './addressing/service-families-not-served.rule.js';
import serviceIpSharingConflict from './addressing/service-ip-sharing-conflict.rule.js';
import servicePoolAmbiguousVrf from './addressing/service-pool-ambiguous-vrf.rule.js';
import servicePoolExcludesService from './addressing/service-pool-excludes-service.rule.js';
import servicePoolExhausted from './addressing/service-pool-exhausted.rule.js';
import vrfPortSubnetOverlapsCluster from './addressing/vrf-port-subnet-overlaps-cluster.rule.js';
import advertisementAllPools from './bgp/advertisement-all-pools.rule.js';
import bfdprofileEchoIpv6 from './bgp/bfdprofile-echo-ipv6.rule.js';
import bfdprofileEchoNotSupported from './bgp/bfdprofile-echo-not-supported.rule.js';
import bgpCommunityMalformed from './bgp/bgp-community-malformed.rule.js';
import bgpadvertisementAggregationTooWide from './bgp/bgpadvertisement-aggregation-too-wide.rule.js';
import bgpadvertisementAggregationWithEgress from './bgp/bgpadvertisement-aggregation-with-egress.rule.js';
import bgpadvertisementFamilyMismatch from './bgp/bgpadvertisement-family-mismatch.rule.js';
import bgpadvertisementLocalprefConflict from './bgp/bgpadvertisement-localpref-conflict.rule.js';
import bgpadvertisementNodesNeverMeet from './bgp/bgpadvertisement-nodes-never-meet.rule.js';
import bgpadvertisementPeersAllVrfs from './bgp/bgpadvertisement-peers-all-vrfs.rule.js';
import bgpadvertisementPoolInSeveralVrfs from './bgp/bgpadvertisement-pool-in-several-vrfs.rule.js';
import bgpadvertisementTooManyCommunities from './bgp/bgpadvertisement-too-many-communities.rule.js';
import bgppeerAddressNotInVrf from './bgp/bgppeer-address-not-in-vrf.rule.js';
import bgppeerAddressOwn from './bgp/bgppeer-address-own.rule.js';
import bgppeerDisablempNoEffect from './bgp/bgppeer-disablemp-no-effect.rule.js';
import bgppeerDuplicateSession from './bgp/bgppeer-duplicate-session.rule.js';
import bgppeerFieldIgnored from './bgp/bgppeer-field-ignored.rule.js';
import bgppeerFrrconfigurationConflict from './bgp/bgppeer-frrconfiguration-conflict.rule.js';
import bgppeerInterfaceNotVrfPort from './bgp/bgppeer-interface-not-vrf-port.rule.js';
import bgppeerMultihopIbgp from './bgp/bgppeer-multihop-ibgp.rule.js';
import bgppeerMyasnConflict from './bgp/bgppeer-myasn-conflict.rule.js';
import bgppeerNodesWithoutSpeaker from './bgp/bgppeer-nodes-without-speaker.rule.js';
import bgppeerNodesWithoutVrf from './bgp/bgppeer-nodes-without-vrf.rule.js';
import bgppeerRouteridConflict from './bgp/bgppeer-routerid-conflict.rule.js';
import bgppeerSourceaddressNotInVrf from './bgp/bgppeer-sourceaddress-not-in-vrf.rule.js';
import bgppeerTimersInvalid from './bgp/bgppeer-timers-invalid.rule.js';
import bgppeerV1beta1LosesFields from './bgp/bgppeer-v1beta1-loses-fields.rule.js';
import bgppeerVrfDefault from './bgp/bgppeer-vrf-default.rule.js';
import communityAliasConfusing from './bgp/community-alias-confusing.rule.js';
import frrconfigurationEvpnInvalid from './bgp/frrconfiguration-evpn-invalid.rule.js';
import frrconfigurationLocalasnIbgp from './bgp/frrconfiguration-localasn-ibgp.rule.js';
import frrconfigurationLocalprefConflict from './bgp/frrconfiguration-localpref-conflict.rule.js';
import frrconfigurationPrefixFamily from './bgp/frrconfiguration-prefix-family.rule.js';
import frrconfigurationPrefixLength from './bgp/frrconfiguration-prefix-length.rule.js';
import frrconfigurationPrefixNotDeclared from './bgp/frrconfiguration-prefix-not-declared.rule.js';
import l2advertisementCoversVrfPool from './bgp/l2advertisement-covers-vrf-pool.rule.js';
import metallbBackendPlatform from './bgp/metallb-backend-platform.rule.js';
import metallbNameNotMetallb from './bgp/metallb-name-not-metallb.rule.js';
import metallbNativeModeUnsupported from './bgp/metallb-native-mode-unsupported.rule.js';
import metallbTolerationSeconds from './bgp/metallb-toleration-seconds.rule.js';
import bgpadvertisementEgressLabelMissing from './egress/bgpadvertisement-egress-label-missing.rule.js';
import bgpadvertisementEgressLabelNetworkMode from './egress/bgpadvertisement-egress-label-network-mode.rule.js';
import bgpadvertisementEgressLabelOred from './egress/bgpadvertisement-egress-label-ored.rule.js';
import bgpadvertisementEgressLabelSharedPool from './egress/bgpadvertisement-egress-label-shared-pool.rule.js';
import bgpadvertisementEgressLabelUnknown from './egress/bgpadvertisement-egress-label-unknown.rule.js';
import bgpadvertisementEgressLabelValue from './egress/bgpadvertisement-egress-label-value.rule.js';
import bgpadvertisementNodeselectorSingular from './egress/bgpadvertisement-nodeselector-singular.rule.js';
import egressLabelSelectsConfiguration from './egress/egress-label-selects-configuration.rule.js';
import egressserviceDualStackGap from './egress/egressservice-dual-stack-gap.rule.js';
import egressserviceEgressipOverlap from './egress/egressservice-egressip-overlap.rule.js';
import egressserviceExternalRouteOverlap from './egress/egressservice-external-route-overlap.rule.js';
import egressserviceHostNetworkPods from './egress/egressservice-host-network-pods.rule.js';
import egressserviceLabelCollision from './egress/egressservice-label-collision.rule.js';
import egressserviceNameLabelTooLong from './egress/egressservice-name-label-too-long.rule.js';
import egressserviceNetworkMainTable from './egress/egressservice-network-main-table.rule.js';
import egressserviceNetworkModeNoTable from './egress/egressservice-network-mode-no-table.rule.js';
import egressserviceNetworkModeSharedGateway from './egress/egressservice-network-mode-shared-gateway.rule.js';
import egressserviceNetworkNotCanonical from './egress/egressservice-network-not-canonical.rule.js';
import egressserviceNetworkNotNumber from './egress/egressservice-network-not-number.rule.js';
import egressserviceNetworkNotString from './egress/egressservice-network-not-string.rule.js';
import egressserviceNoEndpoints from './egress/egressservice-no-endpoints.rule.js';
import egressserviceNoOverlay from './egress/egressservice-no-overlay.rule.js';
import egressserviceNodePortsOff from './egress/egressservice-node-ports-off.rule.js';
import egressserviceNodesWithoutVrf from './egress/egressservice-nodes-without-vrf.rule.js';
import egressserviceNodeselectorIgnored from './egress/egressservice-nodeselector-ignored.rule.js';
import egressserviceNodeselectorMissing from './egress/egressservice-nodeselector-missing.rule.js';
import egressservicePodsShared from './egress/egressservice-pods-shared.rule.js';
import egressservicePrimaryUdn from './egress/egressservice-primary-udn.rule.js';
import egressserviceServiceNotLoadbalancer from './egress/egressservice-service-not-loadbalancer.rule.js';
import egressserviceSourceipbyOmitted from './egress/egressservice-sourceipby-omitted.rule.js';
import egressserviceTableSharedGateway from './egress/egressservice-table-shared-gateway.rule.js';
import egressserviceVrfPoolNoNetwork from './egress/egressservice-vrf-pool-no-network.rule.js';
import egressserviceWorkloadNodesDiffer from './egress/egressservice-workload-nodes-differ.rule.js';
import egressserviceWorkloadNodesWithoutVrf from './egress/egressservice-workload-nodes-without-vrf.rule.js';
import nodeExcludedFromBalancers from './egress/node-excluded-from-balancers.rule.js';
import serviceLoadbalancerclassUnhandled from './egress/service-loadbalancerclass-unhandled.rule.js';
import servicePathAsymmetric from './egress/service-path-asymmetric.rule.js';
import serviceVrfPoolWithoutEgressservice from './egress/service-vrf-pool-without-egressservice.rule.js';
import addresspoolRetired from './hygiene/addresspool-retired.rule.js';
import interfaceAbsentExtraKeys from './hygiene/interface-absent-extra-keys.rule.js';
import interfaceIpKeyWrongFamily from './hygiene/interface-ip-key-wrong-family.rule.js';
import interfaceIpSettingsDisabled from './hygiene/interface-ip-settings-disabled.rule.js';
import interfaceLinkLocalDropped from './hygiene/interface-link-local-dropped.rule.js';
import interfaceStaticBesideDhcp from './hygiene/interface-static-beside-dhcp.rule.js';
import kustomizationCycle from './hygiene/kustomization-cycle.rule.js';
import kustomizationFileMissing from './hygiene/kustomization-file-missing.rule.js';
import kustomizationPatchTargetMissing from './hygiene/kustomization-patch-target-missing.rule.js';
import linuxBridgeStateNotWritten from './hygiene/linux-bridge-state-not-written.rule.js';
import nncpMaxUnavailableRisky from './hygiene/nncp-max-unavailable-risky.rule.js';
import nncpNamespaceSet from './hygiene/nncp-namespace-set.rule.js';
import nodeEgressLabelByHand from './hygiene/node-egress-label-by-hand.rule.js';
import resourceApiversionDeprecated from './hygiene/resource-apiversion-deprecated.rule.js';
import resourceDefinedTwice from './hygiene/resource-defined-twice.rule.js';
import resourceNameInvalid from './hygiene/resource-name-invalid.rule.js';
import resourceOutsideMetallbNamespace from './hygiene/resource-outside-metallb-namespace.rule.js';
import resourceStatusPresent from './hygiene/resource-status-present.rule.js';
import serviceAnnotationDeprecated from './hygiene/service-annotation-deprecated.rule.js';
import serviceAnnotationMisspelled from './hygiene/service-annotation-misspelled.rule.js';
import serviceEgressAnnotationDead from './hygiene/service-egress-annotation-dead.rule.js';
import advertisementPoolSelectorNoMatch from './references/advertisement-pool-selector-no-match.rule.js';
import bgpadvertisementCommunityUndefined from './references/bgpadvertisement-community-undefined.rule.js';
import bgpadvertisementPeerUndefined from './references/bgpadvertisement-peer-undefined.rule.js';
import bgpadvertisementPoolUndefined from './references/bgpadvertisement-pool-undefined.rule.js';
import bgppeerBfdprofileUndefined from './references/bgppeer-bfdprofile-undefined.rule.js';
import bgppeerSecretUndefined from './references/bgppeer-secret-undefined.rule.js';
import bgppeerSecretUnusable from './references/bgppeer-secret-unusable.rule.js';
import bgppeerVrfUndefined from './references/bgppeer-vrf-undefined.rule.js';
import egressserviceServiceMissing from './references/egressservice-service-missing.rule.js';
import frrconfigurationBfdprofileUndefined from './references/frrconfiguration-bfdprofile-undefined.rule.js';
import frrconfigurationImportUndefined from './references/frrconfiguration-import-undefined.rule.js';
import nncpNextHopInterfaceUndefined from './references/nncp-next-hop-interface-undefined.rule.js';
import servicePoolUndefined from './references/service-pool-undefined.rule.js';
import vrfAbsentStillReferenced from './references/vrf-absent-still-referenced.rule.js';
import clusterNetworksAssumed from './routing/cluster-networks-assumed.rule.js';
import egressserviceNetworkNoVrf from './routing/egressservice-network-no-vrf.rule.js';
import egressserviceNetworkPeerVrfDiffers from './routing/egressservice-network-peer-vrf-differs.rule.js';
import egressserviceTableWithoutVrf from './routing/egressservice-table-without-vrf.rule.js';
import interfaceDefinedTwice from './routing/interface-defined-twice.rule.js';
import interfaceNameInvalid from './routing/interface-name-invalid.rule.js';
import interfacePortOfTwoControllers from './routing/interface-port-of-two-controllers.rule.js';
import networkHostBitsSet from './routing/network-host-bits-set.rule.js';
import nncpClusterNetworkMixedDefaults from './routing/nncp-cluster-network-mixed-defaults.rule.js';
import nncpClusterNetworkNotCovered from './routing/nncp-cluster-network-not-covered.rule.js';
import nncpInterfaceDefinedDifferently from './routing/nncp-interface-defined-differently.rule.js';
import nncpIpv6RulesMissing from './routing/nncp-ipv6-rules-missing.rule.js';
import nncpMasqueradeHalfCovered from './routing/nncp-masquerade-half-covered.rule.js';
import nncpMasqueradeNotCovered from './routing/nncp-masquerade-not-covered.rule.js';
import nncpNodeNetworkNotCovered from './routing/nncp-node-network-not-covered.rule.js';
import nncpRouteRuleHybridNetwork from './routing/nncp-route-rule-hybrid-network.rule.js';
import nncpRouteRuleNarrowed from './routing/nncp-route-rule-narrowed.rule.js';
import nncpRouteRulePriorityLate from './routing/nncp-route-rule-priority-late.rule.js';
import nncpRouteRulePriorityShared from './routing/nncp-route-rule-priority-shared.rule.js';
import nncpRouteRulePriorityTaken from './routing/nncp-route-rule-priority-taken.rule.js';
import nncpRouteRuleTooWide from './routing/nncp-route-rule-too-wide.rule.js';
import nncpRouteRuleWrongTable from './routing/nncp-route-rule-wrong-table.rule.js';
import nncpRouteRulesMissing from './routing/nncp-route-rules-missing.rule.js';
import nncpRouteRulesOtherPolicy from './routing/nncp-route-rules-other-policy.rule.js';
import nncpServiceNetworkNotCovered from './routing/nncp-service-network-not-covered.rule.js';
import routeAbsentWildcard from './routing/route-absent-wildcard.rule.js';
import routeDestinationZeroNetwork from './routing/route-destination-zero-network.rule.js';
import routeDuplicate from './routing/route-duplicate.rule.js';
import routeGatewayFamily from './routing/route-gateway-family.rule.js';
import routeGatewayOffLink from './routing/route-gateway-off-link.rule.js';
import routeGatewayOwnAddress from './routing/route-gateway-own-address.rule.js';
import routeInterfaceAbsent from './routing/route-interface-absent.rule.js';
import routeInterfaceIpDisabled from './routing/route-interface-ip-disabled.rule.js';
import routeNoDestination from './routing/route-no-destination.rule.js';
import routeNoInterface from './routing/route-no-interface.rule.js';
import routeRuleActionWithTable from './routing/route-rule-action-with-table.rule.js';
import routeRuleDuplicate from './routing/route-rule-duplicate.rule.js';
import routeRuleFamilyMismatch from './routing/route-rule-family-mismatch.rule.js';
import routeRuleFwmaskAlone from './routing/route-rule-fwmask-alone.rule.js';
import routeRuleIpv6NoInterface from './routing/route-rule-ipv6-no-interface.rule.js';
import routeRuleNoSelector from './routing/route-rule-no-selector.rule.js';
import routeTableUnused from './routing/route-table-unused.rule.js';
import routeTypedWithNextHop from './routing/route-typed-with-next-hop.rule.js';
import routeWeightIpv6 from './routing/route-weight-ipv6.rule.js';
import vrfAutoRouteTableDiffers from './routing/vrf-auto-route-table-differs.rule.js';
import vrfDefaultRouteMissing from './routing/vrf-default-route-missing.rule.js';
import vrfMacIgnored from './routing/vrf-mac-ignored.rule.js';
import vrfNameTableDiffers from './routing/vrf-name-table-differs.rule.js';
import vrfNoPort from './routing/vrf-no-port.rule.js';
import vrfPortDown from './routing/vrf-port-down.rule.js';
import vrfPortForwardingOff from './routing/vrf-port-forwarding-off.rule.js';
import vrfPortNoAddress from './routing/vrf-port-no-address.rule.js';
import vrfPortNotAllowed from './routing/vrf-port-not-allowed.rule.js';
import vrfPortReserved from './routing/vrf-port-reserved.rule.js';
import vrfRouteTableUnset from './routing/vrf-route-table-unset.rule.js';
import vrfRouteViaVrfDevice from './routing/vrf-route-via-vrf-device.rule.js';
import vrfRouteWrongTable from './routing/vrf-route-wrong-table.rule.js';
import vrfTableMissing from './routing/vrf-table-missing.rule.js';
import vrfTableOvnRange from './routing/vrf-table-ovn-range.rule.js';
import vrfTableReserved from './routing/vrf-table-reserved.rule.js';
import vrfTableShared from './routing/vrf-table-shared.rule.js';
import ruleCodeUnknown from './settings/rule-code-unknown.rule.js';
import settingsGlobNoMatch from './settings/settings-glob-no-match.rule.js';
import suppressionUnused from './settings/suppression-unused.rule.js';
import bondAdActorSystemMulticast from './syntax/bond-ad-actor-system-multicast.rule.js';
import bondBalanceSlbNeedsXor from './syntax/bond-balance-slb-needs-xor.rule.js';
import bondMacWithFailOverMac from './syntax/bond-mac-with-fail-over-mac.rule.js';
import bondMiimonWithArpInterval from './syntax/bond-miimon-with-arp-interval.rule.js';
import bondModeMissing from './syntax/bond-mode-missing.rule.js';
import bondPortsConfigDiffers from './syntax/bond-ports-config-differs.rule.js';
import bondQueueIdShared from './syntax/bond-queue-id-shared.rule.js';
import bridgeDefaultPvidWithoutFilter from './syntax/bridge-default-pvid-without-filter.rule.js';
import bridgeGroupMaskDiffers from './syntax/bridge-group-mask-differs.rule.js';
import bridgePortVlanModeConflict from './syntax/bridge-port-vlan-mode-conflict.rule.js';
import bridgeTrunkTagsOverlap from './syntax/bridge-trunk-tags-overlap.rule.js';
import controllerNestingLoop from './syntax/controller-nesting-loop.rule.js';
import controllerPortHasIp from './syntax/controller-port-has-ip.rule.js';
import controllerPortIgnored from './syntax/controller-port-ignored.rule.js';
import controllerPortInfiniband from './syntax/controller-port-infiniband.rule.js';
import dnsLinkLocalServer from './syntax/dns-link-local-server.rule.js';
import interfaceAddressWrongFamily from './syntax/interface-address-wrong-family.rule.js';
import interfaceAutoconfWithoutDhcp from './syntax/interface-autoconf-without-dhcp.rule.js';
import interfaceControllerInconsistent from './syntax/interface-controller-inconsistent.rule.js';
import interfaceControllerUndefined from './syntax/interface-controller-undefined.rule.js';
import interfaceDispatchNotKernel from './syntax/interface-dispatch-not-kernel.rule.js';
import interfaceIpv6TokenUnusable from './syntax/interface-ipv6-token-unusable.rule.js';
import interfaceMtuTooSmallForIpv6 from './syntax/interface-mtu-too-small-for-ipv6.rule.js';
import interfaceParentAbsent from './syntax/interface-parent-absent.rule.js';
import interfaceTypeNotConfigurable from './syntax/interface-type-not-configurable.rule.js';
import interfaceTypeOmitted from './syntax/interface-type-omitted.rule.js';
import interfaceWaitIpDisabledStack from './syntax/interface-wait-ip-disabled-stack.rule.js';
import loopbackIpDisabled from './syntax/loopback-ip-disabled.rule.js';
import macvlanPromiscuousMode from './syntax/macvlan-promiscuous-mode.rule.js';
import nncpBraceNotTemplate from './syntax/nncp-brace-not-template.rule.js';
import nncpCaptureMalformed from './syntax/nncp-capture-malformed.rule.js';
import nncpCaptureUndefined from './syntax/nncp-capture-undefined.rule.js';
import nncpNodeselectorNotFlat from './syntax/nncp-nodeselector-not-flat.rule.js';
import ovsBridgeMacAddress from './syntax/ovs-bridge-mac-address.rule.js';
import ovsPatchPortWithIpOrMtu from './syntax/ovs-patch-port-with-ip-or-mtu.rule.js';
import ovsdbBridgeMappingsKey from './syntax/ovsdb-bridge-mappings-key.rule.js';
import resourceTypeMissing from './syntax/resource-type-missing.rule.js';
import schemaDuplicateItem from './syntax/schema-duplicate-item.rule.js';
import schemaEnum from './syntax/schema-enum.rule.js';
import schemaFieldTooNew from './syntax/schema-field-too-new.rule.js';
import schemaMutuallyExclusive from './syntax/schema-mutually-exclusive.rule.js';
import schemaPattern from './syntax/schema-pattern.rule.js';
import schemaRange from './syntax/schema-range.rule.js';
import schemaRequiredTogether from './syntax/schema-required-together.rule.js';
import schemaRequired from './syntax/schema-required.rule.js';
import schemaType from './syntax/schema-type.rule.js';
import schemaUnknownField from './syntax/schema-unknown-field.rule.js';
import selectorValuesMismatch from './syntax/selector-values-mismatch.rule.js';
import sriov8021adWithoutVlan from './syntax/sriov-8021ad-without-vlan.rule.js';
import yamlDuplicateKey from './syntax/yaml-duplicate-key.rule.js';
import yamlScalarAmbiguous from './syntax/yaml-scalar-ambiguous.rule.js';
import yamlSyntax from './syntax/yaml-syntax.rule.js';
import yamlTemplateSkipped from './syntax/yaml-template-skipped.rule.js';

/** Every rule of Symroute. */
export const rules: readonly Rule[] = [
  ipaddresspoolAddressMalformed,
  ipaddresspoolEgressAutoAssigned,
  ipaddresspoolNearPrivateRange,
  ipaddresspoolNetworkConflict,
  ipaddresspoolNoUsableAddress,
  ipaddresspoolOnVrfLink,
  ipaddresspoolOverlap,
  ipaddresspoolRangeReversed,
  ipaddresspoolUnadvertised,
  nncpAddressClash,
  nncpStaticAddressManyNodes,
  serviceAddressOutsidePools,
  serviceAddressesInvalid,
  serviceFamiliesNotServed,
  serviceIpSharingConflict,
  servicePoolAmbiguousVrf,
  servicePoolExcludesService,
  servicePoolExhausted,
  vrfPortSubnetOverlapsCluster,
  advertisementAllPools,
  bfdprofileEchoIpv6,
  bfdprofileEchoNotSupported,
  bgpCommunityMalformed,
  bgpadvertisementAggregationTooWide,
  bgpadvertisementAggregationWithEgress,
  bgpadvertisementFamilyMismatch,
  bgpadvertisementLocalprefConflict,
  bgpadvertisementNodesNeverMeet,
  bgpadvertisementPeersAllVrfs,
  bgpadvertisementPoolInSeveralVrfs,
  bgpadvertisementTooManyCommunities,
  bgppeerAddressNotInVrf,
  bgppeerAddressOwn,
  bgppeerDisablempNoEffect,
  bgppeerDuplicateSession,
  bgppeerFieldIgnored,
  bgppeerFrrconfigurationConflict,
  bgppeerInterfaceNotVrfPort,
  bgppeerMultihopIbgp,
  bgppeerMyasnConflict,
  bgppeerNodesWithoutSpeaker,
  bgppeerNodesWithoutVrf,
  bgppeerRouteridConflict,
  bgppeerSourceaddressNotInVrf,
  bgppeerTimersInvalid,
  bgppeerV1beta1LosesFields,
  bgppeerVrfDefault,
  communityAliasConfusing,
  frrconfigurationEvpnInvalid,
  frrconfigurationLocalasnIbgp,
  frrconfigurationLocalprefConflict,
  frrconfigurationPrefixFamily,
  frrconfigurationPrefixLength,
  frrconfigurationPrefixNotDeclared,
  l2advertisementCoversVrfPool,
  metallbBackendPlatform,
  metallbNameNotMetallb,
  metallbNativeModeUnsupported,
  metallbTolerationSeconds,
  bgpadvertisementEgressLabelMissing,
  bgpadvertisementEgressLabelNetworkMode,
  bgpadvertisementEgressLabelOred,
  bgpadvertisementEgressLabelSharedPool,
  bgpadvertisementEgressLabelUnknown,
  bgpadvertisementEgressLabelValue,
  bgpadvertisementNodeselectorSingular,
  egressLabelSelectsConfiguration,
  egressserviceDualStackGap,
  egressserviceEgressipOverlap,
  egressserviceExternalRouteOverlap,
  egressserviceHostNetworkPods,
  egressserviceLabelCollision,
  egressserviceNameLabelTooLong,
  egressserviceNetworkMainTable,
  egressserviceNetworkModeNoTable,
  egressserviceNetworkModeSharedGateway,
  egressserviceNetworkNotCanonical,
  egressserviceNetworkNotNumber,
  egressserviceNetworkNotString,
  egressserviceNoEndpoints,
  egressserviceNoOverlay,
  egressserviceNodePortsOff,
  egressserviceNodesWithoutVrf,
  egressserviceNodeselectorIgnored,
  egressserviceNodeselectorMissing,
  egressservicePodsShared,
  egressservicePrimaryUdn,
  egressserviceServiceNotLoadbalancer,
  egressserviceSourceipbyOmitted,
  egressserviceTableSharedGateway,
  egressserviceVrfPoolNoNetwork,
  egressserviceWorkloadNodesDiffer,
  egressserviceWorkloadNodesWithoutVrf,
  nodeExcludedFromBalancers,
  serviceLoadbalancerclassUnhandled,
  servicePathAsymmetric,
  serviceVrfPoolWithoutEgressservice,
  addresspoolRetired,
  interfaceAbsentExtraKeys,
  interfaceIpKeyWrongFamily,
  interfaceIpSettingsDisabled,
  interfaceLinkLocalDropped,
  interfaceStaticBesideDhcp,
  kustomizationCycle,
  kustomizationFileMissing,
  kustomizationPatchTargetMissing,
  linuxBridgeStateNotWritten,
  nncpMaxUnavailableRisky,
  nncpNamespaceSet,
  nodeEgressLabelByHand,
  resourceApiversionDeprecated,
  resourceDefinedTwice,
  resourceNameInvalid,
  resourceOutsideMetallbNamespace,
  resourceStatusPresent,
  serviceAnnotationDeprecated,
  serviceAnnotationMisspelled,
  serviceEgressAnnotationDead,
  advertisementPoolSelectorNoMatch,
  bgpadvertisementCommunityUndefined,
  bgpadvertisementPeerUndefined,
  bgpadvertisementPoolUndefined,
  bgppeerBfdprofileUndefined,
  bgppeerSecretUndefined,
  bgppeerSecretUnusable,
  bgppeerVrfUndefined,
  egressserviceServiceMissing,
  frrconfigurationBfdprofileUndefined,
  frrconfigurationImportUndefined,
  nncpNextHopInterfaceUndefined,
  servicePoolUndefined,
  vrfAbsentStillReferenced,
  clusterNetworksAssumed,
  egressserviceNetworkNoVrf,
  egressserviceNetworkPeerVrfDiffers,
  egressserviceTableWithoutVrf,
  interfaceDefinedTwice,
  interfaceNameInvalid,
  interfacePortOfTwoControllers,
  networkHostBitsSet,
  nncpClusterNetworkMixedDefaults,
  nncpClusterNetworkNotCovered,
  nncpInterfaceDefinedDifferently,
  nncpIpv6RulesMissing,
  nncpMasqueradeHalfCovered,
  nncpMasqueradeNotCovered,
  nncpNodeNetworkNotCovered,
  nncpRouteRuleHybridNetwork,
  nncpRouteRuleNarrowed,
  nncpRouteRulePriorityLate,
  nncpRouteRulePriorityShared,
  nncpRouteRulePriorityTaken,
  nncpRouteRuleTooWide,
  nncpRouteRuleWrongTable,
  nncpRouteRulesMissing,
  nncpRouteRulesOtherPolicy,
  nncpServiceNetworkNotCovered,
  routeAbsentWildcard,
  routeDestinationZeroNetwork,
  routeDuplicate,
  routeGatewayFamily,
  routeGatewayOffLink,
  routeGatewayOwnAddress,
  routeInterfaceAbsent,
  routeInterfaceIpDisabled,
  routeNoDestination,
  routeNoInterface,
  routeRuleActionWithTable,
  routeRuleDuplicate,
  routeRuleFamilyMismatch,
  routeRuleFwmaskAlone,
  routeRuleIpv6NoInterface,
  routeRuleNoSelector,
  routeTableUnused,
  routeTypedWithNextHop,
  routeWeightIpv6,
  vrfAutoRouteTableDiffers,
  vrfDefaultRouteMissing,
  vrfMacIgnored,
  vrfNameTableDiffers,
  vrfNoPort,
  vrfPortDown,
  vrfPortForwardingOff,
  vrfPortNoAddress,
  vrfPortNotAllowed,
  vrfPortReserved,
  vrfRouteTableUnset,
  vrfRouteViaVrfDevice,
  vrfRouteWrongTable,
  vrfTableMissing,
  vrfTableOvnRange,
  vrfTableReserved,
  vrfTableShared,
  ruleCodeUnknown,
  settingsGlobNoMatch,
  suppressionUnused,
  bondAdActorSystemMulticast,
  bondBalanceSlbNeedsXor,
  bondMacWithFailOverMac,
  bondMiimonWithArpInterval,
  bondModeMissing,
  bondPortsConfigDiffers,
  bondQueueIdShared,
  bridgeDefaultPvidWithoutFilter,
  bridgeGroupMaskDiffers,
  bridgePortVlanModeConflict,
  bridgeTrunkTagsOverlap,
  controllerNestingLoop,
  controllerPortHasIp,
  controllerPortIgnored,
  controllerPortInfiniband,
  dnsLinkLocalServer,
  interfaceAddressWrongFamily,
  interfaceAutoconfWithoutDhcp,
  interfaceControllerInconsistent,
  interfaceControllerUndefined,
  interfaceDispatchNotKernel,
  interfaceIpv6TokenUnusable,
  interfaceMtuTooSmallForIpv6,
  interfaceParentAbsent,
  interfaceTypeNotConfigurable,
  interfaceTypeOmitted,
  interfaceWaitIpDisabledStack,
  loopbackIpDisabled,
  macvlanPromiscuousMode,
  nncpBraceNotTemplate,
  nncpCaptureMalformed,
  nncpCaptureUndefined,
  nncpNodeselectorNotFlat,
  ovsBridgeMacAddress,
  ovsPatchPortWithIpOrMtu,
  ovsdbBridgeMappingsKey,
  resourceTypeMissing,
  schemaDuplicateItem,
  schemaEnum,
  schemaFieldTooNew,
  schemaMutuallyExclusive,
  schemaPattern,
  schemaRange,
  schemaRequiredTogether,
  schemaRequired,
  schemaType,
  schemaUnknownField,
  selectorValuesMismatch,
  sriov8021adWithoutVlan,
  yamlDuplicateKey,
  yamlScalarAmbiguous,
  yamlSyntax,
  yamlTemplateSkipped,
];
