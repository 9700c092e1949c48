import { chineseDescriptions } from '../descriptions.js';
import type { SiteLanguage, SiteWords } from '../words.js';
import { chineseMeasure } from './measures.js';

const words: SiteWords = {
  site: '达标 Dabiao 文档',
  lead: '可嵌入任何门户网站的规划监测组件：部门填报，统计部门汇总，达标与预警一目了然。',
  home: '文档首页',
  demo: '演示门户',
  other: 'English',
  skip: '跳到正文',
  contents: '目录',
  place: '当前位置',
  search: '搜索文档',
  found: '{n} 个结果',
  nothing: '没有找到。换一个词试试，例如“导出”“草稿”“许可证”。',
  failed: '搜索没有加载成功，请检查网络后再试。',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不让复制，请选中后按 Ctrl+C',
  also: {
    embed: '嵌入 集成 引入 安装 快速开始 入门',
    api: '接口 API 编程 方法 事件 返回值 报错',
    deploy: '安装 离线 内网 上线 版本 缓存 跨域',
    plan: '规划数据 指标文件 换规划',
    collect: '收表 合并 退回 复核',
    sql: '数据库 大数据 全国 全省 数据仓库 逐级汇总',
    attainment: '评价 评估 预警 进度',
    documents: '接口 格式 数据结构 字段 校验',
    theme: '主题 皮肤 样式 颜色 配色 换色 深色 夜间 大字 适老化 无障碍 高对比度',
    languages: '多语言 国际化 翻译 第三种语言 少数民族语言 蒙古语 藏语 维吾尔语 文案',
    security: '隐私 加密 保密 等保 个人信息 内容安全策略',
    licences: '授权 收费 费用 价格 开源 商用',
    browsers: '兼容 兼容性 谷歌 火狐 360 IE',
    benchmarks: '速度 快慢 性能测试 对比',
    formulas: '算法 计算方法 指标解释 预测',
    changelog: '版本 升级 变化 新功能',
  },
  foreign: {
    benchmarks: `在同一台机器、同一次运行里，与未加工的 Handsontable、AG Grid、RevoGrid、Tabulator、SurveyJS 和手写的 HTML 表单对比。括号里是倍数，越小越好：表格与用自带校验的
Handsontable 比，字段表单与手写的表单比。用 \`npm run bench\` 可以自己测，\`npm run bench -- --only grid\` 等只测一部分。

各种表格显示同样的数据：20 列，即按性别分组的比率最初显示的列，其中九列是带校验的数，两列是下拉选择。2,000 行以内是一个地区的，有实时评价；更多的是 100 项指标乘以许多地区。
都有上年数。

- **打开**：到显示出来、可以填写为止。本套件在此期间由规划和上年数建立填报、打开草稿；其他表格直接得到各行数据。每轮打开三次，“填满”的一行是所有数都已填好时（本套件从草稿恢复）。
- **回车**：从按键的时间到单元格校验后显示；20 次的中位数。
- **首次粘贴**：页面打开后第一次粘贴，3 列 × 3,334 行，从按键算起，每隔一个数换成文字。AG Grid 社区版不能粘贴整块，由页面解析后成批写入；AG Grid 和 RevoGrid 由页面校验。
  “按名称”是指标、地区和数值三列，只有本套件会找到写着这些名称的行。
- **最长的任务**：页面主线程被占用的最长一次；0 表示不到 50 毫秒，那是浏览器能报告的最小值。

字段表单显示同样的比率，不分组，每行三个字段：本套件的字段表单、手写的 HTML 表单（每次改动校验一次，能粘贴电子表格的一列）、本套件的表格，以及 240 行以内的 SurveyJS 矩阵（再多，
按一次回车要一分钟以上）。**首次打开**从访问页面到一个字段可以填写，用经典脚本引入，开平市卫健部门的表，处理器慢四倍，网速 10 Mbit/s、到服务器 40 毫秒；旁边是同一页面用表格时所用的时间，
字段表单不得超过它的 0.6。`,
    changelog: `逐条的更新记录只有英文。各版本的要点：

**0.1.0**（未发布）

- 填报：表格和逐项填写两种视图，边填边查，Excel 表下载、导入和粘贴，打印，密封的上报件和校验码，练习表。
- 草稿：存在本机浏览器，另有第二份；多个窗口合用一份，可撤销、回到以前的版本、备份到文件、用口令加密。
- 达标：状态、预测、预警和小数值的处理，两种评价方法；仪表、走势图、达标情况板，可导出图片和表格。
- 汇总：\`dabiao merge\` 合并上报件，说明每个值的来源、裁决和缺报；SDMX-CSV 2.0。
- 规划：\`dabiao.plan/1\` 格式和六份规划，\`dabiao plan check\` 检查，JSON Schema，统计报表制度和目标责任分解表。
- 接入：\`<dabiao-entry>\` 的属性、方法和事件，HTML 表单控件，Vue、React、Angular 的类型，经典脚本，严格的内容安全策略，旧浏览器（Chromium 86 起）。
- 外观和语言：现成的外观、大字、高对比度、深色；中文、英文，可添加语言。

以下是英文的逐条记录。`,
  },
  questionsHead: '最常问的十个问题',
  groups: { guides: '指南', elements: '元素', reference: '参考' },
  elements: '元素一览',
  formulas: '达标评价的公式和出处',
  browsers: '支持的浏览器',
  benchmarks: '性能实测',
  changelog: '更新记录',
  load: '加载',
  smallest: '只用这个元素时加载的脚本；页面上还有别的元素时，改用 {entries} 中包含它们的一个。',
  examples: '示例',
  needsScript: '示例需要浏览器执行脚本。',
  attributes: '标签属性',
  properties: '脚本属性',
  methods: '方法',
  events: '事件',
  slots: '插槽',
  parts: '部件',
  custom: 'CSS 自定义属性',
  themed: '此外，所有元素都可用[外观的自定义属性](elements.html#custom-properties)。',
  readOnly: '只读。',
  defaultSlot: '（默认）',
  separator: '、',
  colon: '：',
  heads: { attribute: '标签属性', property: '脚本属性', type: '类型', default: '默认', meaning: '说明', method: '方法', event: '事件' },
  more: { className: '类', slot: '插槽', part: '部件', element: '元素' },
  questions: [
    ['embed', '怎样在十分钟内放进我的页面？'],
    ['plan', '怎样换成我们县的规划？'],
    ['dabiao-entry#events', '页面怎样拿到填报的内容、知道已经保存？'],
    ['collect', '导出的上报件怎样校验，怎样汇总？'],
    ['attainment', '“已达标”“进度滞后”是怎样算出来的？'],
    ['security', '填的数据存在哪里，会不会传出去？'],
    ['licences', '要不要付费，Handsontable 的许可证怎么办？'],
    ['deploy', '服务器要设什么，怎样升级？'],
    ['browsers', '支持哪些浏览器？'],
    ['theme', '怎样改成门户的颜色、大字或深色？'],
  ],
};

const descriptions = chineseDescriptions();

export const chinese: SiteLanguage = {
  folder: 'zh',
  tag: 'zh-CN',
  ending: '.md',
  words,
  told: (text) => descriptions.get(text) ?? text,
  measure: chineseMeasure,
  isOwn: (text) => /\p{Script=Han}/u.test(text),
  firstSentence: (paragraph) => paragraph.replace(/。.*$/s, '。'),
};
