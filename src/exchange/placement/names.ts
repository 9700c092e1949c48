/**
 * Which row of the form a text in a table speaks of.
 *
 * NAME1 an indicator by its name or its id, with its region where the form has several: names and regions are kept apart, not spelled out row by row · NAME2 blanks, full-width forms, kinds of dashes,
 * quotes and brackets, letters' case, invisible marks and traditional forms (萬, 單位, 指標) make no difference · NAME3 numbering in front (`1.` `（一）` `①` `A1.` `指标1：`) and marks around are left out
 * when the name is not known with them · NAME4 so is a unit in brackets behind · NAME5 a name two indicators have is both; the region
 * settles which row · NAME7 marks of footnotes behind a name, ① ¹ 注1 1), are none of it where the name is not known with them · NAME6 an indicator of the plan that this form has not is known as such
 *
 * What a name says besides its indicator, `在校生数（女）`, is read in `row-texts.ts`.
 */
import type { Indicator } from '../../plan/schema.js';
import type { EntrySession } from '../../report/session.js';

export interface Named {
  /** Rows of the form that the text may mean. */
  readonly rows: readonly number[];
  /** The text is a key or an id, written by a program. */
  readonly isKey: boolean;
}

/** Texts longer than this are no names. */
export const MOST_NAME = 200;

const ELSEWHERE: Named = { rows: [], isKey: false };

// In front of a name: 1. 1.2 1、 (1) （一） 一、 ① ⑴ ⒈. A number that belongs to the name (`35—45岁`) was found with it before.
const CIRCLED = /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]+[.．、,，:：)）\s]*/u;
const NUMBERING =
  /^(?:(?:监测|统计|考核|评价|主要|核心|重点)?(?:指标|项目)(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.,:)-]?|(?:名称)?[:-])|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[项条个][.,:)-]?|\(?[a-z]{1,2}\d{1,3}(?:[.-]\d{1,3}){0,3}\)?[.,:)-]?(?=\p{Script=Han}|\d)|[a-e][.,)](?=\p{Script=Han}|\d)|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,3}(?:[.-]\d{1,3}){0,3}|[一二三四五六七八九十]{1,3})[.,)]?(?=\D)|其中:?)/u;
/** Parted by a mark or a blank from a name that may begin with a number itself: `3 35—45岁`. */
const FIRST_NUMBER = /^(?:[a-z]{0,2}\d{1,3}(?:[.．]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})(?:[.．、,)）:：]\s*|\s+)/iu;
const MARKS = /^[*#▲△★☆●○■□◆◇※·•→:-]+|[*#▲△★☆●○■□◆◇※·•:]+$/gu;
/** Behind a name, marks of a footnote: ①, ¹, 注1, 1). */
const RAISED_END = /(?<=\S)\s*[\u2460-\u2473\u2776-\u277f¹²³⁰⁴-⁹ᵃ-ᶜ]+$/u;
const NOTE_END = /(?<=\p{Script=Han})(?:注\d{0,2}|\d{1,2}\)|\[(?:注?\d{1,2})\])$/u;
const BRACKETS = /(?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])$/u;

