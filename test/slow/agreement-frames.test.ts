// A state is judged alike wherever it stands: in a policy among others or with captures, and for a host that is to be installed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disagreements, readAgreements } from '../harness/agreement.js';

const policy =
  '{ apiVersion: nmstate.io/v1, kind: NodeNetworkConfigurationPolicy, metadata: { name: a }, spec: { desiredState: $ } }';

const frames = {
  'a List': `{ apiVersion: v1, kind: List, items: [${policy}] }`,
  'a policy with captures':
    '{ apiVersion: nmstate.io/v1beta1, kind: NodeNetworkConfigurationPolicy, metadata: { name: a }, spec: { nodeSelector: { rack: a }, capture: { gw: routes.running.destination=="0.0.0.0/0" }, maxUnavailable: 3, desiredState: $ } }',
  ClusterInstance:
    '{ apiVersion: siteconfig.open-cluster-management.io/v1alpha1, kind: ClusterInstance, metadata: { name: a, namespace: a }, spec: { nodes: [{ hostName: a, nodeNetwork: { config: $ } }] } }',
  AgentConfig: '{ apiVersion: v1beta1, kind: AgentConfig, hosts: [{ hostname: a, networkConfig: $ }] }',
};

for (const [kind, frame] of Object.entries(frames)) {
  describe(`states of nmstate in ${kind}`, () => {
    for (const group of readAgreements('nmstate/states.yaml', frame)) {
      it(group.about, () => assert.equal(disagreements(group).join('\n'), ''));
    }
  });
}
