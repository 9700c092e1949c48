/**
 * What a remark, a note or a title says against its own figures: that they are not settled, wrong, or not those that count.
 *
 * UNSURE1 not yet checked or decided: 待核实, 未审定, 数据未定, 未最终确认; not 无待核实 · UNSURE2 wrong by its own words: 小数点错位, 分子分母颠倒, 两项填反, 重复计算; not where that is
 * mended, feared or only asked for: 已更正, 如有错误请联系, 避免重复计算 · UNSURE3 not to be used, or another's number counts: 不采用, 以统计局为准; 以本表为准 says nothing against it, nor does the source, 以统计局数据为准
 * UNSURE4 the number for whom it is not whole: 除三埠街道外, 不含农村, 部分镇未报送, 缺2个镇数据, 仅妇幼保健院; of what is no place and no office, 不含税, 仅1所, it says nothing
 */
const UNSETTLED =
  /(?:[待未]|尚需|有待)(?:最终|正式|经|再|进一步|完全|上级|统计局?){0,2}(?:核[实定对准查]?|审[定核批计]?|定[稿案]?|确[认定]|复核|认定|更新|补充|完善|完成)(?:的|数据?|数值|值|稿|版|中)*(?=$|[^\p{Script=Han}])/u;
const NOT_SO =
  /无|没有|不存在|[避防]免|防止|杜绝|如|若|是否|请|未发现|减少|禁止|严禁|不得|不能|[已经](?:更正|改正|修正|订正|纠正|调整|剔除|处理)|纠正|口径/u;
const WRONG =
  /错位|[颠弄填写看录报串写]反|颠倒|[填写报算录抄弄]错|错[行列填]|串[行列]|互换|对调|有误|错误|不准确?$|不一致|不符(?!合)|[多少漏]计|少报|[多漏]报(?!率|调查)|重复(?:计算|统计|上报)|有疑问|存疑|不实$|失实/u;
const UNUSED =
  /^(?:此[行数项]|本[行项]|该[数项])?(?:数据?)?(?:不|未)(?:予|被|再)?(?:采用|采纳|使用|作数)$|以(?![本此该])[^,;:]{0,12}(?:局|委|办|厅|院|会|中心|部门?|系统|平台|年报|年鉴|公报|新表|(?:最终|正式)?(?:核定|审定)数?)为准$/u;
/** What is no place, though it ends like one. */
const NO_PART =
  /价格|税|因素|重复|异常|缺失|空白|参考|^(?:各|每|如|若|请|全[^部]|[本我][省市县区镇]$)|[\d一二两三四五六七八九十]+[所家个名]$/u;
const PLACE = '(?:镇街?|乡镇?|村|街道|社区|[县区市省场院校园站]|农场|机构|部门|单位|公立|公办|民办|私立|城[镇市区]|农村|市直|县直)';
const WITHOUT = new RegExp(
  `(?:^|[为是系:均暂]|数据|数值|表|[率数量])(?:不含|不包[括含]|未含|未包[括含]|不计入?|未计入?|未统计|未纳入|剔除|扣除|缺少?)(?:了)?([^,;:]{0,14}${PLACE})(?:的?(?:数据?|情况|人口))?$`,
  'u',
);
const EXCEPT = new RegExp(`除(?!法)([^,;:]{1,14}${PLACE})(?:以|之)?外`, 'u');
const MISSING = new RegExp(
  `([^,;:]{0,14}${PLACE})的?(?:数据?|情况|报?表)?(?:均|都)?(?:未|没有?|尚未|暂未|缺)(?:报送?|上报|填报|提供|汇总|统计|包含|纳入|报)`,
  'u',
);
const ONLY = new RegExp(
  `^(?:数据|数值|[均都])*[仅只](?:包?含|包括|统计|计算|有|限于?|为|是)?([^,;:]{0,12}${PLACE})(?:的?(?:数据?|情况))?$`,
  'u',
);
const NOT_ALL = /^(?:本表)?(?:数据|数字|资料)(?:尚|还)?不(?:完[齐整]|[全齐]|齐全)$/u;

/** Some character of any of these; most texts have none. */
const MAY_SAY = /[待未需有错反倒换误准致符计报复疑实用缺除扣剔含仅只括不]/u;

/** @param clause in plain writing. UNSURE1 to UNSURE3 */
export function isUnsure(clause: string): boolean {
  if (!MAY_SAY.test(clause)) return false;
  if (UNSETTLED.test(clause)) return !/无|没有|不存在/u.test(clause);
  return (WRONG.test(clause) && !NOT_SO.test(clause)) || UNUSED.test(clause);
}

/** UNSURE4 */
export function isOfPart(clause: string): boolean {
  if (!MAY_SAY.test(clause)) return false;
  const [, part] = WITHOUT.exec(clause) ?? EXCEPT.exec(clause) ?? MISSING.exec(clause) ?? ONLY.exec(clause) ?? [];
  return NOT_ALL.test(clause) || (part !== undefined && !NO_PART.test(part));
}
