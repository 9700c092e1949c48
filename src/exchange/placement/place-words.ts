/** How names of places look in tables, by their last words, and with years beside them. */

export const ENDING = /(?:省|自治区|市|自治州|盟|县|区|旗|镇|乡|街道|苏木|办事处|社区|村)$/u;
/** Words that end like a region and are none. */
export const GENERAL =
  /^(?:[省市县区旗镇乡街村]+|.*(?:城镇|乡镇|城乡|城区|郊区|市区|地区|社区|农村|乡村|城市|小区|园区|灾区|辖区|片区|行政村|自然村|行政区|[省市]辖[市区县]|直辖[市县]|设区的?市|[地县]级市|地市|(?:示范|试点|重点|先进|贫困|民族)[省市县区旗镇乡村])|(?:[乡镇街]*|城市)街道|各.*)$/u;
export const WHOLE = /^(?:全|本|我)(?:街道|社区|[国省市州盟县区旗镇乡村])/u;
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
