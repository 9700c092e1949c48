import type { PatternName, ProblemCode } from '../../documents/problem-codes.js';
import type { IdKind } from '../../plan/check/check-context.js';
import { listOf, rangeOf, textOf, type Data } from '../problem-data.js';
import { headings } from '../../vocabulary/zh/headings.js';

export interface ProblemWords {
  readonly sentences: Readonly<Record<ProblemCode, (data: Data) => string>>;
  /** A code that has no sentence: of a newer version of the kit. */
  readonly unknown: (code: string) => string;
  /** A sentence with its place before it. */
  readonly placed: (path: string, sentence: string) => string;
}

/** How a text must be written, by the name of its pattern. */
const PATTERNS: Readonly<Record<PatternName, string>> = {
  id: '只能用小写英文字母、数字和连字符“-”，例如 maternal-mortality',
  'category-id': '只能用英文字母、数字、连字符和下划线，例如 F',
  'region-code': '应为 6 位行政区划代码（乡级 9 位，村级 12 位），例如 440783',
  period: '报告期应写成年份、半年、季度或月份，例如 2025、2025-H1、2025-Q1、2025-07',
  digest: '校验码应为“sha256:”加 64 位小写十六进制数字，请使用系统导出的原文件',
  'submission-id': '上报件编号应为 32 位小写十六进制数字，请使用系统导出的原文件',
  'month-or-day': '应写成年月或年月日，例如 2027-12、2027-12-31',
  language: '应为语言代码，例如 zh-CN、en',
  'date-time': '应写明日期、时间和时区，例如 2026-03-05T09:30:00+08:00',
};

