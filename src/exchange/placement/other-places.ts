/**
 * Places in titles that no name of a region tells: figures of more, of less, or of nobody yet.
 *
 * OTHERPLACE1 areas of several regions: 粤西地区, 珠三角, 苏南; 农村地区 and 地区差异 are none · OTHERPLACE2 a place left open in a model: XX市, ××县
 * OTHERPLACE3 one hospital, 人民医院, rather than those of a region · OTHERPLACE4 two or three characters alone behind the name of the form's or the plan's
 * region, 开平市三埠, or what it is without, 开平市（不含三埠）, where neither the plan nor tables have such a word · OTHERPLACE5 two such characters as the name of a sheet
 */

const AREA = new RegExp(
  [
    '^(?:珠三角|长三角|京津冀|环渤海|粤港澳|大湾区|长株潭|成渝|五邑|华[东西南北中](?![人侨裔])|[粤苏浙赣鄂桂晋陕闽川湘皖鲁豫冀辽黔滇琼][东西南北中])(?:地区)?',
    '^(?:东北|西北|西南|中南|[东中西]部)(?:地区|[一二三四五六七八九十]省)',
    '^(?:(?![省市县区旗镇乡村街妇儿童女的在各分全本我该每与及等按])\\p{Script=Han}){2,6}地区(?![差间分名代:别类性内所])',
  ].join('|'),
  'u',
);
const GENERAL_AREA =
  /贫困|民族|山区|发达|偏远|沿海|内陆|部分|有关|所属|不同|重点|试点|示范|所在|填报|统计|行政|边境|高原|革命|脱贫|落后|其他|相关/u;
const OPEN_PLACE = /^(?:某+|[x×*○〇_△□]{1,5})(?:街道|社区|自治州|[省市县区旗镇乡村](?!场))/u;
const HOSPITAL =
  /^(?:(?![的各全数与和及])\p{Script=Han}){0,8}?(?:第[一二三四五六七八九十]+|人民|中心|中医?|中西医结合|红十字|附属|妇幼|妇女儿童)医院(?![数的与和及等级]|床位|建设)|^[x×]{1,4}医院/u;

const TABLE_WORD = new RegExp(
  [
    '[表数据值报章率级稿版项类页局办厅院站室组校]|[工协学总]会|第?[一二三四五六七八九十]$|工委$',
    '妇[女儿幼联]|儿童|[女男]性|男女|统计|监测|情况|汇总|填[写列]|指标|附件|封面|目录|说明|对比|计划|目标|基[本期]|[合总小]计|[全本上去今当]年',
    '[最初终]|定本|修[改订]|反馈|部门|单位|明细|现状|结果|新建|工作|城乡|[城市]镇|[农乡]村|城市|本[级市县区]|全[市县区]|健康|教育|经济|决策|管理|社会|保障|家庭|建设|环境|法律',
    '保护|安全|福利|卫[生健]|民政|[人社医]保|人社|公安|财政|司法|残联|体育|文[旅体化]|发改|组织|宣传|统战|政法|检察|住建|农业|水利|应急|网信|科[技协]|团委|人大|政协|党委|政府',
    '质量|评[估价]|规划|发展|资料|材料|备[份注]|副本|原[始来]|整理|[核审校]对|审核|公示|年鉴|季度|[月年]度|半年|主要|重点|核心|分[解工]|其[他它中]|补充|更正|参[考保与政]',
    '[样示]例|模板|空白|预|[中末]期|期[末初中]|实际|完成|进度|排[名序]|得分|考核|自[评查]|任务|措施|策略|需求|人[口员数]|出生|死亡|就业|婚[姻检]|生育|计生|养老|医[疗药]|托育|两癌|帮扶|救助|低保|综合|总[体的]',
    '[^老工]人$|者$|学生|户籍|流动|外来|农民|常住',
  ].join('|'),
  'u',
);

/** One that a title begins with. */
export function otherPlace(title: string): string | null {
  const [area] = AREA.exec(title) ?? [];
  if (area !== undefined && !GENERAL_AREA.test(area)) return area;
  return (OPEN_PLACE.exec(title) ?? HOSPITAL.exec(title))?.[0] ?? null;
}

/** @param behind what stands in a title behind the name of the region; `words` are those of the plan. */
export function partBehind(behind: string, words: string): string | null {
  const rest = behind.replace(/[-_(]*(?:(?:19|20)\d{2}|\d{2}(?=年))(?:年度?)?\)?$/u, '');
  const [, less, inside, alone] = /^(?:\((?:不含|不包括|剔?除|扣除)([^()]+?)外?\)|\(([^()]+)\)$|[-_]?(\p{Script=Han}+)$)/u.exec(rest) ?? [];
  if (less !== undefined) return less.split(/[,和及与]/u).some((one) => isUnknown(one, words, 3)) ? rest : null;
  const place = inside ?? alone ?? '';
  return isUnknown(place, words, 3) ? place : null;
}

/** OTHERPLACE5 */
export function isShortName(plain: string, words: string): boolean {
  return isUnknown(plain, words, 2);
}

function isUnknown(plain: string, words: string, most: number): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(plain) && plain.length <= most && !words.includes(plain) && !TABLE_WORD.test(plain);
}
