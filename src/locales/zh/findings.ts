/** What the clerk reads when a cell is wrong or doubtful: what is the matter, and what to do. */
import type { MissingStatus } from '../../observations/observation.js';
import type { FindingCode } from '../../report/validation/findings.js';
import { formWords } from '../../vocabulary/zh/form.js';
import { digits as number } from '../numbers.js';

/** What a sentence may speak of besides the finding's own data. */
export interface FindingContext {
  /** Label of the indicator's unit, for example `%` or `/10万`. */
  readonly unit: string;
  /** Label of a written unit by its code. */
  readonly unitOf: (code: string) => string;
  /** Names of the categories of a dimension by its id: 城镇、农村. */
  readonly categories: (id: string) => string;
}

type Data = Readonly<Record<string, string | number>>;
type Sentence = (data: Data, context: FindingContext) => string;

export type FindingSentences = Readonly<Record<FindingCode, Sentence>>;

const reasons = formWords.missing;

/** 20 个百分点, 20/10万, 20 人 */
const limitOf = (limit: string | number | undefined, unit: string) =>
  `${number(limit)}${unit === '%' ? ' 个百分点' : unit.startsWith('/') ? unit : ` ${unit}`}`;

const ended = (message: string | number) => (/[。！？.!?]$/.test(String(message)) ? String(message) : `${message}。`);
const SOURCE_BEHIND = '依据可写在后面的括号里，例如：65（省住建厅2024年通知）。';

