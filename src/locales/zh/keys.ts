/** The keys of a form, as a grid and as fields. */
import { close } from './common.js';

type KeyList = readonly (readonly [keys: string, what: string])[];

export interface KeyWords {
  readonly title: string;
  readonly close: string;
  readonly grid: KeyList;
  readonly form: KeyList;
}

export const keyWords: KeyWords = {
  title: '快捷键一览',
  close,
  grid: [
    ['Tab / Shift+Tab', '到下一个、上一个要填的数'],
    [
      'Enter / Shift+Enter',
      '确认，并到本列（按过 Tab 的，到开始按 Tab 的那一列）下一个、上一个可填的单元格；有选项的单元格，按 Enter 打开选项',
    ],
    ['F2', '修改单元格的内容'],
    ['Ctrl+C / Ctrl+X / Ctrl+V', '复制、剪切、粘贴（可整块粘贴 Excel 数据）'],
    ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
    ['F4 / Ctrl+.', '按提示改正刚才填的单元格，或当前单元格'],
    ['F8 / Shift+F8', '到下一处、上一处待办：先错误，再待说明，后未填'],
    ['Delete', '清空选中的单元格'],
    ['Ctrl+D', '用第一行填满选中的列'],
    ['Alt+↓ / Alt+↑', '展开、收起指标的分组数据'],
    ['Ctrl+F', '查找指标'],
    ['Home / End', '到本行第一个、最后一个可填的单元格'],
    ['Ctrl+Home / Ctrl+End', '到全表第一个、最后一个要填的数'],
    ['F6 / Shift+F6', '在工具栏、填报表、右侧面板之间切换'],
    ['Esc', '离开填报表；再按返回'],
  ],
  form: [
    ['Tab / Shift+Tab', '到下一个、上一个输入框或按钮'],
    ['Enter / Shift+Enter', '确认，并到本列下一个、上一个可填的输入框'],
    ['↓ / ↑', '到本列下一个、上一个可填的输入框'],
    ['Ctrl+V', '粘贴（整块 Excel 数据从当前输入框起填入）'],
    ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
    ['F4 / Ctrl+.', '按提示改正刚才填的输入框，或当前输入框'],
    ['F8 / Shift+F8', '到下一处、上一处待办：先错误，再待说明，后未填'],
    ['Alt+↓ / Alt+↑', '展开、收起指标的分组数据'],
    ['Ctrl+F', '查找指标'],
    ['F6 / Shift+F6', '在工具栏、填报表、右侧面板之间切换'],
    ['Esc', '放弃正在输入的内容'],
  ],
};
