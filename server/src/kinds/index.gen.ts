// Written by `npm run gen` from the files of this folder. Do not edit.
import type { KindDefinition } from '../engine/kind.js';
import node from './core/node.kind.js';
import service from './core/service.kind.js';
import frrConfiguration from './frr/frr-configuration.kind.js';
import bfdProfile from './metallb/bfd-profile.kind.js';
import bgpAdvertisement from './metallb/bgp-advertisement.kind.js';
import bgpPeer from './metallb/bgp-peer.kind.js';
import ipAddressPool from './metallb/ip-address-pool.kind.js';
import l2Advertisement from './metallb/l2-advertisement.kind.js';
import nodeNetworkConfigurationPolicy from './nmstate/node-network-configuration-policy.kind.js';
import configNetwork from './openshift/config-network.kind.js';
import operatorNetwork from './openshift/operator-network.kind.js';
import egressService from './ovn/egress-service.kind.js';

/** Every kind that Symroute reads. */
export const kinds: readonly KindDefinition[] = [
  node,
  service,
  frrConfiguration,
  bfdProfile,
  bgpAdvertisement,
  bgpPeer,
  ipAddressPool,
  l2Advertisement,
  nodeNetworkConfigurationPolicy,
  configNetwork,
  operatorNetwork,
  egressService,
];
