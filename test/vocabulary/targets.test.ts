import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetIndicator } from '../../src/vocabulary/target-plan.js';
import { goalWords, targetWords } from '../../src/vocabulary/targets.js';
import { type Target, COMPARATORS } from '../../src/plan/target.js';
import { indicator, samplePlan } from '../plan/sample.js';

const source = { item: '目标1.1', quote: 'x' };
const plan = samplePlan({
  indicators: [
    indicator('screening', { breakdowns: ['sex'] }),
    indicator('party-members', { name: '党员总数中女性比例', breakdowns: ['sex'] }),
  ],
});
const percent: TargetIndicator = { unit: 'percent', direction: 'up' };
const persons: TargetIndicator = { unit: 'person-times', direction: 'up' };

/** Both languages at once: the same model, the same facts. */
function words(target: object, of: TargetIndicator = percent): [zh: string, en: string] {
  const whole = { year: 2030, source, ...target } as Target;
  return [targetWords(whole, of, 'zh-CN', plan), targetWords(whole, of, 'en', plan)];
}
const level = (comparator: string, value: number, more: object = {}) => ({ kind: 'level', comparator, value, ...more });
const change = (comparator: string, more: object) => ({ kind: 'change', baselineYear: 2020, comparator, ...more });
const refer = (comparator: string, reference: object, more: object = {}) => ({ kind: 'reference', comparator, reference, ...more });

test('TARGETWORD1 a level tells year, comparator, value and unit', () => {
  const rate: TargetIndicator = { unit: 'per-100000', direction: 'down' };
  assert.deepEqual(words(level('<=', 8), rate), ['2030年不高于8/10万', 'By 2030: at most 8 per 100,000']);
  assert.deepEqual(words(level('>=', 97.5)), ['2030年不低于97.5%', 'By 2030: at least 97.5%']);
  assert.deepEqual(words(level('>', 30)), ['2030年高于30%', 'By 2030: more than 30%']);
  assert.deepEqual(words(level('<', 3), { unit: 'permille', direction: 'down' }), ['2030年低于3‰', 'By 2030: less than 3‰']);
  assert.deepEqual(words(level('=', 0), { unit: { count: '户' }, direction: 'down' }), ['2030年为0户', 'By 2030: exactly 0']);
  assert.deepEqual(words(level('>=', 1), { unit: { count: '所' }, direction: 'up' }), ['2030年不少于1所', 'By 2030: at least 1']);
  assert.deepEqual(words(level('>=', 1), { unit: 'hours', direction: 'up' }), ['2030年不少于1小时', 'By 2030: at least 1 hour']);
  assert.deepEqual(words({ ...level('<', 5), year: 2025 }, persons), ['2025年少于5人次', 'By 2025: less than 5 person-times']);
});

test('TARGETWORD1 between tells both ends', () => {
  assert.deepEqual(words(level('between', 45, { upper: 50 })), [
    '2030年在45%—50%之间（超过上限也算达标）',
    'By 2030: between 45 and 50% (above the range also counts as met)',
  ]);
  assert.deepEqual(words(level('between', 103, { upper: 107 }), { unit: { name: '男婴/100名女婴' }, direction: 'none' }), [
    '2030年在103—107男婴/100名女婴之间',
    'By 2030: between 103 and 107 boys per 100 girls',
  ]);
});

test('TARGETWORD1 a ratio is told as the plan writes it', () => {
  const ratio: TargetIndicator = { unit: 'ratio', direction: 'up' };
  assert.deepEqual(words(level('>=', 1.5, { written: '3:2' }), ratio), ['2030年不低于3:2', 'By 2030: at least 3:2']);
  assert.deepEqual(words(level('>=', 2), ratio), ['2030年不低于2:1', 'By 2030: at least 2:1']);
});

test('TARGETWORD2 maintain and recurring are said', () => {
  assert.deepEqual(words(level('>=', 95, { maintain: true })), ['2030年保持不低于95%', 'Every year to 2030: at least 95%']);
  assert.deepEqual(words(level('>=', 600, { recurring: true }), persons), ['每年不少于600人次', 'Every year: at least 600 person-times']);
  assert.deepEqual(words({ ...level('>=', 500, { recurring: true }), year: 2025 }, persons), [
    '2025年前每年不少于500人次',
    'Every year to 2025: at least 500 person-times',
  ]);
});

