import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factLines } from '../../src/vocabulary/form-facts.js';

const NOW = new Date(2026, 10, 3);
const form = { number: '妇儿统1表', issuer: '市统计局', approver: '省统计局', document: '统制〔2025〕1号', validUntil: '2027-12' };

describe('what a form states of itself, in lines', () => {
  test('FACTLINES1 in their usual order, those without a text left out', () => {
    const { marks } = factLines(form, 'zh-CN', NOW);
    assert.deepEqual(marks, [
      '表号：妇儿统1表',
      '制定机关：市统计局',
      '批准机关：省统计局',
      '批准文号：统制〔2025〕1号',
      '有效期至：2027年12月',
    ]);
    assert.deepEqual(factLines({ number: '1', validUntil: '长期' }, 'zh-CN', NOW).marks, ['表号：1', '有效期至：长期']);
    assert.deepEqual(factLines({}, 'en', NOW), { marks: [], past: null, handIn: [] });
  });

  test('FACTLINES2 the document is that of the approval, of the filing, or neither', () => {
    const lineOf = (whose: object) => factLines({ document: '1号', ...whose }, 'zh-CN', NOW).marks.find((line) => line.endsWith('1号'));
    assert.deepEqual([{ approver: '甲' }, { filer: '乙' }, {}].map(lineOf), ['批准文号：1号', '备案文号：1号', '文号：1号']);
  });

  test('FACTLINES3 past its validity it says so', () => {
    assert.equal(factLines(form, 'zh-CN', NOW).past, null);
    assert.equal(factLines(form, 'zh-CN', new Date(2028, 0, 1)).past, '已过有效期（2027年12月）');
    assert.equal(factLines(form, 'en', new Date(2028, 0, 1)).past, 'No longer valid (valid until 2027-12)');
  });

  test('FACTLINES4 when and how it is handed in, a day in words', () => {
    assert.deepEqual(factLines({ due: '次年3月15日前', delivery: '光盘报送' }, 'zh-CN', NOW).handIn, [
      '报送日期：次年3月15日前',
      '报送方式：光盘报送',
    ]);
    assert.deepEqual(factLines({ due: '2026-01-31' }, 'zh-CN', NOW).handIn, ['报送日期：2026年1月31日前']);
  });
});
