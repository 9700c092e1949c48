/** Words of the command `dabiao roll-up`. */
import type { UnaddedReason } from '../../observations/roll-up.js';

export interface RollUpWords {
  readonly usage: string;
  readonly noFile: string;
  readonly combined: (datasets: number, observations: number) => string;
  readonly incomplete: (indicator: string, region: string, period: string, have: number, of: number) => string;
  readonly unadded: (indicator: string, reason: UnaddedReason) => string;
}

export const rollUpWords: RollUpWords = {
  usage: `用法：dabiao roll-up --plan 规划文件.json -o 文件 [选项] 汇总数据.json … 或文件夹 …

把下级的汇总数据合成上级的：计数、分子、分母相加，率重新计算，不作平均；缺地区的合计不写入，另行列出。

选项：
--plan 文件        规划文件，须与各份汇总数据所用的相同
-o, --output 文件  写入的汇总数据
--region 代码      最下一级应有的地区，可写多次；默认为各份汇总数据中的地区
--created-at 时间  汇总时间，例如 2026-04-01T09:00:00+08:00；不写则不记
--json             以 JSON 输出结果，供程序读取
--lang 语言        zh-CN（默认）或 en
--help             显示本说明`,
  noFile: '请给出至少一份汇总数据或一个文件夹。',
  combined: (datasets, observations) => `用了 ${datasets} 份汇总数据，共 ${observations} 个观测值`,
  incomplete: (indicator, region, period, have, of) => `合计不全：${indicator}（${region}，${period}），${of} 个地区中有 ${have} 个`,
  unadded: (indicator, reason) => `不能相加：${indicator}（${{ task: '任务', ratio: '比', 'no-counts': '没有分子、分母' }[reason]}）`,
};
