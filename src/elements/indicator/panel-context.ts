/** What the parts of the panel know, and what they may ask of it. */
import type { TemplateResult } from 'lit';
import type { Indicator } from '../../plan/schema.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { SharedSession } from '../session/shared-session.js';
import type { TypedText } from './typed-text.js';

/** An answer that is being given to what is said of a cell. */
export interface Answer {
  readonly kind: 'reason' | 'missing';
  readonly cell: CellRef;
  /** The reason as it was before. */
  readonly before: string;
  /** It was to be saved with nothing written. */
  readonly isUnwritten?: boolean;
}

/** A field of the remarks on an observation. */
export interface RemarkField {
  readonly part: 'reason' | 'source' | 'note' | 'status';
  readonly cell: CellRef;
  readonly isWrong: boolean;
}

/** What `writing.ts` draws. */
export interface Writing {
  renderMissing(cell: CellRef, context: PanelContext): TemplateResult;
  renderTask(cell: CellRef, context: PanelContext): TemplateResult;
  renderReason(answer: Answer, context: PanelContext): TemplateResult;
  renderEither(cell: CellRef, context: PanelContext): TemplateResult;
  renderField(field: RemarkField, context: PanelContext): TemplateResult;
}

export interface PanelContext {
  readonly shared: SharedSession;
  readonly session: EntrySession;
  readonly locale: Locale;
  readonly typed: TypedText;
  /** What is written with: loaded when it is first looked for, and `null` until then. */
  readonly writing: Writing | null;
  readonly answer: Answer | null;
  /** Does it stand at the cell's own field, with its choices? */
  readonly isAtField?: boolean;
  /** Does the key that mends belong to another cell? */
  readonly isKeyTaken?: boolean;
  /** What the concept means that an indicator names, once the list is loaded. */
  readonly conceptOf: (indicator: Indicator) => string | undefined;
  /**
   * Begins an answer, or ends it.
   * @param focus selector of what has the focus then.
   */
  readonly onAnswer: (answer: Answer | null, focus: string) => void;
  /** All is said: the focus goes back to the grid. */
  readonly onDone: () => void;
}
