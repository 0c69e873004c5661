import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bytesOfBase64, sizeInUtf8 } from './base64.js';

describe('bytesOfBase64', () => {
  it('reads what Node writes', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'secret\n', 'täst', '\u0000\u00ff']) {
      const buffer = Buffer.from(text, 'utf8');
      assert.deepEqual(bytesOfBase64(buffer.toString('base64')), [...buffer]);
    }
  });

  it('passes over line ends and refuses other text', () => {
    assert.deepEqual(bytesOfBase64('cGFz\n  cw==\n'), [...Buffer.from('pass')]);
    for (const text of ['a', 'ab', 'abc', 'a_bc', 'pass word!', '====']) assert.equal(bytesOfBase64(text), undefined);
  });
});

describe('sizeInUtf8', () => {
  it('counts bytes and not letters', () => {
    for (const text of ['', 'abc', 'aüb', '漢字', '😀x']) assert.equal(sizeInUtf8(text), Buffer.byteLength(text));
  });
});
