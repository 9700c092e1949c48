/**
 * Shares of women, 村委会主任中女性比例, and what heads their figures: 女性占比, 女 beside 合计.
 *
 * WOMENSHARE1 an indicator is one by its name and by its halves: women are counted in its numerator, and its denominator is of all
 * WOMENSHARE2 女性占比, 女干部所占比例, 女性占总数% head its value, also behind a year · WOMENSHARE3 so do 所占比例 and 占总数%, which say of nobody, for any rate
 */
import type { Indicator } from '../../plan/schema.js';
import { plainName } from './names.js';

const NAME = /女[^的]{0,8}(?:比例|比重|占比)$|女[^的]*占[^的]+的(?:比例|比重)$/u;

const WOMEN =
  '(?:女性?|妇女)(?:干部|职工|员工|代表|委员|常委|党员(?:代表)?|成员|教师|学生|教职工|书记|主任|负责人|领导(?:干部)?|人才|从业人员|正职|董事|监事|厕位|同志|[生童])?(?:人数|数量?)?';
const ALL = '(?:总数|总人数|总量|总体|全部|全体|合计|[^女男国省]{1,6}总人?数)';
const LEAD = '(?:其中)?[,:]?';
const SHARE = '(?:比[例重率]|百分比|比|%)';
const OF_WOMEN = new RegExp(`${LEAD}${WOMEN}(?:所?占(?:${ALL}的?)?)?${SHARE}$`, 'u');
const OF_NOBODY = new RegExp(`${LEAD}(?:所占|占${ALL}的?|占)${SHARE}$`, 'u');
const IS_WOMEN = new RegExp(`^${LEAD}${WOMEN}$`, 'u');

/** WOMENSHARE1 */
export function isShareOfWomen({ name, unit, measure }: Indicator): boolean {
  return (
    unit === 'percent' &&
    measure.kind === 'fraction' &&
    NAME.test(name) &&
    /女/u.test(measure.numerator) &&
    !/[女妇]/u.test(measure.denominator)
  );
}

/** Where in a plain text a heading of shares begins, and whether they are of women. WOMENSHARE2, WOMENSHARE3 */
export function shareIn(plain: string): { readonly start: number; readonly isOfWomen: boolean } | null {
  const [women, nobody] = [OF_WOMEN.exec(plain), OF_NOBODY.exec(plain)];
  const found = women ?? nobody;
  return found && { start: found.index, isOfWomen: women !== null };
}

/** 女, 其中：女, 女性人数, without brackets. */
export function isOfWomen(plain: string): boolean {
  return IS_WOMEN.test(plain);
}

/** Does 女性比例 head the value of an indicator? Also of one whose name ends so. */
export function headsShare(heading: string, indicator: Indicator): boolean {
  return isShareOfWomen(indicator) || plainName(indicator.name).endsWith(heading);
}
