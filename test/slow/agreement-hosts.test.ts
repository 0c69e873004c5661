// A state of a host that is to be installed is judged like that of a policy.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { disagreement, groupsOf } from '../harness/agreement-table.js';

const frames = {
  ClusterInstance:
    '{ apiVersion: siteconfig.open-cluster-management.io/v1alpha1, kind: ClusterInstance, metadata: { name: a, namespace: a }, spec: { nodes: [{ hostName: a, nodeNetwork: { config: $ } }] } }',
  AgentConfig: '{ apiVersion: v1beta1, kind: AgentConfig, hosts: [{ hostname: a, networkConfig: $ }] }',
};

for (const [kind, frame] of Object.entries(frames)) {
  describe(`states of nmstate in ${kind}`, () => {
    for (const { about, cases } of groupsOf(fs.readFileSync('test/agreement/nmstate/states.yaml', 'utf8'), frame)) {
      it(about, () => assert.equal(cases.flatMap((one) => disagreement(one) ?? []).join('\n'), ''));
    }
  });
}
