import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeSettings, readSettings } from '../../server/src/engine/read-settings.js';
import type { Settings } from '../../server/src/engine/settings.js';
import { assumptionsOf } from '../../server/src/features/assumptions.js';
import { bgpModeOf } from '../../server/src/paths/bgp-mode.js';
import { graphOf, workspaceOf } from './workspace-of.js';

const peer = `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: router, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 198.51.100.1}
`;
const metallb = (backend: string): string => `---
apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata: {name: metallb, namespace: metallb-system}
spec: {bgpBackend: ${backend}}
`;

describe('the BGP mode of MetalLB', () => {
  const cases: readonly (readonly [
    title: string,
    backend: string | undefined,
    set: Settings['bgpMode'],
    is: string,
  ])[] = [
    ['is frr-k8s where nobody says it', undefined, undefined, 'frr-k8s'],
    ['is what the setting says where no resource does', undefined, 'native', 'native'],
    ['is what the resource says', 'frr', undefined, 'frr'],
    ['is what the resource says, whatever the setting is', 'frr', 'native', 'frr'],
    ['is frr-k8s also where somebody else deployed it', 'frr-k8s-external', 'frr', 'frr-k8s'],
    ['is what the setting says where the resource leaves it open', '""', 'frr', 'frr'],
    ['is unknown for a template', '"{{ backend }}"', 'frr', 'unknown'],
    ['is unknown for a word that does not exist', 'quagga', undefined, 'unknown'],
  ];
  for (const [title, backend, bgpMode, expected] of cases) {
    it(title, () => {
      const graph = graphOf(backend === undefined ? peer : peer + metallb(backend), { bgpMode });
      assert.equal(bgpModeOf(graph).name, expected);
    });
  }

  it('is told to the user where it is assumed', () => {
    const told = (text: string) => assumptionsOf(workspaceOf(text, { bgpMode: 'frr' }));
    assert.deepEqual(told(peer), ['MetalLB in BGP mode frr (setting metallb.bgpMode)']);
    assert.deepEqual(told(peer + metallb('native')), []);
    assert.deepEqual(told('apiVersion: v1\nkind: Service\nmetadata: {name: a}\n'), []);
  });
});

describe('the setting metallb.bgpMode', () => {
  const read = (metallb: unknown) => readSettings({ metallb });

  it('takes the three modes, and nothing for none', () => {
    assert.equal(read({ bgpMode: 'native' }).settings.bgpMode, 'native');
    for (const nothing of [undefined, null, {}, { bgpMode: '' }, { bgpMode: null }]) {
      assert.deepEqual([read(nothing).settings.bgpMode, read(nothing).problems], [undefined, []]);
    }
  });

  it('says what is wrong with other values', () => {
    assert.deepEqual(read({ bgpMode: 'FRR' }).problems, ['"metallb.bgpMode" must be one of frr-k8s, frr, native.']);
    assert.deepEqual(read('frr').problems, ['"metallb" must be a map with bgpMode.']);
  });

  it('of a settings file goes before that of the editor', () => {
    const [file, editor] = [read({ bgpMode: 'frr' }).settings, read({ bgpMode: 'frr-k8s' }).settings];
    assert.equal(mergeSettings(file, editor).bgpMode, 'frr');
  });
});