export const findingSentences: FindingSentences = {
  returned: ({ text }) => `退回意见：${ended(text!)}`,
  unfinished: () => '上次离开时，这个单元格的填写未完成，现为当时的内容。请核对，按 F4 确认，或重新填写。',
  'text-not-taken': ({ length, limit }) =>
    `刚才的文字有 ${length} 字，一个单元格最多 ${limit} 字，没有填入，原内容不变。请缩短后重填，或按 Enter 确认原内容。`,
  'unreadable-text': () => '无法识别为数字。请填写数字；确实没有数据的，请选缺项原因。',
  'unreadable-hashes': () => '粘贴来的是“###”：Excel 的列太窄，数字没有显示出来。请加宽该列后重新复制。',
  'unreadable-too-long': () => '数字位数太多（超过15位），请核对。',
  'unreadable-separator': () => '逗号的位置不像千位分隔符，无法确定数值。请去掉逗号后重填。',
  'unreadable-point': ({ written, fix }) => `“${written}”不是小数点，无法确定数值。是否应为 ${fix}？`,
  'unreadable-date': () => '这是日期或时间：Excel 会把 3-2、3/2、3:2 变成日期或时间。请填写原来的数。',
  'unreadable-unit': ({ written }, { unit }) => `“${written}”不是本指标的单位“${unit}”。请换算成“${unit}”后只填数字。`,
  'unreadable-bracket': ({ written, is }, { unit }) =>
    is === 'number'
      ? `括号里的“${written}”是数字，不是依据，看不出标准值是哪一个。请只填一个数，${SOURCE_BEHIND}`
      : `括号里的“${written}”是${is === 'unit' ? '单位' : '倍数'}，不是依据。请换算成“${unit}”后只填数字，${SOURCE_BEHIND}`,
  'unreadable-task': () => '无法识别。请选择：未开始、进行中、已完成。',
  'unreadable-missing': () => '无法识别的缺项原因。请从列表中选择。',
  'unreadable-standard': () => '无法识别为标准值。请填写数字，依据可写在后面的括号里，例如：65（省住建厅2024年通知）。',
  'unreadable-status': () => '无法识别的数据状态。请选择：正式、初步、估计。',
  'unit-in-count': ({ written }, { unitOf }) => `这里应填计数，不应带“${unitOf(String(written))}”。请只填完整的数字。`,
  'none-in-count': ({ written }) => `“${written}”是指 0，还是没有这项数据？是 0 的请填 0；没有数据的，请选缺项原因。`,
  'text-too-long': ({ length, limit }) => `文字太长（${length} 字，最多 ${limit} 字），无法写入上报件。请缩短。`,
  'text-broken': () => '文字中有损坏的字符（可能是复制时截断的表情符号），无法写入上报件。请删去后重填。',
  negative: ({ value }) => `${number(value)} 小于 0，这里应填计数。`,
  'other-unit': ({ written }, { unit, unitOf }) => `单位应为“${unit}”，填写的是“${unitOf(String(written))}”。`,
  'ratio-from-time': ({ written, fix }) => `“${written}”像是 Excel 由比例变成的时间，是否应为 ${fix}？如属实，请写明原因。`,
  'not-whole': ({ value }) => `应填整数，现为 ${number(value)}。`,
  decimals: ({ decimals, precision }) => `填了 ${decimals} 位小数，本指标保留 ${precision} 位。请四舍五入后填写。`,
  'below-bounds': ({ value, min }, { unit }) => `${number(value)} 低于可能的最小值 ${number(min)}${unit}。`,
  'above-bounds': ({ value, max }, { unit }) => `${number(value)} 超过可能的最大值 ${number(max)}${unit}。`,
  'zero-denominator': () => '分母不能为 0。没有数据的，请选缺项原因。',
  'numerator-above': ({ numerator, denominator }) => `分子 ${number(numerator)} 大于分母 ${number(denominator)}。请核对两个数。`,
  'rate-differs': ({ value, rate }) => `填写的 ${number(value)} 与分子÷分母得到的 ${number(rate)} 不一致。请核对三个数。`,
  'other-half-missing': () => '分子、分母要同时填写。',
  'sum-differs': ({ total, sum, dimension }, { categories }) =>
    `${categories(String(dimension))}之和为 ${number(sum)}，与合计 ${number(total)} 不等。请核对。`,
  'outside-categories': ({ value, low, high, dimension }, { categories }) =>
    `合计 ${number(value)} 应在${categories(String(dimension))}数值（${number(low)}—${number(high)}）之间。请核对。`,
  'value-and-missing': () => '已有数值，不应再填缺项原因。请删去其中一项。',
  'missing-differs': ({ written, typed, chosen }) =>
    `数值单元格填写的“${written}”表示“${reasons[typed as MissingStatus]}”，选的缺项原因是“${reasons[chosen as MissingStatus]}”，两处不一致。请改正或清空其中一处。`,
  'rule-sum': ({ total, sum, message }) => (message ? ended(message) : `各分项之和 ${number(sum)} 与合计 ${number(total)} 不等。请核对。`),
  'rule-ratio': ({ value, ratio, message }) =>
    message ? ended(message) : `${number(value)} 与按相关指标算出的 ${number(ratio)} 不一致。请核对。`,
  'rule-not-greater': ({ lesser, greater, than, message }) =>
    message ? ended(message) : `${number(lesser)} 不应大于“${than}”的 ${number(greater)}。请核对。`,
  'rule-change': ({ value, before, limit, of, message }, { unit }) =>
    `${message ? ended(message) : ''}上年 ${number(before)}，今年 ${number(value)}，变化超过 ${of === 'percent' ? `${number(limit)}%` : limitOf(limit, unit)}。如属实，请写明原因。`,
  'large-change': ({ value, before, limit, of }, { unit }) =>
    `上年 ${number(before)}，今年 ${number(value)}，变化超过${of === 'percent' ? `上年的 ${number(limit)}%` : ` ${limitOf(limit, unit)}`}。请核对；如属实，请写明原因。`,
  'slip-decimal': ({ value, before, fix }) =>
    `上年 ${number(before)}，今年 ${number(value)}：小数点或单位写错了吗？是否应为 ${number(fix)}？如属实，请写明原因。`,
  'slip-size': ({ value, low, high, of, fix, counted }, { unit }) => {
    const size = `${low === high ? number(low) : `${number(low)}—${number(high)}`}${unit}`;
    return counted === undefined
      ? `本指标的${of === 'baseline' ? '基期值' : of === 'targets' ? '目标值' : '目标值、基期值'}为 ${size}，填的是 ${number(value)}：小数点或单位写错了吗？${fix === undefined ? '' : `是否应为 ${number(fix)}？`}如属实，请写明原因。`
      : `按分子、分母算出的是 ${number(value)}${unit}，而本指标的目标值、基期值或上年值为 ${size}：分子、分母的单位（人、千人、万人）填对了吗？如属实，请写明原因。`;
  },
  'slip-share': ({ value, fix }, { unit }) => `${number(value)}${unit}：是否应为 ${number(fix)}${unit}？如属实，请写明原因。`,
};
