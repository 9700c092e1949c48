/** What heads the same column on the screen, on paper, in files and in lists. */
export interface Headings {
  readonly number: string;
  readonly code: string;
  readonly field: string;
  readonly indicator: string;
  readonly department: string;
  readonly region: string;
  readonly breakdown: string;
  readonly unit: string;
  readonly target: string;
  readonly status: string;
  readonly flags: string;
  readonly latest: string;
}

export const headings: Headings = {
  number: '序号',
  code: '代码',
  field: '领域',
  indicator: '指标',
  department: '牵头部门',
  region: '地区',
  breakdown: '分组',
  unit: '单位',
  target: '目标',
  status: '达标情况',
  flags: '标记',
  latest: '最新值',
};
