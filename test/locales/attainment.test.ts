import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SEVERITIES } from '../../src/attainment/result/result.js';
import { FLAGS, METHODS, STATUSES } from '../../src/plan/assessment-terms.js';
import { OPEN_SDG_STATUSES } from '../../src/attainment/statistics/open-sdg.js';
import { FAULTS, type Reason } from '../../src/attainment/result/reasons.js';
import { reasonSentence, reasonSentences } from '../../src/locales/sentences.js';
import { attainmentMessages, wordingOf, withLabels } from '../../src/locales/attainment.js';
import { trendWords } from '../../src/locales/trend.js';
import { WARNING_COLUMNS } from '../../src/exchange/warning-table.js';
import { LOCALES } from '../../src/vocabulary/locale.js';
import { indicator, level, plan } from '../attainment/support.js';

const REASONS: readonly Reason[] = [
  ...(['plan', 'observed', 'later', 'break'] as const).map((from) => ({ code: 'baseline' as const, year: 2020, value: 50, from })),
  { code: 'latest', year: 2025, value: 60 },
  { code: 'points', years: [2020, 2021, 2025] },
  { code: 'pace', observed: 2, needed: 3 },
  { code: 'pace', observed: -2, needed: null },
  { code: 'forecast', year: 2030, value: 68, low: 64, high: 72, confidence: 0.94444 },
  { code: 'forecast-declined', points: 2, needed: 3 },
  { code: 'interval', kind: 'poisson', low: 1, high: 9, confidence: 0.95, straddles: true },
  { code: 'interval', kind: 'wilson', low: 1, high: 9, confidence: 0.95, straddles: false },
  { code: 'pooled', from: 2023, to: 2025, value: 7, low: 2, high: 12, holds: true },
  { code: 'reference', year: 2025, value: 30, factor: 1, indicator: 'rate' },
  { code: 'reference', year: 2025, value: 30, factor: 1.5, region: '440700' },
  { code: 'reference', year: 2025, value: 30, factor: 1, breakdown: { sex: 'M' } },
  { code: 'standard', year: 2025, value: 65, source: '省厅通知' },
  { code: 'standard', year: 2025, value: 65 },
  ...OPEN_SDG_STATUSES.map((status) => ({ code: 'open-sdg' as const, value: 0.83419, status, score: 1.67285 })),
  { code: 'open-sdg', value: null, status: 'not_available', score: null },
  { code: 'holds', year: 2025, value: 72 },
  { code: 'kept', from: 2021, to: 2025 },
  { code: 'kept', from: 2021, to: 2021 },
  { code: 'missed', year: 2025, value: 65, due: 2025, final: true },
  { code: 'missed', year: 2026, value: 65, due: 2025, final: false },
  { code: 'breach', years: [2022, 2024] },
  { code: 'years-missing', years: [2023] },
  { code: 'milestone-missed', target: 0, year: 2025, goal: 60, value: 58, caughtUp: true },
  { code: 'reaches', share: 1 },
  { code: 'falls-short', share: 0.7 },
  { code: 'runs-through', forecast: 98 },
  { code: 'ahead-of-path', expected: 60 },
  { code: 'behind-path', expected: 60 },
  { code: 'worse-than-baseline', year: 2020, baseline: 50, value: 45 },
  { code: 'no-longer-holds', year: 2025, baselineYear: 2020 },
  { code: 'trend-away', pace: -1 },
  { code: 'moved', from: 50, to: 55, change: 5, wanted: 'up' },
  { code: 'moved', from: 50, to: 50, change: 0, wanted: 'down' },
  { code: 'fell-back', year: 2025, last: 2023 },
  { code: 'may-fall-back', year: 2030, forecast: 65 },
  ...(['not-started', 'in-progress', 'done'] as const).map((state) => ({ code: 'task' as const, state, period: '2025-H1' })),
  { code: 'task-reopened', done: '2024', period: '2025-Q3' },
  { code: 'overdue', year: 2025 },
  { code: 'not-begun', start: 2021 },
  { code: 'not-monitored', year: 2023 },
  { code: 'not-yet-due', year: 2030 },
  { code: 'method-differs', method: 'open-sdg', status: 'unlikely' },
  { code: 'volatile', deviation: 7, limit: 5 },
  { code: 'crossings', times: 4 },
  { code: 'provisional', year: 2025, status: 'P' },
  { code: 'provisional', year: 2025, status: 'E' },
  { code: 'low-reliability', year: 2025 },
  { code: 'revised', year: 2024, before: 54, now: 55 },
  { code: 'definition-differs', year: 2025 },
  { code: 'series-break', year: 2023 },
  { code: 'no-target' },
  { code: 'no-observation', since: 2020 },
  { code: 'only-baseline', year: 2020 },
  { code: 'sub-annual-only' },
  ...(['L', 'M', 'O', 'Q', 'K'] as const).map((status) => ({ code: 'missing' as const, year: 2025, status })),
  { code: 'stale', year: 2021, asOf: 2025 },
  { code: 'target-year-missing', year: 2025 },
  ...FAULTS.map((fault) => ({ code: 'unusable' as const, year: 2025, fault })),
  { code: 'one-observation', year: 2025 },
  { code: 'baseline-missing', year: 2019 },
  { code: 'zero-baseline', year: 2020 },
  { code: 'reference-missing', what: 'indicator', id: 'rate' },
  { code: 'reference-missing', what: 'region', id: '440700' },
  { code: 'reference-missing', what: 'region', id: '' },
  { code: 'reference-missing', what: 'breakdown', id: 'sex=M' },
  { code: 'reference-unit', indicator: 'rate' },
  { code: 'standard-missing' },
  { code: 'too-few-points', points: 2, needed: 3 },
  { code: 'target-before-baseline', year: 2020, baselineYear: 2020 },
  { code: 'incomplete-target', member: 'tolerance' },
  { code: 'task-mismatch' },
  { code: 'method-unavailable', method: 'open-sdg' },
];

