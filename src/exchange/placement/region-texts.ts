/**
 * Which region a text of a table names, and whether it is one of the form's.
 *
 * REGIONTEXT1 a region of the form by its code or name, also without its last word (开平), and with those above in front (江门市开平市)
 * REGIONTEXT2 全市, 全县, 合计 are the plan's own region · REGIONTEXT3 a name that ends like a region, or a code, is another one
 * REGIONTEXT4 a line 地区：… tells the table's region; a title that begins with another place is asked about, since forms carry the names of those above
 */
import type { EntrySession } from '../../report/session.js';
import { formWords } from '../../vocabulary/form.js';
import { TOTAL_WORDS } from '../../vocabulary/heading-words.js';
import { LOCALES } from '../../vocabulary/locale.js';
import { plainName } from './names.js';

const ENDING = /(?:省|自治区|市|自治州|盟|县|区|旗|镇|乡|街道|苏木|办事处|社区|村)$/u;
const CODE = /^[1-9]\d{5}(?:\d{3}|\d{6})?$/;
const WHOLE = /^(?:全|本)[省市州盟县区旗镇乡]$/u;
/** Words that end like a region and are none. */
const GENERAL =
  /^(?:.*(?:城镇|乡镇|城乡|城区|郊区|市区|地区|社区|农村|乡村|城市|小区|园区|灾区|市县|区县|镇街)|[各我全本][省市县区镇乡])$/u;
const LINE = /^(?:填报|报送|统计|所属|所在)?(?:地区|区域|行政区划|县区|镇街|街道|乡镇)(?:名称)?:(.+)$/u;
const FIRST_PLACE =
  /^(?:(?:填报|报送|制表)(?:单位|部门|机关):?|(?:19|20)\d{2}年度?)?((?:\p{Script=Han}{2,7}?(?:街道|镇|乡|区|市|旗)|\p{Script=Han}{1,7}?县))/u;

const TOTALS: ReadonlySet<string> = new Set([...LOCALES.map((locale) => formWords[locale].total), ...TOTAL_WORDS].map(plainName));

export class RegionTexts {
  private readonly session: EntrySession;
  /** Plain names and codes, each with its region. */
  private readonly own = new Map<string, string>();

  constructor(session: EntrySession) {
    this.session = session;
    for (const code of session.regions) {
      this.own.set(code, code);
      const name = plainName(session.regionNames[code] ?? '');
      if (name !== '') this.own.set(name, code);
      const short = name.replace(ENDING, '');
      if (short.length >= 2 && !this.own.has(short)) this.own.set(short, code);
    }
  }

  /** The form's region a text names, or `null`. */
  find(text: string): string | null {
    const plain = plainName(text);
    const { region } = this.session.plan;
    const own = this.own.get(plain);
    if (own !== undefined) return own;
    if ((WHOLE.test(plain) || TOTALS.has(plain)) && this.session.regions.includes(region.code)) return region.code;
    for (const [name, code] of this.own) if (name.length >= 3 && plain.endsWith(name) && ENDING.test(name)) return code;
    return null;
  }

  /** Does a text name a region that is none of the form's? */
  isElsewhere(text: string): boolean {
    const plain = plainName(text);
    return plain !== '' && this.find(text) === null && (looksLikeRegion(plain) || WHOLE.test(plain));
  }

  /** What a line above a table says of another region. REGIONTEXT4 */
  elsewhereIn(line: string): { readonly text: string; readonly isStated: boolean } | null {
    const plain = plainName(line);
    if ([...this.own.keys()].some((name) => name.length >= 3 && plain.includes(name))) return null;
    const stated = LINE.exec(plain)?.[1];
    if (stated !== undefined) return this.find(stated) === null ? { text: stated, isStated: true } : null;
    const [, place] = FIRST_PLACE.exec(plain) ?? [];
    const { title, region } = this.session.plan;
    if (place === undefined || GENERAL.test(place) || WHOLE.test(place)) return null;
    return plainName(title).includes(place) || plainName(region.name) === place ? null : { text: place, isStated: false };
  }
}

export function looksLikeRegion(plain: string): boolean {
  return CODE.test(plain) || (plain.length <= 15 && /^\p{Script=Han}{2,}$/u.test(plain) && ENDING.test(plain) && !GENERAL.test(plain));
}
