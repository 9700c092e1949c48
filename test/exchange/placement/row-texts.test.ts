import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { small, smallPlan } from '../desk.js';
import { indicator } from '../../plan/sample.js';
import { brokenPlan as plan } from './broken-plan.js';

const session = small({ plan });
const texts = new FormContext(session).texts;
/** `pupils sex=F`, `sex=F`, or nothing. */
const said = (text: string) => {
  const found = texts.find(text);
  const row = found?.named?.rows[0];
  const readings = found?.spoken?.readings.map((reading) => Object.entries(reading).map((pair) => pair.join('=')).join(';')); // prettier-ignore
  return [row === undefined ? '' : session.form.rows[row]!.indicator.id, ...(readings ?? [])].join(' ').trim();
};

describe('what a text of a row says', () => {
  test('ROWTEXT1 a name as it is', () => {
    assert.deepEqual(texts.find('义务教育在校生数'), { named: { rows: [0], isKey: false }, spoken: null });
    assert.deepEqual(texts.find('入学率'), { named: { rows: [], isKey: false }, spoken: null });
  });

  test('ROWTEXT2 a breakdown in brackets, behind a mark, in front', () => {
    for (const text of ['参保率（农村）', '参保率-农村', '参保率：农村', '农村-参保率', '参保率（R）', '参保率/R'])
      assert.equal(said(text), 'both residence=R', text);
    assert.equal(said('农村参保率（女）'), 'both residence=R;sex=F');
    assert.equal(said('参保率（女）（男）'), '');
  });

  test('ROWTEXT3 clear words need no mark', () => {
    for (const text of ['参保率农村', '农村参保率', '农村的参保率']) assert.equal(said(text), 'both residence=R', text);
    for (const text of ['R参保率', '参保率农', '城参保率']) assert.equal(said(text), '', text);
  });

  test('ROWTEXT4 other brackets', () => {
    assert.equal(said('参保率（%）'), 'both');
    assert.equal(said('参保率（全县）'), 'both');
    assert.equal(said('参保率（18岁以上女性）'), '');
    assert.equal(said('筛查率（适龄妇女）'), 'plain');
    const name = `${'很'.repeat(110)}长的指标`;
    const long = new FormContext(small({ plan: smallPlan({ indicators: [indicator('long', { name })] }) })).texts;
    assert.deepEqual([long.find(`${name}（%）`)?.named?.rows, long.find(`${name}（女）`)], [[0], null]);
  });

  test('ROWTEXT7 a region or a year before a name or behind it', () => {
    const beside = (text: string) => {
      const found = texts.find(text);
      return found?.named ? [session.form.rows[found.named.rows[0]!]!.indicator.id, found.beside].join(' ') : null;
    };
    for (const [text, right] of [
      ['台山市筛查率', 'plain 台山市'],
      ['筛查率台山市', 'plain 台山市'],
      ['2024年筛查率', 'plain 2024年'],
      ['筛查率-2024', 'plain 2024'],
      ['2024年台山市的筛查率（%）', 'plain 2024年台山市'],
      ['1. 全省筛查率', 'plain 全省'],
      ['2025年末筛查率', 'plain 2025年末'],
      ['年末筛查率', 'plain 年末'],
      ['筛查率期末数', 'plain 期末数'],
      ['本年筛查率', 'plain 本年'],
      ['截至2025年底筛查率', 'plain 截至2025年底'],
      ['上年末筛查率', 'plain 上年末'],
      ['筛查率目标', 'plain 目标'],
      ['筛查率同比', 'plain 同比'],
    ] as const)
      assert.equal(beside(text), right, text);
    for (const text of [
      '乡镇筛查率',
      '流动人口筛查率',
      '各县区筛查率',
      '社区筛查率',
      '累计筛查率',
      '新增筛查率',
      '筛查率人数',
      '年均筛查率',
    ])
      assert.equal(beside(text), null, text);
  });

  test('ROWTEXT7 ROWTEXT2 with a breakdown besides', () => {
    for (const text of ['2025年参保率（农村）', '年末参保率（农村）', '参保率2025年（农村）', '2025年农村参保率', '2025年末农村参保率'])
      assert.equal(said(text), 'both residence=R', text);
    assert.equal(said('2025年参保率（农村，女）'), 'both residence=R;sex=F');
    assert.equal(said('2025年参保率（%）'), 'both');
    assert.equal(said('2025年参保率（18岁以上女性）'), '');
  });

  test('ROWTEXT5 a breakdown alone, and nothing known', () => {
    assert.equal(said('其中：女'), 'sex=F');
    for (const text of ['', '妇女工作', '-', '女'.repeat(300)]) assert.equal(texts.find(text), null, text);
  });
});
