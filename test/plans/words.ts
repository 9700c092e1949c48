/** What the words of a clause ask for, as far as words tell: enough to catch target words that contradict their clause. */
import type { Comparator, Target } from '../../src/plan/target.js';

/** Words that stand for a number. */
const IN_WORDS: readonly [number: number, words: RegExp][] = [
  [100, /全覆盖|全部|全面|全体|所有|每个|应保尽保|应救尽救|用人单位(?:至少)?每/],
  [0, /清零|不发生/],
  [50, /一半|均衡/],
  [1, /一[个所支名]|平稳/],
  [103, /自然状态/],
  [107, /自然状态/],
];

/** The clause without the blanks and page numbers that lie inside its words. */
export function condensed(clause: string): string {
  return clause.replace(/\n\d+、/g, '').replace(/\s+/g, '');
}

export function numbersOf(target: Target): string[] {
  if (target.kind === 'change') return [String(Math.abs(target.percent ?? target.points ?? 0))];
  if (target.kind !== 'level') return [];
  return [target.written ?? String(target.value), ...(target.upper === undefined ? [] : [String(target.upper)])];
}

/** Whether the clause says the number, in digits or in words. */
export function says(clause: string, number: string): boolean {
  if (placesOf(clause, number).length > 0) return true;
  return IN_WORDS.some(([value, words]) => String(value) === number && words.test(clause));
}

function placesOf(clause: string, number: string): number[] {
  const pattern = new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`, 'g');
  return [...clause.matchAll(pattern)].map(({ index }) => index);
}

const UNIT = '(?:%|‰|/10万(?:活产)?|人次|小时|[岁年个所支名张次户])?';
const AFTER: readonly [Comparator, RegExp][] = [
  ['>=', new RegExp(`^${UNIT}(?:及)?以上`)],
  ['<=', new RegExp(`^${UNIT}(?:及)?以[下内]`)],
  ['~', new RegExp(`^${UNIT}左右`)],
];
const BEFORE: readonly [Comparator, RegExp][] = [
  ['<=', /(?:不高于|不超过|不大于|控制在|降至|降到|下降到|下降至|控制到)$/],
  ['>', /(?:高于|超过|大于)$/],
  ['>=', /(?:不低于|不少于|不小于|至少|至少为|至少达到|提高到|增至|≥)$/],
  ['<', /低于$/],
];

/** The comparators that the words around a number stand for; none where they leave it open (达到). */
export function askedComparators(clause: string, number: string): Set<Comparator> {
  const asked = placesOf(clause, number).map((at) => {
    const after = clause.slice(at + number.length);
    const before = clause.slice(0, at);
    const told = AFTER.find(([, words]) => words.test(after)) ?? BEFORE.find(([, words]) => words.test(before));
    return told?.[0];
  });
  return new Set(asked.includes(undefined) ? [] : asked.filter((comparator) => comparator !== undefined));
}

/** Words that plainly tell a direction; many clauses with a direction have none of them (普遍建立…). */
const UP = /提高|提升|增加|增多|增强|增长|延长|扩大|更多|上升(?!趋势)/;
const DOWN = /降低|减少|下降|消除|遏制|控制|减缓|缩小/;

export function contradicts(clause: string, direction: 'up' | 'down'): boolean {
  const [asked, opposite] = direction === 'up' ? [UP, DOWN] : [DOWN, UP];
  return opposite.test(clause) && !asked.test(clause);
}

export function tellsDirection(clause: string): boolean {
  return UP.test(clause) || DOWN.test(clause);
}

export const GAP = /差距|差异|鸿沟|均衡|均等|平衡|平等/;
export const GROWTH = /趋势|增长|减缓/;
export const KEPT = /保持|稳定|巩固(?!率)|守住|每年/;
export const YEARLY = /每年|年均/;
