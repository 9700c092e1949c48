/**
 * How the text of a cell in HTML is set, as its tags open and close: raised, lowered, struck out.
 *
 * INLINE1 by tags (sup, sub, s, strike, del), by styles and by classes, each until its own tag ends · INLINE2 a link within the page behind other text
 * of its cell is the mark of a footnote, and raised · INLINE3 work grows as the text does, whatever is never closed
 */
import type { HtmlStyles } from './html-styles.js';
import type { Scanner } from './markup.js';
import { heightOf, type Height } from './raised.js';

interface Mark {
  readonly name: string;
  readonly height: Height;
  readonly isStruck: boolean;
}

const TAGS: ReadonlySet<string> = new Set('s strike del sup sub span font small big a b i u em strong ins mark label code'.split(' '));
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
/** Deeper ones are not told apart. */
const MOST_DEPTH = 32;

export class InlineMarks {
  private readonly styles: HtmlStyles;
  private open: Mark[] = [];

  constructor(styles: HtmlStyles) {
    this.styles = styles;
  }

  get height(): Height {
    return this.open.reduce<Height>((height, mark) => mark.height ?? height, null);
  }

  get isStruck(): boolean {
    return this.open.some(({ isStruck }) => isStruck);
  }

  clear(): void {
    if (this.open.length > 0) this.open = [];
  }

  /** @param isBehind the cell has text already. */
  begin(scanner: Scanner, isBehind: boolean): void {
    const { name } = scanner;
    if (!TAGS.has(name) || this.open.length >= MOST_DEPTH) return;
    const [classes, style] = [scanner.attribute('class'), scanner.attribute('style')];
    const isNoteLink = name === 'a' && isBehind && (scanner.attribute('href') ?? '').startsWith('#');
    const height = heightOf(name) ?? (isNoteLink ? 'raised' : this.styles.height(classes, style));
    this.open.push({ name, height, isStruck: STRUCK.has(name) || this.styles.isStruck(classes, style) });
  }

  end(name: string): void {
    if (!TAGS.has(name)) return;
    const last = this.open.map((mark) => mark.name).lastIndexOf(name);
    if (last >= 0) this.open.length = last;
  }
}
