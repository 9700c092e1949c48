/**
 * Columns that hold one number before it was put right and after, or at the beginning of its time and at the end: 修正前 | 修正后,
 * 2025年（修订前） | 2025年（修订后）, 上报数 | 核定数, 年初 | 年末.
 *
 * COLUMNPAIR1 of two such columns the latter has the value, of the period and in the unit that their headings say besides, and the former has none
 * COLUMNPAIR2 not beside another column that has the value by its own words · COLUMNPAIR3 a column of what was put right, 核实数, 最终数, 2025年修订数, or
 * handed in, 上报数, has the value where no other has figures that may be it, nor years below 修订
 */
import type { Steps } from '../../documents/steps.js';
import type { Part } from '../../report/form.js';
import { headsFigures, type HeadedColumn } from './headed-column.js';
import { plainName } from './names.js';
import { COLUMN_STEP } from './row-steps.js';

const PUT_RIGHT = '修正|修订|更正|订正|调整|修改|改正|勘误|核实|核定|核查|复核|审核|审定|更新|清洗';
const NUMBER = '(?:的?(?:数据|数值|数字|情况|[数值]))?';
const BRACKET = '(\\([^()]*\\))?';
const VALUE = '数值';
/** Characters of a heading. */
const LONGEST = 60;

/** What stands before the words of a pair, and the bracket behind them. */
interface Stem {
  readonly before: string;
  readonly bracket: string;
}

type Pair = readonly [former: RegExp, latter: RegExp];

const PAIRS: readonly Pair[] = [
  ...PUT_RIGHT.split('|').map((word): Pair => [inBrackets(`${word}前`), inBrackets(`${word}后`)]),
  [
    heads('(?:初|首|上|原|自|填|申|预|快)报|初审|自评|原始?'),
    heads('(?:终|末|现)报|终审|最终|核定|核实|审定|认定|复核|核准|审核|修[订正]后?|更正后?|订正后?|现|新'),
  ],
  [heads('初步|初次'), heads('最终|终')],
  [heads('旧'), heads('新')],
  [heads('基期年?|基[准线]?年'), heads('监测[年期]|报告年|评估年')],
  [heads('应(?:该)?(?:完成|达到|实现)'), heads('[已实](?:完成|达到|实现)')],
  [inBrackets('[年期]初'), inBrackets('[年期][末底]')],
];
const ALONE = heads('(?:核实|核定|核查|复核|审核|审定|修[订正]|更正|订正|勘误|改正|修改|更新|调整)后?|最终|终审|[终上]报|填报');

/** 修订 alone may head the years in which something was. */
const OF_NUMBERS = /[数值后]/u;

function heads(words: string): RegExp {
  return new RegExp(`^(.*?)(?:${words})${NUMBER}${BRACKET}$`, 'u');
}

/** Also in a bracket of their own. 上报 and 快报 there only explain. */
function inBrackets(words: string): RegExp {
  return new RegExp(`^(.*?)(?:\\((?:${words})${NUMBER}\\)|(?:${words})${NUMBER}${BRACKET})$`, 'u');
}

function stemOf(plain: string, pattern: RegExp): Stem | null {
  const [text, before = '', bracket = ''] = pattern.exec(plain) ?? [];
  return text === undefined ? null : { before, bracket };
}

interface Table {
  /** The texts over a column, the uppermost first. */
  readonly headingsOver: (c: number) => readonly string[];
  /** What a column is headed as by some texts. */
  readonly headedAs: (texts: readonly string[]) => HeadedColumn;
  /** Does a column hold figures, and no names? */
  readonly hasFigures: (c: number) => boolean;
  /** Does a column hold years alone, as one of 监测年 may? */
  readonly isOfYears: (c: number) => boolean;
  /** The part of a column of the form's. */
  readonly partOf: (column: number) => Part;
}

interface Side {
  readonly pair: number;
  readonly isLatter: boolean;
  readonly stem: Stem;
}

/** A column that one side of a pair heads, with all its headings but the words of the pair. */
interface Member extends Omit<Side, 'stem'> {
  readonly c: number;
  readonly rest: string;
  readonly texts: readonly string[];
}

