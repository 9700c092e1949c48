/**
 * Words a clerk writes for a choice: the state of a task, why a value is missing, or how firm it is.
 *
 * WORD1 the labels the lists offer are among them, in every language · WORD2 so are the codes, in either case
 * WORD3 so are the signs of Chinese tables, of whatever width and however often repeated: … for a figure that is lacking, — for one that
 * can't exist, and the slash that strikes out a cell · WORD4 nothing else is, names that objects inherit neither
 * WORD7 so is a reason behind a dash, as the form shows it: — 尚未公布
 * WORD5 无 may mean 0 too, and is told apart · WORD6 so are words that say why there is no value from
 * words and signs that only say that there is none
 */
import {
  MISSING_STATUSES,
  TASK_STATES,
  VALUE_STATUSES,
  type MissingStatus,
  type TaskState,
  type ValueStatus,
} from '../../observations/observation.js';

const TASK_WORDS: Readonly<Record<string, TaskState>> = {
  ...codes(TASK_STATES),
  未开始: 'not-started',
  未启动: 'not-started',
  未完成: 'not-started',
  进行中: 'in-progress',
  推进中: 'in-progress',
  正在进行: 'in-progress',
  部分完成: 'in-progress',
  已完成: 'done',
  完成: 'done',
  已建立: 'done',
  'not started': 'not-started',
  'in progress': 'in-progress',
};

const MISSING_WORDS: Readonly<Record<string, MissingStatus>> = {
  ...codes(MISSING_STATUSES),
  未统计: 'L',
  未调查: 'L',
  无统计: 'L',
  未监测: 'L',
  缺: 'L',
  缺失: 'L',
  缺报: 'L',
  不详: 'L',
  未知: 'L',
  无数据: 'L',
  无资料: 'L',
  没有数据: 'L',
  无: 'M',
  没有: 'M',
  none: 'M',
  nil: 'M',
  不适用: 'M',
  不涉及: 'M',
  无此项: 'M',
  'n/a': 'M',
  na: 'M',
  暂无: 'O',
  暂无数据: 'O',
  暂缺: 'O',
  未发布: 'O',
  尚未发布: 'O',
  待公布: 'O',
  未公布: 'O',
  尚未公布: 'O',
  未出: 'O',
  保密: 'Q',
  涉密: 'Q',
  涉密不公开: 'Q',
  含在其他数据中: 'K',
  'not collected': 'L',
  'cannot exist': 'M',
  'not applicable': 'M',
  'not yet available': 'O',
  confidential: 'Q',
  'included elsewhere': 'K',
};

// By the convention of Chinese statistical tables: … stands for a figure that is lacking, — for one that can't exist. People type them as
// dots, hyphens, lines and box drawings, and strike cells out with a slash. ×, * and · have no one meaning.
const LACKING = /^(?:\.{2,}|[⋯·・。]{3,}|⋯+)$/;
const STRUCK_OUT = /^(?:[-‐-―─━⸺⸻ー]+|[/\\∕⁄]+)$/;

/** Words of these that say of a count that it is 0, or that there is none. */
const NONE: ReadonlySet<string> = new Set(['无', '没有', 'none', 'nil']);

/** Words that say that there is no value, and not why: a reason that is chosen beside them is the answer. */
const VAGUE: ReadonlySet<string> = new Set([
  ...NONE,
  '缺',
  '缺失',
  '不详',
  '未知',
  '无数据',
  '无资料',
  '没有数据',
  '暂无',
  '暂无数据',
  '暂缺',
]);

const STATUS_WORDS: Readonly<Record<string, ValueStatus>> = {
  ...codes(VALUE_STATUSES),
  正式: 'A',
  初步: 'P',
  估计: 'E',
  final: 'A',
  provisional: 'P',
  estimated: 'E',
};

/** @param typed normalized text, see `normalizeTyped`. */
export function statusOf(typed: string): ValueStatus | undefined {
  return own(STATUS_WORDS, typed.toLowerCase());
}

/** @param typed normalized text, see `normalizeTyped`. */
export function taskOf(typed: string): TaskState | undefined {
  return own(TASK_WORDS, typed.toLowerCase());
}

/** @param typed normalized text, see `normalizeTyped`. */
export function missingOf(typed: string): MissingStatus | undefined {
  const word = own(MISSING_WORDS, withoutDash(typed));
  if (word !== undefined || typed === '') return word;
  const sign = typed.replace(/\s/g, '');
  return LACKING.test(sign) ? 'L' : STRUCK_OUT.test(sign) ? 'M' : undefined;
}

/** @param typed normalized text, see `normalizeTyped`. */
export function maybeZero(typed: string): boolean {
  return NONE.has(typed.toLowerCase());
}

/** WORD6. @param typed normalized text of a missing value, see `normalizeTyped`. */
export function saysWhy(typed: string): boolean {
  const word = withoutDash(typed);
  return own(MISSING_WORDS, word) !== undefined && !VAGUE.has(word);
}

/** WORD7 */
function withoutDash(typed: string): string {
  return typed.toLowerCase().replace(/^[—–―─━⸺⸻]+\s*(?=.)/, '');
}

function own<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined;
}

function codes<T extends string>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((code) => [code.toLowerCase(), code]));
}
