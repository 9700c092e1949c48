import type { Status } from '../../plan/assessment-terms.js';

/** The statuses of an assessment, as gauges, boards and sentences name them. */
export const statuses: Readonly<Record<Status, string>> = {
  met: '已达标',
  'on-track': '进展正常',
  behind: '进度滞后',
  unlikely: '预计达标困难',
  regressing: '逆向变动',
  'no-data': '暂无数据',
  'not-due': '未到期',
  'not-assessable': '无法评价',
};
