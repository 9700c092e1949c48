/** Words of the command `dabiao check`. */
export interface CheckCommandWords {
  readonly usage: string;
  readonly noFile: string;
  readonly right: (found: {
    readonly format: string;
    readonly plan: string;
    readonly department?: string;
    readonly observations?: number;
    readonly remarks?: number;
    /** What is read aloud of it. */
    readonly digest?: string | undefined;
  }) => string;
}

export const checkCommandWords: CheckCommandWords = {
  usage: `用法：dabiao check [选项] 文件.json … 或文件夹、.zip …

检查上报件、汇总数据、审核意见：格式、内容、校验码；给出规划时，还检查是否属于该规划。
汇总数据所用的上报件都在其中时，还核对能否由它们得出同样的汇总数据。
有文件不符合时退出码为 1。

选项：
--plan 文件   规划文件
--json        以 JSON 输出结果，供程序读取
--lang 语言   zh-CN（默认）或 en
--help        显示本说明`,
  noFile: '请给出至少一个文件或文件夹。',
  right: ({ format, plan, department, observations, remarks, digest }) =>
    [
      `符合 ${format}`,
      `规划 ${plan}`,
      ...(department === undefined ? [] : [`部门 ${department}`]),
      ...(observations === undefined ? [] : [`${observations} 个观测值`]),
      ...(remarks === undefined ? [] : [`${remarks} 条意见`]),
      ...(digest === undefined ? [] : [`校验码 ${digest}`]),
    ].join('，'),
};
