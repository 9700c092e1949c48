import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formFactsOf } from '../../src/plan/form-facts.js';
import { readPlan } from '../../src/plan/plan.js';
import { samplePlan } from './sample.js';

const form = { number: '妇儿统1表', issuer: '市统计局', approver: '省统计局', document: '统制〔2025〕1号', validUntil: '2027-12' };

describe('what a form states of itself', () => {
  test('FORMFACTS1 a plan may carry it, and a plan without it states nothing', () => {
    assert.deepEqual(readPlan({ ...samplePlan(), form }).form, form);
    assert.deepEqual(formFactsOf({ form }), form);
    assert.deepEqual(formFactsOf({}), {});
  });

  test('FORMFACTS1 what the page says comes first, member by member', () => {
    assert.deepEqual(formFactsOf({ form }, { number: '妇儿统2表', due: '1月31日前' }), { ...form, number: '妇儿统2表', due: '1月31日前' });
  });

  test('FORMFACTS1 a filer of the page takes the place of the approver of the plan', () => {
    const { approver: _, ...rest } = form;
    assert.deepEqual(formFactsOf({ form }, { filer: '县统计局' }), { ...rest, filer: '县统计局' });
  });
});
