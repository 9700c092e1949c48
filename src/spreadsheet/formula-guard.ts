/**
 * Texts a spreadsheet would take for a formula: those of a stranger may fetch addresses and start programs.
 *
 * FORMULA1 a text that begins with = + - @, or the full-width or small form of one · FORMULA2 whatever blanks and invisible marks stand
 * before it · FORMULA3 one that begins with a tab or a line end: what follows would stand in a cell of its own
 */

// Zero-width and direction marks, byte order marks and fillers: programs differ in which of them they skip.
const BEFORE = String.raw`[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\s]*`;
const FORMULA = new RegExp(`^${BEFORE}[=+\\-@＝＋－＠﹦﹢﹣﹫\\t\\r\\n]`, 'u');

export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