/** Names that are plain already: most. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;
/** Traditional forms that tables of the mainland have among simplified ones, in units and headings, and that names of indicators are made of. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  `
  萬万 億亿 個个 歲岁 戶户 國国 單单 標标 數数 報报 統统 計计 監监 測测 實实 際际 總总 備备 註注 說说 來来 區区 縣县 鄉乡 鎮镇 現现 當当 準准 項项 類类 別别 編编 號号 門门 責责 聯联 電电 話话 稱称 領领 狀状 態态 釋释 額额 資资 產产
  業业 務务 專专 屬属 層层 級级 職职 婦妇 兒儿 學学 齡龄 適适 宮宫 頸颈 篩筛 療疗 醫医 衛卫 險险 參参 養养 優优 勞劳 動动 傷伤 殘残 貧贫 農农 歷历 後后 終终 訂订 調调 覈核 環环 較较 達达 劃划 畫画 規规 發发 據据 淨净 積积 經经 濟济
  會会 與与 為为 關关 體体 無无 時时 間间 開开 廣广 東东 臺台 灣湾 長长 陽阳 節节 蘇苏 範范 藥药 獲获 營营 慮虑 觀观 視视 覺觉 訓训 議议 設设 訪访 證证 評评 識识 診诊 試试 詢询 讀读 課课 諧谐 負负 財财 賬账 質质 購购 貫贯 貼贴 費费
  賽赛 輔辅 輟辍 運运 還还 違违 遲迟 選选 遺遗 鏈链 鍛锻 隊队 階阶 隨随 隱隐 難难 順顺 預预 題题 風风 飲饮 館馆 驗验 騷骚 齲龋 兩两 眾众 傳传 創创 辦办 協协 廠厂 壓压 雙双 變变 圍围 圖图 場场 聲声 處处 復复 複复 頭头 嬰婴 審审 對对
  導导 屆届 師师 幫帮 庫库 應应 廢废 張张 強强 徹彻 徵征 懷怀 懲惩 慣惯 願愿 執执 擴扩 揚扬 擾扰 護护 擔担 擁拥 擇择 撫抚 換换 斷断 舊旧 術术 機机 權权 條条 構构 樹树 畢毕 氣气 溝沟 潔洁 濕湿 滅灭 災灾 點点 煉炼 燒烧 燙烫 熱热 愛爱
  獎奖 獨独 獻献 蓋盖 碼码 礎础 礙碍 確确 種种 穩稳 競竞 籤签 簽签 簡简 緊紧 糾纠 約约 紀纪 純纯 綱纲 納纳 紛纷 線线 組组 織织 結结 給给 絡络 繼继 續续 維维 綜综 綠绿 緩缓 繳缴 網网 腫肿 藝艺 補补 裝装 親亲 觸触 認认 誘诱 謝谢 賣卖
  買买 軍军 輕轻 轉转 過过 進进 遷迁 鄰邻 閒闲 餵喂 驅驱 髒脏`
    .trim()
    .split(/\s+/)
    .map((pair) => [pair[0]!, pair[1]!] as const),
);
/** By their code: a class of so many characters takes a regular expression long. */
const IS_TRADITIONAL = new Uint8Array(0x1_0000);
for (const char of TRADITIONAL.keys()) IS_TRADITIONAL[char.charCodeAt(0)] = 1;

/** Signs that are typed for a colon; one of them would be two dots. */
export const COLONS = /[∶︰﹕꞉ː]/g;

export function simplified(text: string): string {
  return hasTraditional(text) ? Array.from(text, (char) => TRADITIONAL.get(char) ?? char).join('') : text;
}

