/** What is wrong with a document, in plain words that say what to do. One sentence for every code of `src/documents/problem-codes.ts`, or it won't compile. */
import type { PatternName, ProblemCode } from '../documents/problem-codes.js';
import type { Problem } from '../documents/problems.js';
import type { Locale, Localized } from '../vocabulary/locale.js';

type Data = Problem['data'];
type Sentence = (data: Data) => string;

/** One value of the data as text. */
const of = (data: Data, key: string): string => {
  const value = data[key];
  return value === undefined ? '' : typeof value === 'string' || typeof value === 'number' ? String(value) : value.join(', ');
};

/** The first few of a list: a sentence with a hundred ids helps nobody. */
function listOf(data: Data, key: string, mark: (item: string) => string, separator: string): string {
  const value = data[key];
  const items = typeof value === 'object' ? value : value === undefined ? [] : [String(value)];
  return items.slice(0, 12).map(mark).join(separator) + (items.length > 12 ? ' …' : '');
}

function rangeOf(data: Data, least: (min: string) => string, most: (max: string) => string, to: string): string {
  const [min, max] = [of(data, 'min'), of(data, 'max')];
  if (max === 'Infinity') return least(min);
  return min === '-Infinity' ? most(max) : `${min}${to}${max}`;
}

const zh = {
  /** What stands in the file; a text in Chinese quotation marks, anything else apart from the words around it. */
  got: (d: Data) => (/^".*"$/.test(of(d, 'got')) ? `“${of(d, 'got').slice(1, -1)}”` : ` ${of(d, 'got')} `),
  nearest: (d: Data) => (of(d, 'nearest') ? `是否想写“${of(d, 'nearest')}”？` : ''),
  choices: (d: Data, key = 'allowed') => listOf(d, key, (item) => `“${item}”`, '、'),
  allowed: (d: Data) => (zh.choices(d) ? `可选${zh.choices(d)}。` : ''),
  place: (d: Data) => (d.line === undefined ? '' : `第${of(d, 'line')}行第${of(d, 'column')}列：`),
  type: (d: Data, key = 'expected') => listOf(d, key, (item) => ZH_TYPES[item] ?? `“${item}”`, '或'),
  kind: (d: Data) => ZH_KINDS[of(d, 'kind')] ?? of(d, 'kind'),
  range: (d: Data) =>
    rangeOf(
      d,
      (min) => `不低于${min}`,
      (max) => `不高于${max}`,
      '至',
    ),
  pattern: (d: Data) => PATTERNS['zh-CN'][of(d, 'name') as PatternName],
};

const en = {
  nearest: (d: Data) => (of(d, 'nearest') ? ` Did you mean "${of(d, 'nearest')}"?` : ''),
  choices: (d: Data, key = 'allowed') => listOf(d, key, (item) => `"${item}"`, ', '),
  allowed: (d: Data) => (en.choices(d) ? ` There are ${en.choices(d)}.` : ''),
  place: (d: Data) => (d.line === undefined ? '' : `Line ${of(d, 'line')}, column ${of(d, 'column')}: `),
  type: (d: Data, key = 'expected') => listOf(d, key, (item) => EN_TYPES[item] ?? `"${item}"`, ' or '),
  kind: (d: Data) => of(d, 'kind'),
  range: (d: Data) =>
    rangeOf(
      d,
      (min) => `at least ${min}`,
      (max) => `at most ${max}`,
      ' to ',
    ),
  pattern: (d: Data) => PATTERNS.en[of(d, 'name') as PatternName],
};

const ZH_TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象 { … }',
  record: '对象 { … }',
  array: '列表 [ … ]',
  tuple: '列表 [ … ]',
  unit: '计量单位',
};

const EN_TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object { … }',
  record: 'an object { … }',
  array: 'a list [ … ]',
  tuple: 'a list [ … ]',
  unit: 'a unit',
};

const ZH_KINDS: Readonly<Record<string, string>> = {
  field: '领域',
  department: '部门',
  group: '指标组',
  indicator: '指标',
  dimension: '分组',
  category: '分组类别',
};

