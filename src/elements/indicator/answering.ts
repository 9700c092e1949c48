/** Answers that are given to what is said of cells: in the panel, or at the cells themselves. */
import type { Locale } from '../../vocabulary/locale.js';
import type { SharedSession } from '../session/shared-session.js';
import type { Answer, PanelContext, Writing } from './panel-context.js';
import { TypedText } from './typed-text.js';

export interface AnsweringOptions extends Pick<PanelContext, 'conceptOf' | 'onDone' | 'isAtField'> {
  /** Where what is said is drawn. */
  readonly root: () => ParentNode;
  /** Draws it anew; resolves when that is done. */
  readonly draw: () => Promise<unknown>;
  /** What should have the focus after an answer is not there: all is said. */
  readonly onGone?: () => void;
}

export class Answering {
  readonly typed = new TypedText();
  private readonly options: AnsweringOptions;
  private writing: Writing | null = null;
  private loading: Promise<void> | null = null;
  private given: Answer | null = null;

  constructor(options: AnsweringOptions) {
    this.options = options;
  }

  /** The answer that is being given. */
  get answer(): Answer | null {
    return this.given;
  }

  /** Another cell is looked at: what was typed is written, and no answer is being given. */
  end(): void {
    this.typed.write();
    this.given = null;
  }

  context(shared: SharedSession, locale: Locale): PanelContext {
    const { typed, given: answer } = this;
    const { conceptOf, onDone, isAtField = false } = this.options;
    const writing = () => this.loadedWriting;
    return {
      shared,
      session: shared.session,
      locale,
      typed,
      get writing() {
        return writing();
      },
      answer,
      isAtField,
      conceptOf,
      onAnswer: (next, focus) => void this.give(next, focus),
      onDone,
    };
  }

  /** What could not be loaded is asked for again. */
  loadWriting(): Promise<void> {
    if (this.writing) return Promise.resolve();
    return (this.loading ??= import('./writing.js')
      .then((writing) => {
        this.writing = writing;
        void this.options.draw();
      })
      .catch((error: unknown) => {
        this.loading = null;
        console.error(error);
      }));
  }

  private get loadedWriting(): Writing | null {
    if (!this.writing) void this.loadWriting();
    return this.writing;
  }

  private async give(answer: Answer | null, focus: string): Promise<void> {
    await this.loadWriting();
    this.given = answer;
    await this.options.draw();
    const wanted = this.options.root().querySelector<HTMLElement>(focus);
    if (wanted) wanted.focus();
    else this.options.onGone?.();
  }
}
