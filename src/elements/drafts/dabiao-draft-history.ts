import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { jsonText } from '../../documents/json-text.js';
import type { DraftRecord } from '../../drafts/draft.js';
import type { VersionRecord } from '../../drafts/records.js';
import { readVersion, type ReadVersion } from '../../drafts/versions.js';
import { cellsOf, type Write } from '../../drafts/writes.js';
import { draftsWords } from '../../locales/drafts.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { EntrySession } from '../../report/session.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { compare, renderComparison, stampsOf } from './comparison.js';
import type { DraftCollection } from './draft-collection.js';
import type { DraftNames } from './draft-names.js';
import { partStyles } from './drafts.styles.js';

/** A state of the draft to compare: a version by its time, the present, or an empty form where there are no versions. */
type Choice = number | 'now' | 'nothing';

interface Shown {
  readonly versions: readonly VersionRecord[];
  readonly writes: readonly Write[];
  /** `null` of a version that is damaged. */
  readonly before: ReadVersion | null;
  readonly after: ReadVersion | null;
}

/**
 * The former versions of a draft: two of them, or one and the present, compared cell by cell; any of them can be restored.
 *
 * @element dabiao-draft-history
 */
@customElement('dabiao-draft-history')
export class DabiaoDraftHistory extends KitElement {
  static override styles = [theme, buttons, partStyles];

  private reading = 0;
  /** How the draft stood before a version was restored. */
  private former: VersionRecord | null = null;

  @state() private shown: Shown | null = null;
  @state() private choice: { readonly before: Choice; readonly after: Choice } | null = null;
  @state() private isAll = false;
  @state() private said = '';

