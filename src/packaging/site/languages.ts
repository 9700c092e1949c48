/** What the documentation itself says, beside its guides: names of pages and groups, heads of tables, words of buttons. */

export const LANGUAGES = ['zh', 'en'] as const;
export type SiteLanguage = (typeof LANGUAGES)[number];

export const otherLanguage = (language: SiteLanguage): SiteLanguage => (language === 'zh' ? 'en' : 'zh');

/** As `lang` takes it, for the page and for the elements in it. */
export const TAGS: Readonly<Record<SiteLanguage, string>> = { zh: 'zh-CN', en: 'en' };

const zh = {
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
  foreign: '本页由英文原文生成，没有中文译文。',
  questions: '最常问的十个问题',
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
  heads: { attribute: '标签属性', property: '脚本属性', type: '类型', default: '默认', meaning: '说明', method: '方法', event: '事件' },
  more: { className: '类', slot: '插槽', part: '部件', element: '元素' },
};

export type SiteWords = typeof zh;

const en: SiteWords = {
  site: 'Dabiao 达标 documentation',
  lead: 'Web components for monitoring government development plans, for any portal: departments fill, the office collects, all see what is met and what is at risk.',
  home: 'Documentation',
  demo: 'Demo portal',
  other: '中文',
  skip: 'Skip to content',
  contents: 'Contents',
  place: 'Where you are',
  search: 'Search the documentation',
  found: '{n} found',
  nothing: 'Nothing found. Try another word, for example "export", "draft" or "licence".',
  failed: 'The search could not be loaded. Check the network and try again.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser refuses to copy: select it and press Ctrl+C',
  foreign: 'This page is in Chinese only.',
  questions: 'The ten commonest questions',
  groups: { guides: 'Guides', elements: 'Elements', reference: 'Reference' },
  elements: 'All elements',
  formulas: 'Attainment: formulas and sources',
  browsers: 'Browsers',
  benchmarks: 'Benchmarks',
  changelog: 'Changelog',
  load: 'Loading it',
  smallest: 'The script for this element alone. Where others are on the page, take the one of {entries} that has them.',
  examples: 'Examples',
  needsScript: 'The example needs scripts.',
  attributes: 'Attributes',
  properties: 'Properties',
  methods: 'Methods',
  events: 'Events',
  slots: 'Slots',
  parts: 'Parts',
  custom: 'Custom properties',
  themed: 'Besides, every element takes the [custom properties of the looks](elements.html#custom-properties).',
  readOnly: 'Read only.',
  defaultSlot: '(default)',
  heads: {
    attribute: 'Attribute',
    property: 'Property',
    type: 'Type',
    default: 'Default',
    meaning: 'Meaning',
    method: 'Method',
    event: 'Event',
  },
  more: { className: 'Class', slot: 'Slot', part: 'Part', element: 'Element' },
};

export const WORDS: Readonly<Record<SiteLanguage, SiteWords>> = { zh, en };

/** The questions of the first page, and where each is answered: the page, with or without an anchor. */
export const QUESTIONS: readonly (readonly [link: string, zh: string, en: string])[] = [
  ['embed', '怎样在十分钟内放进我的页面？', 'How do I put it into my page in ten minutes?'],
  ['plan', '怎样换成我们县的规划？', 'How do I use the plan of our own county?'],
  ['dabiao-entry#events', '页面怎样拿到填报的内容、知道已经保存？', 'How does my page get what was filled, and hear that it was saved?'],
  ['collect', '导出的上报件怎样校验，怎样汇总？', 'How are exported submissions checked and collected?'],
  ['attainment', '“已达标”“进度滞后”是怎样算出来的？', 'How is "met" or "behind" worked out?'],
  ['security', '填的数据存在哪里，会不会传出去？', 'Where is what people fill kept, and does it leave the computer?'],
  ['licences', '要不要付费，Handsontable 的许可证怎么办？', 'Does it cost anything, and what about the licence of Handsontable?'],
  ['deploy', '服务器要设什么，怎样升级？', 'What is to be set on the server, and how do I upgrade?'],
  ['browsers', '支持哪些浏览器？', 'Which browsers does it run in?'],
  ['theme', '怎样改成门户的颜色、大字或深色？', 'How does it get the colours of my portal, large type or dark?'],
];
