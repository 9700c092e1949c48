/**
 * Figures that a cell shows raised or lowered: marks of footnotes, powers. As plain digits they would make another number.
 *
 * RAISED1 each raised or lowered digit is its own sign: 9¹ is not 91
 */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

export type Height = 'raised' | 'lowered' | null;

export function atHeight(text: string, height: Height): string {
  return height === null ? text : text.replace(/\d/g, (digit) => (height === 'raised' ? RAISED : LOWERED)[Number(digit)]!);
}

/** By the value of `vertAlign`, or the name of a tag in HTML. */
export function heightOf(word: string | null): Height {
  if (word === 'superscript' || word === 'sup') return 'raised';
  return word === 'subscript' || word === 'sub' ? 'lowered' : null;
}
