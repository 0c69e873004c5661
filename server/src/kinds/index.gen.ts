// Written by `npm run gen` from the files of this folder. Do not edit.
import type { KindDefinition } from '../engine/kind.js';
import endpointSlice from './core/endpoint-slice.kind.js';
import endpoints from './core/endpoints.kind.js';
import namespace from './core/namespace.kind.js';
import node from './core/node.kind.js';
import secret from './core/secret.kind.js';
import service from './core/service.kind.js';
import frrConfiguration from './frr/frr-configuration.kind.js';
import addressPool from './metallb/address-pool.kind.js';
import bfdProfile from './metallb/bfd-profile.kind.js';
import bgpAdvertisement from './metallb/bgp-advertisement.kind.js';
import bgpPeer from './metallb/bgp-peer.kind.js';
import community from './metallb/community.kind.js';
import ipAddressPool from './metallb/ip-address-pool.kind.js';
import l2Advertisement from './metallb/l2-advertisement.kind.js';
import metallb from './metallb/metallb.kind.js';
import nmState from './nmstate/nm-state.kind.js';
import nodeNetworkConfigurationPolicy from './nmstate/node-network-configuration-policy.kind.js';
import agentConfig from './openshift/agent-config.kind.js';
import clusterInstance from './openshift/cluster-instance.kind.js';
import configNetwork from './openshift/config-network.kind.js';
import hostedCluster from './openshift/hosted-cluster.kind.js';
import installConfig from './openshift/install-config.kind.js';
import machineConfig from './openshift/machine-config.kind.js';
import nmStateConfig from './openshift/nm-state-config.kind.js';
import operatorNetwork from './openshift/operator-network.kind.js';
import siteConfig from './openshift/site-config.kind.js';
import tuned from './openshift/tuned.kind.js';
import adminPolicyBasedExternalRoute from './ovn/admin-policy-based-external-route.kind.js';
import clusterUserDefinedNetwork from './ovn/cluster-user-defined-network.kind.js';
import egressIp from './ovn/egress-ip.kind.js';
import egressService from './ovn/egress-service.kind.js';
import userDefinedNetwork from './ovn/user-defined-network.kind.js';
import externalSecret from './secrets/external-secret.kind.js';
import sealedSecret from './secrets/sealed-secret.kind.js';
import settings from './symroute/settings.kind.js';
import cronJob from './workloads/cron-job.kind.js';
import daemonSet from './workloads/daemon-set.kind.js';
import deploymentConfig from './workloads/deployment-config.kind.js';
import deployment from './workloads/deployment.kind.js';
import job from './workloads/job.kind.js';
import pod from './workloads/pod.kind.js';
import replicaSet from './workloads/replica-set.kind.js';
import statefulSet from './workloads/stateful-set.kind.js';

/** Every kind that Symroute reads. */
export const kinds: readonly KindDefinition[] = [
  endpointSlice,
  endpoints,
  namespace,
  node,
  secret,
  service,
  frrConfiguration,
  addressPool,
  bfdProfile,
  bgpAdvertisement,
  bgpPeer,
  community,
  ipAddressPool,
  l2Advertisement,
  metallb,
  nmState,
  nodeNetworkConfigurationPolicy,
  agentConfig,
  clusterInstance,
  configNetwork,
  hostedCluster,
  installConfig,
  machineConfig,
  nmStateConfig,
  operatorNetwork,
  siteConfig,
  tuned,
  adminPolicyBasedExternalRoute,
  clusterUserDefinedNetwork,
  egressIp,
  egressService,
  userDefinedNetwork,
  externalSecret,
  sealedSecret,
  settings,
  cronJob,
  daemonSet,
  deploymentConfig,
  deployment,
  job,
  pod,
  replicaSet,
  statefulSet,
];