test('TARGETWORD3 左右 tells its tolerance, whose it is, and whether beyond it counts', () => {
  const about = level('~', 45, { tolerance: 1 });
  assert.deepEqual(words({ ...about, maintain: true }), [
    '2030年保持在45%左右（最多低1）',
    'Every year to 2030: about 45% (at most 1 below)',
  ]);
  assert.deepEqual(words(about), ['2030年达到45%左右（最多低1）', 'By 2030: about 45% (at most 1 below)']);
  assert.deepEqual(words({ ...about, twoSided: true }), ['2030年达到45%左右（±1）', 'By 2030: about 45% (±1)']);
  assert.deepEqual(words({ ...about, toleranceAssumed: true }), [
    '2030年达到45%左右（最多低1，推定）',
    'By 2030: about 45% (at most 1 below, assumed)',
  ]);
  assert.deepEqual(words(level('~', 7.3), { unit: 'per-100000', direction: 'down' }), [
    '2030年达到7.3/10万左右（最多高0.146，推定）',
    'By 2030: about 7.3 per 100,000 (at most 0.146 above, assumed)',
  ]);
  assert.deepEqual(words(level('between', 1, { upper: 2, twoSided: true }))[0], '2030年在1%—2%之间');
  assert.deepEqual(
    words(level('between', 1, { upper: 2 }), { unit: 'percent', direction: 'down' })[0],
    '2030年在1%—2%之间（低于下限也算达标）',
  );
});

test('TARGETWORD4 a change tells the year it is counted from, and by what', () => {
  assert.deepEqual(words(change('<=', { percent: -20 })), ['2030年比2020年下降20%以上', 'By 2030: at least 20% below 2020']);
  assert.deepEqual(words(change('>=', { percent: 10 })), ['2030年比2020年提高10%以上', 'By 2030: at least 10% above 2020']);
  assert.deepEqual(words(change('>=', { points: 5 })), [
    '2030年比2020年提高5个百分点以上',
    'By 2030: at least 5 percentage points above 2020',
  ]);
  assert.deepEqual(words(change('>', { points: 1 }), { unit: 'years', direction: 'up' }), [
    '2030年比2020年提高超过1岁',
    'By 2030: more than 1 year above 2020',
  ]);
  assert.deepEqual(words(change('<', { percent: -20 })), ['2030年比2020年下降超过20%', 'By 2030: more than 20% below 2020']);
  assert.deepEqual(words(change('=', { percent: -20 })), ['2030年比2020年下降20%', 'By 2030: 20% below 2020']);
  assert.deepEqual(words(change('~', { percent: 20, tolerance: 2 })), [
    '2030年比2020年提高20%左右（最多低2）',
    'By 2030: about 20% above 2020 (at most 2 below)',
  ]);
  assert.deepEqual(words(change('>=', { percent: 10 }), persons), ['2030年比2020年增加10%以上', 'By 2030: at least 10% above 2020']);
});

test('TARGETWORD4 a change that is limited, or none, is told as such', () => {
  assert.deepEqual(words(change('>=', { points: -1 })), [
    '2030年比2020年降幅不超过1个百分点',
    'By 2030: at most 1 percentage point below 2020',
  ]);
  assert.deepEqual(words(change('<=', { percent: 3 })), ['2030年比2020年增幅不超过3%', 'By 2030: at most 3% above 2020']);
  assert.deepEqual(words(change('>=', { percent: 0 })), ['2030年比2020年不降低', 'By 2030: not below the value of 2020']);
  assert.deepEqual(words(change('=', { points: 0 })), ['2030年比2020年持平', 'By 2030: equal to the value of 2020']);
});

test('TARGETWORD5 a trend tells what moves and which way', () => {
  const trend = (direction: string, of: string, more: object = {}) => ({ kind: 'trend', direction, of, ...more });
  const sexes = { between: { dimension: 'sex', categories: ['M', 'F'] } };
  assert.deepEqual(words(trend('up', 'level')), ['到2030年逐步提高', 'By 2030: to rise steadily']);
  assert.deepEqual(words(trend('down', 'level')), ['到2030年逐步下降', 'By 2030: to fall steadily']);
  assert.deepEqual(words(trend('up', 'level'), persons), ['到2030年逐步增加', 'By 2030: to rise steadily']);
  assert.deepEqual(words(trend('down', 'gap', sexes)), ['到2030年男女差距逐步缩小', 'By 2030: gap between men and women to narrow']);
  assert.deepEqual(
    words(trend('down', 'gap', { between: { dimension: 'residence', categories: ['U', 'R'] } }))[0],
    '到2030年城乡差距逐步缩小',
  );
  assert.deepEqual(
    words(trend('down', 'gap', { between: { dimension: 'age', categories: ['65-', '0-64'] } }))[0],
    '到2030年65岁及以上与65岁以下的差距逐步缩小',
  );
  assert.deepEqual(words(trend('down', 'gap')), ['到2030年差距逐步缩小', 'By 2030: gap to narrow']);
  assert.deepEqual(words(trend('down', 'growth')), ['到2030年上升趋势减缓', 'By 2030: to rise more slowly']);
});

