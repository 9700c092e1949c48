/** What became of a pasted block, or of a file: counts, and what found no place. */
import type { PasteRefusal } from '../../exchange/paste-clipboard.js';
import type { PasteCounts, PasteSummary } from '../../exchange/write-placed.js';
import type { Doubt, Unplaced } from '../../exchange/placement/placed.js';

export interface PasteWords {
  readonly pasting: (cells: number) => string;
  /** What has no room in one line. */
  readonly unfoldNotice: string;
  readonly foldNotice: string;
  readonly pastedWrong: (count: number) => string;
  readonly pastedRefused: (count: number) => string;
  /** One sentence; what is none is left out. */
  readonly summary: (by: PasteSummary['by'], counts: PasteCounts) => string;
  readonly refused: (refusal: PasteRefusal) => string;
  /** Above the cells. */
  readonly tooLong: (cells: number, limit: number) => string;
  /** Which column was taken for what. A heading is empty where there is none. */
  /** `more`: columns beyond those named. */
  readonly columns: (columns: readonly { readonly heading: string; readonly name: string }[], more: number) => string;
  readonly converted: (unit: string, cells: number) => string;
  /** `cells` is how many rows or cells it is about, `said` a note below the table. */
  readonly doubts: Readonly<Record<Doubt['code'], (text: string, cells: number, said: string) => string>>;
  /** `said` is what the row says of its period or its figures, where that is why. */
  readonly unplaced: Readonly<Record<Unplaced['why'], (text: string, cells: number, said?: string) => string>>;
}

