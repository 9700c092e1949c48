/** Which region a title speaks of: the form's in its midst, or another that it begins with. REGIONTEXT4 is in `region-texts.ts`, the OTHERPLACE rules in `other-places.ts`. */
import type { Plan } from '../../plan/schema.js';
import type { EntrySession } from '../../report/session.js';
import { plainName } from './names.js';
import { isShortName, otherPlace, partBehind, placeAhead } from './other-places.js';
import { GENERAL, shortOf, undated, WHOLE } from './place-words.js';
import { provinceOf } from './region-codes.js';
import { REPORTER } from './reporters.js';

/** What a line says of a region: `null` is one that is none of the form's. */
export interface RegionSaid {
  readonly text: string;
  readonly region: string | null;
  readonly isStated: boolean;
}

/** What is known of the regions of a form. */
interface KnownRegions {
  /** The form's region a text names, or `null`. */
  find(text: string): string | null;
  /** Does a text name one that is none of the form's? */
  isElsewhere(text: string): boolean;
  /** Is it one of either? */
  isPlace(text: string): boolean;
  /** Is it one that the form's lie in? */
  isAbove(text: string): boolean;
  /** Is a plain name one of those known besides? */
  isOther(plain: string): boolean;
}

const LEAD = new RegExp(
  `^(?:\\(?[\\d一二三四五六七八九十]{1,3}[),.]|附[件表]?[\\d一二三四五六七八九十]*(?:-\\d+)?:?|表\\d+(?:-\\d+)?[-:]?|关于|以下(?:数据)?[均都]?[为是系]|${REPORTER}:?|(?:责任|牵头)?单位(?:名称)?:|(?:19|20)\\d{2}年度?)+`,
  'u',
);
/** Names of places hold none of these; what they are followed by is none of those. */
const FIRST_PLACE =
  /^((?:(?![省市县区镇乡村街妇儿童女的在各分全本我该每与及等])\p{Script=Han}){1,4}(?:街道|[镇乡区市县]))(?![级域场区镇乡街村内外间直属里民委划位别土风城])/u;
const PROVINCE = /^(?![全本各我])\p{Script=Han}{2,3}省/u;
const LESS = /\((?:[不未]?含|[不未]?包括|剔?除|扣除|不计)[^()]*\)/gu;
const NO_NAME = /^(?:.(?:街道|[镇乡区市])|(?:国家|重点|示范|试点|贫困|民族|农|城|社|居民|所有|部分).*)$/u;
/** 广东省平均水平, 广东省2025年数据; titles of forms only begin with those above. */
const OF_ALL = /^(?:(?:19|20)\d{2}年?度?)?的?(?:总体|整体)?(?:平均(?:水平|值|数)?|水平|数据|情况|[数值])$/u;

/** 2025年; not the years of a plan, 2021-2030年. */
const DATED = /(?<![-至到\d])(?:19|20)\d{2}年?度?(?![-至到\d年])/u;
const TABLE = /(?:[统年季月]?[报表]|监测|统计|数据?|[情状]况|资料|台账|汇总|指标)(?:\([^()]*\))?$/u;
/** Who made or keeps a form. */
const MAKER = /[监编印]制|制[表定发]|印发|批准|备案|系统|平台/u;

const LONGEST_TITLE = 60;
/** 开平市妇女儿童发展规划, which stands on the forms of its streets, too. */
const OF_PLAN = /\p{Script=Han}{2,8}(?:妇女|儿童|妇儿)[^,;:]{0,10}规划/gu;
const SUM_ABOVE = /^(?:(?:19|20)\d{2}年?度?)?(?:全?[市县区州]级?)?(?:汇总|合计|总计)(?:表|数据?)?$/u;

export class RegionTitles {
  private readonly session: EntrySession;
  private readonly plan: Plan;
  private readonly regions: KnownRegions;
  /** Those of the plan, in which a place may look like a word. */
  private readonly words: string;
  /** Of the plan's region and those above it, the uppermost first: 广东, 江门, 开平. */
  private readonly shortNames: readonly string[];

  constructor(session: EntrySession, regions: KnownRegions, words: string) {
    this.session = session;
    this.plan = session.plan;
    this.regions = regions;
    this.words = words;
    const { region } = this.plan;
    this.shortNames = [provinceOf(region.code), region.parent?.name, region.name].flatMap((one) => shortOf(plainName(one ?? '')) ?? []);
  }

  /** The place that a title begins with, 三埠统计表, behind the short names of those above. OTHERPLACE6 */
  titled(title: string): string | null {
    let rest = plainName(title).replace(LEAD, '');
    for (const name of this.shortNames) if (rest.startsWith(name)) rest = rest.slice(name.length);
    const bare = undated(plainName(title));
    const isDated = bare !== plainName(title) && isShortName(bare, this.words);
    const place = isDated ? bare : placeAhead(rest, this.words, 2);
    return place === null || WHOLE.test(place) || this.regions.find(place) !== null || this.regions.isOther(place) ? null : place;
  }

  /** Another place that a plain title begins with. */
  firstPlace(plain: string): string | null {
    return this.leadingPlace(plain.replace(LEAD, '')) ?? this.provinceIn(plain);
  }