test('TARGETWORD6 a reference names what it is compared with', () => {
  assert.deepEqual(words(refer('>=', { indicator: 'party-members' })), [
    '2030年不低于党员总数中女性比例',
    'By 2030: not below “党员总数中女性比例”',
  ]);
  assert.deepEqual(words(refer('>', { region: 'parent' })), [
    '2030年优于上级地区平均水平',
    'By 2030: better than the average of the parent region',
  ]);
  assert.deepEqual(words(refer('<', { region: 'parent' }), { unit: 'permille', direction: 'down' })[0], '2030年优于上级地区平均水平');
  assert.deepEqual(words(refer('<', { region: 'parent' }))[0], '2030年低于上级地区平均水平');
  assert.deepEqual(words(refer('>=', { region: 'parent' }))[0], '2030年不低于上级地区平均水平');
  assert.deepEqual(words(refer('>=', { breakdown: { sex: 'M' } }, { breakdown: { sex: 'F' } })), [
    '2030年女性不低于男性',
    'By 2030, female: not below male',
  ]);
  assert.deepEqual(
    words(refer('>=', { indicator: 'party-members', breakdown: { sex: 'F' } }))[0],
    '2030年不低于党员总数中女性比例（女性）',
  );
  assert.deepEqual(words(refer('>=', { breakdown: { sex: 'M' } }, { factor: 1.5 })), [
    '2030年不低于男性的1.5倍',
    'By 2030: not below 1.5 times male',
  ]);
  assert.deepEqual(words(refer('~', { indicator: 'party-members' }, { tolerance: 5 })), [
    '2030年与党员总数中女性比例大致相当（最多低5）',
    'By 2030: about equal to “党员总数中女性比例” (at most 5 below)',
  ]);
  assert.deepEqual(words(refer('=', { indicator: 'nobody' }))[0], '2030年与nobody持平');
});

test("TARGETWORD7 an external standard and a task are told in the plan's words", () => {
  const standard = '国家和省规定的标准';
  assert.deepEqual(words({ kind: 'external', comparator: '>=', standard }), [`2030年达到${standard}`, `By 2030: meets “${standard}”`]);
  assert.deepEqual(words({ kind: 'external', comparator: '<=', standard })[0], `2030年不高于${standard}`);
  assert.deepEqual(words({ kind: 'external', comparator: '>=', standard: '按规定配备' })[0], '2030年按规定配备');
  assert.deepEqual(words({ kind: 'task', criterion: '机制已建立' }), ['到2030年：机制已建立', 'By 2030: done when “机制已建立”']);
});

test('TARGETWORD8 a target for one category names it', () => {
  assert.deepEqual(words(level('>=', 30, { breakdown: { sex: 'F' } })), ['2030年女性不低于30%', 'By 2030, female: at least 30%']);
  assert.deepEqual(words(level('>=', 30, { breakdown: { sex: 'F', residence: 'R' } }))[0], '2030年农村女性不低于30%');
});

test('TARGETWORD9 numbers are those of the model, digit by digit', () => {
  for (const value of [0.1, 99.95, 1080, 12345.678, -0]) {
    const digits = Object.is(value, -0) ? '0' : String(value);
    for (const text of words(level('>=', value))) assert.ok(text.includes(`${digits}%`), text);
  }
});

test('TARGETWORD10 where the year stands elsewhere it is left out, and how often it must be kept is said', () => {
  const goals = (target: object) =>
    (['zh-CN', 'en'] as const).map((locale) => goalWords({ year: 2030, source, ...target } as Target, percent, locale, plan));
  assert.deepEqual(goals(level('>=', 95)), ['不低于95%', 'at least 95%']);
  assert.deepEqual(goals(level('>=', 30, { breakdown: { sex: 'F' } })), ['女性不低于30%', 'female: at least 30%']);
  assert.deepEqual(goals(level('>=', 95, { recurring: true })), ['每年不低于95%', 'every year at least 95%']);
  assert.deepEqual(words(level('>=', 95, { recurring: true })), ['每年不低于95%', 'Every year: at least 95%']);
  assert.deepEqual(goals({ kind: 'task', criterion: '机制已建立' }), ['机制已建立', 'done when “机制已建立”']);
});

test('TARGETWORD1–TARGETWORD9 every kind with every comparator has words in both languages', () => {
  for (const comparator of COMPARATORS) {
    for (const target of [
      level(comparator, 5, { upper: 6, tolerance: 1 }),
      change(comparator, { percent: 5 }),
      change(comparator, { points: -5 }),
      change(comparator, { points: 0 }),
      refer(comparator, { region: 'parent' }),
      { kind: 'external', comparator, standard: '标准' },
    ]) {
      const [zh, en] = words(target);
      assert.match(zh, /^2030年.+/);
      assert.match(en, /^By 2030: .+/);
      assert.doesNotMatch(`${zh}${en}`, /undefined|NaN/);
    }
  }
});