export const pasteWords: PasteWords = {
  pasting: (cells) => `正在写入 ${cells} 个单元格…`,
  unfoldNotice: '展开',
  foldNotice: '收起',
  pastedWrong: (count) => `其中 ${count} 个单元格有错误或无法识别：`,
  pastedRefused: (count) => `另有 ${count} 个单元格不需填写，没有写入：`,
  summary: (by, { taken, cleared, refused, tooLong, unreadable, beyond, unplaced, leftOut }) =>
    `${[
      `已填入 ${taken} 个单元格${by === 'name' ? '（按指标名称对应）' : ''}`,
      unreadable > 0 && `其中 ${unreadable} 个单元格无法识别、已标出`,
      cleared > 0 && `清空 ${cleared} 个`,
      refused > 0 && `${refused} 个单元格不需填写、未写入`,
      tooLong > 0 && `${tooLong} 个单元格文字太长、未写入`,
      beyond > 0 && `${beyond} 个单元格超出表格、未写入`,
      unplaced > 0 && `${unplaced} 个单元格找不到对应的指标或列、未写入`,
      leftOut > 0 && `${leftOut} 个单元格不是本期、本地区、本部门的实际数、未采用`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  refused: (refusal) => {
    if (refusal.why === 'binary') return '剪贴板里不是表格文字，没有写入。请重新复制单元格。';
    if (refusal.why === 'on-its-side')
      return '这张表是横排的（指标在第一行），没有写入。请在 Excel 里复制后用“选择性粘贴—转置”变成竖排，再复制。';
    if (refusal.why === 'nothing-recognised')
      return '粘贴的多为文字，且无法识别指标名称，没有写入。请连同指标名称列一起复制，或只复制数字。';
    const limit = '没有写入。请分块粘贴。';
    return refusal.why === 'too-many-cells'
      ? `粘贴的内容太大（${refusal.cells} 个单元格，最多 ${refusal.limit} 个单元格），${limit}`
      : `粘贴的内容太大（${refusal.length} 个字，最多 ${refusal.limit} 个字），${limit}`;
  },
  tooLong: (cells, limit) => `${cells} 个单元格的文字太长，一个单元格最多 ${limit} 字，没有写入，原内容不变：`,
  columns: (columns, more) =>
    `列的对应：${columns.map(({ heading, name }) => `${heading === '' ? '没有标题的列' : `“${heading}”`}→${name}`).join('，')}${more > 0 ? `，另有 ${more} 列` : ''}。`,
  converted: (unit, cells) => `${cells} 个单元格的单位是“${unit}”，已折算成本表的单位。`,
  doubts: {
    'title-period': (text) => `表上写的是“${text}”，看来不是本期的实际数，请核对。`,
    'sheet-period': (text) => `工作表名是“${text}”，看来不是本期的实际数，请核对。`,
    'title-periods': (text) => `标题“${text}”里有多个年份，请核对填入的是哪一年的数。`,
    yearbook: (text) => `“${text}”是年鉴，年鉴登载的是上年的数，请核对。`,
    remark: (text) => `备注写的是“${text}”，这一行看来不是本期、本地区的实际数，或者单位不同、尚未核定，请核对。`,
    scope: (text) => `“${text}”：这一行看来只是一部分人、一部分单位或上级的数，请核对。`,
    correction: (text) => `“${text}”看来是对表中某个数的更正，采用的是更正前的数，请核对应填哪一个。`,
    bracket: (text) => `无法识别括号里的“${text}”，可能是其他地区或其他口径的数，请核对。`,
    'title-region': (text) => `表上写的是“${text}”，不是本表的地区，请核对。`,
    'sheet-region': (text) => `工作表名是“${text}”，与表上写的地区不同，请核对填入的是哪个地区的数。`,
    'file-period': (text) => `文件名是“${text}”，看来不是本期的数，表里也没有写年份，请核对。`,
    'file-region': (text) => `文件名是“${text}”，看来是其他地区的数，表里也没有写地区，请核对。`,
    'file-department': (text) => `文件名是“${text}”，看来是其他部门的表，请核对。`,
    'title-group': (text) => `表上写的是“${text}”，看来只是部分地区或部分人群的数，请核对。`,
    asides: (text, cells) => `有 ${cells} 处批注或文本框没有读入（“${text}”${cells > 1 ? '等' : ''}），请看看是否说到填入的数。`,
    basis: (text) => `表上写的是“${text}”，请核对与指标要求的口径（户籍人口还是常住人口）是否一致。`,
    unit: (text) => `表上写的是“${text}”，与所填指标的单位不一致，数字已原样填入，请核对。`,
    'two-units': (text, cells) => `${cells} 个单元格的单位，行内与标题不一致（“${text}”），已按行内的单位填入，请核对。`,
    'no-unit': (text, cells) => `${cells} 个单元格没有写单位，上面的行写的是“${text}”，数字已原样填入，请核对。`,
    footnote: (text, cells, said) =>
      `“${text}”${cells > 3 ? `等 ${cells} 行` : ''}带有附注“${said}”，看来不是本期、本地区的实际数，请核对。`,
    unsure: (text) => `表上写的是“${text}”，数据可能有误或者尚未核定，请核对。`,
    'set-aside': (text) => `“${text}”看来是样表、旧表、草稿或作废的表，里面的数不一定是要上报的，请核对。`,
    'years-above': (text) => `第一行的“${text}”像是年份，不是数据；如果是年份，各行的数都错了一行，请核对。`,
    plus: (text) => `“${text}”带有加号，看来是增减数，不是实际数，请核对。`,
    shares: (text) => `百分数都不大于 1（${text}）：是按小数写的吗？0.79 应写成 79，请核对。`,
    unfolded: (text) => `粘贴的内容与展开分组后的行相符，已展开“${text}”等的分组行并逐行填入，请核对。`,
    folded: (text) => `“${text}”等的分组行是收起的，没有填入。如果复制的表里有分组行，后面各行的数都错了行：请撤销，展开分组后再粘贴。`,
    'as-last-year': (year) => `所有数值都与${year}年相同，是否误用了上年的表？`,
  },
  unplaced: {
    'unknown-name': (text, cells) => `“${text}”不是本表的指标（${cells} 个单元格）`,
    'unknown-breakdown': (text, cells) => `“${text}”：本表没有这一分组的列（${cells} 个单元格）`,
    'other-department': (text, cells) => `“${text}”由其他部门填报（${cells} 个单元格）`,
    'ambiguous-name': (text, cells) => `“${text}”对应多行，无法确定是哪一行（${cells} 个单元格）`,
    'repeated-name': (text, cells) => `“${text}”重复出现，数据不同（${cells} 个单元格）`,
    'replaced-row': (text, cells) => `“${text}”已作废或已更正，采用的是同名另一行的数（${cells} 个单元格）`,
    'unknown-column': (text, cells) => `${text === '' ? '没有标题的列' : `“${text}”一列`}无法对应（${cells} 个单元格）`,
    'ambiguous-column': (text, cells) => `“${text}”一列没有写明年份，无法确定是哪一年（${cells} 个单元格）`,
    'goal-column': (text, cells) => `“${text}”一列无法确定是目标值还是实际值，没有采用（${cells} 个单元格）`,
    'repeated-column': (text, cells) => `“${text}”一列重复出现（${cells} 个单元格）`,
    'other-period': (text, cells, said) => `“${text}”${stated(said)}不是本表的报告期，没有采用（${cells} 个单元格）`,
    'other-figures': (text, cells, said) => `“${text}”${stated(said)}不是本期的实际数，没有采用（${cells} 个单元格）`,
    'other-region': (text, cells, said) => `“${text}”${stated(said)}属于其他地区，没有采用（${cells} 个单元格）`,
    'total-row': (text, cells) => `“${text}”是整张表的合计，不是某一项指标（${cells} 个单元格）`,
    'hidden-row': (_, cells) => `隐藏的行没有采用（${cells} 个单元格）`,
    'hidden-column': (_, cells) => `隐藏的列没有采用（${cells} 个单元格）`,
    'no-result': (text, cells) =>
      `${text === '' ? '有的单元格' : `“${text}”`}是公式，文件里没有保存计算结果。请用 Excel 打开并保存后再用（${cells} 个单元格）`,
    'torn-number': (text, cells) =>
      `${text === '' ? '有的数' : `“${text}”的数`}带千分位逗号而没有加引号，拆成了几个单元格，没有采用（${cells} 个单元格）。请去掉逗号再用`,
    'struck-out': (text, cells) => `${text === '' ? '有的数' : `“${text}”的数`}画了删除线，没有采用（${cells} 个单元格）`,
    'unshown-number': (text, cells) =>
      `${text === '' ? '有的单元格' : `“${text}”的单元格`}里有数，但格式设为不显示，没有采用（${cells} 个单元格）`,
    'date-number': (text, cells) =>
      `${text === '' ? '有的单元格' : `“${text}”的单元格`}设为日期格式，显示的不是原来的数，没有采用（${cells} 个单元格）。请改成“数值”或“常规”格式再用`,
    'merged-cells': (text, cells) => `“${text}”的数写在合并单元格里，无法确定属于哪一项，没有采用（${cells} 个单元格）`,
    'other-sheet': (text, cells) => `工作表“${text}”里也有本表的指标，但与已采用的不一致，没有采用（${cells} 个单元格）。可以在上方另选`,
    'hidden-sheet': (text, cells) => `隐藏的工作表“${text}”里也有本表的指标，没有采用（${cells} 个单元格）`,
  },
};

function stated(said: string | undefined): string {
  return said === undefined ? '' : `写的是“${said}”，`;
}
