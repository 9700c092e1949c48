/** The head of a printed page as lines of text: `&L&"宋体,Bold"&14 2024年度&R单位：万人` (ECMA-376 part 1, 18.3.1.46). */

/** Codes of fonts, sizes and colours are dropped; so are page number, date and name of the file, which tell nothing of the table. */
const CODE = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[ABD-JM-QS-Z&])/gi;

export function printedHead(head: string): string[] {
  return head
    .replace(CODE, (code) => (code === '&&' ? '&' : ''))
    .split(/&[LCR]|\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
