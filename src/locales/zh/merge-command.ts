/** Words of the command `dabiao merge`. */
export interface MergeWords {
  readonly usage: string;
  readonly noFile: string;
  readonly noState: (state: string) => string;
  readonly merged: (files: number, observations: number) => string;
  readonly sameId: (file: string) => string;
  readonly succession: (later: string, earlier: string, cells: number) => string;
  readonly conflict: (indicator: string, region: string, period: string, said: readonly string[]) => string;
  readonly idle: (count: number) => string;
  readonly notFinal: string;
  /** In the place of the file's name. */
  readonly nothing: string;
}

export const mergeWords: MergeWords = {
  usage: `用法：dabiao merge --plan 规划文件.json -o 汇总数据.json [选项] 上报件.json … 或文件夹、.zip …

读取、校验各部门的上报件，合并为一份汇总数据，与汇总页面得到的文件逐字节相同。
不同的数值不会自动取舍：有冲突时列出双方，用 --decisions 给出决定后再合并。
有文件不能采用或有未决事项时退出码为 1。

选项：
--plan 文件        规划文件，须与填报时用的相同
-o, --output 文件  写入的汇总数据
--decisions 文件   汇总决定（dabiao.decisions/1）
--region 代码      应报地区，可写多次；默认取上报件中的全部地区
--period 报告期    应报报告期，可写多次；默认取上报件中的全部报告期
--state 状态       provisional 初步（默认）或 final 最终
--created-at 时间  汇总时间，例如 2026-04-01T09:00:00+08:00；不写则不记
--json             以 JSON 输出结果，供程序读取
--lang 语言        zh-CN（默认）或 en
--help             显示本说明`,
  noFile: '请给出至少一个上报件或文件夹。',
  noState: (state) => `没有“${state}”这一状态，可写 provisional 或 final。`,
  merged: (files, observations) => `采用 ${files} 份上报件，${observations} 个观测值`,
  sameId: (file) => `编号与另一份不同的上报件相同，未采用：${file}`,
  succession: (later, earlier, cells) => `同一部门先后两份有 ${cells} 处不同，请决定是否以后一份代替：${later}（后），${earlier}（先）`,
  conflict: (indicator, region, period, said) => `冲突未决，未采用：${indicator}（${region}，${period}）：${said.join('；')}`,
  idle: (count) => `有 ${count} 项决定所指的上报件不在其中，没有起作用`,
  notFinal: '尚有未决事项或退回的上报件，不能作为最终数据，请改用 --state provisional 或先作决定',
  nothing: '没有写入文件',
};
