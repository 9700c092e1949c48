/** Words of the command `dabiao export`. */
export interface ExportCommandWords {
  readonly usage: string;
  readonly oneFile: string;
  readonly noPlan: (format: string) => string;
  readonly noAction: (action: string) => string;
  readonly written: (observations: number) => string;
}

export const exportCommandWords: ExportCommandWords = {
  usage: `用法：dabiao export 汇总数据.json --format 格式 -o 文件 [选项]

把汇总数据（或一份上报件）中的观测值写成其他格式。

格式：
csv        带名称的表格，UTF-8（有 BOM），可用 Excel 打开；需要 --plan
xlsx       带名称的表格，Excel 工作簿；需要 --plan
sdmx-csv   SDMX-CSV 2.0；需要 --plan
ndjson     每行一个观测值，供 DuckDB、PostgreSQL 等读取
parquet    同样的行，Parquet 文件

选项：
--format 格式      上列之一
-o, --output 文件  写入的文件
--plan 文件        规划文件，须是数据所属的规划
--action 动作      sdmx-csv 的 ACTION：I 信息（默认）、A 追加、R 替换
--lang 语言        zh-CN（默认）或 en，也是表格的语言
--help             显示本说明`,
  oneFile: '请给出一个文件。',
  noPlan: (format) => `格式 ${format} 要写出名称，请用 --plan 给出规划文件。`,
  noAction: (action) => `没有“${action}”这一动作，可写 I、A 或 R。`,
  written: (observations) => `写入 ${observations} 个观测值`,
};
