/**
 * Places in titles that no name of a region tells: figures of more, of less, or of nobody yet.
 *
 * OTHERPLACE1 areas of several regions: 粤西地区, 珠三角, 苏南; 农村地区 and 地区差异 are none · OTHERPLACE2 a place left open in a model: XX市, ××县
 * OTHERPLACE3 one hospital or school, 人民医院, 妇幼保健院数据, 第一小学, rather than those of a region, the committee of one village or community, 东河村委会, and sums over those of another level, 镇街合计, or such a level alone, 市级 · OTHERPLACE4 two or three characters alone behind the name of the form's or the plan's
 * region, 开平市三埠, or what it is without, 开平市（不含三埠）, where neither the plan nor tables have such a word · OTHERPLACE5 two such characters as the name of a sheet, or alone in a line above
 * OTHERPLACE6 such characters before what titles call a table, 开平市三埠统计表, two of them at the beginning of one, 三埠2025年妇女监测表, or beside a year alone, 恩平2025
 */
import { GENERAL, ofCommittee } from './place-words.js';

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

/** Characters that no more than eight hold of the 24,886 names of two or three characters that streets, towns and townships of the country have. */
const NO_NAME =
  /[层规期综主要籍劳动就失收入出消费物价能邮旅贸投产筑技专教校职初幼婴龄残疾守困境贫优殡葬婚援访反暴奸拐卖犯罪刑事禁毒警防食品药控病慢传染滋乙肝核肺免疫种孕检妇床位血医护助机构设服活阵项目预算决债账名册息础始报快终末岁阶现题键用详细简标准式最供污垃圾厕改气质畜植融险证券贷企个体私有澳招审计税监销闻版档案志非遗族侨办租级度健情概况态讯组类性限燃辆驾故灾震害实件委部员领导备住移难股网选数胞属退役拥创培训称历盲扫辍毕在筛抽巡督互样表附续总送呈填存涉绝跨往比较序评考测议述绩效点典型模巾帼庭谐幸癌颈乳腺避节死亡姻离早养寄低补敬愿男统写指录说划去今修订馈状策理障律财织急量估展料材份注副整示鉴他它充参与例际完略需求疗帮救的具以适已未亲受患返休危丧偶异被散诊制给值转聘稳艺术身晨近视龋齿肥胖喂率症妊娠薪告据局系辖域稿纲剂癫痫哮喘糖尿压脂肾胃肠眼鼻喉骨脑胎剖腹脐哺断奶辅缺锌钙碘]/u;
