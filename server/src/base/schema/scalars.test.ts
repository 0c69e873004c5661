import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOn, type ScalarSpec, scalarFault } from './scalars.js';
import { unknownValue, wholeFloat } from './values.js';

const faultOf = (value: unknown, spec: ScalarSpec): string | undefined => scalarFault(value, spec, {})?.keyword;
const u8: ScalarSpec = { types: ['integer', 'string'], scalar: 'flexible-unsigned', minimum: 0, maximum: 255 };
const i64: ScalarSpec = { types: ['integer', 'string'], scalar: 'flexible-signed' };
const boolean: ScalarSpec = { types: ['boolean', 'integer', 'string'], scalar: 'flexible-boolean' };

describe('scalarFault', () => {
  it('reads unsigned numbers from text', () => {
    for (const value of [0, 255, '255', '+5', '0xff', '0xFF', unknownValue])
      assert.equal(faultOf(value, u8), undefined, String(value));
    for (const value of [256, '256', '0x100', -1]) assert.equal(faultOf(value, u8), 'range', String(value));
    for (const value of ['-1', '0XFF', ' 5', '1_0', '', null, true, 1.5, wholeFloat, {}, []])
      assert.equal(faultOf(value, u8), 'type', String(value));
  });

  it('reads signed numbers from decimal text only', () => {
    for (const value of [-1, '-1', '998']) assert.equal(faultOf(value, i64), undefined, value.toString());
    for (const value of ['0x10', null, 998.5]) assert.equal(faultOf(value, i64), 'type', String(value));
  });

  it('reads booleans from words in any case', () => {
    for (const value of [true, 0, 1, 'Y', 'off', 'TRUE', '1'])
      assert.equal(faultOf(value, boolean), undefined, String(value));
    for (const value of ['t', 2, 1.5, null]) assert.equal(faultOf(value, boolean), 'type', String(value));
    assert.equal(isOn('yes'), true);
    assert.equal(isOn('no'), false);
  });

  it('takes words by their number, and in any case where case does not matter', () => {
    const router: ScalarSpec = {
      types: ['string', 'integer'],
      words: ['disabled', 'auto'],
      numbers: { disabled: 0, auto: 1 },
      ignoreCase: true,
    };
    for (const value of ['AUTO', 1, '0']) assert.equal(faultOf(value, router), undefined, String(value));
    for (const value of [3, 'on']) assert.equal(faultOf(value, router), 'enum', String(value));
  });

  it('keeps strict types strict', () => {
    assert.equal(faultOf('5', { types: ['integer'] }), 'type');
    assert.equal(faultOf(5, { types: ['string'] }), 'type');
    assert.equal(faultOf('yes', { types: ['boolean'] }), 'type');
    assert.equal(faultOf(null, { types: ['string'], nullable: true }), undefined);
  });

  it('advises with a milder severity', () => {
    const spec: ScalarSpec = { types: ['integer'], maximum: 128, advise: { minimum: 1, severity: 'warning' } };
    assert.equal(scalarFault(0, spec, {})?.severity, 'warning');
    assert.equal(scalarFault(129, spec, {})?.severity, undefined);
  });
});