/** How a text must be written, by the name of its pattern. */
const PATTERNS: Localized<Readonly<Record<PatternName, string>>> = {
  'zh-CN': {
    id: '只能用小写英文字母、数字和连字符“-”，例如 maternal-mortality',
    'category-id': '只能用英文字母、数字、连字符和下划线，例如 F',
    'region-code': '应为6位行政区划代码（乡级9位，村级12位），例如 440783',
    'parent-region-code': '应为6位行政区划代码，例如 440700',
    period: '报告期应写成年份、半年、季度或月份，例如 2025、2025-H1、2025-Q1、2025-07',
    digest: '校验码应为“sha256:”加64位小写十六进制数字，请使用系统导出的原文件',
    'submission-id': '上报件编号应为32位小写十六进制数字，请使用系统导出的原文件',
    'date-time': '应写明日期、时间和时区，例如 2026-03-05T09:30:00+08:00',
  },
  en: {
    id: 'Use lower-case letters, digits and hyphens, for example maternal-mortality',
    'category-id': 'Use letters, digits, hyphens and underscores, for example F',
    'region-code': 'Give the region code of six digits (nine for a township, twelve for a village), for example 440783',
    'parent-region-code': 'Give the region code of six digits, for example 440700',
    period: 'A period is a year, half-year, quarter or month, for example 2025, 2025-H1, 2025-Q1 or 2025-07',
    digest: 'A check code is "sha256:" and 64 hexadecimal digits in lower case. Use the file as it was exported',
    'submission-id': 'The id of a submission has 32 hexadecimal digits in lower case. Use the file as it was exported',
    'date-time': 'Give date, time and time zone, for example 2026-03-05T09:30:00+08:00',
  },
};

