import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editsOfFix } from '../../server/src/engine/fix-edits.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';

/** The titles of the fixes that can be made in a file, by the code of their finding. */
function possibleFixes(text: string): readonly string[] {
  const workspace = workspaceOf(new Map([['peer.yaml', text]]));
  return allFindings(workspace).flatMap(({ code, fixes }) =>
    fixes.filter((fix) => editsOfFix(workspace, fix) !== undefined).map(({ title }) => `${code}: ${title}`),
  );
}

const peer = `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: router, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 198.51.100.1}
`;

describe('a fix', () => {
  it('takes out a comment that leaves nothing out', () => {
    const text = `${peer}# symroute-disable bgppeer-vrf-undefined\n`;
    assert.deepEqual(possibleFixes(text), ['suppression-unused: Remove the comment']);
  });

  it('leaves a document with syntax errors alone: without the comment the lines would be read as one', () => {
    const text = `${peer}---\nrASN: 64513\n  peerAddress: 198.51.100.1\n  # symroute-disable-next-line\n  peerPort: 70000\n`;
    assert.deepEqual(possibleFixes(text), []);
  });

  it('leaves a key alone that stands there twice', () => {
    const text = peer.replace('spec: {', 'spec: {nodeSelector: {a: b}, nodeSelector: {a: b}, ');
    assert.deepEqual(
      possibleFixes(text).filter((it) => it.includes('nodeSelectors')),
      [],
    );
  });
});
