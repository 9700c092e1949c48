/**
 * Which region a text of a table names, and whether it is one of the form's.
 *
 * REGIONTEXT1 a region of the form by its code (also with zeros behind) or name, also without its last word (开平), with those above in front
 * (江门市开平市), with 办事处 or 合计 behind · REGIONTEXT2 全市, 本市, 我市 are the region whose name ends so: of 开平市, not of 随县; 合计 is the plan's own
 * REGIONTEXT3 a name that ends like a region, or a code, is another one, and so is a part of it (市本级, 市直); 街道, 城乡, 各县区 are no region
 * REGIONTEXT4 a line 地区：… tells the table's region; a title that begins with another place (OTHERPLACE1 to OTHERPLACE4) is asked about, since forms
 * carry the names of those above, up to the province, unless it is of their figures alone (广东省平均水平); the city in front of a district's plan, 鞍山市 of 鞍山市铁西区, is
 * another place where no line names the district
 * REGIONTEXT6 codes alone in a column before the names, or headed as codes, are regions where they repeat, or are of the plan's city
 * REGIONTEXT7 a title or an office of the plan's region (开平市2025年监测表, 市级汇总, 填报单位：开平市卫生健康局) over a form that has only regions in it is asked about, where nothing
 * names one of these; the plan's own title says nothing, nor does 合计 beside breakdowns
 * REGIONTEXT8 so is one of the province with a year in it, 2025年广东省监测统计表, where nothing names the form's region; without a year it is that of the form for all
 * REGIONTEXT5 an office that fills in is of the region its name begins with (台山市卫健局); one of the region above says nothing
 */
import type { Plan } from '../../plan/schema.js';
import type { EntrySession } from '../../report/session.js';
import { formWords } from '../../vocabulary/form.js';
import { TOTAL_WORDS } from '../../vocabulary/heading-words.js';
import { LOCALES } from '../../vocabulary/locale.js';
import { MOST_NAME, plainName, Spelling } from './names.js';
import { isShortName } from './other-places.js';
import { ENDING, GENERAL, ofCommittee, shortOf, undated, WHOLE } from './place-words.js';
import { areRegionCodes, codeIn, isCode, provinceOf } from './region-codes.js';
import { RegionTitles, type RegionSaid } from './region-titles.js';
import { PLACE, SCOPE } from './reporters.js';
import { isNote } from './table-texts.js';

const KIND = /(?:街道|社区|[省市州盟县区旗镇乡村])$/u;
const KINDS = { country: '国', province: '省', city: '市', county: '县', township: '镇' } as const;
const ALL = ['全', '本', '我'];
const OWN_LEVEL = /^(?:[省市州县区镇乡]|.*(?:省|市|县|区))(?:本级|直属?(?:单位|部门|机关)?)$/u;
const SUM = /^(?:全[省市县区])?(?:汇总|合计|总计|总)(?:表|数|数据)?$/u;
/** 1.恩平, 恩平（1） */
const NUMBER_BEFORE = /^\(?\d{1,2}\)?[.,_-]*(?=\p{Script=Han})/u;
const NUMBER_BEHIND = /(?<=\p{Script=Han})[-_.(]*\d{1,2}\)?$/u;
/** What a sheet is called besides its region. */
const SHEET_OF = /(?<=..)(?:统计|监测|数据|情况|汇总|填报|上报|妇女|儿童)*(?:报?表|数据|情况|汇总|填报|上报)$/u;
/** What a place may state as its region, and means no part of it. */
const UNDIVIDED = /^(?:城乡|各.*)$/u;
const LINE = new RegExp(`^${PLACE}:(.+)$`, 'u');
const SCOPE_LINE = new RegExp(`^${SCOPE}:(.+)$`, 'u');
const OFFICE = /(?:局|(?<![居村])委|委员会|厅|部|部门|中心|院|妇联|联合会|政府)$/u;
const LONGEST_PLACE = 15;
const VILLAGE = /.(?:社区|小区|[居村]委会?|居|村)$/u;
const TOTALS: ReadonlySet<string> = new Set([...LOCALES.map((locale) => formWords[locale].total), ...TOTAL_WORDS].map(plainName));

