/**
 * What stands in an open editor, kept beside the draft as it is typed. AUTOSAVE8
 *
 * Each window has one record. When a draft is opened, those of windows that are gone come back into their cells, marked as unfinished;
 * they stay in the store until something is written there.
 */
import { isTooLong } from '../report/longest-text.js';
import type { EntrySession, SessionChange } from '../report/session.js';
import { textOf } from './draft.js';
import type { DraftChannel } from './draft-channel.js';
import type { DraftNotice } from './notices.js';
import type { TypingRecord } from './records.js';
import type { DraftStore } from './store.js';
import type { CellText, Clock } from './writes.js';

export interface OpenEditor {
  readonly key: string;
  /** What stood in the cell when the editor was opened. */
  readonly before: string;
  readonly text: string;
}

export class TypingKeeper {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly draftOf: (key: string) => string;
  private readonly channel: DraftChannel;
  private readonly clock: Clock;
  private readonly onKept: (failure: unknown) => void;
  private editor: TypingRecord | null = null;
  private written: Promise<void> = Promise.resolve();
  /** Texts that stand in cells, by their keys, and the windows whose open editors left them. */
  private readonly unfinished = new Map<string, { readonly record: TypingRecord; readonly windows: readonly string[] }>();

  /**
   * @param draftOf the draft of a cell.
   * @param onKept told of what stands in an open editor: it is kept, `null`, or why it could not be.
   */
  constructor(
    session: EntrySession,
    store: DraftStore,
    draftOf: (key: string) => string,
    channel: DraftChannel,
    clock: Clock,
    onKept: (failure: unknown) => void,
  ) {
    this.session = session;
    this.store = store;
    this.draftOf = draftOf;
    this.channel = channel;
    this.clock = clock;
    this.onKept = onKept;
  }

  /** An editor is open, and its text another than before. */
  get isTyping(): boolean {
    return this.editor !== null;
  }

  /** What was being typed stands in a cell, and nobody has confirmed it. */
  get hasUnfinished(): boolean {
    return this.unfinished.size > 0;
  }

  /** Resolves when what was typed last is kept. */
  get kept(): Promise<void> {
    return this.written;
  }

  /** What stood in a cell before an unfinished text: it is what counts as entered. */
  confirmed(key: string): string | undefined {
    const left = this.unfinished.get(key);
    return left && this.isUnfinished(key) ? left.record.before : undefined;
  }

  /** What is not entered yet. */
  get records(): readonly TypingRecord[] {
    const left = Array.from(this.unfinished.values(), ({ record }) => record).filter(({ key }) => this.isUnfinished(key));
    return this.editor && !isTooLong(this.editor.text) ? [...left, this.editor] : left;
  }

  /** @param editor `null` once it has closed. @returns whether that is another than before. */
  keep(editor: OpenEditor | null): boolean {
    const { store, channel } = this;
    const typed = editor !== null && editor.text !== editor.before ? editor : null;
    if (!typed && !this.editor) return false;
    this.editor = typed && { window: channel.window, draft: this.draftOf(typed.key), clock: this.clock.next(), ...typed };
    if (typed && isTooLong(typed.text)) return true; // the cell will not take it
    // Each key at once, without waiting for the one before: the page may be gone before that has ended.
    this.written = this.editor ? this.follow(store.writeTyping(this.editor)) : store.clearTyping(channel.window).catch(() => undefined);
    return true;
  }

  /** Enters it as it stands: the cells are about to be closed. */
  enter(): void {
    const { editor, session } = this;
    if (editor) session.set([{ ...session.form.locate(editor.key)!, text: editor.text }]);
  }

  /** Writes it where the storage was emptied, or could not take it. */
  async keepAgain(): Promise<void> {
    await this.follow(Promise.all(this.records.map((record) => this.store.writeTyping(record))));
  }

  private follow(kept: Promise<unknown>): Promise<void> {
    return kept.then(
      () => this.onKept(null),
      (error: unknown) => this.onKept(error),
    );
  }

  /** What other windows have left. */
  async read(drafts: readonly string[]): Promise<readonly TypingRecord[]> {
    const found = await Promise.all(drafts.map((draft) => this.store.typing(draft)));
    return found.flat().filter(({ window }) => window !== this.channel.window);
  }

  /**
   * @param living windows that are open, but for this one.
   * @returns keys of texts that have no cell in this form, to be written to the draft as strays; and what can't come back. LEFTTEXT2
   */
  async bringBack(
    records: readonly TypingRecord[],
    living: Promise<ReadonlySet<string>>,
  ): Promise<{ strays: readonly string[]; lost: readonly DraftNotice[] }> {
    const strays: string[] = [];
    const lost: DraftNotice[] = [];
    if (records.length === 0) return { strays, lost };
    const { clockOf, leftTexts } = await import('./left-texts.js');
    const { channel } = this;
    const names = records.map(({ window }) => window);
    await channel.takeOver(names, living);
    const left = records.filter(({ window }) => channel.isOwn(window));
    for (const record of left) this.clock.observe(clockOf(record));
    for (const { key, windows, text, others } of leftTexts(left, (one) => textOf(this.session, one))) {
      const before = textOf(this.session, key);
      for (const { window, text: mine } of others) {
        if (mine !== '' && mine !== text) lost.push({ kind: 'overwritten', key, mine, theirs: text });
        this.forget(window);
      }
      if (text === before) {
        for (const window of windows) this.forget(window);
        continue;
      }
      this.session.restoreUnfinished(key, text);
      if (this.isUnfinished(key)) {
        const record = { window: windows[windows.length - 1]!, draft: this.draftOf(key), clock: this.clock.next(), key, before, text };
        this.unfinished.set(key, { record, windows });
        continue;
      }
      strays.push(key);
      for (const window of windows) this.forget(window);
    }
    return { strays, lost };
  }

  /** Cells that were unfinished before a change, and are no longer, with their texts. */
  finishedBy({ cells }: Pick<SessionChange, 'cells'>): readonly CellText[] {
    if (this.unfinished.size === 0) return [];
    return cells.flatMap(({ row, column }): CellText[] => {
      const key = this.session.form.key(row, column);
      const { windows } = this.unfinished.get(key) ?? {};
      if (!windows || this.session.isUnfinished(row, column)) return [];
      for (const window of windows) this.forget(window);
      this.unfinished.delete(key);
      return [[key, this.session.text(row, column)]];
    });
  }

  private isUnfinished(key: string): boolean {
    const cell = this.session.form.locate(key);
    return cell !== undefined && this.session.isUnfinished(cell.row, cell.column);
  }

  private forget(window: string): void {
    this.store.clearTyping(window).catch(() => undefined); // what stays is looked at again at the next opening
  }
}
