import type { KindDefinition } from '../../engine/kind.js';
import { namespace } from '../../kinds/core/namespace.kind.js';
import { node } from '../../kinds/core/node.kind.js';
import { secret } from '../../kinds/core/secret.kind.js';
import { service } from '../../kinds/core/service.kind.js';
import { frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { addressPool } from '../../kinds/metallb/address-pool.kind.js';
import { bfdProfile } from '../../kinds/metallb/bfd-profile.kind.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { community } from '../../kinds/metallb/community.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { metalLb } from '../../kinds/metallb/metallb.kind.js';
import { nmState } from '../../kinds/nmstate/nm-state.kind.js';
import { nncp } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { configNetwork } from '../../kinds/openshift/config-network.kind.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { clusterUserDefinedNetwork } from '../../kinds/ovn/cluster-user-defined-network.kind.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import { userDefinedNetwork } from '../../kinds/ovn/user-defined-network.kind.js';
import { externalSecret } from '../../kinds/secrets/external-secret.kind.js';
import { sealedSecret } from '../../kinds/secrets/sealed-secret.kind.js';
import { cronJob } from '../../kinds/workloads/cron-job.kind.js';
import { daemonSet } from '../../kinds/workloads/daemon-set.kind.js';
import { deployment } from '../../kinds/workloads/deployment.kind.js';
import { deploymentConfig } from '../../kinds/workloads/deployment-config.kind.js';
import { job } from '../../kinds/workloads/job.kind.js';
import { pod } from '../../kinds/workloads/pod.kind.js';
import { replicaSet } from '../../kinds/workloads/replica-set.kind.js';
import { statefulSet } from '../../kinds/workloads/stateful-set.kind.js';

/** Kinds that live in the cluster under the name of their manifest, for rules about names. What an installer reads is not among them. */
export const clusterKinds: readonly KindDefinition[] = [
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
  metalLb,
  nmState,
  nncp,
  configNetwork,
  operatorNetwork,
  clusterUserDefinedNetwork,
  egressService,
  userDefinedNetwork,
  externalSecret,
  sealedSecret,
  cronJob,
  daemonSet,
  deployment,
  deploymentConfig,
  job,
  pod,
  replicaSet,
  statefulSet,
];
