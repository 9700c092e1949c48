/**
 * How the rows of breakdowns beneath an indicator stand to each other: beside, or within.
 *
 *     在校生数            在校生数
 *       城镇                城镇
 *       农村                  女      within 城镇
 *       女     beside         男
 *
 * NEST1 rows of one dimension stand beside each other · NEST2 of another dimension, indented more, they stand within the row above · NEST3 indented
 * the same or less, beside · NEST4 without indentation beside, once the dimension above is complete, or headed by 按…分; else it can't be
 * told, now or later beneath this indicator · NEST5 a total word is the total of the level it stands on, or of the row it stands
 * within when that has nothing written; else it can't be told · NEST6 numerator and denominator are a dimension in this
 */
import type { Breakdown } from '../../plan/breakdown.js';

/** The dimension of numerator and denominator; no id has a blank. */
export const PART = ' part';

interface Level {
  readonly dimension: string;
  /** `null` right below 按…分. */
  category: string | null;
  indent: number;
  isFilled: boolean;
  readonly seen: Set<string>;
  readonly isHeaded: boolean;
  readonly isDoubtful: boolean;
}

export interface RowAt {
  /** How far right it stands, in half-width blanks. */
  readonly indent: number;
  /** Does it have blanks in front? Many tables lose them on their way. */
  readonly isTold: boolean;
  /** Has it something to write? */
  readonly isFilled: boolean;
}

export class Nesting {
  private readonly sizeOf: (dimension: string) => number;
  private levels: Level[] = [];
  private readonly doubted = new Set<string>();

  /** @param sizeOf how many categories a dimension has. */
  constructor(sizeOf: (dimension: string) => number) {
    this.sizeOf = sizeOf;
  }

  /** Another indicator. */
  clear(): void {
    if (this.levels.length > 0) this.levels = [];
    if (this.doubted.size > 0) this.doubted.clear();
  }

  /** The same indicator, named again. */
  restart(): void {
    this.levels = [];
  }

  /**
   * A row of a category, or of 按…分 with `null`.
   * @returns the categories of all levels it stands in, the part among them; `null` when that can't be told.
   */
  enter(dimension: string, category: string | null, { indent, isTold, isFilled }: RowAt): Breakdown | null {
    const there = this.levels.findIndex((level) => level.dimension === dimension);
    if (there >= 0) {
      this.levels.length = there + 1;
      const level = this.levels[there]!;
      Object.assign(level, { category, indent, isFilled });
      if (category !== null) level.seen.add(category);
      return this.all();
    }
    const top = this.above(indent);
    const isWithin = top !== undefined && indent > top.indent;
    const isBeside = top !== undefined && !isWithin && !this.doubted.has(dimension) && this.isOver(top, isTold);
    const isDoubtful = top !== undefined && !isWithin && !isBeside;
    if (isDoubtful) this.doubted.add(dimension);
    if (isBeside) this.levels.pop();
    const seen = new Set(category === null ? [] : [category]);
    this.levels.push({ dimension, category, indent, isFilled, seen, isHeaded: category === null, isDoubtful });
    return this.all();
  }

  /** A row that names categories of several dimensions at once; what stands below it is not told. */
  cross(dimensions: readonly string[]): void {
    dimensions.forEach((dimension) => this.doubted.add(dimension));
  }

  /** A row of 合计 or 小计. NEST5 */
  total({ indent, isTold }: RowAt): Breakdown | null {
    const top = this.above(indent);
    if (top === undefined) return this.all();
    // 合计 is often set in the middle of its cell: right of a row that has its own value it need not stand within it.
    if (indent > top.indent) return !top.isFilled ? this.all() : this.isOver(top, false) ? this.all(this.levels.length - 1) : null;
    return top.isFilled || top.category === null || this.isOver(top, isTold) ? this.all(this.levels.length - 1) : null;
  }

  /** The lowest level that a row of this indentation can stand on or in. */
  private above(indent: number): Level | undefined {
    while (this.levels.length > 0 && this.levels[this.levels.length - 1]!.indent > indent) this.levels.pop();
    return this.levels[this.levels.length - 1];
  }

  /** Does a row of another kind, indented the same, stand beside a level? NEST3, NEST4 */
  private isOver({ dimension, isHeaded, isDoubtful, seen }: Level, isTold: boolean): boolean {
    return !isDoubtful && (isTold || isHeaded || seen.size >= this.sizeOf(dimension));
  }

  private all(levels = this.levels.length): Breakdown | null {
    const here = this.levels.slice(0, levels);
    if (this.levels.some(({ isDoubtful }) => isDoubtful)) return null;
    return Object.fromEntries(here.flatMap(({ dimension, category }) => (category === null ? [] : [[dimension, category]])));
  }
}

/** Half-width blanks that a text is indented by; dashes and tree marks count as such. */
export function indentOf(text: string): number {
  let indent = 0;
  for (const char of text.slice(0, 80)) {
    if (!/[\s\u200b—–─－·•└├│-]/u.test(char)) break;
    indent += /[\u3000—─－└├│]/u.test(char) ? 2 : 1;
  }
  return indent;
}