const SENTENCES: Localized<Record<ProblemCode, Sentence>> = {
  'zh-CN': {
    'json-empty': () => '文件是空的，请选择有内容的 JSON 文件。',
    'json-syntax': (d) =>
      `${zh.place(d)}不是正确的 JSON${of(d, 'near') ? `，请检查“${of(d, 'near')}”及其之前的逗号、引号和括号` : '，文件可能不完整，请检查结尾的括号和引号'}。`,
    'json-duplicate-key': (d) => `${zh.place(d)}成员“${of(d, 'key')}”写了两次，请只保留一个。`,
    'json-hostile-key': (d) => `${zh.place(d)}不允许使用成员名“${of(d, 'key')}”，请删除。`,
    'json-depth': (d) => `${zh.place(d)}嵌套超过${of(d, 'limit')}层，请检查是否多写了括号。`,
    'json-length': (d) => `文件过大（${of(d, 'length')}个字符），最多${of(d, 'limit')}个字符。`,
    'lone-surrogate': (d) => `${zh.place(d)}文字中有损坏的字符（多半是被截断的表情符号），请删去或重新输入。`,
    'format-missing': (d) => `缺少“format”，不是本系统的文件；应写 "format": "${of(d, 'expected')}"。`,
    'format-version': (d) => `文件格式版本是“${of(d, 'got')}”，这里只能读取“${of(d, 'expected')}”，请换用相应版本的文件。`,
    'format-kind': (d) => `这是“${of(d, 'got')}”文件，这里需要“${of(d, 'expected')}”文件。`,
    missing: (d) => `缺少这一项，请填写${zh.type(d)}。`,
    type: (d) => `这里应为${zh.type(d)}，现为${zh.got(d).trimEnd()}。`,
    choice: (d) => `${zh.got(d).trimStart()}不在可选值之中，请从${zh.choices(d)}中选一个。${zh.nearest(d)}`,
    'unknown-member': (d) => `没有名为“${of(d, 'key')}”的成员，请改名或删除；附加数据请放入“extensions”。${zh.nearest(d)}`,
    pattern: (d) => `${zh.got(d).trimStart()}的写法不对，${zh.pattern(d)}。`,
    'too-small': (d) => zhAmount(d, '至少', of(d, 'minimum')),
    'too-big': (d) => zhAmount(d, '最多', of(d, 'maximum')),
    shape: (d) => `${zh.got(d).trimStart()}不是这里可以使用的内容，请对照格式说明修改。`,
    'years-reversed': (d) => `规划止于${of(d, 'end')}年，却始于${of(d, 'start')}年，请调换起止年份。`,
    'year-outside': (d) => `${of(d, 'year')}年不在规划期${of(d, 'start')}—${of(d, 'end')}年之内，请改正年份。`,
    'duplicate-id': (d) => `标识“${of(d, 'id')}”已用于 ${of(d, 'first')}，请换一个。`,
    'unknown-id': (d) => `没有标识为“${of(d, 'id')}”的${zh.kind(d)}，请先定义或改正。${zh.nearest(d) || zh.allowed(d)}`,
    'duplicate-name': (d) => `同一领域已有名为“${of(d, 'name')}”的指标（${of(d, 'first')}），请改名以便区分。`,
    'built-in-dimension': (d) => `“${of(d, 'id')}”是内置分组，可直接使用，请删除这一定义或换一个标识。`,
    'reserved-id': (d) => `“${of(d, 'id')}”不能用作分组的标识，请换一个。`,
    'lead-department': (d) => `须有且只有一个牵头部门（role 为 lead），现有${of(d, 'leads')}个。`,
    'task-with-unit': () => '任务没有计量单位，请删除“unit”。',
    'count-precision': (d) => `计数都是整数，请把小数位 precision 由${of(d, 'got')}改为 0。`,
    'bounds-reversed': (d) => `下限${of(d, 'min')}大于上限${of(d, 'max')}，请调换。`,
    'baseline-out-of-bounds': (d) => `基期值${of(d, 'value')}超出可能范围（${zh.range(d)}），请检查单位，或用“bounds”另定范围。`,
    'no-target': (d) => `指标“${of(d, 'id')}”没有目标，也没有其他目标或规则引用它，请补充目标。`,
    'not-broken-down': (d) => `指标“${of(d, 'id')}”没有按“${of(d, 'dimension')}”分组，请在它的“breakdowns”中加入。`,
    'task-mismatch': () => '任务目标（kind 为 task）只能用于任务指标（measure 为 task），任务指标也只能有任务目标，请改其一。',
    'tolerance-missing': () => '“左右”（comparator 为 ~）须写明允许偏差“tolerance”，例如 1。',
    'between-only-level': () => '“between”只能用于数值目标（level），请换用其他比较符。',
    'upper-with-between': () => '上限“upper”与比较符“between”须同时使用，请补上或删除。',
    'target-out-of-bounds': (d) => `目标值${of(d, 'value')}超出可能范围（${zh.range(d)}），请检查单位，或用“bounds”另定范围。`,
    'target-against-direction': (d) =>
      `指标方向为${of(d, 'direction') === 'up' ? '越高越好' : '越低越好'}，比较符却是“${of(d, 'comparator')}”，请核对原文。`,
    'percent-or-points': () => '请在“percent”（百分比）和“points”（指标单位）中写且只写一个。',
    'change-year': (d) => `比较的基年${of(d, 'baselineYear')}须早于目标年${of(d, 'year')}。`,
    'gap-of-one': (d) => `差距须在两个不同的类别之间，现在两个都是“${of(d, 'category')}”。`,
    'between-only-gap': () => '“between”只用于差距（of 为 gap），请删除或改“of”。',
    'targets-exclude': (d) =>
      `targets[${of(d, 'one')}] 与 targets[${of(d, 'other')}] 在${of(d, 'year')}年互相矛盾，不可能同时达到，请核对原文。`,
    'milestone-beyond': (d) =>
      `${of(d, 'year')}年的阶段目标${of(d, 'value')}比${of(d, 'laterYear')}年的目标${of(d, 'later')}要求更高，请核对原文。`,
    'target-worse-than-baseline': (d) =>
      `${of(d, 'year')}年的目标${of(d, 'value')}不如${of(d, 'baselineYear')}年的基期值${of(d, 'baseline')}，请核对数值、单位和方向。`,
    'no-parent-region': () => '与上级地区比较，须在规划的“region”中写明上级地区“parent”。',
    'reference-task': (d) => `“${of(d, 'id')}”是任务，没有数值可比，请引用数值指标。`,
    'reference-unit': (d) => `本指标与“${of(d, 'id')}”单位不同，请核对；需要换算时写明“factor”。`,
    'reference-itself': () => '目标在与自身比较，请改写所引用的分组。',
    'reference-circle': (d) => `指标互相引用成了圈：${listOf(d, 'circle', (item) => item, ' → ')}，请断开其中一个。`,
    'rule-on-task': (d) => `“${of(d, 'id')}”是任务，没有数值，规则不能用于任务。`,
    'rule-part': (d) => `“${of(d, 'id')}”不是分子/分母指标，没有“${of(d, 'part')}”，请删除“part”。`,
    'rule-on-itself': () => '规则在拿同一数值与自身比较，请改正所引用的指标。',
    'change-from-itself': (d) => `变更不能从本版本“${of(d, 'version')}”出发，请写以前的版本号。`,
    'change-of-present': (d) => `指标“${of(d, 'id')}”现在还在，不能又说它已改名、拆分或取消；请给新指标换一个标识。`,
    'unknown-concept': (d) => `概念表中没有“${of(d, 'id')}”，跨规划比较时将找不到同类指标。${zh.nearest(d)}`,
    'concept-unit': (d) => `概念“${of(d, 'id')}”通常用“${of(d, 'usual')}”，这里是“${of(d, 'got')}”，请核对单位。`,
    'concept-direction': (d) => `概念“${of(d, 'id')}”的方向通常是“${of(d, 'usual')}”，这里是“${of(d, 'got')}”，请核对。`,
    'clause-not-in-text': (d) =>
      `${of(d, 'item')}的引文与规划原文不一致，${of(d, 'agrees') ? `只到“${of(d, 'agrees')}”为止相同` : '开头就不相同'}；请逐字照抄原文。`,
    'not-json': () => '这里的内容不能写入 JSON 文件，只能用文字、有限的数字、true、false、列表和对象，请改正。',
    'digest-differs': () => '文件在导出之后被改动过，或在传送中损坏，不能采用。请向填报部门索取原文件，或请其重新导出。',
    'other-plan': (d) => `这是规划“${of(d, 'got')}”的上报件，这里需要规划“${of(d, 'expected')}”的。请另选文件，或打开相应的规划。`,
  },
  en: {
    'json-empty': () => 'The file is empty. Choose a JSON file with content.',
    'json-syntax': (d) =>
      `${en.place(d)}This is not valid JSON. ${of(d, 'near') ? `Check "${of(d, 'near')}" and the commas, quotes and brackets before it.` : 'The file may be incomplete: check the brackets and quotes at its end.'}`,
    'json-duplicate-key': (d) => `${en.place(d)}The member "${of(d, 'key')}" stands twice. Keep one.`,
    'json-hostile-key': (d) => `${en.place(d)}The member name "${of(d, 'key')}" is not allowed. Remove it.`,
    'json-depth': (d) => `${en.place(d)}Nested deeper than ${of(d, 'limit')} levels. Look for brackets too many.`,
    'json-length': (d) => `The file is too long (${of(d, 'length')} characters); ${of(d, 'limit')} is the most.`,
    'lone-surrogate': (d) => `${en.place(d)}The text holds a broken character (perhaps half an emoji). Delete it or enter it anew.`,
    'format-missing': (d) => `"format" is missing, so this is not a file of this kit. It should say "format": "${of(d, 'expected')}".`,
    'format-version': (d) =>
      `The file has format version "${of(d, 'got')}"; only "${of(d, 'expected')}" can be read here. Use a file of that version.`,
    'format-kind': (d) => `This is a "${of(d, 'got')}" file; a "${of(d, 'expected')}" file is needed here.`,
    missing: (d) => `This is missing. Give ${en.type(d)}.`,
    type: (d) => `Expected ${en.type(d)}, got ${of(d, 'got')}.`,
    choice: (d) => `${of(d, 'got')} is none of the choices. Use one of ${en.choices(d)}.${en.nearest(d)}`,
    'unknown-member': (d) =>
      `There is no member "${of(d, 'key')}". Rename or remove it; extra data goes into "extensions".${en.nearest(d)}`,
    pattern: (d) => `${of(d, 'got')} is not written as it should be. ${en.pattern(d)}.`,
    'too-small': (d) => enAmount(d, 'at least', of(d, 'minimum')),
    'too-big': (d) => enAmount(d, 'at most', of(d, 'maximum')),
    shape: (d) => `${of(d, 'got')} can't be used here. Compare it with the description of the format.`,
    'years-reversed': (d) => `The plan ends in ${of(d, 'end')} but starts in ${of(d, 'start')}. Exchange the years.`,
    'year-outside': (d) => `The year ${of(d, 'year')} is outside the plan, ${of(d, 'start')} to ${of(d, 'end')}. Correct it.`,
    'duplicate-id': (d) => `The id "${of(d, 'id')}" is taken by ${of(d, 'first')}. Use another.`,
    'unknown-id': (d) =>
      `There is no ${en.kind(d)} with the id "${of(d, 'id')}". Define it or correct the id.${en.nearest(d) || en.allowed(d)}`,
    'duplicate-name': (d) => `The field has another indicator named "${of(d, 'name')}" (${of(d, 'first')}). Rename one to tell them apart.`,
    'built-in-dimension': (d) =>
      `"${of(d, 'id')}" is a built-in dimension and can be used as it is. Remove this definition or use another id.`,
    'reserved-id': (d) => `"${of(d, 'id')}" can't be the id of a dimension. Use another id.`,
    'lead-department': (d) => `Exactly one department must lead (role "lead"); there are ${of(d, 'leads')}.`,
    'task-with-unit': () => 'A task has no unit. Remove "unit".',
    'count-precision': (d) => `Counts are whole numbers. Change "precision" from ${of(d, 'got')} to 0.`,
    'bounds-reversed': (d) => `The lower bound ${of(d, 'min')} is above the upper bound ${of(d, 'max')}. Exchange them.`,
    'baseline-out-of-bounds': (d) =>
      `The baseline ${of(d, 'value')} is outside what is possible (${en.range(d)}). Check the unit, or give "bounds".`,
    'no-target': (d) => `The indicator "${of(d, 'id')}" has no target, and no other target or rule refers to it. Add a target.`,
    'not-broken-down': (d) => `The indicator "${of(d, 'id')}" is not broken down by "${of(d, 'dimension')}". Add it to its "breakdowns".`,
    'task-mismatch': () =>
      'A task target (kind "task") belongs to a task indicator (measure "task") and the other way round. Change one of them.',
    'tolerance-missing': () => 'About (comparator "~") needs a "tolerance", for example 1.',
    'between-only-level': () => '"between" is for level targets only. Use another comparator.',
    'upper-with-between': () => '"upper" and the comparator "between" go together. Add or remove one.',
    'target-out-of-bounds': (d) =>
      `The target ${of(d, 'value')} is outside what is possible (${en.range(d)}). Check the unit, or give "bounds".`,
    'target-against-direction': (d) =>
      `${of(d, 'direction') === 'up' ? 'Higher' : 'Lower'} is better for the indicator, yet the comparator is "${of(d, 'comparator')}". Check the clause.`,
    'percent-or-points': () => 'Give either "percent" or "points" (the indicator\'s own unit), not both and not none.',
    'change-year': (d) => `The year compared with, ${of(d, 'baselineYear')}, must be before the year of the target, ${of(d, 'year')}.`,
    'gap-of-one': (d) => `A gap is between two different categories; both are "${of(d, 'category')}".`,
    'between-only-gap': () => '"between" is for a gap only (of "gap"). Remove it or change "of".',
    'targets-exclude': (d) =>
      `targets[${of(d, 'one')}] and targets[${of(d, 'other')}] contradict each other in ${of(d, 'year')}: no value can meet both. Check the clauses.`,
    'milestone-beyond': (d) =>
      `The milestone ${of(d, 'value')} of ${of(d, 'year')} asks for more than the target ${of(d, 'later')} of ${of(d, 'laterYear')}. Check the clause.`,
    'target-worse-than-baseline': (d) =>
      `The target ${of(d, 'value')} of ${of(d, 'year')} is worse than the baseline ${of(d, 'baseline')} of ${of(d, 'baselineYear')}. Check number, unit and direction.`,
    'no-parent-region': () => 'A comparison with the parent region needs "parent" in the "region" of the plan.',
    'reference-task': (d) => `"${of(d, 'id')}" is a task and has no value to compare with. Refer to a figure.`,
    'reference-unit': (d) => `This indicator and "${of(d, 'id')}" have different units. Check them; a conversion needs a "factor".`,
    'reference-itself': () => 'The target compares a value with itself. Refer to another breakdown.',
    'reference-circle': (d) =>
      `Indicators refer to each other in a circle: ${listOf(d, 'circle', (item) => item, ' → ')}. Cut one of the references.`,
    'rule-on-task': (d) => `"${of(d, 'id')}" is a task and has no value. A rule can't use it.`,
    'rule-part': (d) => `"${of(d, 'id')}" has no numerator and denominator, so no "${of(d, 'part')}". Remove "part".`,
    'rule-on-itself': () => 'The rule compares a value with itself. Correct the indicator it refers to.',
    'change-from-itself': (d) => `A change can't start from this very version, "${of(d, 'version')}". Give the former version.`,
    'change-of-present': (d) =>
      `The indicator "${of(d, 'id')}" is still there, so it can't have been renamed, split or dropped. Give the new indicator another id.`,
    'unknown-concept': (d) => `The concept list has no "${of(d, 'id')}"; other plans' indicators will not be found by it.${en.nearest(d)}`,
    'concept-unit': (d) =>
      `The concept "${of(d, 'id')}" usually has the unit "${of(d, 'usual')}", here it is "${of(d, 'got')}". Check the unit.`,
    'concept-direction': (d) =>
      `The concept "${of(d, 'id')}" usually has the direction "${of(d, 'usual')}", here it is "${of(d, 'got')}". Check it.`,
    'clause-not-in-text': (d) =>
      `The clause of ${of(d, 'item')} differs from the plan's text${of(d, 'agrees') ? ` after "${of(d, 'agrees')}"` : ' from its first letter'}. Copy it letter by letter.`,
    'not-json': () => "This can't be written to a JSON file. Use texts, finite numbers, true, false, lists and objects only.",
    'digest-differs': () =>
      "The file was changed after it was exported, or damaged on its way, and can't be taken. Ask the department for the original file, or to export it again.",
    'other-plan': (d) =>
      `This submission is for the plan "${of(d, 'got')}"; one for the plan "${of(d, 'expected')}" is needed here. Choose another file, or open that plan.`,
  },
};

