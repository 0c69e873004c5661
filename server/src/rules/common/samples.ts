import { networksSample, serviceSample, vrfPolicySample } from './vrf-samples.js';

/** Settings and a policy for worker-1 with VRF "red", table 110, and everything that the symmetric path needs: the start of a sample. */
export const redNode = `${networksSample}#: file: policy.yaml\n${vrfPolicySample()}`;

/** A Service of type LoadBalancer, shop/frontend, as a file of a sample. */
export const frontendService = `#: file: service.yaml\n${serviceSample}`;
