import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { kaiping } from '../desk.js';

const [S, T] = ['适龄妇女宫颈癌人群筛查率', '宫颈癌患者治疗率'];

function place(heads: string, cells: string, periods = ['2025']) {
  const form = new FormContext(kaiping({ periods }));
  const rows = [`指标名称|${heads}`, `${S}|${cells}`, `${T}|${cells}`].map((row) => row.split('|'));
  const { typed, unplaced } = placeRows(form, { rows });
  const own = typed.filter(({ row }) => row === typed[0]?.row).map(({ text }) => text);
  return { texts: own.join(' '), told: unplaced.map(({ why, text }) => `${why} ${text}`) };
}

describe('指标值', () => {
  test('GOALVALUE1 beside what may have been reached it may be a target: it is asked about, the other taken where it is known', () => {
    for (const other of ['评审值', '复核结果值', '达成值', '自评值', '达到', '落实情况', '全年达成', 'x', '完成率', '达标值', '完成进度'])
      for (const goal of ['指标值', '年度指标值', '2025年指标值', '全年指标值']) {
        const { texts, told } = place(`${goal}|${other}`, '70|81.2');
        assert.ok(texts === '' && told.includes(`goal-column ${goal}`), `${goal}|${other}: ${texts} ${told.join()}`);
        assert.equal(place(`${other}|单位|${goal}`, '81.2|%|70').texts, '', other);
      }
    for (const other of ['实际值', '完成值', '实现值', '达到值', '执行数', '监测值', '2025年', '现状'])
      assert.deepEqual(place(`指标值|${other}`, '70|81.2'), { texts: '81.2', told: ['goal-column 指标值'] }, other);
  });

  test('GOALVALUE2 alone, beside words, other years, scores or targets it is the value', () => {
    for (const [heads, cells] of [
      ['指标值', '70'],
      ['单位|指标值', '%|70'],
      ['指标值|完成情况说明', '70|按期完成'],
      ['指标值|分子|分母', '70|7|10'],
      ['上年|指标值', '60|70'],
      ['基期值|指标值', '60|70'],
      ['2024年|指标值', '60|70'],
      ['2024年指标值|2025年指标值', '60|70'],
      ['目标值|指标值', '60|70'],
      ['指标值|目标值|差距', '70|95|-5'],
      ['权重|指标值', '5|70'],
      ['指标值|得分', '70|9'],
      ['实际指标值|核定', '70|71'],
    ] as const)
      assert.match(place(heads, cells).texts, /(?:^| )70/, heads);
    assert.equal(place('2024年指标值|2025年指标值', '60|70', ['2024', '2025']).texts, '60 70');
  });

  test('GOALVALUE3 核定数 and 达到 alone, and beside another that may be the value', () => {
    for (const heading of ['核定数', '2025年核定数', '2025年达到', '审定数']) {
      assert.equal(place(heading, '70').texts, '70', heading);
      assert.equal(place(`2024年|${heading}|目标值`, '60|70|90').texts, '70', heading);
      for (const other of ['数一', '指标值', '部门自评数'])
        assert.equal(place(`${other}|${heading}`, '60|70').texts, '', `${other}|${heading}`);
    }
  });
});
