/**
 * Words a clerk writes for a choice: the state of a task, why a value is missing, or how firm it is.
 *
 * WORD1 the labels the lists offer are among them, in every language · WORD2 so are the codes, in either case
 * WORD3 so are the signs of Chinese tables: … for a figure that is lacking, — for one that can't exist
 * WORD4 nothing else is, names that objects inherit neither
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
  // By the convention of Chinese statistical tables: … stands for a figure that is lacking, — for one that can't exist.
  '...': 'L',
  '—': 'M',
  '――': 'M',
  '——': 'M',
  '–': 'M',
  '-': 'M',
  '--': 'M',
  无: 'M',
  不适用: 'M',
  'n/a': 'M',
  暂无: 'O',
  未公布: 'O',
  尚未公布: 'O',
  未出: 'O',
  保密: 'Q',
  涉密: 'Q',
  涉密不公开: 'Q',
  含在其他数据中: 'K',
  'not collected': 'L',
  'cannot exist': 'M',
  'not yet available': 'O',
  confidential: 'Q',
  'included elsewhere': 'K',
};

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
  return own(MISSING_WORDS, typed.toLowerCase());
}

function own<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined;
}

function codes<T extends string>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((code) => [code.toLowerCase(), code]));
}
