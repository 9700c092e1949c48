/** What an element shows, as paths and lines of text in pixels from its upper left corner. */
import { paintOf, type Paint } from './paint.js';

export interface Font {
  readonly size: number;
  readonly weight: string;
  readonly family: string;
}

export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  /** From the path's own units to pixels: a, b, c, d, e, f. */
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
}

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Paint;
  readonly font: Font;
}

export type Mark = PathMark | TextMark;

/** Share of a line's height above the line its letters stand on: 0.80 in the fonts for Chinese, 0.81 in Arial. */
export const ASCENT = 0.8;

type Origin = Pick<DOMRect, 'left' | 'top'>;

/** PICTURE1 */
export function marksOf(element: Element, origin: Origin = element.getBoundingClientRect()): Mark[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || element.classList.contains('visually-hidden')) return [];
  if (element instanceof SVGGeometryElement) return pathMark(element, style, origin);
  if (element instanceof SVGTextElement) return svgText(element, style, origin);
  const box = element instanceof HTMLElement ? boxMark(element, style, origin) : [];
  return [
    ...box,
    ...[...(element.shadowRoot ?? element).childNodes].flatMap((child) => {
      if (child instanceof Element) return marksOf(child, origin);
      return child instanceof Text ? textLines(child, style, origin) : [];
    }),
  ];
}

export function fontOf({ fontSize, fontWeight, fontFamily }: CSSStyleDeclaration): Font {
  return { size: parseFloat(fontSize), weight: fontWeight, family: fontFamily };
}

function pathMark(element: SVGGeometryElement, style: CSSStyleDeclaration, { left, top }: Origin): PathMark[] {
  const opacity = Number(style.opacity);
  const fill = paintOf(style.fill, opacity * Number(style.fillOpacity));
  const stroke = paintOf(style.stroke, opacity * Number(style.strokeOpacity));
  const matrix = element.getScreenCTM();
  const d = pathOf(element);
  if ((!fill && !stroke) || !matrix || d === '') return [];
  const { a, b, c, d: vertical, e, f } = matrix;
  return [
    {
      kind: 'path',
      d,
      matrix: [a, b, c, vertical, e - left, f - top],
      fill,
      stroke,
      strokeWidth: parseFloat(style.strokeWidth),
      dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(parseFloat),
      cap: style.strokeLinecap as CanvasLineCap,
      join: style.strokeLinejoin as CanvasLineJoin,
    },
  ];
}

/** Lengths in `em` or per cent become pixels here. */
function pathOf(element: SVGGeometryElement): string {
  if (element instanceof SVGRectElement) {
    const [x, y, width, height] = [element.x, element.y, element.width, element.height].map(({ baseVal }) => baseVal.value);
    return `M${x} ${y}h${width}v${height}h${-width!}z`;
  }
  if (element instanceof SVGCircleElement) {
    const [x, y, r] = [element.cx, element.cy, element.r].map(({ baseVal }) => baseVal.value) as [number, number, number];
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  return element.getAttribute('d') ?? '';
}

function svgText(element: SVGTextElement, style: CSSStyleDeclaration, { left, top }: Origin): TextMark[] {
  const text = element.textContent!.trim();
  const matrix = element.getScreenCTM();
  if (text === '' || !matrix || element.x.baseVal.numberOfItems === 0) return [];
  const baseline = element.getStartPositionOfChar(0);
  const place = new DOMPoint(element.x.baseVal.getItem(0).value, baseline.y).matrixTransform(matrix);
  const { size, ...font } = fontOf(style);
  return [
    {
      kind: 'text',
      text,
      x: place.x - left,
      y: place.y - top,
      anchor: style.textAnchor as TextMark['anchor'],
      fill: paintOf(style.fill),
      font: { ...font, size: size * matrix.d },
    },
  ];
}

/** Background and border of an HTML element. */
function boxMark(element: HTMLElement, style: CSSStyleDeclaration, { left, top }: Origin): PathMark[] {
  const rect = element.getBoundingClientRect();
  const border = style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth);
  const [fill, stroke] = [paintOf(style.backgroundColor), border === 0 ? null : paintOf(style.borderTopColor)];
  if (!fill && !stroke) return [];
  const [width, height] = [rect.width - border, rect.height - border];
  const r = Math.min(parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2);
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`;
  const d = `M${r} 0h${width - 2 * r}${corner(1, 1)}v${height - 2 * r}${corner(-1, 1)}h${2 * r - width}${corner(-1, -1)}v${2 * r - height}${corner(1, -1)}z`;
  const matrix = [1, 0, 0, 1, rect.left - left + border / 2, rect.top - top + border / 2] as const;
  return [{ kind: 'path', d, matrix, fill, stroke, strokeWidth: border, dash: [], cap: 'butt', join: 'miter' }];
}

/** One mark for each line that the text is broken into. */
function textLines(node: Text, style: CSSStyleDeclaration, { left, top }: Origin): TextMark[] {
  if (node.data.trim() === '') return [];
  const lines: { text: string; readonly rect: DOMRect }[] = [];
  const range = document.createRange();
  let start = 0;
  for (const char of node.data) {
    range.setStart(node, start);
    range.setEnd(node, (start += char.length));
    const rect = range.getClientRects()[0];
    if (!rect) continue; // white space that is not drawn
    const line = lines[lines.length - 1];
    if (line && Math.abs(line.rect.top - rect.top) < rect.height / 2) line.text += char;
    else if (char.trim() !== '') lines.push({ text: char, rect });
  }
  return lines.map(({ text, rect }) => ({
    kind: 'text',
    text: text.replace(/\s+/g, ' ').trimEnd(),
    x: rect.left - left,
    y: rect.top - top + rect.height * ASCENT,
    anchor: 'start',
    fill: paintOf(style.color),
    font: fontOf(style),
  }));
}