/** A limit is for a number, or for how many letters or items there are. */
function zhAmount(d: Data, limit: string, amount: string): string {
  if (of(d, 'of') === 'string') return amount === '1' ? '这里不能为空，请填写。' : `这里${limit}${amount}个字，请修改。`;
  if (of(d, 'of') === 'array') return `这里${limit}要有${amount}项，请修改。`;
  return `这里${limit}为${amount}，现为 ${of(d, 'got')}，请改正。`;
}

function enAmount(d: Data, limit: string, amount: string): string {
  if (of(d, 'of') === 'string')
    return amount === '1' ? 'This is empty. Fill it in.' : `This must have ${limit} ${amount} letters. Change it.`;
  if (of(d, 'of') === 'array') return `This must have ${limit} ${amount} ${amount === '1' ? 'item' : 'items'}. Change it.`;
  return `This must be ${limit} ${amount}, got ${of(d, 'got')}. Correct it.`;
}

const UNKNOWN: Localized<Sentence> = {
  'zh-CN': (d) => `此处有误（${of(d, 'code')}），请检查。`,
  en: (d) => `Something is wrong here (${of(d, 'code')}). Check it.`,
};

/** The sentence without its place. */
export function problemSentence({ code, data }: Pick<Problem<string>, 'code' | 'data'>, locale: Locale): string {
  const sentences: Readonly<Record<string, Sentence>> = SENTENCES[locale];
  const sentence = Object.prototype.hasOwnProperty.call(sentences, code) ? sentences[code] : undefined;
  return sentence ? sentence(data) : UNKNOWN[locale]({ code });
}

/** The sentence with its place: `indicators[3].unit: …`. */
export function problemText(problem: Problem<string>, locale: Locale): string {
  const sentence = problemSentence(problem, locale);
  if (problem.path === '') return sentence;
  return locale === 'en' ? `${problem.path}: ${sentence}` : `${problem.path}：${sentence}`;
}
