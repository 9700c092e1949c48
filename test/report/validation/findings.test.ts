import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { telling, type Finding, type FindingCode } from '../../../src/report/validation/findings.js';

const finding = (code: FindingCode, level: Finding['level'], more: Partial<Finding> = {}): Finding => ({
  code,
  level,
  part: 'value',
  breakdown: '',
  data: {},
  ...more,
});
const codesOf = (findings: readonly Finding[]) => telling(findings).map(({ code, fix }) => (fix === undefined ? code : `${code} → ${fix}`));

describe('what a clerk is told', () => {
  const slip = finding('slip-decimal', 'warning', { fix: '97.3' });
  const change = finding('rule-change', 'warning');

  test('TELLING1 while a cell is wrong, nothing is asked about it', () => {
    assert.deepEqual(codesOf([finding('above-bounds', 'error'), change]), ['above-bounds']);
    assert.deepEqual(codesOf([change, finding('above-bounds', 'error')]), ['above-bounds']);
  });
  test('TELLING1 every error is told, and what is asked about other cells', () => {
    const elsewhere = finding('rule-change', 'warning', { breakdown: 'sex=F' });
    const note = finding('text-too-long', 'error', { part: 'note' });
    assert.deepEqual(codesOf([finding('above-bounds', 'error'), finding('decimals', 'error'), elsewhere, note]), [
      'above-bounds',
      'decimals',
      'rule-change',
      'text-too-long',
    ]);
  });
  test('TELLING2 of a slip of the decimal point it goes without saying that the value has changed', () => {
    assert.deepEqual(codesOf([slip, change]), ['slip-decimal → 97.3']);
    assert.deepEqual(codesOf([slip, finding('large-change', 'warning')]), ['slip-decimal → 97.3']);
    assert.deepEqual(codesOf([change]), ['rule-change']);
    assert.deepEqual(codesOf([finding('slip-share', 'warning', { fix: '97' }), change]), ['slip-share → 97', 'rule-change']);
  });
  test('TELLING3 what mends the slip is offered for the error', () => {
    assert.deepEqual(codesOf([finding('above-bounds', 'error'), slip]), ['above-bounds → 97.3']);
  });
  test('TELLING3 in place of rounding, which would make it worse', () => {
    assert.deepEqual(codesOf([finding('decimals', 'error', { fix: '0.98' }), finding('slip-share', 'warning', { fix: '97.5' })]), [
      'decimals → 97.5',
    ]);
    assert.deepEqual(codesOf([finding('rate-differs', 'error', { fix: '96.12' }), slip]), ['rate-differs → 96.12']);
  });
  test('TELLING4 the counts’ mend goes before rounding and before what last year suggests, and there is none beside it', () => {
    const differs = finding('rate-differs', 'error', { fix: '45.30' });
    for (const other of [finding('decimals', 'error', { fix: '0.45' }), finding('above-bounds', 'error')]) {
      assert.deepEqual(codesOf([other, differs, slip]), [`${other.code} → 45.30`, 'rate-differs → 45.30']);
    }
    const elsewhere = finding('decimals', 'error', { fix: '0.45', breakdown: 'sex=F' });
    assert.deepEqual(codesOf([elsewhere, differs]), ['decimals → 0.45', 'rate-differs → 45.30']);
    assert.deepEqual(codesOf([finding('rate-differs', 'error'), finding('decimals', 'error', { fix: '0.45' })]), [
      'rate-differs',
      'decimals → 0.45',
    ]);
  });
});
