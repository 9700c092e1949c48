/** The sentences of an assessment in Chinese. */
import type { AttainmentMessages } from '../attainment-words.js';
import { percent, signed } from '../numbers.js';
import { rounded } from '../../plan/decimals.js';
import { breakdownWords } from '../../vocabulary/zh/breakdowns.js';
import { formWords } from '../../vocabulary/zh/form.js';
import { statuses } from './statuses.js';
import { headings } from '../../vocabulary/zh/headings.js';

const years = (list: readonly number[]) => `${list.join('、')}年`;
const span = (list: readonly number[]) => `${list[0]}—${list[list.length - 1]}年共 ${list.length} 个年度值`;

/** 20 人, 5 个百分点, 8/10万: as the other sentences have it. */
const number = (text: string) => text.replace(/^([+-]?\d[\d.]*)(?=\p{Script=Han})/u, '$1 ');

/** Before a Chinese word: 超过 1 起的界限, 超过 5% 的界限, 超过 8/10万 的界限. */
const then = (text: string) => number(text).replace(/(?:[^\p{Script=Han}]|\d万)$/u, '$& ');

const faults: AttainmentMessages['faults'] = {
  conflict: '同一指标、报告期、分组有两个不同的值',
  'not-finite': '不是有效数字',
  'out-of-bounds': '超出可能的范围，或单位不符',
  'fraction-differs': '与分子÷分母不一致，或单位不符',
  'fraction-impossible': '分母不大于 0，或分子为负',
  'wrong-kind': '任务与数值混填',
  'not-whole': '计数应为整数',
  'value-missing': '状态为有值，但没有填值',
  'value-with-missing-status': '状态为缺项，却填了值',
};

const methods: AttainmentMessages['methods'] = { linear: '直线进度法', 'open-sdg': '年均增速法（Open SDG）' };

const openSdg: AttainmentMessages['openSdg'] = {
  target_achieved: '目标已实现',
  substantial_progress: '进展显著',
  moderate_progress: '有进展，需加快',
  limited_progress: '进展有限',
  deterioration: '恶化',
  not_available: '无法评价',
};

const flags: AttainmentMessages['flags'] = {
  volatile: '波动较大',
  uncertain: '基数小，结论存疑',
  revised: '已修订',
  provisional: '初步数',
};

const kinds: AttainmentMessages['kinds'] = { quantifiable: '可量化指标', directional: '方向性指标', task: '任务' };

/** A share never stands without what it is made of. */
const partOf = (count: number, whole: number) => `${count} 项${whole === 0 ? '' : `（${percent(count / whole)}）`}`;