export class RegionTexts {
  /** The plan's region, where it is one of the form's. */
  readonly whole: string | null;
  private readonly plan: Plan;
  /** Plain names and codes of the form's regions. */
  private readonly own = new Map<string, string>();
  /** Plain names of those known besides. */
  private readonly others = new Set<string>();
  private readonly words: string;
  private readonly titles: RegionTitles;

  constructor(session: EntrySession) {
    this.plan = session.plan;
    const { region, title, fields, departments, indicators } = this.plan;
    this.words = plainName([title, ...[...fields, ...departments, ...indicators].map(({ name }) => name)].join(' '));
    this.whole = session.regions.includes(region.code) ? region.code : null;
    this.titles = new RegionTitles(session, this, this.words);
    const nameOf = (code: string) => plainName(session.regionNames[code] ?? '');
    for (const code of session.regions) for (const text of [code, nameOf(code)]) if (text !== '') this.own.set(text, code);
    for (const code of session.regions) {
      const short = shortOf(nameOf(code));
      if (short !== null && !this.own.has(short)) this.own.set(short, code);
    }
    if (this.whole !== null) this.own.set(`${KINDS[region.level]}级`, region.code);
    const ownKind = KIND.exec(plainName(region.name))?.[0] ?? KINDS[region.level];
    const kinds = session.regions.map((code) => (code === region.code ? ownKind : KIND.exec(nameOf(code))?.[0]));
    kinds.forEach((kind, i) => {
      const code = session.regions[i]!;
      const isOne = code === region.code || (kind !== ownKind && kinds.filter((one) => one === kind).length === 1);
      if (kind && isOne) for (const all of ALL) this.own.set(`${all}${kind}`, code);
    });
    for (const name of [...Object.values(session.regionNames), region.name, region.parent?.name ?? ''].map(plainName)) {
      for (const text of [name, shortOf(name) ?? '']) if (text !== '' && !this.own.has(text)) this.others.add(text);
    }
  }

  /** Names of the form's regions that may head a column. */
  get names(): readonly (readonly [name: string, region: string])[] {
    return [...this.own].filter(([name]) => !isCode(name));
  }

  /** The form's region a text names, or `null`. */
  find(text: string): string | null {
    const place = placeIn(text);
    // As it stands first: a form may write its codes with the zeros that others add.
    const own = this.own.get(plainName(text)) ?? this.own.get(place);
    if (own !== undefined) return own;
    if (TOTALS.has(place)) return this.whole;
    for (const [name, code] of this.own) {
      if (place.endsWith(name) && name !== place && !WHOLE.test(name) && this.isAbove(place.slice(0, -name.length))) return code;
    }
    return null;
  }

  /** Does a text name a region that is none of the form's? */
  isElsewhere(text: string): boolean {
    const place = placeIn(text);
    if (place === '' || this.find(text) !== null) return false;
    return this.others.has(place) || WHOLE.exec(place)?.[0] === place || OWN_LEVEL.test(place) || looksLikeRegion(place);
  }

  /** What a text that is headed as a region says: one of the form's, another one (`null`), or none (`undefined`). */
  stated(text: string): string | null | undefined {
    const plain = plainName(text);
    if (UNDIVIDED.test(plain)) return undefined;
    return this.find(text) ?? (OFFICE.test(plain) ? this.ofOffice(plain) : null);
  }

  /** Whose an office is, 台山市卫健局; `undefined` where it doesn't say, 市卫健局. REGIONTEXT5 */
  private ofOffice(plain: string): string | null | undefined {
    for (let length = Math.min(plain.length - 2, LONGEST_PLACE); length > 1; length--) {
      const place = plain.slice(0, length);
      if (this.isTotal(place) || !ENDING.test(place)) continue;
      const own = this.find(place);
      if (own !== null) return own;
      if (this.isOfPlan(place)) return undefined;
      if (this.isElsewhere(place)) return null;
    }
    return undefined;
  }

