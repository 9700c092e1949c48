/**
 * A picture of what an element shows, for files: paths and lines of text, one part below the other.
 *
 * PICTURE1 what is drawn and written is in it as it stands on the page, and as large; what is hidden, or only for who can't see, is not
 * PICTURE2 colours are those of the page at that moment, the ground too: a dark page makes a dark picture
 * PICTURE3 text stays text, with the names of its fonts · PICTURE4 what is written above and below is broken to the width of the picture
 * PICTURE5 there is none of an element that is hidden · PICTURE6 the SVG is well formed whatever the texts are, and needs nothing of the page
 * PICTURE7 the PNG is painted and no image is loaded for it, so that no policy for images forbids it · PICTURE8 its scale is 2 unless it is given
 */
import { PictureError } from './error.js';
import { ASCENT, fontOf, marksOf, type Font, type Mark } from './marks.js';
import { paintOf, type Paint } from './paint.js';

export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly ground: Paint;
  readonly marks: readonly Mark[];
  /** For who can't see it. */
  readonly title: string;
  readonly description: string;
  /** Tag as in BCP 47. */
  readonly language: string;
}

/** What is drawn on the page, or lines that are not on it. */
export type Part = Element | { readonly text: string; readonly look: 'heading' | 'muted' };

const MARGIN = 16;
/** Between two parts, in type sizes; and the height of a line. */
const [GAP, LINE] = [0.4, 1.5];

/** @param host whose colours and font they are. @throws {PictureError} `nothing-shown` */
export function pictureOf(host: HTMLElement, parts: readonly Part[], said: Pick<Picture, 'title' | 'description' | 'language'>): Picture {
  const style = getComputedStyle(host);
  const rects = parts.flatMap((part) => (part instanceof Element ? [part.getBoundingClientRect()] : []));
  const left = Math.min(...rects.map((rect) => rect.left));
  const width = Math.max(...rects.map((rect) => rect.right)) - left;
  if (width === 0) throw new PictureError('nothing-shown', `Expected ${host.localName} to be shown, got a hidden one`);
  const font = fontOf(style);
  const colours = { heading: style.color, muted: style.getPropertyValue('--_text-muted') };
  const marks: Mark[] = [];
  let y = MARGIN;
  for (const part of parts) {
    if (part instanceof Element) {
      const { height, top } = part.getBoundingClientRect();
      marks.push(...marksOf(part, { left: left - MARGIN, top: top - y }));
      y += height;
    } else {
      const own = part.look === 'heading' ? { ...font, weight: '600' } : font;
      for (const text of linesOf(part.text, own, width)) {
        const baseline = y + ((LINE - 1) / 2 + ASCENT) * font.size;
        marks.push({ kind: 'text', text, x: MARGIN, y: baseline, anchor: 'start', fill: paintOf(colours[part.look].trim()), font: own });
        y += LINE * font.size;
      }
    }
    y += GAP * font.size;
  }
  const ground = paintOf(style.getPropertyValue('--_surface').trim());
  return { ...said, width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(y - GAP * font.size + MARGIN), ground, marks };
}

/** Broken between Chinese characters and at blanks, never before a sign that ends a clause. */
function linesOf(text: string, font: Font, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = cssFont(font);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(/[\w.,%/()-]+\s*|[^](?:[，。；：、！？）》”’]*)/gu) ?? []) {
      if (line !== '' && pen.measureText((line + piece).trimEnd()).width > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

export function cssFont({ weight, size, family }: Font): string {
  return `${weight} ${size}px ${family}`;
}
