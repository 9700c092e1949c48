/**
 * How the text of a cell in HTML is set, as its tags open and close: raised, lowered, struck out, not shown.
 *
 * INLINE1 by tags (sup, sub, s, strike, del), by styles and by classes, each until its own tag ends · INLINE2 a link within the page behind other text
 * of its cell is the mark of a footnote, and raised · INLINE3 work grows as the text does, whatever is never closed
 * INLINE4 what is not shown, by the tag, an attribute, a style or a class, is no text, with all that stands in it
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
/** Never shown. */
const UNSEEN: ReadonlySet<string> = new Set(['template', 'rp', 'datalist', 'noscript']);
/** Hold nothing, hence hide nothing. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);
/** Ended by the next of their name. */
const SELF_ENDING: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'option', 'rp']);
/** Deeper ones are not told apart. */
const MOST_DEPTH = 32;

export class InlineMarks {
  private readonly styles: HtmlStyles;
  private open: Mark[] = [];
  /** What hides all that stands in it, and how many of its name are open. */
  private hidden: { readonly name: string; depth: number } | null = null;

  constructor(styles: HtmlStyles) {
    this.styles = styles;
  }

  get height(): Height {
    return this.open.reduce<Height>((height, mark) => mark.height ?? height, null);
  }

  get isStruck(): boolean {
    return this.open.some(({ isStruck }) => isStruck);
  }

  /** INLINE4 */
  get isHidden(): boolean {
    return this.hidden !== null;
  }

  clear(): void {
    this.hidden = null;
    if (this.open.length > 0) this.open = [];
  }

  /** @param isBehind the cell has text already. */
  begin(scanner: Scanner, isBehind: boolean): void {
    const { name } = scanner;
    if (this.hidden?.name === name) {
      if (!SELF_ENDING.has(name)) this.hidden.depth++;
      else this.hidden = null;
    }
    if (this.hidden || VOID.has(name)) return;
    const [classes, style] = [scanner.attribute('class'), scanner.attribute('style')];
    if (UNSEEN.has(name) || scanner.attribute('hidden') !== null || this.styles.isHidden(classes, style)) {
      this.hidden = { name, depth: 1 };
      return;
    }
    if (!TAGS.has(name) || this.open.length >= MOST_DEPTH) return;
    const isNoteLink = name === 'a' && isBehind && (scanner.attribute('href') ?? '').startsWith('#');
    const height = heightOf(name) ?? (isNoteLink ? 'raised' : this.styles.height(classes, style));
    this.open.push({ name, height, isStruck: STRUCK.has(name) || this.styles.isStruck(classes, style) });
  }

  end(name: string): void {
    if (this.hidden) {
      if (this.hidden.name === name && --this.hidden.depth === 0) this.hidden = null;
      return;
    }
    if (!TAGS.has(name)) return;
    const last = this.open.map((mark) => mark.name).lastIndexOf(name);
    if (last >= 0) this.open.length = last;
  }
}
