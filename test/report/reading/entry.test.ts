import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EntrySession } from '../../../src/report/session.js';
import { isOtherUnit, plainText, shownValue } from '../../../src/report/reading/entry.js';
import { observationsOf } from '../../../src/report/entry-observations.js';
import { external, task } from '../../plan/sample.js';
import { open, percent, PERIOD, plain, put, count, random } from '../support.js';

const entryOf = (session: EntrySession, row = 0) => session.entry(row, PERIOD);
const total = (session: EntrySession) => entryOf(session).readings[0]!;

describe('one entry', () => {
  test('ENTRY1 the value is as typed', () => {
    const session = open([percent('a')]);
    put(session, 'a', '97.5');
    put(session, 'a', '1', { part: 'numerator' });
    put(session, 'a', '2', { part: 'denominator' });
    assert.equal(total(session).value, 97.5);
  });
  test('ENTRY1 else from numerator and denominator, of each breakdown by itself', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    put(session, 'a', '39', { part: 'numerator', breakdown: 'sex=F' });
    put(session, 'a', '40', { part: 'denominator', breakdown: 'sex=F' });
    assert.deepEqual(
      entryOf(session).readings.map(({ breakdown, value }) => [breakdown, value]),
      [
        ['', null],
        ['sex=F', 97.5],
        ['sex=M', null],
      ],
    );
  });
  test('ENTRY1 in the unit of the indicator', () => {
    const session = open([percent('a', { unit: 'per-100000' })]);
    put(session, 'a', '8', { part: 'numerator' });
    put(session, 'a', '1,00,000', { part: 'denominator' });
    assert.equal(total(session).value, null);
    put(session, 'a', '100,000', { part: 'denominator' });
    assert.equal(total(session).value, 8);
  });
  test('ENTRY1 none when one of them is empty, unreadable or the denominator nought', () => {
    const session = open([percent('a')]);
    put(session, 'a', '0', { part: 'denominator' });
    assert.equal(total(session).value, null);
    put(session, 'a', '1', { part: 'numerator' });
    assert.equal(total(session).value, null);
    put(session, 'a', 'x', { part: 'denominator' });
    assert.equal(total(session).value, null);
  });
  test('ENTRY1 none when the cell says that there is none, or can’t be read', () => {
    const session = open([percent('a')]);
    put(session, 'a', '1', { part: 'numerator' });
    put(session, 'a', '2', { part: 'denominator' });
    for (const text of ['—', '约', 'abc']) {
      put(session, 'a', text);
      assert.equal(total(session).value, null, text);
    }
  });

  test('ENTRY2 a number in another unit is no value of this indicator', () => {
    const session = open([percent('a'), count('b', { unit: { count: '所' } }), plain('c', { unit: { name: '平方米/人' } })]);
    put(session, 'a', '9.7‰');
    put(session, 'b', '12%');
    put(session, 'c', '12岁');
    for (const row of [0, 1, 2]) assert.equal(entryOf(session, row).readings[0]!.value, null);
    put(session, 'a', '9.7%');
    assert.equal(total(session).value, 9.7);
  });
  test('ENTRY2 人 and 名 are the same persons', () => {
    assert.equal(isOtherUnit({ kind: 'number', value: 45, decimals: 0, unit: 'persons' }, { unit: { count: '名' } }), false);
    assert.equal(isOtherUnit({ kind: 'number', value: 45, decimals: 0, unit: 'persons' }, { unit: 'persons' }), false);
    assert.equal(isOtherUnit({ kind: 'number', value: 45, decimals: 0, unit: 'persons' }, { unit: { count: '所' } }), true);
    assert.equal(isOtherUnit({ kind: 'number', value: 45, decimals: 0 }, { unit: 'years' }), false);
  });

  test('ENTRY3 a rate is as exact as its counts allow', () => {
    const session = open([percent('a')]);
    put(session, 'a', '100', { part: 'denominator' });
    for (let numerator = 0; numerator <= 100; numerator++) {
      put(session, 'a', String(numerator), { part: 'numerator' });
      assert.ok(Object.is(total(session).value, numerator), String(numerator));
    }
  });
  test('ENTRY3 there is no rate over nothing, nor of less than nothing', () => {
    const session = open([percent('a')]);
    put(session, 'a', '-3', { part: 'numerator' });
    put(session, 'a', '100', { part: 'denominator' });
    assert.equal(total(session).value, null);
    put(session, 'a', '3', { part: 'numerator' });
    put(session, 'a', '0', { part: 'denominator' });
    assert.equal(total(session).value, null);
  });
  test('ENTRY3 in every unit, of counts of every size', () => {
    const next = random(7);
    for (const [unit, factor] of [
      ['percent', 100],
      ['permille', 1000],
      ['per-10000', 10_000],
      ['per-100000', 100_000],
    ] as const) {
      const session = open([percent('a', { unit })]);
      for (let i = 0; i < 200; i++) {
        const [numerator, denominator] = [Math.floor(next() * 1e9), 1 + Math.floor(next() * 1e9)];
        put(session, 'a', String(numerator), { part: 'numerator' });
        put(session, 'a', String(denominator), { part: 'denominator' });
        assert.equal(total(session).value, (numerator * factor) / denominator);
      }
    }
  });

  test('ENTRY4 a task has a state and no readings, by whatever it should be broken down', () => {
    const session = open([{ ...task('t'), breakdowns: ['sex'] }, percent('a', { breakdowns: ['sex'] })]);
    assert.deepEqual([entryOf(session).readings, entryOf(session).task], [[], null]);
    put(session, 't', '已完成');
    assert.equal(entryOf(session).task, 'done');
    assert.equal(session.isOpen(0, session.form.column(PERIOD, 'sex=F', 'value')!), false);
    assert.equal(entryOf(session, 1).task, null);
  });

  test('ENTRY5 a choice that is none is told apart from no choice', () => {
    const session = open([task('t')]);
    for (const [part, read] of [
      ['value', 'task'],
      ['missing', 'missing'],
      ['status', 'status'],
    ] as const) {
      put(session, 't', '  ', { part });
      assert.equal(entryOf(session)[read], null, part);
      put(session, 't', '也许', { part });
      assert.equal(entryOf(session)[read], 'unreadable', part);
    }
  });

  test('ENTRY6 texts come without blanks around', () => {
    const session = open([percent('a')]);
    put(session, 'a', ' 统计年报\u3000', { part: 'source' });
    put(session, 'a', '第一行\n第二行', { part: 'note' });
    assert.deepEqual(entryOf(session).texts, { reason: '', source: '统计年报', note: '第一行\n第二行' });
  });
  test('ENTRY7 behind a standard its source may stand in brackets', () => {
    const session = open([plain('a', { unit: { name: '平方米(人)' }, targets: [external] })]);
    for (const [text, value, source] of [
      ['65', 65, ''],
      ['65（省住建厅2024年通知）', 65, '省住建厅2024年通知'],
      [' ６５ ( GB/T 50563（2010版） ) ', 65, 'GB/T 50563（2010版）'],
      ['约12.5平方米（人）', 12.5, ''],
      ['12.5平方米(人)（省厅通知）', null, ''],
      ['65（省厅通知）（附件2）', 65, '省厅通知；附件2'],
      ['65（\u200b）', 65, ''],
    ] as const) {
      put(session, 'a', text, { part: 'standard' });
      const { standard, standardSource } = entryOf(session);
      assert.deepEqual([standard.kind === 'number' ? standard.value : null, standardSource], [value, source], text);
    }
  });
  test('ENTRY10 a unit, a multiplier or a number in the brackets is no source', () => {
    const session = open([plain('a', { targets: [external] }), plain('b', { unit: { name: '万元' }, targets: [external] })]);
    const standardOf = (id: string, text: string) => {
      put(session, id, text, { part: 'standard' });
      const { standard, standardSource } = entryOf(session, id === 'a' ? 0 : 1);
      return [standard, standardSource] as const;
    };
    const refused = (written: string, is: string) => ({ kind: 'unreadable', why: 'bracket', written, is });
    for (const [text, written, is] of [
      ['1.2（万）', '万', 'multiplier'],
      ['1.2 ( 百万 )', '百万', 'multiplier'],
      ['1.2（×10）', '×10', 'multiplier'],
      ['65(80%)', '80%', 'number'],
      ['65（80）', '80', 'number'],
      ['65（2024）', '2024', 'number'],
      ['65 (2025年70)', '2025年70', 'number'],
      ['65（其中农村60）', '其中农村60', 'number'],
      ['65（农村60%）', '农村60%', 'number'],
      ['65（上限70）', '上限70', 'number'],
      ['65（约８０％）', '约８０％', 'number'],
      ['65（60～70）', '60～70', 'number'],
      ['65（（80%））', '（80%）', 'number'],
      ['65（百分之八十）', '百分之八十', 'number'],
      ['65（省厅通知）（80%）', '80%', 'number'],
      ['65（80%）（省厅通知）', '80%', 'number'],
      ['65（省厅通知，万元）', '万元', 'unit'],
      ['65（省厅通知 单位：元/月）', '单位：元/月', 'unit'],
      ['65（省厅通知（万元））', '万元', 'unit'],
      ['65（省厅 ‰）', '‰', 'unit'],
      ['65（‰ 省厅）', '‰', 'unit'],
      ['65（省厅通知 单位 万）', '万', 'multiplier'],
      ['65（调为80）', '调为80', 'number'],
      ['65（修订为80%）', '修订为80%', 'number'],
      ['65（原60）', '原60', 'number'],
      ['65（目标70%）', '目标70%', 'number'],
      ['65（目标值：70）', '目标值：70', 'number'],
      ['65（要求80%以上）', '要求80%以上', 'number'],
      ['65（计划90）', '计划90', 'number'],
      ['65（一半）', '一半', 'number'],
      ['65（约半数）', '约半数', 'number'],
      ['65（过半）', '过半', 'number'],
      ['65（省厅：调整到 80）', '省厅：调整到 80', 'number'],
      ['65（以80为准）', '以80为准', 'number'],
      ['65（提高至八十）', '提高至八十', 'number'],
      ['65（市70）', '市70', 'number'],
      ['65（全省平均70%）', '全省平均70%', 'number'],
      ['65（上年：60）', '上年：60', 'number'],
      ['65（½）', '½', 'number'],
      ['65（pp）', 'pp', 'unit'],
      ['65（￥）', '￥', 'unit'],
      ['65（$，省厅）', '$', 'unit'],
    ] as const) {
      assert.deepEqual(standardOf('a', text), [refused(written, is), ''], text);
      assert.equal(observationsOf(entryOf(session))[0]?.standard, undefined, text);
    }
    for (const text of ['1.2（万元）', '65（元）', '65（个）', '65（【名】）', '65（元／人·月）', '65（单位：万元）']) {
      assert.match((standardOf('a', text)[0] as { why: string }).why, /^(?:unit|bracket)$/, text);
    }
  });
  test('ENTRY10 the indicator’s own unit says nothing new, another rate is another unit', () => {
    const session = open([plain('a', { targets: [external] }), plain('b', { unit: { name: '万元' }, targets: [external] })]);
    for (const [id, text, value, unit, source] of [
      ['a', '65（%）', 65, 'percent', ''],
      ['a', '65(％)（省妇儿工委）', 65, undefined, '省妇儿工委'],
      ['a', '65（省妇儿工委）（%）', 65, undefined, '省妇儿工委'],
      ['b', '1.2（万元）', 1.2, undefined, ''],
      ['a', '65（无）', 65, undefined, ''],
      ['a', '65（省厅通知）（——）', 65, undefined, '省厅通知'],
      ['a', '65（≥）', 65, undefined, ''],
      ['a', '65（约）', 65, undefined, ''],
      ['a', '65（省厅通知）（以上）', 65, undefined, '省厅通知'],
      ['b', '1.2（万元）（省厅通知）', 1.2, undefined, '省厅通知'],
      ['a', '65（‰）', 65, 'permille', ''],
      ['a', '65（‰）（省妇儿工委）', 65, 'permille', ''],
      ['a', '65（省妇儿工委）（‰）', 65, 'permille', ''],
      ['a', '65（岁）', 65, 'years', ''],
      ['a', '65（%，省厅）', 65, undefined, '省厅'],
      ['a', '65（省厅、％）', 65, undefined, '省厅'],
      ['b', '1.2（万元，省厅通知，附件2）', 1.2, undefined, '省厅通知，附件2'],
    ] as const) {
      put(session, id, text, { part: 'standard' });
      const { standard, standardSource } = entryOf(session, id === 'a' ? 0 : 1);
      assert.ok(standard.kind === 'number', text);
      assert.deepEqual([standard.value, standard.unit, standardSource], [value, unit, source], text);
    }
  });
  test('ENTRY10 a source may have numbers, years and units in it', () => {
    const session = open([plain('a', { targets: [external] })]);
    for (const source of [
      '省妇儿工委',
      '省',
      '人社部',
      '2024年',
      '2024年度',
      '2024-03-05',
      '国发〔2021〕16号',
      'GB/T 50563（2010版）',
      '省规划，目标70%',
      '2025年3月',
      '2021年第3号文',
      '省农村厅2024年通知',
      '省厅通知，2024',
      '《江苏省妇女发展规划》第3条',
      '每千人口统计年报',
      '人口普查、人均水平',
      'WHO, 2021',
      '附件2',
      '2024年修订',
      '修订于2024年',
      '有效期至2025年',
      '截至12月',
      '二〇二五年',
      '二〇二五年省厅通知',
      '张 三',
      'Statistics year book',
      'GB 50563 2010版',
      '改自附件2',
      '市2024年',
      '区长办公会',
      '省卫健委12号文',
      'pp. 12',
    ]) {
      put(session, 'a', `65（${source}）`, { part: 'standard' });
      const { standard, standardSource } = entryOf(session);
      assert.deepEqual([standard.kind, standardSource], ['number', source], source);
    }
  });
  test('ENTRY9 a value is told as it was typed, a computed one with the places of its indicator', () => {
    const session = open([percent('a', { precision: 1 })]);
    put(session, 'a', '1', { part: 'numerator' });
    put(session, 'a', '3', { part: 'denominator' });
    const { indicator } = entryOf(session);
    assert.equal(shownValue(total(session), indicator), 33.3);
    assert.equal(shownValue(total(session), indicator, 33.3), 33.33);
    put(session, 'a', '33.33333');
    assert.equal(shownValue(total(session), indicator), 33.33333);
  });
  test('ENTRY6 a text of invisible marks alone is none: it would pass for a reason', () => {
    for (const text of ['\u200b', '\ufeff \u200f', '\u0000']) assert.equal(plainText(text), '');
    assert.equal(plainText('流\u200b动'), '流\u200b动');
  });
});
