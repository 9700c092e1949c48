import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeTyped } from '../../../src/report/reading/parse.js';
import { unitWordOf } from '../../../src/report/reading/unit-words.js';
import { standardUnits as en } from '../../../src/vocabulary/en/standard-units.js';
import { standardUnits as zh } from '../../../src/vocabulary/zh/standard-units.js';

const kindOf = (text: string) => unitWordOf(normalizeTyped(text));

/** The units of the shipped plans' own naming, and their counted nouns. */
function unitsOfPlans(): Set<string> {
  const folder = join(import.meta.dirname, '../../../src/plans');
  const texts = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [readFileSync(join(folder, file), 'utf8')] : []));
  return new Set(texts.flatMap((text) => [...text.matchAll(/"unit": \{\s*"(?:count|name)": "([^"]+)"/g)].map(([, unit]) => unit!)));
}

describe('units, multipliers and numbers behind a number', () => {
  test('UNITWORD1 the units of every shipped plan, and the standard ones in both languages', () => {
    const units = unitsOfPlans();
    assert.ok(units.size > 20);
    for (const unit of units) assert.equal(kindOf(unit), 'unit', unit);
    for (const { label, named } of Object.values(zh))
      for (const one of [label, named?.[1].label ?? label]) assert.equal(kindOf(one), 'unit', one);
    for (const { label } of Object.values(en)) assert.equal(kindOf(label), 'unit', label);
  });
  for (const text of [
    '亿元',
    '千人',
    '人次',
    '床位',
    '周岁',
    '个月',
    '㎡',
    'km²',
    '公顷',
    '个百分点',
    '千分比',
    '/万',
    '每10万',
    '1/10万',
    '百分之',
    '倍',
    '℃',
    'per 1,000 people',
    'million yuan',
  ])
    test(`UNITWORD1 ${text}`, () => assert.equal(kindOf(text), 'unit'));

  for (const text of ['万', '百万', '千', '亿', '万亿', '×10', 'x 100', '*1000', 'million'])
    test(`UNITWORD2 ${text}`, () => assert.equal(kindOf(text), 'multiplier'));

  for (const text of [
    '80',
    '80%',
    '-3.5',
    '1,200',
    '2024',
    '约8万人',
    '80人',
    '百分之八十',
    '八十五',
    '60—70',
    '60～70%',
    '≥80%',
    '不低于80%',
    '80%以上',
    '3:2',
    '10万',
    '10^4',
    '5/8',
  ])
    test(`UNITWORD3 ${text}`, () => assert.equal(kindOf(text), 'number'));

  for (const text of [
    '％',
    '‰',
    '（万元）',
    '【名】',
    '“%”',
    '[ 元 / 月 ]',
    '单位：万元',
    '计量单位: ‰',
    '以万元计',
    '单位为元',
    '元。',
    '人·次',
    'KM',
  ])
    test(`UNITWORD4 ${text}`, () => assert.equal(kindOf(text), 'unit'));

  for (const text of [
    '2024年',
    '2024年度',
    '2024年底数',
    '2024-03',
    '2024/3/5',
    '省',
    '部',
    '人社部',
    '年报',
    '季报',
    '统计年鉴',
    '人口普查',
    '妇女',
    '个体户',
    '附件2',
    '第3条',
    '国发〔2021〕16号',
    'GB/T 50563',
    'WHO',
    'The Times',
    '人民日报',
    '元旦',
    '成都市',
    '十四五规划',
    '',
    '-',
    '—',
    '/',
    '…',
    '无',
  ])
    test(`UNITWORD5 ${text === '' ? 'nothing' : text}`, () => assert.equal(kindOf(text), null));
  test('UNITWORD5 a long text is looked at no longer than a unit is', { timeout: 5000 }, () => {
    for (const text of ['1', '万', '1-', '万/', '元·', ' ', '(', '每', '十百'])
      for (const end of ['', 'z', '甲']) assert.equal(kindOf(text.repeat(100_000) + end), null);
    for (const text of ['1-', '万/', '1--', '十百', '1~万-'])
      for (let length = 1; length <= 24; length++) kindOf(`${text.repeat(24).slice(0, length)}甲`);
  });
});
