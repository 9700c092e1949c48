import { expect } from 'chai';
import { describe, it } from 'node:test';
import { LiveAssessment } from '../../../../src/attainment/live-assessment.js';
import { headText } from '../../../../src/elements/board/head/head-text.js';
import { BoardHead } from '../../../../src/elements/board/head/board-head.js';
import { NO_FILTER, rowsOf, scopeRows, type Filter } from '../../../../src/elements/board/rows.js';
import { wordsOf } from '../../../../src/elements/board/words.js';
import type { Plan } from '../../../../src/plan/schema.js';
import type { Locale } from '../../../../src/vocabulary/locale.js';
import { OBSERVATIONS, PLAN } from '../../plan.js';

function linesOf({
  filter = {},
  plan = PLAN,
  locale = 'zh-CN',
}: { filter?: Partial<Filter>; plan?: Plan; locale?: Locale } = {}): readonly string[] {
  const observations = OBSERVATIONS.filter(({ indicator }) => indicator !== 'screening');
  const model = new LiveAssessment(plan, observations, { asOf: 2025 });
  const rows = rowsOf(plan, model.indicators, model.warnings);
  const head = new BoardHead({ requestUpdate: () => {} });
  const nothing = () => {};
  const all: Filter = { ...NO_FILTER, ...filter };
  const scope = scopeRows(plan, rows, all);
  return headText(head.view({ model, rows, scope, filter: all, words: wordsOf(locale, null), setFilter: nothing, reveal: nothing }));
}

describe('the head in words', () => {
  it('HEADTEXT1 begins with who has reported, and who in part', () => {
    expect(linesOf().slice(0, 2)).to.deep.equal(['应报 2 个部门，已报 2 个，其中 1 个未报全', '未报全：市卫生健康局（1/3 项）']);
    expect(linesOf({ locale: 'en' })[0]).to.equal('2 of 2 departments reported, 1 of them in part');
  });

  it('HEADTEXT2 has a line for each kind there is, with its denominator', () => {
    const lines = linesOf();
    expect(lines).to.include('可量化指标：可评价 2 项，已达标 1 项（50%），达标或基本达标 1 项（50%）；全部 3 项。已达标 1、逆向变动 1');
    expect(lines.filter((line) => line.startsWith('任务：'))).to.have.length(1);
    expect(linesOf({ filter: { field: 'health' } }).some((line) => line.startsWith('任务：'))).to.equal(false);
  });

  it("HEADTEXT2 is of the plan's classes where it has some", () => {
    const classes = [{ id: 'good', name: '达标', statuses: ['met' as const] }];
    const lines = linesOf({ plan: { ...PLAN, assessment: { classes } } });
    expect(lines.some((line) => line.endsWith('达标 1（50%）、未归入任何类别 2 项'))).to.equal(true);
  });

  it('HEADTEXT3 HEADTEXT4 tells changes and what needs attention', () => {
    const lines = linesOf();
    expect(lines.find((line) => line.startsWith('与2024年相比：'))).to.match(/。$|项）$/);
    expect(lines.find((line) => line.startsWith('需要关注：'))).to.contain('死亡率 逆向变动');
  });

  it('HEADTEXT5 ends with how it is counted', () => {
    expect(linesOf().at(-1))
      .to.match(/^统计口径：/)
      .and.to.contain('暂无数据 1')
      .and.to.contain('1%');
    expect(linesOf({ locale: 'en' }).at(-1)).to.match(/^How it is counted: /);
  });

  it('HEADTEXT6 counts key and binding indicators, a line each where there are any', () => {
    const key = new Set(['screening', 'delegates', 'network']);
    const plan = { ...PLAN, indicators: PLAN.indicators.map((one) => (key.has(one.id) ? { ...one, key: true as const } : one)) };
    const line = '重点指标：可量化 已达标 1/1（100%），达标或基本达标 1/1（100%），全部 2；任务 已完成 0/1（0%），全部 1';
    expect(linesOf({ plan })).to.include(line);
    expect(linesOf({ plan, filter: { mark: 'key' } })).to.include(line);
    expect(linesOf({ plan }).some((text) => text.startsWith('约束性指标'))).to.equal(false);
    expect(linesOf({ plan, locale: 'en' }).find((text) => text.startsWith('Key indicators'))).to.contain(
      'quantifiable: met 1/1 (100%), met or basically met 1/1 (100%), 2 in all; tasks: done 0/1 (0%), 1 in all',
    );
  });
});