export const attainmentMessages: AttainmentMessages = {
  statuses,
  flags,
  methods,
  openSdg,
  severities: { high: '高', medium: '中', low: '低' },
  basicallyMet: '基本达标',
  subjects: { value: '', gap: breakdownWords.gap, growth: '增速', difference: '与比较对象之差' },
  faults,
  reasons: {
    baseline: ({ year, value, from }, wording) =>
      `基期（${year}年）${wording.subject}为 ${number(wording.value(value))}${{ plan: '，据规划文本', observed: '', later: '，基期年无数据，以其后最早的一年代替', break: '，此前口径不可比，以其后第一年代替' }[from]}。`,
    latest: ({ year, value }, wording) =>
      `${wording.subject ? `最新（${year}年）${wording.subject}` : `最新值（${year}年）`}为 ${number(wording.value(value))}。`,
    points: ({ years: list }) => `依据${span(list)}。`,
    pace: ({ observed, needed }, wording) =>
      `按各年数据的趋势，每年变化 ${signed(number(wording.points(observed)), observed)}${needed === null ? '' : `，今后每年需变化 ${signed(number(wording.points(needed)), needed)}`}。`,
    forecast: ({ year, value, low, high, confidence }, wording) =>
      `按趋势外推，预计${year}年${wording.subject}为 ${number(wording.value(value))}（${percent(confidence)} 预测区间：${then(wording.value(low))}至 ${number(wording.value(high))}）。`,
    'forecast-declined': ({ points, needed }) => `只有 ${points} 个年度值，不足 ${needed} 个，不作预测。`,
    interval: ({ kind, low, high, confidence, straddles }, wording) =>
      `考虑偶然波动，${percent(confidence)} 置信区间（${kind === 'poisson' ? '泊松精确法' : '威尔逊法'}）为 ${then(wording.plain(low))}至 ${number(wording.plain(high))}${straddles ? '，目标值在区间内，是否达标尚难断定' : ''}。`,
    pooled: ({ from, to, value, low, high, holds }, wording) =>
      `${from}—${to}年合并计算为 ${number(wording.plain(value))}（置信区间 ${then(wording.plain(low))}至 ${number(wording.plain(high))}），${holds ? '符合' : '不符合'}目标。`,
    reference: ({ year, value, factor, indicator, region, breakdown }, wording) => {
      const whose = indicator === undefined ? (region === undefined ? '' : '上级地区') : `“${wording.indicator(indicator)}”`;
      return `比较对象${whose}${breakdown ? wording.breakdown(breakdown) : ''}${year}年为 ${number(wording.plain(value))}${factor === 1 ? '' : `，按其 ${factor} 倍比较`}。`;
    },
    standard: ({ year, value, source }, wording) =>
      `标准值为 ${number(wording.plain(value))}（${year}年填报${source === undefined ? '' : `，依据：${source}`}）。`,
    'open-sdg': ({ value, status, score }) =>
      `${methods['open-sdg']}：${openSdg[status]}${value === null || score === null ? '' : `（进展值 ${rounded(value, 4)}，得分 ${rounded(score, 2)}）`}。`,

    holds: ({ year, value }, wording) => `${year}年的 ${then(wording.value(value))}已达到目标。`,
    kept: ({ from, to }) => (from === to ? `${to}年保持在目标之内。` : `${from}—${to}年有数据的年份均保持在目标之内。`),
    missed: ({ year, value, due, final }, wording) =>
      `${due}年${final ? '目标' : '阶段目标'}已到期，未达到：${year === due ? '' : `${year}年`}实际为 ${number(wording.value(value))}。`,
    breach: ({ years: list }) => `${years(list)}未保持在目标之内。`,
    'years-missing': ({ years: list }) => `${years(list)}没有数据，无法确认是否保持在目标之内。`,
    'milestone-missed': ({ year, goal, value, caughtUp }, wording) =>
      `${year}年阶段目标 ${then(wording.value(goal))}未达到，当时为 ${number(wording.value(value))}${caughtUp ? '，现已赶上' : ''}。`,
    reaches: ({ share }) => `预计到目标年，从基期到目标的进度可完成 ${percent(share)}。`,
    'falls-short': ({ share }) => `预计到目标年，从基期到目标的进度只能完成 ${percent(share)}。`,
    'runs-through': ({ forecast }, wording) => `照此趋势会越过目标范围，预计到目标年为 ${number(wording.value(forecast))}。`,
    'ahead-of-path': ({ expected }, wording) => `已达到按进度应达的 ${number(wording.value(expected))}。`,
    'behind-path': ({ expected }, wording) => `未达到按进度应达的 ${number(wording.value(expected))}。`,
    'worse-than-baseline': ({ year, baseline, value }, wording) =>
      `比基期（${year}年，${number(wording.value(baseline))}）更差，现为 ${number(wording.value(value))}。`,
    'no-longer-holds': ({ year, baselineYear }) => `${baselineYear}年基期已符合目标，${year}年反而不符合。`,
    'trend-away': ({ pace }, wording) => `趋势背离目标，年均变化 ${signed(number(wording.points(pace)), pace)}。`,
    moved: ({ from, to, change, wanted }, wording) =>
      `${wording.subject}由 ${then(wording.value(from))}变为 ${number(wording.value(to))}（${change === 0 ? '无变化' : signed(number(wording.points(change)), change)}），要求${wanted === 'up' ? '提高' : '降低'}。`,
    'fell-back': ({ year, last }) => `${last}年曾达到目标，${year}年又未达到。`,
    'may-fall-back': ({ year, forecast }, wording) => `虽已达标，但按趋势${year}年将为 ${number(wording.value(forecast))}，可能不再达标。`,
    task: ({ state, period: of }) => `${formWords.period(of)}填报：${formWords.task[state]}。`,
    'task-reopened': ({ done, period: of }) => `${formWords.period(done)}曾报“已完成”，${formWords.period(of)}又报未完成。`,
    overdue: ({ year }) => `应于${year}年完成，已逾期。`,
    'not-monitored': ({ year }) => `非当年监测：按规划，到${year}年还没有到监测年份。`,
    'not-begun': ({ start }) => `规划自${start}年起实施，尚未开始。`,
    'not-yet-due': ({ year }) => `完成期限为${year}年。`,
    'method-differs': ({ method, status }, wording) => `按${methods[method]}为“${wording.status(status)}”，两种方法结论不同。`,

    volatile: ({ deviation, limit }, wording) =>
      `逐年变化偏离趋势的幅度一般为 ${number(wording.points(deviation, limit))}，超过 ${then(wording.points(limit, deviation))}的界限。`,
    crossings: ({ times }) => `数值 ${times} 次越过目标值，时而达标，时而不达标。`,
    provisional: ({ year, status }) => `${year}年数据为${status === 'E' ? '估计数' : '初步数'}。`,
    'low-reliability': ({ year }) => `${year}年数据注明可靠性较低。`,
    revised: ({ year, before, now }, wording) => `${year}年数据由 ${then(wording.plain(before))}修订为 ${number(wording.plain(now))}。`,
    'definition-differs': ({ year }) => `${year}年数据口径不同，未用于趋势。`,
    'series-break': ({ year }) => `${year}年起口径变化，与此前不可比。`,

    'no-target': () => '规划没有为本指标设定目标，仅供其他指标比较。',
    'no-observation': ({ since }) => `${since}年以后没有数据。`,
    'only-baseline': ({ year }) => `只有基期（${year}年）数据。`,
    'sub-annual-only': () => '只有半年、季度或月度数据，没有年度数据。',
    missing: ({ year, status }) => `${year}年缺项：${formWords.missing[status]}。`,
    stale: ({ year, asOf }) => `最近的数据为${year}年，距${asOf}年过久。`,
    'target-year-missing': ({ year }) => `缺少目标年${year}年的数据。`,
    unusable: ({ year, fault }) => `${year}年的数据不能使用：${faults[fault]}。`,
    'one-observation': ({ year }) => `只有${year}年一个值，没有可比的基期。`,
    'baseline-missing': ({ year }) => `缺少计算变化所依据的${year}年数据。`,
    'zero-baseline': ({ year }) => `${year}年的值为 0，无法按百分比计算变化。`,
    'reference-missing': ({ what, id }, wording) =>
      ({
        indicator: `缺少比较对象“${wording.indicator(id)}”的数据。`,
        region: `缺少上级地区${id ? `（${id}）` : ''}的数据。`,
        breakdown: '缺少比较分组的数据。',
      })[what],
    'reference-unit': ({ indicator }, wording) => `与“${wording.indicator(indicator)}”的单位不同，无法比较。`,
    'standard-missing': () => '尚未填报所依据的标准值。',
    'too-few-points': ({ points, needed }) => `只有 ${points} 个值，至少需要连续 ${needed} 个才能判断增速变化。`,
    'target-before-baseline': ({ year, baselineYear }) => `目标年${year}年不晚于基期${baselineYear}年。`,
    'incomplete-target': ({ member }) => `规划文件中的目标不完整或数值有误：${member}。`,
    'task-mismatch': () => '规划文件中的目标类型与指标的计算方法不符。',
    'method-unavailable': ({ method }) => `${methods[method]}不适用于这组数据。`,
  },
  problems: {
    status: ({ got }) => `无法识别的观测值状态“${String(got)}”。`,
    period: ({ got }) => `无法识别的报告期“${String(got)}”。`,
    'year-outside': ({ year, start, end }) => `${String(year)}年不在${String(start)}—${String(end)}年之内，未采用。`,
    'unknown-indicator': ({ id }) => `规划中没有指标“${String(id)}”，未采用。`,
    'unknown-breakdown': ({ got }) => `本指标没有分组“${String(got)}”，未采用。`,
    duplicate: () => '与前面一条完全相同，只计一次。',
  },
  kinds,
  statusesOfKind: {
    quantifiable: {},
    directional: { 'on-track': '方向正确' },
    task: { met: '已完成', 'on-track': '在办', behind: '逾期在办', unlikely: '逾期未办', 'not-due': '未到期' },
  },
  causes: { difficult: statuses.unlikely, volatile: flags.volatile, missing: '缺少数据', doubtful: '结论存疑' },
  counts: (kind, { met, basicallyMet, assessable, denominator, all }) => {
    const word = kind === 'task' ? '已完成' : '已达标';
    const basic = basicallyMet === null ? '' : `，达标或基本达标 ${partOf(basicallyMet, denominator)}`;
    const of = denominator === assessable ? '可评价' : '可评价和无数据的共';
    return `${kinds[kind]}：${of} ${denominator} 项，${word} ${partOf(met, denominator)}${basic}；全部 ${all} 项。`;
  },
  survives: (survives, method, word) => (survives ? `按${methods[method]}结论相同。` : `按${methods[method]}则为“${word}”。`),
  between: '',
  neededIn: (year) => `${year}年需达`,
  columns: {
    severity: '级别',
    status: headings.status,
    causes: '预警原因',
    flags: headings.flags,
    department: headings.department,
    field: headings.field,
    indicator: headings.indicator,
    target: '目标原文',
    targetYear: '目标年',
    low: '目标下限',
    high: '目标上限',
    baselineYear: '基期年',
    baseline: '基期值',
    latestYear: '最新年份',
    latest: headings.latest,
    pace: '年均变化（趋势）',
    paceNeeded: '所需年均变化',
    forecast: '预测值',
    forecastLow: '预测下限',
    forecastHigh: '预测上限',
    reasons: '理由',
    id: '指标代码',
  },
};
