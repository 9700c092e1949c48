/** Words of the command `dabiao tables`. */
export interface TablesWords {
  readonly usage: string;
  readonly onePlan: string;
  readonly noFolder: string;
  readonly rows: (count: number) => string;
}

export const tablesWords: TablesWords = {
  usage: `用法：dabiao tables --plan 规划文件.json -o 文件夹 [选项]

把规划写成几张表，与 dabiao export 写出的观测值一起，供 DuckDB、PostgreSQL 等用 SQL 计算：
indicator 指标，target 数值目标，region 地区及其上级，due 应报的数值。

选项：
--plan 文件           规划文件
-o, --output 文件夹   写入的文件夹，没有则建立
--region 代码         应报地区，可写多次；默认为规划的地区
--period 报告期       应报报告期，可写多次
--format 格式         ndjson（默认）或 parquet
--lang 语言           zh-CN（默认）或 en
--help                显示本说明`,
  onePlan: '请用 --plan 给出规划文件，不给其他文件。',
  noFolder: '请用 -o 给出要写入的文件夹。',
  rows: (count) => `${count} 行`,
};