const TYPES: Readonly<Record<string, string>> = {
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

const KINDS: Readonly<Record<IdKind, string>> = {
  field: headings.field,
  department: '部门',
  group: '指标组',
  indicator: headings.indicator,
  dimension: headings.breakdown,
  category: '分组类别',
};

const words = {
  /** What stands in the file; a text in Chinese quotation marks, anything else apart from the words around it. */
  got: (d: Data) => (/^".*"$/.test(textOf(d, 'got')) ? `“${textOf(d, 'got').slice(1, -1)}”` : ` ${textOf(d, 'got')} `),
  nearest: (d: Data) => (textOf(d, 'nearest') ? `是否想写“${textOf(d, 'nearest')}”？` : ''),
  choices: (d: Data, key = 'allowed') => listOf(d, key, (item) => `“${item}”`, '、'),
  allowed: (d: Data) => (words.choices(d) ? `可选${words.choices(d)}。` : ''),
  place: (d: Data) => (d.line === undefined ? '' : `第 ${textOf(d, 'line')} 行第 ${textOf(d, 'column')} 列：`),
  formats: (d: Data) => listOf(d, 'expected', (format) => `“${format}”`, '或'),
  type: (d: Data, key = 'expected') => listOf(d, key, (item) => TYPES[item] ?? `“${item}”`, '或'),
  kind: (d: Data) => KINDS[textOf(d, 'kind') as IdKind],
  range: (d: Data) =>
    rangeOf(
      d,
      (min) => `不低于 ${min}`,
      (max) => `不高于 ${max}`,
      ' 至 ',
    ),
  sameVersion: (d: Data) => textOf(d, 'got') === textOf(d, 'expected'),
  pattern: (d: Data) => PATTERNS[textOf(d, 'name') as PatternName],
};

/** A limit is for a number, or for how many letters or items there are. */
function amountOf(d: Data, limit: string, amount: string): string {
  if (textOf(d, 'of') === 'string') return amount === '1' ? '这里不能为空，请填写。' : `这里${limit}写 ${amount} 个字，请修改。`;
  if (textOf(d, 'of') === 'array') return `这里的项数${limit}为 ${amount}，请修改。`;
  return `这里${limit}为 ${amount}，现为 ${textOf(d, 'got')}，请改正。`;
}

export const problemWords: ProblemWords = {
  sentences: {
    'json-encoding': () => '文件不是 UTF-8 编码（可能是 GBK 或 UTF-16），请另存为 UTF-8。',
    'json-empty': () => '文件是空的，请选择有内容的 JSON 文件。',
    'json-syntax': (d) =>
      `${words.place(d)}不是正确的 JSON${textOf(d, 'near') ? `，请检查“${textOf(d, 'near')}”及其之前的逗号、引号和括号` : '，文件可能不完整，请检查结尾的括号和引号'}。`,
    'json-duplicate-key': (d) => `${words.place(d)}成员“${textOf(d, 'key')}”写了两次，请只保留一个。`,
    'json-hostile-key': (d) => `${words.place(d)}不允许使用成员名“${textOf(d, 'key')}”，请删除。`,
    'json-depth': (d) => `${words.place(d)}嵌套超过 ${textOf(d, 'limit')} 层，请检查是否多写了括号。`,
    'json-length': (d) => `文件太大（${textOf(d, 'length')} 个字符，最多 ${textOf(d, 'limit')} 个字符），请拆分或删减。`,
    'json-members': (d) => `${words.place(d)}一个对象的成员超过 ${textOf(d, 'limit')} 个，请检查文件是否选对。`,
    'json-number': (d) => `${words.place(d)}数字“${textOf(d, 'number')}”太小或太大，无法存储（会变成 0 或无穷大），请改正。`,
    'lone-surrogate': (d) => `${words.place(d)}文字中有损坏的字符（多为截断的表情符号），请删去或重新输入。`,
    'format-missing': (d) => `缺少“format”，不是本系统的文件；“format”应为${words.formats(d)}。`,
    'format-version': (d) => `文件格式版本是“${textOf(d, 'got')}”，这里只能读取“${textOf(d, 'expected')}”，请换用相应版本的文件。`,
    'format-newer': (d) =>
      `文件格式是“${textOf(d, 'got')}”，由较新版本的系统生成，这里只能读取“${textOf(d, 'expected')}”。请刷新页面；仍有此提示的，由网站管理员升级本系统。`,
    'format-kind': (d) => `这是“${textOf(d, 'got')}”文件，这里需要${words.formats(d)}文件。`,
    missing: (d) => `缺少这一项，请填写${words.type(d)}。`,
    type: (d) => `这里应为${words.type(d)}，现为${words.got(d).trimEnd()}。`,
    choice: (d) => `${words.got(d).trimStart()}不在可选值之中，请从${words.choices(d)}中选一个。${words.nearest(d)}`,
    'unknown-member': (d) => `没有名为“${textOf(d, 'key')}”的成员，请改名或删除；附加数据请放入“extensions”。${words.nearest(d)}`,
    pattern: (d) => `${words.got(d).trimStart()}的写法不对，${words.pattern(d)}。`,
    'too-small': (d) => amountOf(d, '至少', textOf(d, 'minimum')),
    'too-big': (d) => amountOf(d, '最多', textOf(d, 'maximum')),
    shape: (d) => `${words.got(d).trimStart()}不是这里可以使用的内容，请对照格式说明修改。`,
    'years-reversed': (d) => `规划止于${textOf(d, 'end')}年，却始于${textOf(d, 'start')}年，请调换起止年份。`,
    'year-outside': (d) => `${textOf(d, 'year')}年不在规划期${textOf(d, 'start')}—${textOf(d, 'end')}年之内，请改正年份。`,
    'duplicate-id': (d) => `标识“${textOf(d, 'id')}”已用于 ${textOf(d, 'first')}，请换一个。`,
    'unknown-id': (d) => `没有标识为“${textOf(d, 'id')}”的${words.kind(d)}，请先定义或改正。${words.nearest(d) || words.allowed(d)}`,
    'duplicate-name': (d) => `同一领域已有名为“${textOf(d, 'name')}”的指标（${textOf(d, 'first')}），请改名以便区分。`,
    'duplicate-code': (d) => `代码“${textOf(d, 'code')}”已用于 ${textOf(d, 'first')}，请换一个。`,
    'approver-and-filer': () => '批准机关“approver”和备案机关“filer”只能写一个，请删去其中一个。',
    'hidden-character': (d) => `“${textOf(d, 'text')}”里有看不见的字符 ${textOf(d, 'character')}，请删去后重新输入。`,
    'built-in-dimension': (d) => `“${textOf(d, 'id')}”是内置分组，可直接使用，请删除这一定义或换一个标识。`,
    'reserved-id': (d) => `“${textOf(d, 'id')}”不能用作分组的标识，请换一个。`,
    'lead-department': (d) => `须有且只有一个牵头部门（role 为 lead），现有 ${textOf(d, 'leads')} 个。`,
    'task-with-unit': () => '任务没有计量单位，请删除“unit”。',
    'count-precision': (d) => `计数都是整数，请把小数位 precision 由 ${textOf(d, 'got')} 改为 0。`,
    'bounds-reversed': (d) => `下限 ${textOf(d, 'min')} 大于上限 ${textOf(d, 'max')}，请调换。`,
    'baseline-out-of-bounds': (d) => `基期值 ${textOf(d, 'value')} 超出可能范围（${words.range(d)}），请检查单位，或用“bounds”另定范围。`,
    'no-target': (d) => `指标“${textOf(d, 'id')}”没有目标，也没有其他目标或规则引用它，请补充目标。`,
    'target-not-due': (d) => `${textOf(d, 'year')}年有目标，却不在监测年份“due”之内，那一年没有数可评，请核对。`,
    'not-broken-down': (d) => `指标“${textOf(d, 'id')}”没有按“${textOf(d, 'dimension')}”分组，请在它的“breakdowns”中加入。`,
    'task-mismatch': () => '任务目标（kind 为 task）只能用于任务指标（measure 为 task），任务指标也只能有任务目标，请改其一。',
    'tolerance-missing': () => '与另一指标“大致相当”（comparator 为 ~），单位不是百分数时须写明允许偏差“tolerance”，例如 1。',
    'between-only-level': () => '“between”只能用于数值目标（level），请换用其他比较符。',
    'upper-with-between': () => '上限“upper”与比较符“between”须同时使用，请补上或删除。',
    'without-effect': (d) => `比较符“${textOf(d, 'comparator')}”用不到“${textOf(d, 'member')}”，这一项不起作用，请删除或改用别的比较符。`,
    'target-out-of-bounds': (d) => `目标值 ${textOf(d, 'value')} 超出可能范围（${words.range(d)}），请检查单位，或用“bounds”另定范围。`,
    'target-against-direction': (d) =>
      `指标方向为${textOf(d, 'direction') === 'up' ? '越高越好' : '越低越好'}，比较符却是“${textOf(d, 'comparator')}”，请核对原文。`,
    'percent-or-points': () => '请在“percent”（百分比）和“points”（指标单位）中写且只写一个。',
    'change-year': (d) => `比较的基年（${textOf(d, 'baselineYear')}年）须早于目标年（${textOf(d, 'year')}年），请改正。`,
    'gap-of-one': (d) => `差距须在两个不同的类别之间，现在两个都是“${textOf(d, 'category')}”，请改其一。`,
    'between-only-gap': () => '“between”只用于差距（of 为 gap），请删除或改“of”。',
    'targets-exclude': (d) =>
      `targets[${textOf(d, 'one')}] 与 targets[${textOf(d, 'other')}] 在${textOf(d, 'year')}年互相矛盾，不可能同时达到，请核对原文。`,
    'milestone-beyond': (d) =>
      `${textOf(d, 'year')}年的阶段目标 ${textOf(d, 'value')} 比${textOf(d, 'laterYear')}年的目标 ${textOf(d, 'later')} 要求更高，请核对原文。`,
    'target-worse-than-baseline': (d) =>
      `${textOf(d, 'year')}年的目标 ${textOf(d, 'value')} 不如${textOf(d, 'baselineYear')}年的基期值 ${textOf(d, 'baseline')}，请核对数值、单位和方向。`,
    'no-parent-region': () => '与上级地区比较，须在规划的“region”中写明上级地区“parent”。',
    'reference-task': (d) => `“${textOf(d, 'id')}”是任务，没有数值可比，请引用数值指标。`,
    'reference-unit': (d) => `本指标与“${textOf(d, 'id')}”单位不同，请核对；需要换算时写明“factor”。`,
    'reference-itself': () => '目标在与自身比较，请改写所引用的分组。',
    'reference-circle': (d) => `指标循环引用：${listOf(d, 'circle', (item) => item, ' → ')}，请断开其中一个。`,
    'rule-on-task': (d) => `“${textOf(d, 'id')}”是任务，没有数值，规则不能用于任务。`,
    'rule-part': (d) => `“${textOf(d, 'id')}”不是分子/分母指标，没有“${textOf(d, 'part')}”，请删除“part”。`,
    'rule-on-itself': () => '规则是在与自身比较，请改正所引用的指标。',
    'limit-of-unlimited': () => '“unlimited”表示变化不限，不能再写“percent”或“points”，请删去其中一项。',
    'classes-overlap': (d) =>
      `与 ${textOf(d, 'first')} 重叠：状态“${textOf(d, 'status')}”的指标会同时归入两类，请从其中一类删去，或用“due”“basicallyMet”区分。`,
    'status-without-class': (d) => `没有哪一类包含${words.choices(d, 'statuses')}，这样的指标将列为“未归类”；请补入某一类。`,
    'change-from-itself': (d) => `变更不能从本版本“${textOf(d, 'version')}”出发，请写以前的版本号。`,
    'change-of-present': (d) => `指标“${textOf(d, 'id')}”仍在规划中，不能同时注明已改名、拆分或取消；请给新指标换一个标识。`,
    'unknown-concept': (d) => `概念表中没有“${textOf(d, 'id')}”，跨规划比较时将找不到同类指标。${words.nearest(d)}`,
    'concept-unit': (d) => `概念“${textOf(d, 'id')}”通常用“${textOf(d, 'usual')}”，这里是“${textOf(d, 'got')}”，请核对单位。`,
    'concept-direction': (d) => `概念“${textOf(d, 'id')}”的方向通常是“${textOf(d, 'usual')}”，这里是“${textOf(d, 'got')}”，请核对。`,
    'clause-not-in-text': (d) =>
      `${textOf(d, 'item')}的引文与规划原文不一致，${textOf(d, 'agrees') ? `只到“${textOf(d, 'agrees')}”为止相同` : '开头就不相同'}；请逐字照抄原文。`,
    'not-json': () => '这里的内容不能写入 JSON 文件，只能用文字、有限的数字、true、false、列表和对象，请改正。',
    'digest-differs': () => '文件在导出后有改动，或在传送中损坏，不能采用。请向填报部门索取原文件，或由其重新导出。',
    'duplicate-observation': (d) =>
      `指标“${textOf(d, 'indicator')}”（地区 ${textOf(d, 'region')}，${textOf(d, 'period')}）的同一数值已在 ${textOf(d, 'first')} 给出，请只保留一个。`,
    'unknown-source': (d) => `这里写了第 ${textOf(d, 'got')} 个来源，而“sources”只有 ${textOf(d, 'count')} 个，文件不完整，请索取原文件。`,
    'origins-differ': (d) => `有 ${textOf(d, 'expected')} 个观测值，却写了 ${textOf(d, 'got')} 个来源，文件不完整，请索取原文件。`,
    'unsealed-dataset': () => '这份汇总数据没有校验码，不能再往上汇总。请用汇总台或 dabiao merge 封存的文件。',
    'source-missing': () => '汇总数据用到的这份上报件没有一并选取，请补上后再核对。',
    'source-differs': (d) => `指标“${textOf(d, 'indicator')}”的这一数值与上报件不同，汇总数据不可采用。请用同样的上报件重新汇总。`,
    'other-plan-version': (d) =>
      `填报时用的是规划文件“${textOf(d, 'plan')}”的 ${textOf(d, 'got')} 版${words.sameVersion(d) ? '，但内容不同' : ''}，这里用的是 ${textOf(d, 'expected')} 版。请用同一份规划文件，或请该部门按这一版重新填报。`,
    'other-department': (d) =>
      `指标“${textOf(d, 'indicator')}”由“${textOf(d, 'expected')}”牵头填报，不属于“${textOf(d, 'got')}”，请退回核对。`,
    'outside-collected': (d) =>
      `这份上报件是${textOf(d, 'kind') === 'regions' ? '地区' : '报告期'}“${textOf(d, 'got')}”的，这里只汇总${listOf(d, 'expected', (item) => `“${item}”`, '、')}，没有采用。请放到相应的汇总台。`,
    'outside-report': (d) => `“${textOf(d, 'got')}”不在本表的范围（${listOf(d, 'expected', (item) => item, '、')}）内，请索取原文件。`,
    'not-in-form': (d) => `指标“${textOf(d, 'indicator')}”没有“${textOf(d, 'breakdown')}”这一分组，请索取原文件。`,
    'return-without-remark': () => '退回时须写明至少一条审核意见，请补上。',
    'duplicate-remark': (d) => `编号为“${textOf(d, 'id')}”的意见已在 ${textOf(d, 'first')} 写过，请换一个编号。`,
    'report-of-other-department': (d) =>
      `这份填报内容是“${textOf(d, 'got')}”的，这里是“${textOf(d, 'expected')}”的填报表，没有采用。请换用本部门的文件，或打开相应部门的填报表。`,
    'review-of-other-department': (d) =>
      `这份审核意见是给“${textOf(d, 'got')}”的，这里是“${textOf(d, 'expected')}”的填报表。请转给该部门，或另选文件。`,
    'review-of-other-submission': (d) =>
      `这份审核意见答复的是校验码 ${textOf(d, 'got')} 的上报件，与这里的 ${textOf(d, 'expected')} 不同。请一并选取被退回的那份上报件。`,
    'review-of-other-region': (d) =>
      `这份审核意见是关于地区“${textOf(d, 'got')}”的，这里是“${listOf(d, 'expected', (item) => item, '、')}”的填报表。请打开相应地区的填报表。`,
    'review-of-other-period': (d) =>
      `这份审核意见是关于 ${textOf(d, 'got')} 的，这里填报的是 ${listOf(d, 'expected', (item) => item, '、')}。请打开相应报告期的填报表。`,
    'returned-submission-missing': (d) =>
      `这份审核意见退回的是校验码 ${textOf(d, 'got')} 的上报件，这个浏览器里没有。请把当时导出的上报件一并选取。`,
    'other-plan': (d) => `这是规划“${textOf(d, 'got')}”的文件，这里需要规划“${textOf(d, 'expected')}”的。请另选文件，或打开相应的规划。`,
  },
  unknown: (code) => `此处有误（${code}），请检查。`,
  placed: (path, sentence) => `${path}：${sentence}`,
};