  /** REGIONTEXT8 */
  private provinceIn(plain: string): string | null {
    const { region, title } = this.plan;
    const name = provinceOf(region.code);
    if (name === undefined || plain.length > LONGEST_TITLE || !DATED.test(plain) || !TABLE.test(plain) || MAKER.test(plain)) return null;
    const short = shortOf(name) ?? name;
    const own = [region.name, ...Object.values(this.session.regionNames)].map(plainName).flatMap((one) => [one, shortOf(one) ?? one]);
    const isOwn = plainName(title).includes(short) || this.regions.find(name) !== null || own.some((one) => plain.includes(one));
    return !isOwn && plain.replace(LEAD, '').startsWith(short) ? name : null;
  }

  /** A plain title without what its figures are without: 开平市（不含三埠街道）. */
  withoutLess(plain: string): string {
    return plain.replace(LESS, '');
  }

  /** Is a plain text of the plan's region as a whole, but for the plan's own title? REGIONTEXT7 */
  isOfWhole(plain: string): boolean {
    if (plain.length > LONGEST_TITLE) return false;
    const { title, region } = this.plan;
    const own = plainName(title);
    const name = plainName(region.name);
    const rest = plain
      .replace(own, '')
      .replace(own.replace(/\([^()]*\)/gu, ''), '')
      .replace(OF_PLAN, '');
    return rest.includes(name) || SUM_ABOVE.test(rest);
  }

  /** The plan's region stands in the titles of its forms, whichever region they are for. */
  ownIn(plain: string): RegionSaid | null {
    const { plan, session } = this;
    const { regions, regionNames } = session;
    const named = regions.filter((code) => plain.includes(plainName(regionNames[code] ?? code)));
    const [code, ...others] = named.length > 1 ? named.filter((one) => one !== plan.region.code) : named;
    if (code === undefined) return null;
    if (others.length > 0 || (code === plan.region.code && regions.length > 1)) return null;
    const name = plainName(regionNames[code] ?? code);
    const namesake = this.namesake(plain.slice(0, plain.indexOf(name)), name);
    const within = namesake ?? this.placeBehind(plain.slice(plain.indexOf(name) + name.length));
    return { text: within ?? plain, region: within === null ? code : null, isStated: false };
  }

  /** 沈阳市铁西区 over a form of that of 鞍山市. */
  private namesake(before: string, name: string): string | null {
    const [, city] = /((?![全本我各])\p{Script=Han}{2,4}市)$/u.exec(before) ?? [];
    const isOurs = city === undefined || this.regions.isAbove(city) || city.endsWith(plainName(this.plan.region.parent?.name ?? city));
    return isOurs ? null : `${city}${name}`;
  }

  private placeBehind(rest: string): string | null {
    return this.lessIn(rest) ?? this.leadingPlace(rest.replace(/^\(/, '')) ?? partBehind(rest, this.words);
  }

  /** 开平市（不含三埠街道） */
  private lessIn(rest: string): string | null {
    const isOfPlaces = (text: string) =>
      /^\([不未剔扣除]/u.test(text) &&
      text
        .replace(/^\((?:[不未]含|[不未]包括|剔?除|扣除|不计)|外?\)$/gu, '')
        .split(/[,和及与]/u)
        .some((place) => this.regions.isPlace(place));
    return [...rest.matchAll(LESS)].find(([text]) => isOfPlaces(text))?.[0] ?? null;
  }

  /** The region above the plan's, where a title is of its figures alone: 广东省平均水平. */
  private above(title: string): string | null {
    const { region } = this.plan;
    const names = [provinceOf(region.code) ?? '', region.parent?.name ?? ''].map(plainName);
    const all = names.flatMap((name) => [name, shortOf(name) ?? '']);
    const isOf = (name: string) =>
      name !== '' && this.regions.find(name) === null && title.startsWith(name) && OF_ALL.test(title.slice(name.length));
    return all.find(isOf) ?? null;
  }

  private leadingPlace(title: string): string | null {
    const above = this.above(title);
    if (above !== null) return above;
    const other = otherPlace(title);
    if (other !== null && this.regions.find(other) === null && !plainName(this.plan.title).includes(other)) return other;
    const [whole] = WHOLE.exec(title) ?? [];
    if (whole !== undefined) {
      return this.regions.isElsewhere(whole) && !/^[各分级域场区镇乡街村]/u.test(title.slice(whole.length)) ? whole : null;
    }
    const [province] = PROVINCE.exec(title) ?? [];
    const ours = provinceOf(this.plan.region.code);
    if (province !== undefined && ours !== undefined && province !== ours) return province;
    const [, place] = FIRST_PLACE.exec(title.replace(PROVINCE, '')) ?? [];
    if (place === undefined || NO_NAME.test(place) || GENERAL.test(place)) return null;
    const { title: own, region } = this.plan;
    if (plainName(region.name) === place) return this.placeBehind(title.slice(title.indexOf(place) + place.length));
    const isAbove = place === plainName(region.parent?.name ?? '') && !title.includes(plainName(region.name));
    return (!isAbove && plainName(own).includes(place)) || this.regions.find(place) !== null ? null : place;
  }
}