  /** Does a column headed as one of villages hold such? 荻海社区 alone could be anything. */
  areVillages(texts: readonly string[]): boolean {
    return texts.every((text) => this.isTotal(text) || this.find(text) !== null || this.isElsewhere(text) || VILLAGE.test(plainName(text)));
  }

  /** Does a column of those who fill in say whose the rows are? */
  areReporters(texts: readonly string[]): boolean {
    const isPlace = (text: string) => this.find(text) !== null || this.isElsewhere(text);
    return (
      texts.every((text) => isPlace(text) || OFFICE.test(plainName(text))) &&
      texts.some((text) => isPlace(text) || this.ofOffice(plainName(text)) !== undefined)
    );
  }

  /** Is a text the name of one of the form's regions without its last word? */
  isShort(text: string): boolean {
    const place = placeIn(text);
    return this.own.has(place) && !ENDING.test(place) && !isCode(place);
  }

  /** Does a column that nothing heads hold regions, 合计 among them? Codes alone could be figures, unless there are none where they stand. */
  areRegions(texts: readonly string[], areNoFigures: boolean): boolean {
    const isOne = (text: string) => this.isTotal(text) || this.find(text) !== null || this.isElsewhere(text);
    if (!texts.every(isOne)) return false;
    return (
      texts.some((text) => this.find(text) !== null || !/^\d+$/.test(text)) ||
      (areNoFigures && areRegionCodes(texts, this.plan.region.code))
    );
  }

  /** What a sheet that is called so says: 三埠-2024, 三埠表. */
  ofSheet(name: string): RegionSaid | null {
    const short = undated(plainName(name)).replace(SHEET_OF, '');
    const region = this.find(short);
    return this.section(name) ?? (region === null || this.isTotal(short) ? null : { text: name.trim(), region, isStated: true });
  }

  /** Is a sheet the sum of others that are called after places? */
  isSum(name: string): boolean {
    return this.whole !== null && SUM.test(undated(plainName(name)));
  }

  /** Could the name of a sheet be that of a place that nothing else tells? OTHERPLACE5 */
  mayBePlace(name: string): boolean {
    const short = placeIn(name).replace(NUMBER_BEFORE, '').replace(NUMBER_BEHIND, '').replace(SHEET_OF, '');
    return this.find(short) === null && !this.isElsewhere(short) && isShortName(short, this.words);
  }

  /** The place that a title begins with, 三埠统计表, behind the short names of those above. OTHERPLACE6 */
  titled(title: string): string | null {
    return this.titles.titled(title);
  }

  /** A line that may be the name of a place and is nothing else, 台山, right above a table. OTHERPLACE5 */
  placeAlone(lines: readonly string[]): string | undefined {
    return lines.find((line) => isShortName(plainName(line), this.words) && this.find(line) === null)?.trim();
  }

  /** What says that figures are those of the plan's region, which the form has not: 开平市统计表 over a form of its streets. REGIONTEXT7 */
  wholeAbove(texts: readonly string[]): string | undefined {
    if (this.whole !== null) return undefined;
    const lines = texts.filter((text) => text.length <= MOST_NAME).map((text) => ({ text, plain: plainName(text) }));
    if (lines.some(({ plain }) => this.names.some(([name]) => plain.includes(name)))) return undefined;
    return lines.find(({ plain }) => this.titles.isOfWhole(plain))?.text;
  }

  /** What a row that is called so says, as numbers and marks may stand around it. */
  called(text: string): RegionSaid | null {
    if (text.length > MOST_NAME) return null;
    const { plain, bare } = new Spelling(text);
    const name = [plain, ...bare].find((one) => !this.isTotal(one) && (this.find(one) !== null || this.isElsewhere(one)));
    return name === undefined ? null : { text: text.trim(), region: this.find(name), isStated: true };
  }

  /** What a row in the midst of a table says of those below. */
  section(text: string): RegionSaid | null {
    return this.called(text) ?? this.inLine(text);
  }

