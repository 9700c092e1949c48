import { expect } from 'chai';
import { describe, it } from 'node:test';
import { LiveAssessment } from '../../../src/attainment/live-assessment.js';
import { changeOf, ownValue, relatedValue } from '../../../src/elements/board/row-figures.js';
import { rowsOf } from '../../../src/elements/board/rows.js';
import { wordsOf } from '../../../src/elements/board/words.js';
import type { Observation } from '../../../src/observations/observation.js';
import type { Indicator } from '../../../src/plan/schema.js';
import { indicator, OBSERVATIONS, PLAN, yearly } from '../plan.js';

const zh = wordsOf('zh-CN', null);
const source = { item: '目标1', quote: '原文' };

function figures(more: Partial<Indicator>, observations: readonly Observation[], words = zh) {
  const plan = { ...PLAN, indicators: [indicator('x', { name: '比例', ...more }), ...PLAN.indicators] };
  const model = new LiveAssessment(plan, [...observations, ...OBSERVATIONS], { asOf: 2025 });
  const row = rowsOf(plan, model.indicators, model.warnings).find((each) => each.indicator.id === 'x')!;
  return { own: ownValue(row, model, words), related: relatedValue(row, model, words) };
}

describe('figures of a row', () => {
  const slowing = yearly('x', [8, 9, 9.8, 10.2, 10.3, 10.1]);

  it('ROWFIGURE1 the own value is that of the indicator, where growth is judged, too', () => {
    const { own } = figures({ targets: [{ kind: 'trend', of: 'growth', direction: 'down', year: 2030, source }] }, slowing);
    expect(own).to.deep.include({ number: '10.1', unit: '%' });
  });

  it('ROWFIGURE1 a task says its state and year, and nothing where none was reported', () => {
    const task: Partial<Indicator> = {
      unit: undefined,
      precision: 0,
      measure: { kind: 'task' },
      targets: [{ kind: 'task', year: 2030, criterion: '已建立', source }],
    };
    const reported: Observation = { indicator: 'x', region: '440783', period: '2025', task: 'in-progress', status: 'A' };
    expect(figures(task, [reported]).own).to.deep.equal({ number: '进行中', unit: '', about: '2025年', counts: null });
    expect(figures(task, []).own).to.equal(null);
    expect(figures(task, [reported]).related).to.equal(null);
  });

  it('ROWFIGURE2 the change is that of the values as they are shown', () => {
    expect(changeOf(10.34, 10.06, 1)).to.equal(-0.2);
    expect(changeOf(0.1, 0.3, 1)).to.equal(0.2);
    expect(figures({}, slowing).own!.about).to.equal('2025年，较上年 −0.2 个百分点');
    expect(figures({}, yearly('x', [8, 9, 9.8, 10.2, 10.1, 10.1])).own!.about).to.equal('2025年，与上年持平');
    expect(figures({}, yearly('x', [8, null, null, null, null, 10.1])).own!.about).to.equal('2025年');
  });

  it('ROWFIGURE3 a growth that is judged is named', () => {
    const { related } = figures({ targets: [{ kind: 'trend', of: 'growth', direction: 'down', year: 2030, source }] }, slowing);
    expect(related).to.deep.equal({ name: '年增速', value: '−1.9%', note: '目标判的是增速' });
  });

  it('ROWFIGURE3 a difference names what is compared with, and its value', () => {
    const targets: Indicator['targets'] = [
      { kind: 'reference', year: 2030, comparator: '>=', reference: { indicator: 'members' }, source },
    ];
    const { related } = figures({ targets }, yearly('x', [40, 40, 40, 40, 40, 41]));
    expect(related).to.deep.equal({ name: '与女党员比例（32.5%）之差', value: '+8.5 个百分点', note: '目标判的是差值' });
  });

  it('ROWFIGURE3 a gap says what it was at the baseline', () => {
    const between = { dimension: 'sex', categories: ['M', 'F'] as [string, string] };
    const targets: Indicator['targets'] = [{ kind: 'trend', of: 'gap', between, direction: 'down', year: 2030, source }];
    const { related } = figures({ targets, breakdowns: ['sex'] }, [
      ...slowing,
      ...yearly('x', [6, 7, 8, 9, 9, 9], { breakdown: { sex: 'F' } }),
      ...yearly('x', [10, 11, 11, 12, 11, 11], { breakdown: { sex: 'M' } }),
    ]);
    expect(related).to.deep.equal({ name: '男女差距', value: '2 个百分点', note: '2020年 4 个百分点' });
  });

  it('ROWFIGURE3 a category that is judged is named', () => {
    const targets: Indicator['targets'] = [{ kind: 'level', year: 2030, comparator: '>=', value: 70, breakdown: { sex: 'F' }, source }];
    const { own, related } = figures({ targets, breakdowns: ['sex'] }, [
      ...slowing,
      ...yearly('x', [6, 7, 8, 9, 9, 9], { breakdown: { sex: 'F' } }),
    ]);
    expect(own!.number).to.equal('10.1');
    expect(related).to.deep.equal({ name: '女性', value: '9%', note: '目标判的是女性' });
  });

  it('ROWFIGURE4 else the year of the target as the trend has it, or the change since the base year', () => {
    expect(figures({}, yearly('x', [50, 52, 54, 56, 58, 60])).related).to.deep.equal({ name: '照此到2030年约', value: '70%', note: '' });
    expect(figures({}, yearly('x', [80, 80, 80, 80, 80, 77.2])).related).to.deep.equal({
      name: '较2020年',
      value: '−2.8 个百分点',
      note: '',
    });
    expect(figures({}, []).related).to.equal(null);
  });

  it('ROWFIGURE5 numerator and denominator are told where they were reported', () => {
    const measure = { kind: 'fraction', numerator: '死亡人数', denominator: '活产数' } as const;
    const rate: Partial<Indicator> = { unit: 'per-100000', direction: 'down', measure, precision: 2 };
    const counted = yearly('x', [null, null, null, null, null, 0], { numerator: 0, denominator: 5096 });
    expect(figures(rate, counted).own!.counts).to.equal('死亡人数 0，活产数 5,096');
    expect(figures(rate, yearly('x', [null, null, null, null, null, 0])).own!.counts).to.equal(null);
  });

  it('ROWFIGURE1 in English', () => {
    const { own, related } = figures(
      { targets: [{ kind: 'trend', of: 'growth', direction: 'down', year: 2030, source }] },
      slowing,
      wordsOf('en', null),
    );
    expect(own).to.deep.include({ number: '10.1', unit: '%', about: '2025, −0.2 percentage points on the year before' });
    expect(related).to.deep.equal({ name: 'yearly growth', value: '−1.9%', note: 'the target is about growth' });
  });
});
