/** Words of what is said of a cell with its answers, and of the remarks on an observation. */
import type { MissingStatus } from '../../observations/observation.js';
import { levels } from './common.js';
import { formWords } from '../../vocabulary/zh/form.js';

type Data = Readonly<Record<string, string | number>>;

export interface AnswerWords {
  readonly levels: Readonly<Record<'error' | 'warning' | 'explained', string>>;
  readonly task: string;
  readonly progress: string;
  readonly empty: string;
  readonly chooseProgress: string;
  readonly fix: (text: string) => string;
  /** For a text that was not finished when the page was left. */
  readonly confirm: string;
  readonly explain: string;
  readonly explainAgain: string;
  readonly reason: string;
  readonly save: string;
  readonly reasonUnwritten: string;
  readonly cancel: string;
  /** Why it is not offered to call a value right, by the code of what was found. */
  readonly impossible: Readonly<
    Record<'above-bounds' | 'below-bounds' | 'numerator-above' | 'zero-denominator' | 'negative', (data: Data, unit: string) => string>
  >;
  readonly keepValue: string;
  readonly keepMissing: string;
  readonly missing: string;
  readonly missingChoose: string;
  readonly missingHint: string;
  /** Once a reason is chosen. */
  readonly missingChosen: string;
  readonly missingReasons: string;
  readonly missingHints: Readonly<Record<MissingStatus, string>>;
  readonly missingClear: string;
  readonly remarks: string;
  readonly addRemarks: string;
  readonly noStatus: string;
}

export const answerWords: AnswerWords = {
  levels,
  task: '工作任务',
  progress: '进展',
  empty: levels.empty,
  chooseProgress: '请选择本报告期的进展。',
  fix: (text) => `改为 ${text}`,
  confirm: '内容无误',
  explain: '属实，写原因',
  explainAgain: '修改原因',
  reason: '原因',
  save: '保存原因',
  reasonUnwritten: '还没有写原因。',
  cancel: '取消',
  impossible: {
    'above-bounds': ({ max }, unit) => `本指标不可能超过 ${max}${unit}，不能按“属实”上报。`,
    'below-bounds': ({ min }, unit) => `本指标不可能低于 ${min}${unit}，不能按“属实”上报。`,
    'numerator-above': () => '分子是分母的一部分，不可能更大，不能按“属实”上报。',
    'zero-denominator': () => '分母为 0 算不出比率，不能按“属实”上报。',
    negative: () => '计数不可能小于 0，不能按“属实”上报。',
  },
  keepValue: '保留数值',
  keepMissing: '保留缺项原因',
  missing: '缺项',
  missingChoose: '没有数据，选原因',
  missingHint: '请选择原因；以后有数据时，直接在单元格填写。',
  missingChosen: '以后有数据时，直接在单元格填写。',
  missingReasons: formWords.parts.missing,
  missingHints: { L: '', M: '本地没有这种情形', O: '', Q: '', K: '在备注中写明' },
  missingClear: '改回未填',
  remarks: '情况说明',
  addRemarks: '添加说明、来源或备注',
  noStatus: '未注明',
};
