/**
 * What columns beside the names say of whom a row's figures are: 口径 户籍, 类型 民办, 单位 江门市教育局.
 *
 * ROWSCOPE1 a part of the people or of the places, in a column of 口径, 类型, 类别, 性质 or 范围, that the indicator's name does not have is asked about ·
 * ROWSCOPE2 so is 省级指标 below 来源, and below 单位 an office of the region above the plan's
 */
import type { Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import { plainName } from './names.js';
import type { Doubt } from './placed.js';

/** Asked about, of one table. */
const MOST = 3;
const LONGEST_PLACE = 12;
const OF_SCOPE = /口径|类[型别]|性质|范围|分组/u;
const OF_SOURCE = /来源|出处/u;
const OF_OFFICE = /^单位(?:名称)?$/u;
const SCOPE =
  /^(户籍|常住|流动|外来|[公民]办|[公私民][立营]|普惠|城[镇市区]|[农乡]村|[省市县区]直|本级|上级|女[性童生]|男[性童生]?|留守|残疾|困境|低保|在职|离退休|[6-8]0岁以上)(?:人口|口径|学校|幼儿园|机构|指标|单位|部分|妇女|儿童)?$/u;
const ABOVE = /^(?:国家|全国|省|市|上级)级?(?:指标|数据|口径|统计|数)$/u;

/** @param taken rows of the block, with the rows of the form they went to; `headings` are those of columns that hold no figures, by column. */
export function* rowScopes(
  { session, regions }: FormContext,
  headings: readonly (string | undefined)[],
  taken: readonly { readonly cells: readonly string[]; readonly rows: readonly number[] }[],
): Steps<readonly Doubt[]> {
  const said = new Set<string>();
  for (const { cells, rows } of taken) {
    yield cells.length;
    const name = session.form.rows[rows[0] ?? -1]?.indicator.name ?? '';
    for (const [c, cell] of cells.entries()) {
      const heading = headings[c];
      const plain = plainName(cell);
      if (heading === undefined || plain === '') continue;
      const scope = OF_SCOPE.test(heading) ? SCOPE.exec(plain)?.[1] : undefined;
      const isOther =
        (scope !== undefined && !name.includes(scope)) ||
        (OF_SOURCE.test(heading) && ABOVE.test(plain)) ||
        (OF_OFFICE.test(heading) && isOfficeAbove(plain, regions));
      if (isOther) said.add(`${heading}：${cell.trim()}`);
      if (said.size === MOST) return doubtsOf(said);
    }
  }
  return doubtsOf(said);
}

/** 江门市教育局 in the form of a county. */
function isOfficeAbove(plain: string, regions: FormContext['regions']): boolean {
  for (let length = 2; length < Math.min(plain.length, LONGEST_PLACE); length++) {
    const place = plain.slice(0, length);
    if (regions.isOfPlan(place) && regions.find(place) === null) return true;
  }
  return false;
}

function doubtsOf(said: ReadonlySet<string>): readonly Doubt[] {
  return [...said].map((text) => ({ code: 'scope', text }));
}
