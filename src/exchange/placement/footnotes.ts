/**
 * Notes below a table that begin with a mark, and the rows that carry it.
 *
 * FOOTNOTE1 a note with a mark (*, ①, 注1, 1), 带*的) that speaks against figures does so of the rows whose names or figures have that mark, of those taken
 * alone · FOOTNOTE2 it speaks of the whole table where no row has the mark, where a heading has it, or where it says so itself (本表)
 * FOOTNOTE3 a number may be written as 注1, [1], (1), 1) or ¹, and before a note as 1 with a blank behind
 */
import type { Steps } from '../../documents/steps.js';
import { MOST_NAME } from './names.js';
import type { Doubt } from './placed.js';
import { onlyText } from './table-texts.js';

export interface MarkedNote {
  readonly text: string;
  readonly mark: string;
  /** What stands behind the mark. */
  readonly rest: string;
  readonly isWhole: boolean;
}

const SIGN = '[*＊]{1,4}|[※#＃△▲★☆◆◇○●□■†‡]{1,3}';
const CIRCLED = '[\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u277f]';
const NUMBER = '[¹²³⁰⁴-⁹]{1,2}|[（([]?注\\s*\\d{1,2}[）)\\]]?|\\[\\d{1,2}\\]|[（(]\\d{1,2}[）)]|\\d{1,2}[)）]';
const NOTE = new RegExp(
  `^\\s*(?:附?注释?(?:\\s*[:：]\\s*|\\s*(?!\\s*\\d)))?(?:[带标注有打加凡]{0,3})["“'‘]?(${SIGN}|${CIRCLED}|${NUMBER}|\\d{1,2}(?=\\s+\\p{Script=Han}))["”'’]?(?:[号记的者项行处]|指标|数据(?!来源))*\\s*[:：]?`,
  'u',
);
const NEXT = new RegExp(`[,，。](?=\\s*[带标]?(?:${SIGN}|${CIRCLED}))`, 'u');
/** A number in a cell by itself is that of the row. */
const BEHIND = new RegExp(`(${SIGN}|(?<=\\S\\s*)(?:${CIRCLED}|${NUMBER}))\\s*(?:[（(][^（）()]*[）)])?\\s*$`, 'u');
const BEFORE = /^\s*([*＊]{1,4}|[※#＃△▲★☆◆◇●■†‡]{1,3})/u;
const WHOLE = /[本此该上]表|以上|上述|全部|所有/u;
const MOST_NAMES = 3;
const MOST_NOTES = 10;

/** @param text a line below a table. */
export function markedNotes(text: string): readonly MarkedNote[] {
  return text.split(NEXT).flatMap((one) => {
    const [lead, mark] = NOTE.exec(one) ?? [];
    return mark === undefined ? [] : [{ text: one.trim(), mark: plainMark(mark), rest: one.slice(lead!.length), isWhole: WHOLE.test(one) }];
  });
}

/** FOOTNOTE3 */
function plainMark(mark: string): string {
  const plain = mark.replace('＃', '#').replaceAll('＊', '*');
  const number = /[¹²³⁰⁴-⁹\d]/u.test(plain) ? plain.normalize('NFKC').replace(/\D/g, '') : '';
  return number === '' ? plain : number;
}

function marksOf(text: string): readonly string[] {
  if (text.length > MOST_NAME) return [];
  return [BEHIND.exec(text)?.[1], BEFORE.exec(text)?.[1]].flatMap((mark) => (mark === undefined ? [] : [plainMark(mark)]));
}

/**
 * @param rows those of the table, and `headings` the texts over its columns.
 * @param taken the names of the rows whose figures were taken, by their place among the rows.
 * @returns which notes speak of the whole table, and what is asked about the others.
 */
export function* tiedNotes<Note extends MarkedNote>(
  notes: readonly Note[],
  rows: readonly (readonly string[])[],
  headings: readonly string[],
  taken: ReadonlyMap<number, string>,
): Steps<{ readonly whole: readonly Note[]; readonly doubts: readonly Doubt[] }> {
  const marks = new Set(notes.map(({ mark }) => mark));
  const carriers = new Map<string, number[]>();
  for (const [r, row] of notes.length === 0 ? [] : rows.entries()) {
    yield row.length;
    if (onlyText(row) !== null) continue;
    for (const mark of new Set(row.flatMap(marksOf))) {
      if (!marks.has(mark)) continue;
      const before = carriers.get(mark);
      if (before) before.push(r);
      else carriers.set(mark, [r]);
    }
  }
  const ofColumns = new Set(headings.flatMap(marksOf));
  const isTied = ({ mark, isWhole }: Note) => !isWhole && !ofColumns.has(mark) && carriers.has(mark);
  const doubts = notes.filter(isTied).flatMap(({ mark, text }): Doubt[] => {
    const names = carriers.get(mark)!.flatMap((r) => taken.get(r) ?? []);
    const shown = names.slice(0, MOST_NAMES).join('、');
    return names.length === 0 ? [] : [{ code: 'footnote', text: shown, cells: names.length, said: text }];
  });
  return { whole: notes.filter((note) => !isTied(note)), doubts: doubts.slice(0, MOST_NOTES) };
}
