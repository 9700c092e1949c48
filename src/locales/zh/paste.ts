/** What became of a pasted block, or of a file: counts, and what found no place. */
import type { ClipboardRefusal } from '../../spreadsheet/clipboard-block.js';
import type { PasteCounts, PasteSummary } from '../../exchange/paste-clipboard.js';
import type { Unplaced } from '../../exchange/placement/placed.js';

export interface PasteWords {
  /** One sentence; what is none is left out. */
  readonly summary: (by: PasteSummary['by'], counts: PasteCounts) => string;
  readonly refused: (refusal: ClipboardRefusal) => string;
  readonly unplaced: Readonly<Record<Unplaced['why'], (text: string, cells: number) => string>>;
}

export const pasteWords: PasteWords = {
  summary: (by, { taken, refused, unreadable, beyond, unplaced }) =>
    `${[
      `已填入 ${taken} 格${by === 'name' ? '（按指标名称对应）' : ''}`,
      unreadable > 0 && `其中 ${unreadable} 格看不懂、已标出`,
      refused > 0 && `${refused} 格不可填、未写入`,
      beyond > 0 && `${beyond} 格超出表格、未写入`,
      unplaced > 0 && `${unplaced} 格找不到对应的指标或列、未写入`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  refused: (refusal) => {
    if (refusal.why === 'binary') return '剪贴板里不是表格文字，没有写入。';
    const limit = '没有写入。请分块粘贴。';
    return refusal.why === 'too-many-cells'
      ? `粘贴的内容太大（${refusal.cells} 格，最多 ${refusal.limit} 格），${limit}`
      : `粘贴的内容太大（${refusal.length} 个字，最多 ${refusal.limit} 个字），${limit}`;
  },
  unplaced: {
    'unknown-name': (text, cells) => `“${text}”不是本表的指标（${cells} 格）`,
    'unknown-breakdown': (text, cells) => `“${text}”在本表中没有这样分组的列（${cells} 格）`,
    'other-department': (text, cells) => `“${text}”由其他部门填报（${cells} 格）`,
    'ambiguous-name': (text, cells) => `“${text}”对应不止一行，分不清是哪一行（${cells} 格）`,
    'repeated-name': (text, cells) => `“${text}”出现了几次，数据不同（${cells} 格）`,
    'unknown-column': (text, cells) => `${text === '' ? '没有标题的列' : `“${text}”一列`}对应不上（${cells} 格）`,
    'ambiguous-column': (text, cells) => `“${text}”一列没有写明年份，分不清是哪一年（${cells} 格）`,
    'repeated-column': (text, cells) => `“${text}”一列出现了几次（${cells} 格）`,
  },
};
