/** What became of a pasted block, or of a file: counts, and what found no place. */
import type { ClipboardRefusal } from '../spreadsheet/clipboard-block.js';
import type { PasteCounts, PasteSummary } from '../exchange/paste-clipboard.js';
import type { Unplaced } from '../exchange/placement/placed.js';
import type { Localized } from '../vocabulary/locale.js';

export interface PasteWords {
  /** One sentence; what is none is left out. */
  readonly summary: (by: PasteSummary['by'], counts: PasteCounts) => string;
  readonly refused: (refusal: ClipboardRefusal) => string;
  readonly unplaced: Readonly<Record<Unplaced['why'], (text: string, cells: number) => string>>;
}

export const pasteWords: Localized<PasteWords> = {
  'zh-CN': {
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
  },
  en: {
    summary: (by, { taken, refused, unreadable, beyond, unplaced }) =>
      `${[
        `${taken} cells taken${by === 'name' ? ' (by the names of the indicators)' : ''}`,
        unreadable > 0 && `${unreadable} of them can’t be read and are marked`,
        refused > 0 && `${refused} not written: locked`,
        beyond > 0 && `${beyond} not written: beyond the form`,
        unplaced > 0 && `${unplaced} not written: no such indicator or column`,
      ]
        .filter(Boolean)
        .join(', ')}.`,
    refused: (refusal) => {
      if (refusal.why === 'binary') return 'The clipboard holds no table; nothing was written.';
      const limit = 'nothing was written. Paste it in parts.';
      return refusal.why === 'too-many-cells'
        ? `The block is too large (${refusal.cells} cells, at most ${refusal.limit}); ${limit}`
        : `The block is too large (${refusal.length} characters, at most ${refusal.limit}); ${limit}`;
    },
    unplaced: {
      'unknown-name': (text, cells) => `“${text}” is no indicator of this form (${cells} cells)`,
      'unknown-breakdown': (text, cells) => `“${text}”: this form has no column of such a breakdown (${cells} cells)`,
      'other-department': (text, cells) => `“${text}” is reported by another department (${cells} cells)`,
      'ambiguous-name': (text, cells) => `“${text}” may mean more than one row (${cells} cells)`,
      'repeated-name': (text, cells) => `“${text}” occurs more than once, with different values (${cells} cells)`,
      'unknown-column': (text, cells) =>
        `${text === '' ? 'A column without heading' : `The column “${text}”`} is not known (${cells} cells)`,
      'ambiguous-column': (text, cells) => `The column “${text}” does not tell its year (${cells} cells)`,
      'repeated-column': (text, cells) => `The column “${text}” occurs more than once (${cells} cells)`,
    },
  },
};
