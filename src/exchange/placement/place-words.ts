/** How names of places look in tables, by their last words, and with years beside them. */

export const ENDING = /(?:省|自治区|市|自治州|盟|县|区|旗|镇|乡|街道|苏木|办事处|社区|村)$/u;
/** Words that end like a region and are none; 盐城市 and 东河社区 are one, 大城市 and 城乡社区 are none. */
export const GENERAL = new RegExp(
  [
    '^(?:[省市县区旗镇乡街村]+',
    '.*(?:城镇|乡镇|城乡|郊区|市区|地区|农村|乡村|小区|园区|灾区|辖区|片区|行政村|自然村|行政区|[省市]辖[市区县]|直辖[市县]|设区的?市|[地县]级市|地市)',
    '.*(?:示范|试点|重点|先进|贫困|民族)[省市县区旗镇乡村]',
    '(?:|.*(?:..|[大中小新老旧主各全本省市县区镇仅只非]))城[市区]',
    '[省市县区镇乡村街居]*社区',
    '.*(?:[的与和及等或各每]|城[乡镇市区]|农村|街道|所[有辖]|全部|部分|示范|试点|重点|先进|其他|有关)社区',
    '(?:[乡镇街]*|城市)街道',
    '各.*)$',
  ].join('|'),
  'u',
);
export const WHOLE = /^(?:全|本|我)(?:街道|社区|[国省市州盟县区旗镇乡村])/u;
/** 东河村委会, 新昌居民委员会 */
const COMMITTEE = /^(.+?)([居村])(?:民委员|委)会/u;
/** 2024年开平市, 开平市2024年, 三埠-2024, 24年三埠 */
const YEAR_BEFORE = /^(?:(?:19|20)\d{2}(?:年[度末底]?)?|\d{2}年[度末底]?)[-_/.·:,]*(?=\p{Script=Han})/u;
const YEAR_BEHIND = /(\p{Script=Han})[-_/.·:,]*\(?(?:(?:19|20)\d{2}(?:年[度末底]?)?|\d{2}年[度末底]?)\)?$/u;

/** A plain text without a year before it or behind. */
export function undated(plain: string): string {
  return plain.replace(YEAR_BEFORE, '').replace(YEAR_BEHIND, '$1');
}

/** A name of two characters has no last word to leave out. */
export function shortOf(name: string): string | null {
  const short = name.replace(ENDING, '');
  return short !== name && short.length >= 2 ? short : null;
}

/** The village or community whose committee a plain text begins with, and the characters of both; `null` where there is none. */
export function ofCommittee(plain: string): { readonly place: string; readonly length: number } | null {
  const [all, before = '', of] = COMMITTEE.exec(plain) ?? [];
  if (all === undefined) return null;
  return { place: /(?:社区|村)$/u.test(before) ? before : `${before}${of === '居' ? '社区' : '村'}`, length: all.length };
}