const given = plan([{}]);

describe('the words of an assessment', () => {
  test('the statuses and flags are called as the plans call them', () => {
    const { statuses, flags } = attainmentMessages['zh-CN'];
    assert.deepEqual(
      STATUSES.map((status) => statuses[status]),
      ['已达标', '进展正常', '进度滞后', '预计达标困难', '逆向变动', '暂无数据', '未到期', '无法评价'],
    );
    assert.deepEqual(
      FLAGS.map((flag) => flags[flag]),
      ['波动较大', '基数小，结论存疑', '已修订', '初步数'],
    );
  });

  test('every reason is said in both languages, with all it holds', () => {
    for (const locale of LOCALES) {
      const messages = attainmentMessages[locale];
      const wording = wordingOf(given, given.indicators[0]!, locale);
      assert.deepEqual(new Set(REASONS.map(({ code }) => code)), new Set(Object.keys(messages.reasons)));
      for (const reason of REASONS) {
        const sentence = reasonSentence(reason, messages, wording);
        assert.match(sentence, locale === 'en' ? /^[A-Z0-9“‘].*\.$/ : /。$/);
        assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|Infinity/);
        if (locale === 'en') assert.doesNotMatch(sentence.replace(/“[^”]*”|省厅通知/g, ''), /[一-鿿]/, sentence);
      }
    }
  });

  test('in Chinese numbers stand apart from the words around them, years do not', () => {
    const units = ['percent', 'persons', 'per-100000', 'years', { name: '元' }] as const;
    for (const unit of units) {
      const wording = wordingOf(given, indicator({ unit }), 'zh-CN');
      for (const reason of REASONS) {
        const sentence = reasonSentence(reason, attainmentMessages['zh-CN'], wording);
        const others = sentence.replace(/“[^”]*”|20\d\d(?:[、—]20\d\d)*年|第\d季度/g, '，').replace(/\/10万/g, '');
        assert.doesNotMatch(others, /[一-鿿][+-]?\d|[\d%‰][一-鿿]| [，。（）]|[，。（） ] |[一-鿿] [一-鿿]/, sentence);
      }
    }
    const persons = wordingOf(given, indicator({ unit: 'persons', precision: 0 }), 'zh-CN');
    const latest: Reason = { code: 'latest', year: 2025, value: 20 };
    assert.equal(reasonSentence(latest, attainmentMessages['zh-CN'], persons), '最新值（2025年）为 20 人。');
  });

  test('numbers come with their unit, differences in points', () => {
    const wording = wordingOf(given, indicator(), 'zh-CN');
    const zh = (reason: Reason) => reasonSentence(reason, attainmentMessages['zh-CN'], wording);
    assert.equal(
      zh({ code: 'pace', observed: 2, needed: 3.123456 }),
      '按各年数据的趋势，每年变化 +2 个百分点，今后每年需变化 +3.12 个百分点。',
    );
    assert.equal(zh({ code: 'breach', years: [2022, 2024] }), '2022、2024年未保持在目标之内。');
    assert.equal(zh({ code: 'task', state: 'in-progress', period: '2025-H1' }), '2025年上半年填报：进行中。');
    const rate = wordingOf(given, indicator({ unit: 'per-100000', precision: 2 }), 'zh-CN');
    assert.equal(
      reasonSentence({ code: 'latest', year: 2025, value: 7.5 }, attainmentMessages['zh-CN'], rate),
      '最新值（2025年）为 7.5/10万。',
    );
  });

  test('growth is in per cent, a gap in points', () => {
    const latest: Reason = { code: 'latest', year: 2025, value: 3.4482758 };
    const persons = indicator({ unit: 'persons', precision: 0 });
    assert.equal(
      reasonSentence(latest, attainmentMessages['zh-CN'], wordingOf(given, persons, 'zh-CN', 'growth')),
      '最新（2025年）增速为 3.4%。',
    );
    assert.equal(
      reasonSentence(latest, attainmentMessages['zh-CN'], wordingOf(given, indicator(), 'zh-CN', 'gap')),
      '最新（2025年）差距为 3.45 个百分点。',
    );
  });

  test('a difference is told from the value compared with', () => {
    const wording = wordingOf(given, indicator(), 'zh-CN', 'difference');
    const zh = (reason: Reason) => reasonSentence(reason, attainmentMessages['zh-CN'], wording);
    assert.equal(zh({ code: 'latest', year: 2025, value: -6.4 }), '最新（2025年）与比较对象之差为 -6.4 个百分点。');
    assert.equal(zh({ code: 'reference', year: 2025, value: 48.27, factor: 1, indicator: 'rate' }), '比较对象“筛查率”2025年为 48.27%。');
    const en = reasonSentence({ code: 'latest', year: 2025, value: 3 }, attainmentMessages.en, wordingOf(given, indicator(), 'en', 'gap'));
    assert.equal(en, 'The latest value (2025) of the gap is 3 percentage points.');
  });

  test('values have the places that are published; only what would look like its goal has one more', () => {
    const rate = wordingOf(given, indicator({ unit: 'per-100000', precision: 2, targets: [level('<=', 8)] }), 'zh-CN');
    assert.deepEqual(
      [14.69723, 87.0331, 8.004, 8, 7.996, 8.05].map((value) => rate.value(value)),
      ['14.7/10万', '87.03/10万', '8.004/10万', '8/10万', '7.996/10万', '8.05/10万'],
    );
  });

  test('what would vanish in rounding keeps two digits', () => {
    const yuan = wordingOf(given, indicator({ unit: { name: '元' }, precision: 0 }), 'zh-CN');
    assert.deepEqual(
      [0.0123, 0, 1234.56].map((value) => yuan.points(value)),
      ['0.012元', '0元', '1235元'],
    );
  });

  test('two numbers that are compared have as many decimals as tell them apart', () => {
    const reason: Reason = { code: 'volatile', deviation: 1.4, limit: 0.6 };
    const cases = wordingOf(given, indicator({ unit: { count: '起' }, precision: 0 }), 'zh-CN');
    const zh = (data: Reason) => reasonSentence(data, attainmentMessages['zh-CN'], cases);
    assert.equal(zh(reason), '逐年变化偏离趋势的幅度一般为 1.4 起，超过 0.6 起的界限。');
    assert.equal(zh({ ...reason, deviation: 7, limit: 5 }), '逐年变化偏离趋势的幅度一般为 7 起，超过 5 起的界限。');
    const en = reasonSentence({ ...reason, limit: 1.38 }, attainmentMessages.en, wordingOf(given, indicator({ precision: 0 }), 'en'));
    assert.match(en, /by 1\.4 percentage points, above the limit of 1\.38 /);
  });

  test('several reasons make one text', () => {
    const wording = wordingOf(given, indicator(), 'en');
    assert.equal(
      reasonSentences([{ code: 'overdue', year: 2025 }, { code: 'standard-missing' }], attainmentMessages.en, wording),
      'It was due in 2025. The standard has not been reported yet.',
    );
  });

  test('counts are never without their denominators', () => {
    const counts = { met: 44, basicallyMet: 46, assessable: 54, denominator: 54, all: 60 };
    for (const locale of LOCALES)
      for (const number of [44, 46, 54, 60]) assert.ok(attainmentMessages[locale].counts('quantifiable', counts).includes(String(number)));
    assert.equal(
      attainmentMessages['zh-CN'].counts('quantifiable', counts),
      '可量化指标：可评价 54 项，已达标 44 项（81.5%），达标或基本达标 46 项（85.2%）；全部 60 项。',
    );
  });

  test('what stands in the denominator is said', () => {
    const counts = { met: 90, basicallyMet: null, assessable: 92, denominator: 94, all: 94 };
    assert.equal(attainmentMessages['zh-CN'].counts('task', counts), '任务：可评价和无数据的共 94 项，已完成 90 项（95.7%）；全部 94 项。');
    const none = { met: 0, basicallyMet: null, assessable: 0, denominator: 0, all: 3 };
    assert.equal(attainmentMessages.en.counts('task', none), 'Tasks: 0 that can be assessed, 0 done; 3 in all.');
  });

  test('every code of the core has its word', () => {
    for (const locale of LOCALES) {
      const { statuses, flags, methods, openSdg, severities, faults, columns } = attainmentMessages[locale];
      for (const [codes, words] of [
        [STATUSES, statuses],
        [FLAGS, flags],
        [METHODS, methods],
        [OPEN_SDG_STATUSES, openSdg],
        [SEVERITIES, severities],
        [FAULTS, faults],
        [WARNING_COLUMNS, columns],
      ] as const) {
        assert.deepEqual([...codes].sort(), Object.keys(words).sort());
      }
    }
  });

  test('what is wrong with an observation is said', () => {
    for (const locale of LOCALES) {
      const { problems } = attainmentMessages[locale];
      assert.match(problems['year-outside']({ year: 1999, start: 2019, end: 2030 }), /1999.*2019.*2030/);
      assert.match(problems['unknown-indicator']({ id: 'nowhere' }), /nowhere/);
      for (const sentence of [
        problems.status({ got: 'Z' }),
        problems.period({ got: '25' }),
        problems['unknown-breakdown']({ got: 'age=65' }),
        problems.duplicate({}),
      ]) {
        assert.doesNotMatch(sentence, /undefined/);
      }
    }
  });

  test('in English one is told from many', () => {
    const wording = wordingOf(given, given.indicators[0]!, 'en');
    const ONE: readonly Reason[] = [
      { code: 'points', years: [2025] },
      { code: 'forecast-declined', points: 1, needed: 5 },
      { code: 'too-few-points', points: 1, needed: 3 },
      { code: 'crossings', times: 1 },
    ];
    for (const one of ONE)
      assert.match(reasonSentence(one, attainmentMessages.en, wording), /\b1 (?:annual value|consecutive value|time)\b/);
  });

  test('a sentence names a status as the plan does', () => {
    const own = { ...given, assessment: { ...given.assessment, statuses: { unlikely: '难以达标' } } };
    const reason: Reason = { code: 'method-differs', method: 'open-sdg', status: 'unlikely' };
    assert.match(reasonSentence(reason, attainmentMessages['zh-CN'], wordingOf(own, own.indicators[0]!, 'zh-CN')), /“难以达标”/);
  });

  test('labels can be replaced one by one', () => {
    const messages = withLabels(attainmentMessages['zh-CN'], { statuses: { unlikely: '难以达标' } });
    assert.deepEqual([messages.statuses.unlikely, messages.statuses.met], ['难以达标', '已达标']);
  });

  test('the other method is told in words', () => {
    assert.equal(attainmentMessages['zh-CN'].survives(true, 'open-sdg', '进展正常'), '按年均增速法（Open SDG）结论相同。');
    assert.equal(attainmentMessages.en.survives(false, 'linear', 'Behind'), 'By the linear method it is “Behind”.');
  });
});

test('a forecast is told with its interval and its level, as the chart tells them', () => {
  const wording = wordingOf(plan([indicator()]), plan([indicator()]).indicators[0]!, 'zh-CN');
  const reason = { code: 'forecast', year: 2030, value: 90, low: 80, high: 95, confidence: 0.944 } as const;
  assert.match(attainmentMessages['zh-CN'].reasons.forecast(reason, wording), /（94\.4% 预测区间：80% 至 95%）。$/);
  const english = wordingOf(plan([indicator()]), plan([indicator()]).indicators[0]!, 'en');
  assert.match(attainmentMessages.en.reasons.forecast(reason, english), /\(94\.4% forecast interval: 80% to 95%\)\.$/);
  for (const locale of ['zh-CN', 'en'] as const)
    assert.ok(attainmentMessages[locale].reasons.forecast(reason, wording).includes(trendWords[locale].interval('94.4%')), locale);
});