function hasTraditional(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (IS_TRADITIONAL[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** Plain texts of late: one text is read as a name, a heading, a region, a unit. */
const late = new Map<string, string>();
const MOST_LATE = 5000;
/** The last of the longer ones. */
let [longText, longPlain] = ['', ''];

/** A name without what writers vary in. NAME2 */
export function plainName(text: string): string {
  if (PLAIN.test(text) && !hasTraditional(text)) return text;
  if (text.length > MOST_NAME && text === longText) return longPlain;
  const before = late.get(text);
  if (before !== undefined) return before;
  const plain = simplified(text)
    .replace(COLONS, ':')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '')
    .replace(/[‐-―−ー~〜⁓﹣]/gu, '-')
    .replace(/["'“”‘’「」『』《》〈〉]/gu, '')
    .replace(/[【〔〖]/gu, '(')
    .replace(/[】〕〗]/gu, ')')
    .replace(/[、，,]/gu, ',')
    .replace(/[。]/gu, '.')
    .toLowerCase();
  if (text.length > MOST_NAME) {
    [longText, longPlain] = [text, plain];
    return plain;
  }
  if (late.size >= MOST_LATE) late.clear();
  late.set(text, plain);
  return plain;
}

/** A plain text in which 附件1 2024年 keeps its numbers apart: without their blank the two numbers are one. */
export function apart(text: string): string {
  return plainName(text.replace(/(\d)\s+(?=(?:19|20)\d{2}(?!\d))/g, '$1,'));
}

/** A label with brackets, as it is also written: 乡（镇）级, 乡镇级, 乡级. */
export function spellingsOf(label: string): readonly string[] {
  const plain = plainName(label);
  return /[()]/.test(plain) ? [plain, plain.replace(/[()]/g, ''), plain.replace(/\([^()]*\)/g, '')] : [plain];
}

export class RowNames {
  /** Of the names there are. */
  readonly lengths: ReadonlySet<number>;
  private readonly session: EntrySession;
  /** Indicators by their plain names and by their plain ids; empty lists are of other departments' alone. NAME6 */
  private readonly byName: ReadonlyMap<string, readonly Indicator[]>;
  private readonly byId: ReadonlyMap<string, readonly Indicator[]>;
  /** Codes of the form's regions, where it has several, by code and plain name. */
  private readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly placeLengths: ReadonlySet<number>;
  /** Those that were looked up of the indicators' own names. */
  private readonly known = new Map<string, Named>();

  constructor(session: EntrySession) {
    this.session = session;
    this.byName = indicatorsBy(session, ({ name }) => name);
    this.byId = indicatorsBy(session, ({ id }) => id);
    this.places = placesOf(session);
    const [names, ids, places] = [this.byName, this.byId, this.places].map(lengthsOf) as [Set<number>, Set<number>, Set<number>];
    this.placeLengths = places;
    const codes = lengthsOf(new Map(session.regions.map((code) => [code, code])));
    const placed = [...names].flatMap((name) => [...places].flatMap((place) => [name + place, name + place + 1, name + place + 2]));
    const keys = [...ids].flatMap((id) => [...codes].map((code) => id + code + 1));
    this.lengths = new Set([...names, ...ids, ...placed, ...keys]);
  }

  /** @returns `null` for a text that names nothing of the plan. */
  find(text: string): Named | null {
    if (text === '' || text.length > MOST_NAME) return null;
    const spelling = new Spelling(text);
    return this.whole(spelling) ?? this.bracketed(spelling);
  }

  /** By the plain name as it stands. */
  exact(plain: string): Named | null {
    const own = this.ofIndicator(plain);
    if (plain.includes('|')) return this.ofKey(plain) ?? own;
    const placed = this.withPlace(plain);
    if (placed.size === 0) return own;
    const rows = [...new Set([...(own?.rows ?? []), ...placed])];
    return { rows: rows.sort((a, b) => a - b), isKey: false };
  }

  /** By the name with nothing behind it. */
  whole(spelling: Spelling): Named | null {
    return this.exact(spelling.plain) ?? this.first(spelling.bare);
  }

  /** By the name before a bracket. NAME4 */
  bracketed({ bare: [bare = ''] }: Spelling): Named | null {
    const name = bare.replace(BRACKETS, '');
    if (name === bare) return null;
    const rest = name.replace(MARKS, '');
    return this.first([rest, unnumbered(rest)]);
  }

  /** Those of the rows that are of a region. */
  within(rows: readonly number[], region: string): readonly number[] {
    return rows.filter((row) => this.session.form.rows[row]!.region === region);
  }

  /** Its rows, one for each region; none where it is not of this form. */
  rowsOf({ id }: Indicator): readonly number[] {
    return this.session.regions.flatMap((region) => this.session.form.row(id, region) ?? []);
  }

  private first(names: readonly string[]): Named | null {
    for (const name of names) {
      const named = this.exact(name);
      if (named) return named;
    }
    return null;
  }

  private ofIndicator(plain: string): Named | null {
    const before = this.known.get(plain);
    if (before) return before;
    const [named, keyed] = [this.byName.get(plain), this.byId.get(plain)];
    if (!named && !keyed) return null;
    const indicators = new Set([...(named ?? []), ...(keyed ?? [])]);
    const rows = [...indicators].flatMap((one) => this.rowsOf(one)).sort((a, b) => a - b);
    const found = rows.length === 0 ? ELSEWHERE : { rows, isKey: (named ?? []).length === 0 };
    this.known.set(plain, found);
    return found;
  }

  /** `cervical-screening|440783` */
  private ofKey(plain: string): Named | null {
    const [id = '', region = ''] = plain.split('|');
    const [indicator] = this.byId.get(id) ?? [];
    const row = indicator && this.session.form.row(indicator.id, region);
    return row === undefined ? null : { rows: [row], isKey: true };
  }

  /** Rows of a name with its region: 参保率台山市, 参保率（台山市）, 参保率-台山市, 台山市参保率. */
  private withPlace(plain: string): ReadonlySet<number> {
    const rows = new Set<number>();
    const add = (name: string, place: string) => {
      for (const region of this.places.get(place) ?? []) {
        for (const { id } of this.byName.get(name) ?? []) rows.add(this.session.form.row(id, region)!);
      }
    };
    for (const length of this.placeLengths) {
      if (length >= plain.length) continue;
      add(plain.slice(length), plain.slice(0, length));
      const rest = plain.slice(0, -length);
      add(rest, plain.slice(-length));
      if (rest.endsWith('-')) add(rest.slice(0, -1), plain.slice(-length));
      if (plain.endsWith(')') && rest.slice(-2).startsWith('(')) add(rest.slice(0, -2), plain.slice(-length - 1, -1));
    }
    return rows;
  }
}

function indicatorsBy({ form, plan }: EntrySession, textOf: (indicator: Indicator) => string): Map<string, Indicator[]> {
  const found = new Map<string, Indicator[]>(plan.indicators.map((one) => [plainName(textOf(one)), []]));
  for (const one of form.indicators) found.get(plainName(textOf(one)))!.push(one);
  return found;
}

function placesOf({ regions, regionNames }: EntrySession): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const code of regions.length > 1 ? regions : []) {
    for (const text of [code, plainName(regionNames[code] ?? code)]) found.set(text, (found.get(text) ?? new Set()).add(code));
  }
  return found;
}

function lengthsOf(texts: ReadonlyMap<string, unknown>): Set<number> {
  return new Set(Array.from(texts.keys(), ({ length }) => length));
}

/** The ways to read a text, with less and less of what a writer may have put in front and around it. NAME2, NAME3 */
export class Spelling {
  readonly text: string;
  readonly plain: string;
  private rest: readonly string[] | null = null;

  /** @param plain the plain text, where it is known. */
  constructor(text: string, plain = plainName(text)) {
    this.text = text;
    this.plain = plain;
  }

  /** Without marks, without a number parted by a mark, without any number. */
  get bare(): readonly string[] {
    if (this.rest) return this.rest;
    const text = this.text.trim();
    const [uncircled, unnumberedFirst] = [text.replace(CIRCLED, ''), text.replace(FIRST_NUMBER, '')];
    const bare = (uncircled === text ? this.plain : plainName(uncircled)).replace(MARKS, '');
    const rest = [bare, ...(unnumberedFirst === text ? [] : [plainName(unnumberedFirst)]), unnumbered(bare)];
    const footless = withoutNote(uncircled).replace(MARKS, '');
    this.rest = footless === bare ? rest : [...rest, footless, unnumbered(footless)];
    return this.rest;
  }
}

/** NAME7 */
export function withoutNote(text: string): string {
  return plainName(text.replace(RAISED_END, '')).replace(NOTE_END, '');
}

function unnumbered(bare: string): string {
  return bare.replace(NUMBERING, '').replace(MARKS, '');
}
