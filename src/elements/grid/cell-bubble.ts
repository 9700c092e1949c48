/** What is to be said of a cell, beside it: in its own row, so that the cells above and below stay free. */
import { scaleOf } from '../theme/scale.js';

/** Pixels: with less room beside the cell it lies above or below. */
const LEAST_WIDTH = 180;
/** Pixels: a bubble of one line is no higher. */
const MOST_LINE = 28;

export type BubbleLevel = 'error' | 'warning' | 'closed';

/** What is said; `fix` says what one key does about it. */
export interface BubbleText {
  readonly level: BubbleLevel;
  readonly sentences: readonly string[];
  readonly fix: string | null;
}

export interface BubbleWords {
  readonly signs: Readonly<Record<BubbleLevel, string>>;
}

export class CellBubble {
  private readonly stage: HTMLElement;
  private readonly words: BubbleWords;
  private readonly onFix: () => void;
  private element: HTMLElement | null = null;

  constructor(stage: HTMLElement, words: BubbleWords, onFix: () => void) {
    this.stage = stage;
    this.words = words;
    this.onFix = onFix;
  }

  /** @param cell where it is drawn, or `null` while it is not. @param head height of what covers the top of the stage. */
  show({ level, sentences, fix }: BubbleText, cell: HTMLElement | null, head: number): void {
    if (!cell || !this.isSeen(cell, head)) return this.hide();
    const text = sentences.join(' ');
    const key = `${level} ${fix ?? ''} ${text}`;
    if (this.element?.dataset['key'] !== key) {
      this.hide();
      this.element = this.build(level, text, fix);
      this.element.dataset['key'] = key;
      this.stage.append(this.element);
    }
    this.place(cell, head);
  }

  hide(): void {
    this.element?.remove();
    this.element = null;
  }

  /** Is most of it below the head, and above the end of the stage? */
  private isSeen(cell: HTMLElement, head: number): boolean {
    const [stage, { top, height }] = [this.stage.getBoundingClientRect(), cell.getBoundingClientRect()];
    return top + height / 2 >= stage.top + head * scaleOf(this.stage) && top + height / 2 <= stage.bottom;
  }

  private build(level: BubbleLevel, text: string, fix: string | null): HTMLElement {
    const bubble = document.createElement('div');
    bubble.className = `bubble ${level}`;
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.textContent = this.words.signs[level];
    sign.setAttribute('aria-hidden', 'true');
    const sentence = document.createElement('span');
    sentence.className = 'sentence';
    sentence.textContent = text;
    bubble.append(sign, sentence);
    if (fix !== null) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `${fix} F4`;
      button.addEventListener('click', this.onFix);
      bubble.append(button);
    }
    // The cell keeps the selection and the keys.
    bubble.addEventListener('mousedown', (event) => event.preventDefault());
    return bubble;
  }

  /** Beside the cell; else above it, for below is what is filled next, where the heads leave room. */
  private place(cell: HTMLElement, head: number): void {
    const scale = scaleOf(this.stage);
    const [stage, at] = [this.stage.getBoundingClientRect(), cell.getBoundingClientRect()];
    const room = (stage.right - at.right) / scale - 8;
    const isBeside = room >= LEAST_WIDTH;
    const { style } = this.element!;
    style.maxWidth = `${isBeside ? room : stage.width / scale - 16}px`;
    style.minHeight = `${Math.min(at.height / scale, MOST_LINE)}px`;
    style.left = isBeside ? `${(at.right - stage.left) / scale + 4}px` : '';
    style.right = isBeside ? '' : '8px';
    const { height } = this.element!.getBoundingClientRect();
    // Of several lines it reaches up, over what is filled already, and not down.
    const [end, other] = isBeside ? [at.bottom, at.top] : [at.top, at.bottom];
    const top = end - height >= stage.top + head * scale ? end - height : other;
    style.top = `${(top - stage.top) / scale}px`;
  }
}
