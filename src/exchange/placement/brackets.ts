/**
 * What stands in brackets behind a name or a heading, piece by piece: `（三埠街道，2024年）`, `（万人，开平市）`.
 *
 * BRACKET1 a comma, a semicolon, a slash part what stands in one bracket · BRACKET2 words that only explain say nothing of other figures: 约束性, 含农民工,
 * 市卫健局, 初步数; what is none of these and not understood, 台山 or 户籍人口, is asked about
 * BRACKET4 what a heading leaves out, 不含三埠, is asked about, too, and what is of before it was put right, 修订前
 * BRACKET5 so is a length of time that is not the name's: 月人均基本养老金（年）
 * BRACKET3 behind a name 不含农民工 and 快报 are of another scope or an earlier time than the name by itself, and are asked about
 * BRACKET6 so is what makes another quantity of it, 累计, 调整, 监测点, 城区, where the name has no such word; a source, 妇幼年报, only explains
 */

/** A bracket that tells what is counted in, or compares. */
export const EXPLAINING = /(?:^|\()(?:不?含|包[含括])[^()]*(?:$|\))|(?:^|\()与[^()]*(?:一致|相同|可比)(?:$|\))/g;
/** Words of roles within words that are none. */
export const NO_ROLE = /目标(?=人群|人口|儿童|妇女|对象)|计划(?=生育|免疫)/g;

const BETWEEN = /[,;/]/;
const EXPLANATION = new RegExp(
  [
    '^(?:不?含|包[含括]|剔?除|扣除|见|详见|附?注|表|图|按|以|每|与|如|即|由|约束|预期|[中终]期(?:评估|监测)?$|[正负逆反]|[必选可]填|定[性量]|核心|重点|主要|当年|累计|年[末底初]|期末|时点)',
    '^(?:抽样|调查|监测|评估|自评|统计|测算|初步|快报|年报|公报|调整|修[订正改]|更正|订正|勘误|改正|核定|最终|终|待定|更新|新增指标|目标(?:人群|人口|儿童|妇女|对象))',
    '(?:[局委办部厅]|部门|单位|中心|指标|[^女男]性|向|率|比|版|为准|[年季月]报|年鉴|公报|系统|台账|报表)$',
    '^[一二三四五六七八九十甲乙丙丁]+$',
  ].join('|'),
);

/** @param inside as `plainName` has it. */
export function piecesOf(inside: string): readonly string[] {
  return inside.split(BETWEEN).filter((piece) => piece !== '');
}

/** BRACKET2: may a piece that no reader knows be of other figures? */
export function isUnclear(piece: string): boolean {
  return /\p{Script=Han}/u.test(piece) && !EXPLANATION.test(piece);
}

const LESS =
  /^(?:[不未][含计]|[不未]包[含括]|剔除|扣除|除.+外$|仅|只)|^(?:更正|订正|修[订正改]|调整|改正|核[定实]|审核|更新)前(?:数据?|[数值])?$/u;
const EARLIER = /^(?:快报|初步|预报)[数值]?$/u;

const OTHER_QUANTITY =
  /^(?:年龄|性别|人口)?(累计|合计|平均|加权|标化|标准化|调整|修[正订]|校正|抽样|监测点|监测地区|样本|测算|推算|估[计算测]|(?:中心|主)?城区|市区|镇区|郊区|[城乡农]村?)(?:后|前)?的?(?:数据?|值|率|法|口径|点)?$/u;

/** BRACKET3 */
export function isOfOtherScope(piece: string): boolean {
  return leavesOut(piece) || EARLIER.test(piece);
}

/** BRACKET6 */
export function isOfOtherQuantity(piece: string, name: string): boolean {
  const word = OTHER_QUANTITY.exec(piece)?.[1];
  return word !== undefined && !name.includes(word);
}

/** Of less than the heading by itself, 数值（不含三埠）, or of before it was put right. BRACKET4 */
export function leavesOut(piece: string): boolean {
  return LESS.test(piece);
}