const TABLE_WORD = new RegExp(
  [
    '[局厅院站室所馆园会车线]$|[一二三四五六七八九十]$|儿童|新生儿|妇[女幼]|女性|汇总|封面|对比|[基期]本|[全本上当]年|[合小]计|工[作商]|业$|定[本稿]|单位|明细|结果|新建|更正|空白',
    '城[乡市镇区]|[市乡]镇|[农乡]村|本[级市县区]|[全各][市县区镇]|健康|经济|管理|社[会保工区]|保[护险密]|安全|福利|卫[生健]|民[政生情]|[人医]保|人[社大口流]|公[安示开路交益]|司法|文化|统战',
    '政[法协府策]|水利|科[协室]|团委|党[建群政校代]|发[展改]|原[来因]|半年|分[解工城布户]|其中|得分|自查|任务|措施|生育|托育|学[生前历位]|外来|农[民户]|居民|[村市]民|干部|女干',
    '增[减幅速长]|[外台工]资|公立|省[定里]|地方|民[间营]|官方|群团|少儿|银行|园区|开发|海关|航运|普高|排水|通信|重大|盖章|交通|高中|小学|青[少年]|少年|老[年人]|孤儿|五保|家[风长]|法[治人]|治安|儿科|场|资金|清单|全[面民国]|绿化|环[保境]|国土|土地|电[力信]|图书|港务|铁路|民航|机场|园林|市[政场]|道路|两会',
    '人代|职代|班子|军人|升学|[普调复]查|对照|打分|特色|先进|三八|文明|五好|平安|慈善|志愿|义工|进城|务工|下岗|流浪|自来水|余额|[上落入出]户|户[口数]|面积|义务|相关|有关|本表|以[上下]|上述|更新|当前|附|一般|新增|约束',
    '[^老工]人$|者$|常住|流动|户籍',
  ].join('|'),
  'u',
);
/** What a title goes on with behind a place: 三埠统计表, 三埠2025年妇女监测表. */
const PLACE_AHEAD =
  /^[-_]?\(?(\p{Script=Han}{2,3}?)\)?(?:[-_]?\(?(?:(?:19|20)\d{2}|\d{2}年)|(?:妇女|儿童|妇儿|两[纲规]|统计|监测|填报|上报|报送|年报|年度|季度|半年|[上下]半年|汇总|评估|数据|报表|[情状]况|指标|卫生|卫健|健康|教育))[^,;:]*(?:表|年?报|监测|统计|数据|[情状]况|台账|汇总)(?:\([^()]*\))?\d?$/u;
/** One office or school, and sums over those of other levels: 市妇幼保健院, 随县第一小学, 填报学校：…, 镇街合计, 各地级市. */
const OF_ONE = new RegExp(
  [
    '^(?:(?![的各全数与和及])\\p{Script=Han}){0,8}?(?:(?:(?:妇幼)?保健院|卫生院|福利院)(?=的?(?:(?:19|20)\\d{2}年?度?)?(?:数据|情况|资料))|(?:第[一二三四五六七八九十\\d]+|实验|中心|附属)(?:小学|中学|幼儿园|学校))(?!数(?!据)|[的与和及等级生床建])',
    '^(?:填报|报送|上报)(?:学校|医院|幼儿园)(?:名称)?:\\p{Script=Han}+',
    '^各?(?:镇街|乡镇|街道|镇|县区|县市区|市县|区县)(?:合计|小计|总计|平均|最[高低])',
    '^(?:国家|省|地?市|县|区县?|乡?镇|街道|村)级$',
    '^各(?:地级市|省|设区的?市|市州|州市)',
  ].join('|'),
  'u',
);
/** What goes on behind a committee is no figure of many: 居委会主任, 村委会数. */
const OF_COMMITTEES = /^(?:主任|成员|委员|班子|换届|数(?!据)|[的与和及等])/u;
const NOT_NAMED = /[的各全与和及等每]/u;
/** A longer text is no title. */
const LONGEST_TITLE = 60;
const LONGEST_PLACE = 12;

/** One that a title begins with. */
export function otherPlace(title: string): string | null {
  const [area] = AREA.exec(title) ?? [];
  if (area !== undefined && !GENERAL_AREA.test(area)) return area;
  return (OPEN_PLACE.exec(title) ?? HOSPITAL.exec(title) ?? OF_ONE.exec(title))?.[0] ?? committeeIn(title);
}

/** 东河村委会, but no 社区居委会主任. OTHERPLACE3 */
function committeeIn(title: string): string | null {
  const found = title.length > LONGEST_TITLE ? null : ofCommittee(title);
  if (found === null || found.place.length > LONGEST_PLACE || GENERAL.test(found.place) || NOT_NAMED.test(found.place)) return null;
  return OF_COMMITTEES.test(title.slice(found.length)) ? null : title.slice(0, found.length);
}

/** @param behind what stands in a title behind the name of the region; `words` are those of the plan. */
export function partBehind(behind: string, words: string): string | null {
  const rest = behind.replace(/[-_(]*(?:(?:19|20)\d{2}|\d{2}(?=年))(?:年度?)?\)?$/u, '');
  const [, less, inside, alone] = /^(?:\((?:不含|不包括|剔?除|扣除)([^()]+?)外?\)|\(([^()]+)\)$|[-_]?(\p{Script=Han}+)$)/u.exec(rest) ?? [];
  if (less !== undefined) return less.split(/[,和及与]/u).some((one) => isUnknown(one, words, 3)) ? rest : null;
  const place = inside ?? alone ?? '';
  return isUnknown(place, words, 3) ? place : placeAhead(behind, words, 3);
}

/** OTHERPLACE6 */
export function placeAhead(title: string, words: string, most: number): string | null {
  const [, place = ''] = title.length > LONGEST_TITLE ? [] : (PLACE_AHEAD.exec(title) ?? []);
  return isUnknown(place, words, most) ? place : null;
}

/** OTHERPLACE5 */
export function isShortName(plain: string, words: string): boolean {
  return isUnknown(plain, words, 2);
}

function isUnknown(plain: string, words: string, most: number): boolean {
  return (
    /^\p{Script=Han}{2,3}$/u.test(plain) &&
    plain.length <= most &&
    !words.includes(plain) &&
    !NO_NAME.test(plain) &&
    !TABLE_WORD.test(plain)
  );
}
