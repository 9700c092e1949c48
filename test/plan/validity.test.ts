import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPastValidity } from '../../src/plan/validity.js';

const form = { validUntil: '2027-12' };

describe('until when a form is valid', () => {
  test('VALIDITY1 valid through the last day of the month it names', () => {
    assert.equal(isPastValidity(form, new Date(2027, 11, 31, 23, 59)), false);
    assert.equal(isPastValidity(form, new Date(2028, 0, 1)), true);
  });

  test('VALIDITY1 valid through the day it names', () => {
    assert.equal(isPastValidity({ validUntil: '2027-06-30' }, new Date(2027, 5, 30, 23)), false);
    assert.equal(isPastValidity({ validUntil: '2027-06-30' }, new Date(2027, 6, 1)), true);
  });

  test('VALIDITY2 what is no date never runs out, nor does a form that names none', () => {
    for (const validUntil of ['长期', '', '2027']) assert.equal(isPastValidity({ validUntil }, new Date(2030, 0, 1)), false);
    assert.equal(isPastValidity({}, new Date(2030, 0, 1)), false);
  });
});