  /** The drafts this one is among. */
  @property({ attribute: false }) collection!: DraftCollection;
  /** The draft whose versions are shown. */
  @property({ attribute: false }) record!: DraftRecord;
  /** What the drafts are called. */
  @property({ attribute: false }) names!: DraftNames;
  /** The session in which the draft is open; `undefined` where it is not. */
  @property({ attribute: false }) session: EntrySession | undefined;
  /** When the draft was last written: with it the present is read anew. */
  @property({ attribute: false }) changedAt = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('collection') || changed.has('record') || changed.has('changedAt')) void this.read();
  }

  private async read(choice = this.choice): Promise<void> {
    const reading = ++this.reading;
    const { id } = this.record;
    const found = await this.collection.attempt(async () => {
      const [versions, writes] = await Promise.all([this.collection.saved.versions(id), this.collection.writes(id)]);
      const first = versions[0]?.time ?? 'nothing';
      const isKept = (one: Choice) => typeof one !== 'number' || versions.some(({ time }) => time === one);
      const chosen = choice && isKept(choice.before) && isKept(choice.after) ? choice : ({ before: first, after: 'now' } as const);
      const read = async (one: Choice): Promise<ReadVersion | null> => {
        if (one === 'now') return { cells: cellsOf(writes), long: [] };
        const version = versions.find(({ time }) => time === one);
        return version ? readVersion(version) : { cells: [], long: [] };
      };
      const [before, after] = await Promise.all([read(chosen.before), read(chosen.after)]);
      return { chosen, shown: { versions, writes, before, after } };
    });
    if (reading !== this.reading || !found) return;
    this.choice = found.chosen;
    this.shown = found.shown;
  }

  private async restore(version: VersionRecord): Promise<void> {
    const words = draftsWords[this.names.locale].versions;
    const { id } = this.record;
    const done = await this.collection.change(async (saved) => {
      const before = await saved.cells(id);
      const long = await saved.restore(id, version);
      return long && { before, long };
    });
    if (!done) return;
    if (!done.value) {
      this.said = words.unreadable;
      return;
    }
    const { before, long } = done.value;
    this.former = { time: 0, reason: 'before-restore', count: before.length, data: jsonText(before) };
    this.said = this.names.restored(words.wasRestored(this.versionName(version)), long, this.record);
    await this.showAfterwards('.undo');
  }

  private async undo(): Promise<void> {
    const { former } = this;
    if (!former || !(await this.collection.change((saved) => saved.restore(this.record.id, former)))) return;
    this.former = null;
    this.said = draftsWords[this.names.locale].versions.wasUndone;
    await this.showAfterwards('.said');
  }

  /** Reads what has become of the draft, and puts the focus there. */
  private async showAfterwards(selector: string): Promise<void> {
    await this.read({ before: this.choice?.before ?? 'nothing', after: 'now' });
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  private async choose(choice: { readonly before: Choice; readonly after: Choice }): Promise<void> {
    this.choice = choice;
    await this.read(choice);
  }

  /** No two are called the same. */
  private versionName(version: VersionRecord): string {
    const { cells } = draftsWords[this.names.locale];
    return `${this.timeOf(version)} ${this.reasonOf(version)} · ${cells(version.count)}`;
  }

  /** To the millisecond where another version is of the same second: the same clicks in two windows make two. */
  private timeOf({ time }: VersionRecord): string {
    const second = Math.floor(time / 1000);
    const isShared = this.shown?.versions.some((other) => other.time !== time && Math.floor(other.time / 1000) === second) ?? false;
    return this.names.time(time, isShared ? 'exact' : 'medium');
  }

  private reasonOf({ reason }: VersionRecord): string {
    const { reasons } = draftsWords[this.names.locale].versions;
    return Object.prototype.hasOwnProperty.call(reasons, reason) ? reasons[reason] : reason;
  }

  private nameOf(choice: Choice, versions: readonly VersionRecord[]): string {
    const words = draftsWords[this.names.locale];
    if (choice === 'now') return words.versions.now;
    const version = versions.find(({ time }) => time === choice);
    return version ? this.versionName(version) : words.comparison.nothing;
  }

  protected override render(): TemplateResult {
    const { shown, choice } = this;
    const words = draftsWords[this.names.locale];
    return html`<div class="line">
        <p class="said" role="status" tabindex="-1">${this.said}</p>
        ${this.former ? html`<button type="button" class="undo" @click=${() => this.undo()}>${words.undo}</button>` : nothing}
      </div>
      ${shown && choice ? this.renderVersions(shown, choice) : html`<p role="status">${words.reading}</p>`}`;
  }

  private renderVersions(shown: Shown, choice: { readonly before: Choice; readonly after: Choice }) {
    const words = draftsWords[this.names.locale];
    const { versions, writes, before, after } = shown;
    const table = versions.length === 0 ? html`<p>${words.versions.none}</p>` : this.renderTable(shown, choice);
    if (!before || !after)
      return html`${table}
        <p class="warning">! ${words.versions.incomparable}</p>`;
    const long = [...new Map([...before.long, ...after.long].map((text) => [text.key, text])).values()];
    const comparison = compare(before.cells, after.cells, { isAll: this.isAll, session: this.session });
    return html`${table} ${long.length > 0 ? html`<p class="warning">! ${this.names.longOfVersion(long, this.record)}</p>` : nothing}
      <label class="all"
        ><input
          type="checkbox"
          .checked=${this.isAll}
          @change=${(event: Event) => (this.isAll = (event.target as HTMLInputElement).checked)}
        />
        ${words.comparison.all}</label
      >
      ${renderComparison({
        record: this.record,
        names: this.names,
        comparison,
        before: this.nameOf(choice.before, versions),
        after: this.nameOf(choice.after, versions),
        stamps: choice.after === 'now' ? stampsOf(writes) : null,
      })}`;
  }

  private renderTable({ versions, writes }: Shown, choice: { readonly before: Choice; readonly after: Choice }) {
    const words = draftsWords[this.names.locale].versions;
    return html`<p>${words.hint}</p>
      <div class="scroll versions">
        <table>
          <caption>
            ${words.caption}
          </caption>
          <thead>
            <tr>
              ${(['before', 'after', 'time', 'reason', 'by', 'cells', 'actions'] as const).map(
                (column) => html`<th scope="col">${words.columns[column]}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            <tr>
              ${this.renderChoice('before', 'now', words.now, choice)} ${this.renderChoice('after', 'now', words.now, choice)}
              <th scope="row">${words.now}</th>
              <td></td>
              <td></td>
              <td>${cellsOf(writes).length}</td>
              <td></td>
            </tr>
            ${versions.map((version) => this.renderVersion(version, choice))}
          </tbody>
        </table>
      </div>`;
  }

  private renderVersion(version: VersionRecord, choice: { readonly before: Choice; readonly after: Choice }) {
    const words = draftsWords[this.names.locale].versions;
    const name = this.versionName(version);
    return html`<tr>
      ${this.renderChoice('before', version.time, name, choice)} ${this.renderChoice('after', version.time, name, choice)}
      <th scope="row">${this.timeOf(version)}</th>
      <td>${this.reasonOf(version)}</td>
      <td>${inPlainSight(version.by ?? '')}</td>
      <td>${version.count}</td>
      <td>
        <button type="button" class="small restore" @click=${() => this.restore(version)}>
          ${words.restore}<span class="visually-hidden"> ${name}</span>
        </button>
      </td>
    </tr>`;
  }

  private renderChoice(side: 'before' | 'after', one: Choice, name: string, choice: { readonly before: Choice; readonly after: Choice }) {
    const words = draftsWords[this.names.locale].versions;
    return html`<td class="choice">
      <input
        type="radio"
        name=${side}
        aria-label=${side === 'before' ? words.chooseBefore(name) : words.chooseAfter(name)}
        .checked=${choice[side] === one}
        @change=${() => this.choose({ ...(this.choice ?? choice), [side]: one })}
      />
    </td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-draft-history': DabiaoDraftHistory;
  }
}
