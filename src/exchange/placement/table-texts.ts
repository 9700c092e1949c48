/** What texts of a table are by their look alone. */
import { plainName } from './names.js';

/** Characters that tell what a text is. */
const LONGEST = 200;
const FIGURE = /^[-−]?\d[\d,.]*[%‰]?$/;
const NOTE = /^\(?(?:附?注|说明|备注|[*※]|(?:数据|资料)?来源|填表人|填报人|审核|(?:单位)?负责人)/u;

export function isFigureText(text: string): boolean {
  return text.length <= LONGEST && FIGURE.test(plainName(text));
}

/** Does a line stand below a table and speak of it, or name who has made it? */
export function isNote(text: string): boolean {
  return NOTE.test(plainName(text.slice(0, LONGEST)));
}

/** The text of a row that has one alone, as a merged row does. */
export function onlyText(row: readonly string[]): string | null {
  const [text, ...others] = new Set(row.map((one) => one.trim()).filter((one) => one !== ''));
  return text === undefined || others.length > 0 ? null : text;
}

/** 筛查率：2024年数 alone in its row. */
export function isSentence(row: readonly string[]): boolean {
  return /.[:：]./u.test(onlyText(row) ?? '');
}

/** What a row is called by in its columns of names, the surest of them last; else by its first text. */
export function nameText(row: readonly string[], names: readonly number[]): string {
  const texts = [...names].reverse().map((c) => (row[c] ?? '').trim());
  return texts.find((text) => text !== '') ?? row.find((text) => text.trim() !== '')?.trim() ?? '';
}