export function* withPairs(headed: readonly HeadedColumn[], table: Table): Steps<readonly HeadedColumn[]> {
  const members: Member[] = [];
  const known = new Map<string, readonly Side[]>();
  for (const [c, one] of headed.entries()) {
    yield COLUMN_STEP;
    if ('text' in one && one.text !== '') members.push(...membersOf(c, table.headingsOver(c), known));
  }
  if (members.length === 0) return yield* withLone(headed, table);
  const former = new Set<number>();
  const found = new Map<number, HeadedColumn>();
  for (const one of members.filter(({ c, isLatter }) => isLatter && !table.isOfYears(c))) {
    const before = members.filter((other) => !other.isLatter && other.pair === one.pair && other.rest === one.rest && other.c !== one.c);
    if (before.length === 0) continue;
    const as = table.headedAs(one.texts);
    if (!headsFigures(as)) continue;
    found.set(one.c, { ...as, text: textOf(headed[one.c]!), ...(as.kind === 'column' && { isLatter: true }) } as HeadedColumn);
    for (const { c } of before) former.add(c);
  }
  for (const c of found.keys()) former.delete(c);
  const isRival = (one: HeadedColumn, c: number) =>
    !found.has(c) &&
    !former.has(c) &&
    table.hasFigures(c) &&
    (one.kind === 'ambiguous' || (one.kind === 'column' && table.partOf(one.column) === 'value'));
  if (found.size === 0 || headed.some(isRival)) return yield* withLone(headed, table);
  return headed.map((one, c) => {
    const isOpen = one.kind === 'unknown' || one.kind === 'column' || one.kind === 'ambiguous';
    if (isOpen && former.has(c)) return { kind: 'other-figures', text: textOf(one) };
    return isOpen ? (found.get(c) ?? one) : one;
  });
}

function membersOf(c: number, texts: readonly string[], known: Map<string, readonly Side[]>): readonly Member[] {
  return texts.flatMap((text, i) => {
    if (text === texts[i - 1]) return [];
    const sides = known.get(text) ?? sidesOf(text);
    known.set(text, sides);
    return sides.map(({ stem, ...side }) => {
      const others = texts.map((one) => (one === text ? `${stem.before}\n${stem.bracket}` : one));
      return { ...side, c, rest: others.join('\t'), texts: inPlaceOf(texts, text, stem) };
    });
  });
}

function sidesOf(text: string): readonly Side[] {
  const plain = text.length > LONGEST ? '' : plainName(text);
  return PAIRS.flatMap((sides, pair) =>
    sides.flatMap((pattern, side): Side[] => {
      const stem = stemOf(plain, pattern);
      return stem === null ? [] : [{ pair, isLatter: side === 1, stem }];
    }),
  );
}

/** The headings of a column with a plain word for values in place of the one that is no heading. */
function inPlaceOf(texts: readonly string[], text: string, { before, bracket }: Stem): readonly string[] {
  return texts.map((one) => (one === text ? `${before}${VALUE}${bracket}` : one));
}

/** COLUMNPAIR3 */
function* withLone(headed: readonly HeadedColumn[], table: Table): Steps<readonly HeadedColumn[]> {
  let alone = -1;
  for (const [c, one] of headed.entries()) {
    yield COLUMN_STEP;
    const mayBeValue =
      one.kind === 'unknown' || one.kind === 'ambiguous' || (one.kind === 'column' && table.partOf(one.column) === 'value');
    if (!mayBeValue || !table.hasFigures(c)) continue;
    if (alone >= 0 || one.kind !== 'unknown') return headed;
    alone = c;
  }
  const texts = alone < 0 ? [] : table.headingsOver(alone);
  const last = [...texts].reverse().find((text) => text.trim() !== '');
  const stem = last === undefined || last.length > LONGEST ? null : stemOf(plainName(last), ALONE);
  if (stem === null || (table.isOfYears(alone) && !OF_NUMBERS.test(plainName(last!)))) return headed;
  const as = table.headedAs(inPlaceOf(texts, last!, stem));
  return headed.map((one, c) => (c === alone ? ({ ...as, text: textOf(one) } as HeadedColumn) : one));
}

function textOf(one: HeadedColumn): string {
  return 'text' in one ? one.text : '';
}
