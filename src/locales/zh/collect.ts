/** The desk of the office: files taken in, how departments stand, what is to be decided, remarks, sealing. */
import type { AddressFault, FileFault, ZipFileFault } from '../../submissions/desk-state.js';
import type { DatasetState, GapState, SourceUse } from '../../submissions/dataset.js';
import type { DecisionKind } from '../../submissions/decisions.js';
import type { DepartmentState } from '../../submissions/desk-rows.js';
import type { CheckLevel } from '../../submissions/desk-checks.js';
import type { DeskPoint } from '../../submissions/desk-view.js';
import { unreadFiles } from './unread-files.js';

export interface CollectWords {
  /** @param period as it is headed, 2025年度. */
  readonly title: (period: string) => string;
  readonly departmentsIn: (reported: number, all: number) => string;
  readonly cellsIn: (received: number, due: number) => string;
  readonly due: (text: string) => string;
  readonly saved: (time: string) => string;
  readonly notSaved: string;
  readonly joined: string;
  readonly contested: string;
  readonly damaged: string;
  readonly undo: string;
  readonly redo: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly readAgain: string;
  readonly reading: (done: number, all: number) => string;
  readonly cancel: string;
  readonly taken: (taken: number, known: number, refused: number) => string;
  readonly skipped: (count: number) => string;
  readonly over: (most: number) => string;
  readonly left: (count: number) => string;
  readonly progressName: string;
  readonly readingName: string;
  readonly panes: string;
  readonly region: string;
  readonly departments: string;
  readonly all: string;
  readonly states: Readonly<Record<DepartmentState, string>>;
  readonly columns: Readonly<Record<'department' | 'state' | 'cells' | 'received' | 'reasons' | 'remarks' | 'files', string>>;
  readonly versions: (count: number, replaced: number) => string;
  readonly refusedOf: (count: number) => string;
  readonly noFiles: string;
  readonly points: string;
  readonly pointKinds: Readonly<Record<DeskPoint['kind'], string>>;
  readonly noPoints: string;
  readonly levels: Readonly<Record<CheckLevel, string>>;
  readonly acrossAbout: string;
  readonly halves: (numerator: number, denominator: number) => string;
  readonly regionSum: (region: string, own: string, below: readonly string[], sum: string, unit: string) => string;
  readonly regionSumAbout: string;
  readonly openSum: (cell: string, region: string, have: number, of: number, missing: readonly string[]) => string;
  readonly revisedAbout: string;
  readonly revision: (before: string, now: string) => string;
  readonly saveChecks: string;
  readonly checkReportFile: (plan: string, period: string, kind: string) => string;
  readonly checkReportHeads: readonly string[];
  readonly apart: (count: number) => string;
  readonly conflict: (period: string) => string;
  readonly source: (text: string) => string;
  readonly note: (text: string) => string;
  readonly sealedAt: (time: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly adopt: string;
  readonly returnAll: string;
  /** @param values as the files say. */
  readonly returnedForConflict: (indicator: string, values: readonly string[]) => string;
  readonly newer: (department: string, time: string, earlier: number) => string;
  readonly corrects: (time: string) => string;
  readonly newerCells: (count: number) => string;
  readonly takeNewer: string;
  readonly keepOlder: string;
  readonly sameId: (department: string, count: number) => string;
  readonly sameIdAbout: string;
  readonly sameIdHint: string;
  readonly useChosen: string;
  readonly digest: (begin: string) => string;
  readonly cellsOf: (count: number) => string;
  /** What stands before and behind the name. */
  readonly refusedFile: readonly [before: string, behind: string];
  readonly refusedFiles: (count: number) => string;
  readonly checksOf: (department: string, time: string) => string;
  readonly checksAbout: string;
  readonly emptyFile: string;
  readonly openDepartment: string;
  readonly fileFaults: Readonly<Record<FileFault | ZipFileFault | AddressFault, string>>;
  readonly putAway: string;
  readonly putAllAway: string;
  readonly showMore: (count: number) => string;
  readonly made: string;
  readonly madeKinds: Readonly<Record<DecisionKind, string>>;
  readonly decidedBy: (by: string, time: string) => string;
  readonly idle: string;
  readonly takeBack: string;
  readonly back: string;
  readonly indicator: string;
  readonly unit: string;
  readonly target: string;
  readonly change: string;
  readonly checks: string;
  readonly standing: string;
  readonly filters: Readonly<Record<'all' | 'findings' | 'remarks' | 'conflict' | 'reasons' | 'missing' | 'unsent', string>>;
  readonly allFields: string;
  readonly search: string;
  readonly gaps: Readonly<Record<GapState, string>>;
  readonly explained: string;
  readonly findings: Readonly<Record<'error' | 'warning', string>>;
  readonly noRows: string;
  readonly details: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly departmentReason: string;
  readonly remarkOn: Readonly<Record<'value' | 'whole', string>>;
  readonly remarkHint: string;
  readonly addRemark: string;
  readonly remarks: (count: number) => string;
  readonly removeRemark: string;
  /** @param before as it was reported, or nothing. */
  readonly mended: (before: string) => string;
  readonly answered: (text: string) => string;
  readonly unanswered: string;
  readonly sendBack: string;
  readonly sendBackAgain: string;
  readonly sendBackHint: string;
  readonly noRemark: string;
  readonly sentBack: (file: string) => string;
  readonly takeBackReturn: string;
  readonly slipUnavailable: string;
  readonly accept: string;
  readonly accepted: (file: string) => string;
  /** @param number of several, or nothing. */
  readonly reviewFile: (department: string, period: string, verdict: 'returned' | 'accepted', number: string) => string;
  readonly uses: Readonly<Record<SourceUse, string>>;
  readonly sources: string;
  readonly takeAway: string;
  readonly otherFiles: (count: number) => string;
  readonly seal: string;
  readonly sealTitle: string;
  readonly sealed: (values: number, sources: number) => string;
  readonly sealGaps: (count: number) => string;
  readonly complete: string;
  readonly datasetStates: Readonly<Record<DatasetState, string>>;
  readonly stateHints: Readonly<Record<DatasetState, string>>;
  readonly undecided: (count: number) => string;
  readonly doubtful: (files: number) => string;
  /** @param more departments that are not named. */
  readonly missingOf: (departments: readonly (readonly [name: string, count: number])[], more: number) => string;
  readonly finalMissing: (count: number) => string;
  readonly approver: string;
  readonly saveDataset: (values: number) => string;
  readonly backToWork: string;
  readonly datasetFile: (region: string, plan: string, period: string, state: DatasetState) => string;
  readonly savedDataset: (file: string) => string;
  readonly handedOver: string;
  readonly decisionsFile: (plan: string, period: string) => string;
  readonly saveDecisions: string;
  readonly noDepartment: string;
}

export const collectWords: CollectWords = {
  title: (period) => `${period}数据汇总`,
  departmentsIn: (reported, all) => `${reported}/${all} 个部门有文件`,
  cellsIn: (received, due) => `${received}/${due} 个单元格可用`,
  due: (text) => `截止 ${text}`,
  saved: (time) => `已存 ${time}`,
  notSaved: '没有保存：浏览器的存储不能用。请不要关闭本页，先封存汇总数据或保存汇总决定。',
  joined: '另一个窗口也改动过本汇总台，两边的文件、意见和决定已合在一起。',
  contested: '另一个窗口对同一事项已作了决定，以那里的为准；这里刚作的决定没有记下。请在“已作决定”中核对。',
  damaged: '上次的汇总记录已损坏，无法读取，已另存；请重新收取文件。',
  undo: '撤销',
  redo: '重做',
  drop: '把各部门报来的文件或整个文件夹拖到这里',
  dropHint: '上报件（.json），也可打成一个 .zip',
  chooseFiles: '选择文件…',
  chooseFolder: '选择文件夹…',
  readAgain: '重新读取服务器上的文件',
  reading: (done, all) => `正在读取和校验 ${done}/${all} 个文件…`,
  cancel: '停止',
  taken: (taken, known, refused) =>
    [
      `收下 ${taken} 个文件`,
      ...(known > 0 ? [`${known} 个已经收过`] : []),
      ...(refused > 0 ? [`${refused} 个未采用，原因见“需要决定”`] : []),
    ].join('，'),
  skipped: (count) => `另有 ${count} 个不是 .json 或 .zip 文件，没有读取`,
  over: (most) => `一次最多收 ${most.toLocaleString('en')} 个文件，其余没有读取`,
  left: (count) => `已停止，${count} 个没有读取`,
  progressName: '可用的单元格',
  readingName: '读取进度',
  panes: '显示',
  region: '地区',
  departments: '各部门',
  all: '全部',
  states: {
    unsent: '未收',
    newer: '有新版',
    returned: '已退回',
    conflict: '有冲突',
    partial: '部分收到',
    received: '已收',
    accepted: '已通过',
    'nothing-due': '无应报指标',
  },
  columns: {
    department: '部门',
    state: '状态',
    cells: '单元格 可用/应报',
    received: '上报件生成',
    reasons: '情况说明',
    remarks: '意见',
    files: '文件',
  },
  versions: (count, replaced) => `${count} 份${replaced > 0 ? `，旧 ${replaced} 份` : ''}`,
  refusedOf: (count) => `${count} 份未采用`,
  noFiles: '还没有文件。应报的部门和单元格由规划得出，收到文件后在这里更新。',
  points: '需要决定',
  pointKinds: {
    conflict: '数值冲突',
    newer: '有新版',
    'same-id': '编号相同',
    checks: '数值待核',
    across: '对不上',
    'region-sum': '与下级不符',
    revised: '与以前不同',
    refused: '文件未采用',
  },
  noPoints: '没有需要决定的事项。',
  levels: { 1: '一级 · 文件内', 2: '二级 · 与以前比', 3: '三级 · 文件之间' },
  halves: (numerator, denominator) => `分子 ${numerator}、分母 ${denominator}`,
  regionSum: (region, own, below, sum, unit) =>
    `${region}自己报 ${own}${unit && ` ${unit}`}，下级 ${below.length} 个地区（${below.slice(0, 5).join('、')}${below.length > 5 ? '等' : ''}）相加是 ${sum}${unit && ` ${unit}`}。`,
  regionSumAbout: '上级的数应当等于下级相加；有本级直报的，请部门说明。可退回有误的一方；各方都通过后，不再提示。',
  openSum: (cell, region, have, of, missing) =>
    `没有与下级相加核对：${cell}（${region}），下级 ${of} 个地区报了 ${have} 个，缺${missing.slice(0, 5).join('、')}${missing.length > 5 ? '等' : ''}。`,
  acrossAbout: '这些数来自不同的文件，各部门自己的填报表核对不出。可退回有误的一方；各方都通过后，不再提示。',
  revisedAbout: '以前的汇总数据里，这些单元格是另一个数，而部门没有说明。可退回，或在核实后通过。',
  revision: (before, now) => `以前 ${before}，现报 ${now}`,
  saveChecks: '保存检查报告',
  checkReportFile: (plan, period, kind) => `${plan}_${period}_检查报告.${kind}`,
  checkReportHeads: ['级别', '程度', '部门', '指标', '分组', '地区', '时期', '内容', '以前', '现报', '情况说明', '文件'],
  apart: (count) => `有 ${count} 处与别的文件或以前的数据对不上，仍然计入。`,
  conflict: (period) => `${period} · 两个以上不同的数`,
  source: (text) => `来源：${text}`,
  note: (text) => `备注：${text}`,
  sealedAt: (time) => `${time} 生成`,
  reason: '理由',
  reasonHint: '先选一个，再写理由（必填）',
  adopt: '采用所选',
  returnAll: '都不用，退回',
  returnedForConflict: (indicator, values) =>
    `“${indicator}”：本部门的几份上报件报的数不同（${values.join('、')}）。请核对，由一处重报，或说明依据。`,
  newer: (department, time, earlier) => `${department} ${time} 的新版替换${earlier > 1 ? `以前的 ${earlier} 份` : '旧版'}？`,
  corrects: (time) => `新版写明：更正 ${time} 的那一份。`,
  newerCells: (count) => `${count} 个单元格不同；决定以前，这些单元格不计入。各版都会在汇总数据中留名。`,
  takeNewer: '用新版',
  keepOlder: '仍用旧版',
  sameId: (department, count) => `${department}：${count} 个文件编号相同、内容不同`,
  sameIdAbout: '正常导出的文件编号各不相同，可能有改过的副本。选定以前都不计入：请与部门核对生成时间和校验码，再选用哪个。',
  sameIdHint: '先选用哪个，再写理由（必填）',
  useChosen: '用所选的，其余不用',
  digest: (begin) => `校验码 ${begin}`,
  cellsOf: (count) => `${count} 个数值`,
  refusedFile: ['“', '”不能采用'],
  refusedFiles: (count) => `${count} 个文件没有采用`,
  checksOf: (department, time) => `${department} ${time} 的上报件`,
  checksAbout: '按填报表的同一套核对，下列数值有误或有疑问，而部门没有说明。可退回，或在核实后通过。',
  emptyFile: '这份上报件里没有一个数值，填报表不会导出这样的文件。请与部门核实。',
  openDepartment: '打开该部门',
  fileFaults: {
    ...unreadFiles,
    encoding: '文件不是 UTF-8 编码的文本，可能被别的软件另存过。请部门重新导出。',
    unreadable: '文件读不出来，可能已被移走或没有权限。请再拖入一次。',
    'zip-damaged': '压缩包打不开：没有下载完整、已损坏，或不是 .zip。请重新取得，或解压后拖入文件夹。',
    'zip-encrypted': '压缩包加了密码，打不开。请用密码解压后，把文件夹拖入。',
    'zip-nested': '这是压缩包里的压缩包，没有打开。请解压后拖入。',
    'zip-empty': '压缩包里没有上报件（.json）。',
    'bad-address': '这不是有效的地址。请转告网站管理员核对 submissions 属性。',
    'not-found': '服务器上没有这个文件。请转告网站管理员核对地址。',
    forbidden: '服务器不允许读取，可能要登录。请登录后重新读取；仍然不行的，请转告网站管理员检查权限。',
    unavailable: '服务器暂时给不出这个文件。请稍后重新读取。',
    unreachable:
      '没有读到：可能是网络中断，也可能是文件在另一个网站，那里没有允许本站读取（CORS），或者本页的安全策略（CSP）没有放行。请检查网络后重新读取；仍然不行的，请转告网站管理员。',
    page: '这个地址上是一个网页，不是上报件，可能是登录页面。请登录后重新读取。',
    unexpected: '程序读这个文件时出错，没有采用。请把文件转给网站管理员。',
  },
  putAway: '知道了',
  putAllAway: '全部知道了',
  showMore: (count) => `显示其余 ${count} 项`,
  made: '已作决定',
  madeKinds: {
    value: '采用一个数',
    replacement: '新版替换旧版',
    exclusion: '不用一个文件',
    'cell-exclusion': '不用一个数',
    return: '退回',
    acceptance: '通过',
    approval: '核定',
  },
  decidedBy: (by, time) => [by, time].filter((one) => one !== '').join(' '),
  idle: '文件已不在桌上，暂不起作用',
  takeBack: '撤回',
  back: '全部部门',
  indicator: '指标',
  unit: '单位',
  target: '目标',
  change: '较上年',
  checks: '核对',
  standing: '达标情况',
  filters: {
    all: '全部',
    findings: '有提示',
    remarks: '有意见',
    conflict: '冲突',
    reasons: '有说明',
    missing: '暂无数据',
    unsent: '没有报',
  },
  allFields: '全部领域',
  search: '查找指标',
  gaps: { unsent: '没有报', returned: '已退回', conflict: '冲突', 'left-out': '未采用' },
  explained: '有说明',
  findings: { error: '有误', warning: '有疑问' },
  noRows: '没有这样的单元格。',
  details: '所选单元格',
  numerator: '分子',
  denominator: '分母',
  departmentReason: '部门的情况说明',
  remarkOn: { value: '对此单元格的意见', whole: '对整个文件的意见' },
  remarkHint: '请写明要改什么，或要说明什么',
  addRemark: '记下意见',
  remarks: (count) => `意见 ${count} 条`,
  removeRemark: '删去',
  mended: (before) => `部门已改${before === '' ? '' : `，原报 ${before}`}`,
  answered: (text) => `部门答复：${text}`,
  unanswered: '部门没有改，也没有答复',
  sendBack: '退回修改',
  sendBackAgain: '再次退回',
  sendBackHint: '保存审核意见文件，发给部门；部门打开填报页导入即可。',
  noRemark: '退回要有意见：请先写明要改什么。',
  sentBack: (file) => `已保存“${file}”，请发给部门。退回的数不计入，收到新版后再看。`,
  takeBackReturn: '撤回退回',
  slipUnavailable: '退回单没有打印：有一部分程序没有载入。请检查网络，再按一次。',
  accept: '通过',
  accepted: (file) => `已保存“${file}”。`,
  reviewFile: (department, period, verdict, number) =>
    `${department}_${period}_${verdict === 'returned' ? '退回' : '通过'}_审核意见${number}.json`,
  uses: { taken: '计入', replaced: '已被新版替换', returned: '已退回', 'left-out': '不用' },
  sources: '收到的文件',
  takeAway: '移出',
  otherFiles: (count) => `更早的 ${count} 份`,
  seal: '封存汇总数据…',
  sealTitle: '封存汇总数据',
  sealed: (values, sources) => `${values} 个数值，来自 ${sources} 个上报件`,
  sealGaps: (count) => `应报而没有的 ${count} 个单元格将这样记入：`,
  complete: '应报的单元格都有了。',
  datasetStates: { provisional: '初步', final: '最终' },
  stateHints: { provisional: '以后还会补充、订正', final: '不再改动；须没有未决事项和退回的文件' },
  doubtful: (files) => `${files} 个上报件的数值有误或有疑问，部门没有说明，仍然计入。`,
  undecided: (count) => `还有 ${count} 件需要决定，冲突的单元格记为“冲突”，不计入。`,
  missingOf: (departments, more) =>
    `${departments.map(([name, count]) => `${name} ${count} 个`).join('、')}${more > 0 ? `，另有 ${more} 个部门` : ''}`,
  finalMissing: (count) => `知道缺 ${count} 个单元格，仍作为最终数据封存`,
  approver: '核定人（可不填）',
  saveDataset: (values) => `封存 ${values} 个数值`,
  backToWork: '回去补齐',
  datasetFile: (region, plan, period, state) => `${region}_${plan}_${period}_${state === 'final' ? '最终' : '初步'}_汇总数据.json`,
  savedDataset: (file) => `已保存“${file}”。达标情况板、走势图和下一年的填报表都可以用它。`,
  handedOver: '汇总数据已交给本网页处理，没有另存文件。',
  decisionsFile: (plan, period) => `${plan}_${period}_汇总决定.json`,
  saveDecisions: '保存汇总决定',
  noDepartment: '规划没有列出部门，无从得知谁应报什么。',
};
