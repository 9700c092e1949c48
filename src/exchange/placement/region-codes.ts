/** Codes of GB/T 2260 in tables, and the provinces that they begin with. REGIONTEXT6 is in `region-texts.ts`. */

const CODE = /^([1-9]\d{5})(?:(\d{3})(\d{3})?)?$/;
/** By the first two digits of their codes. */
const PROVINCES = new Map(
  '13河北 14山西 21辽宁 22吉林 23黑龙江 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 46海南 51四川 52贵州 53云南 61陕西 62甘肃 63青海'
    .split(' ')
    .map((one) => [one.slice(0, 2), `${one.slice(2)}省`]),
);
/** Of provinces, autonomous regions and the four cities. */
const PROVINCE_CODE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:\d{4}|\d{7}|\d{10})$/;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** The code of a text that is one alone, without the zeros of levels that it has not; `null` for other texts. */
export function codeIn(plain: string): string | null {
  const [, county, township, village] = CODE.exec(plain) ?? [];
  return county === undefined
    ? null
    : [county, township, village].map((one, i) => (i > 0 && Number(one) === 0 ? '' : (one ?? ''))).join('');
}

/** The name of the province that a code is of. */
export function provinceOf(code: string): string | undefined {
  return PROVINCES.get(code.slice(0, 2));
}

/** Codes of rows that repeat, or of the plan's own city; 210101 and 210102 may number indicators. REGIONTEXT6 */
export function areRegionCodes(texts: readonly string[], ofPlan: string): boolean {
  const near = ofPlan.slice(0, 4).replace(/(?:00)+$/, '');
  const isRepeated = new Set(texts).size < texts.length;
  return texts.every((text) => PROVINCE_CODE.test(text) && (isRepeated || text.startsWith(near)));
}
