/** Words of the entry grid. */
import type { Localized } from './locale.js';

export interface GridWords {
  readonly label: (department: string) => string;
  readonly unit: string;
  readonly target: string;
  readonly indicator: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly noLicense: string;
  readonly noSession: string;
  readonly noRows: string;
  readonly undo: string;
  readonly redo: string;
  readonly next: string;
  readonly fix: (text: string) => string;
  readonly error: string;
  readonly warning: string;
  readonly explained: string;
  readonly computed: string;
  readonly empty: string;
  readonly locked: string;
  readonly hint: string;
  readonly pasted: (taken: number, refused: number, beyond: number) => string;
  readonly tooLarge: (cells: number, limit: number) => string;
  readonly clear: string;
}

export const gridWords: Localized<GridWords> = {
  'zh-CN': {
    label: (department) => `${department}填报表`,
    unit: '单位',
    target: '目标',
    indicator: '指标',
    loading: '正在打开填报表…',
    failed: '填报表没有加载成功，可能是网络中断。已填的内容都在草稿里。',
    retry: '重试',
    noLicense: '填报表尚未启用：网页缺少 license-key（表格组件 Handsontable 的许可证号）。请与网站管理员联系。',
    noSession: '没有可填报的内容：请把 <dabiao-grid> 放在 <dabiao-session> 中，或用 for 指明它的 id。',
    noRows: '本部门在这个规划里没有牵头填报的指标。',
    undo: '撤销',
    redo: '重做',
    next: '下一个待办',
    fix: (text) => `改为 ${text}`,
    error: '错误',
    warning: '提醒',
    explained: '已说明',
    computed: '由分子、分母算出',
    empty: '未填',
    locked: '不需填写',
    hint: '可直接粘贴 Excel 的整块数据。Tab 到下一个可填的格子。',
    pasted: (taken, refused, beyond) =>
      `已粘贴 ${taken} 格${refused > 0 ? `，${refused} 格不可填、未写入` : ''}${beyond > 0 ? `，${beyond} 格超出表格、未写入` : ''}。`,
    tooLarge: (cells, limit) => `粘贴的内容太大（${cells} 格，最多 ${limit} 格），没有写入。请分块粘贴。`,
    clear: '清空',
  },
  en: {
    label: (department) => `Form of ${department}`,
    unit: 'Unit',
    target: 'Target',
    indicator: 'Indicator',
    loading: 'Opening the form…',
    failed: 'The form could not be loaded; the network may be down. What was entered is safe in the draft.',
    retry: 'Try again',
    noLicense:
      'The form is not enabled: the page lacks a license-key (for the grid component Handsontable). Please tell the site’s administrator.',
    noSession: 'Nothing to fill: put <dabiao-grid> inside <dabiao-session>, or name it with for="id".',
    noRows: 'This department leads no indicator of the plan.',
    undo: 'Undo',
    redo: 'Redo',
    next: 'Next open point',
    fix: (text) => `Change to ${text}`,
    error: 'Error',
    warning: 'Question',
    explained: 'explained',
    computed: 'computed from numerator and denominator',
    empty: 'empty',
    locked: 'not to be filled',
    hint: 'Blocks copied from Excel can be pasted. Tab goes to the next cell to fill.',
    pasted: (taken, refused, beyond) =>
      `${taken} cells pasted${refused > 0 ? `, ${refused} not written: locked` : ''}${beyond > 0 ? `, ${beyond} not written: beyond the form` : ''}.`,
    tooLarge: (cells, limit) => `The pasted block is too large (${cells} cells, at most ${limit}); nothing was written. Paste it in parts.`,
    clear: 'Clear',
  },
};