  /** What a line above a table says. REGIONTEXT4 */
  inLine(line: string): RegionSaid | null {
    const plain = plainName(line).replace(/\([^()]*\)(?=:)/gu, '');
    if (isNote(plain)) return null;
    const place = LINE.exec(plain)?.[1];
    if (place !== undefined) {
      const region = this.stated(place);
      return region === undefined ? null : { text: place, region, isStated: true };
    }
    const scope = SCOPE_LINE.exec(plain)?.[1];
    if (scope !== undefined && this.isPlace(scope)) return { text: scope, region: this.find(scope), isStated: true };
    const alone = this.called(line);
    if (alone !== null) return { ...alone, isStated: !this.isOfForms(alone.text) };
    const own = this.titles.ownIn(plain);
    if (own !== null) return own;
    const [, behind = ''] = /-([^-\d]+)$/u.exec(plain) ?? [];
    const elsewhere = this.isElsewhere(behind) ? behind : (this.bracketed(this.titles.withoutLess(plain)) ?? this.titles.firstPlace(plain));
    return elsewhere === null ? null : { text: elsewhere, region: null, isStated: false };
  }

  /** What lines 地区：三埠街道、长沙街道 list: codes of regions of the form, others as they stand. */
  listed(lines: readonly string[]): readonly string[] {
    const said = lines.flatMap((line) => line.split(/\s{2,}|\u3000+/).flatMap((chunk) => LINE.exec(plainName(chunk))?.[1] ?? []));
    return said.flatMap((places) => places.split(',').map((place) => this.find(place) ?? place));
  }

  /** Another region in brackets behind a text: 数值（全省）. */
  bracketed(text: string): string | null {
    const inside = [...plainName(text).matchAll(/\(([^()]*)\)/gu)].flatMap(([, one]) => [one!, ...one!.split(/[,;]/)]);
    return inside.find((one) => this.isElsewhere(one)) ?? null;
  }

  /** Is a text the name of a region, the form's or another? */
  isPlace(text: string): boolean {
    return this.isElsewhere(text) || (this.find(text) !== null && !this.isTotal(text));
  }

  /** Is a plain name one of those known besides the form's? */
  isOther(plain: string): boolean {
    return this.others.has(plain);
  }

  isTotal(text: string): boolean {
    return TOTALS.has(plainName(text));
  }

  /** Is a text the name of the plan's region, or of that above? Their names stand on the forms of those below. */
  isOfPlan(text: string): boolean {
    const { region } = this.plan;
    const place = placeIn(text);
    return [region.name, region.parent?.name ?? '', region.code].map(plainName).includes(place);
  }

  /** Is a text the name of the plan's province? */
  isProvince(text: string): boolean {
    return plainName(text) === provinceOf(this.plan.region.code);
  }

  private isOfForms(text: string): boolean {
    return this.find(text) === null && (this.isProvince(text) || this.isOfPlan(text));
  }

  isAbove(text: string): boolean {
    const above = plainName(this.plan.region.parent?.name ?? '');
    // 沈阳市铁西区 is not that of 鞍山市.
    if (above.endsWith('市') && text.endsWith('市')) return text.endsWith(above) || text === plainName(this.plan.region.name);
    return isCode(text) || this.others.has(text) || /.[省市区州盟县旗]$/u.test(text);
  }
}

function looksLikeRegion(place: string): boolean {
  return isCode(place) || (place.length <= 15 && /^\p{Script=Han}{2,}$/u.test(place) && ENDING.test(place) && !GENERAL.test(place));
}

/** The name alone, without a year in front and without what may stand behind. */
function placeIn(text: string): string {
  const plain = undated(plainName(text));
  const code = codeIn(plain);
  if (code !== null) return code;
  const committee = ofCommittee(plain);
  return (committee?.length === plain.length ? committee.place : plain)
    .replace(/^其中:?(?=..)/u, '')
    .replace(/(.):$/u, '$1')
    .replace(/(.)\((?:县级市?|盖章|\d{6,12})\)$/u, '$1')
    .replace(/(..)\(?(?:合计|总计|小计|汇总)\)?$/u, '$1')
    .replace(/街道办(?:事处)?$/u, '街道');
}
