/** What a person must hear of a draft, in the reader's language. Loaded when there is something to be heard. */
import { css, html, type TemplateResult } from 'lit';
import type { DraftNotice } from '../../drafts/notices.js';
import type { SaveState } from '../../drafts/save-sign.js';
import { noticeWords } from '../../locales/notices.js';
import { timeText } from '../../locales/times.js';
import { inPlainSight } from '../../plan/hidden.js';
import { LONGEST_CELL } from '../../report/longest-text.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';

/** Cells that a sentence names. */
const NAMED = 5;

export const styles = [
  css`
    .notices {
      display: flex;
      gap: 12px;
      align-items: flex-start;
      justify-content: space-between;
      padding: 2px 8px 2px 12px;
      overflow-wrap: anywhere;
      color: var(--_warning);
      background: var(--_warning-surface);
      border-block-end: 1px solid currentcolor;
    }

    .notices p {
      margin: 0.2em 0;
    }

    .heard button {
      flex: none;
      min-height: 26px;
      padding: 0 0.9em;
    }

    .notices p::before {
      content: '! ';
    }
  `,
];

/** What was lost of the draft, or nearly. */
export function renderNotices(notices: readonly DraftNotice[], session: EntrySession, locale: Locale, dismiss: () => void): TemplateResult {
  return html`<div class="notices" role="alert">
    <div>${notices.map((notice) => html`<p>${noticeText(notice, session, locale)}</p>`)}</div>
    <button type="button" @click=${dismiss}>${noticeWords[locale].dismiss}</button>
  </div>`;
}

function noticeText(notice: DraftNotice, session: EntrySession, locale: Locale): string {
  const words = noticeWords[locale];
  switch (notice.kind) {
    case 'rewritten':
      return words.rewritten(notice.cells);
    case 'recovered':
      return words.recoveredCells(notice.cells);
    case 'copy-shown':
      return words.copyShown(notice.cells);
    case 'vanished':
      return words.vanished(notice.cells, timeText(notice.time, locale, 'medium'));
    case 'deleted-by-browser':
      return words.deletedByBrowser;
    case 'deleted':
      return words.wasDeleted(timeText(notice.time, locale, 'medium'));
    case 'deleted-elsewhere':
      return words.deletedElsewhere;
    case 'restored-elsewhere':
      return words.restoredElsewhere;
    case 'private-window':
      return words.privateWindow;
    case 'receipt-unsaved':
      return words.receiptUnsaved;
    case 'damaged':
      return words.damaged[notice.part](notice.records);
    case 'too-long': {
      const named = notice.texts.slice(0, NAMED).map(({ key, length }) => words.longText(nameOf(key, session, words.noCell), length));
      const more = notice.texts.length - named.length;
      return words.tooLong(notice.part, words.list(named) + (more > 0 ? words.others(more) : ''), LONGEST_CELL);
    }
    case 'other-regions':
      return words.otherRegions(notice.cells, words.list(notice.regions.map((code) => regionName(code, session) || words.noRegion)));
    case 'overwritten':
      return words.overwritten(nameOf(notice.key, session, notice.key), inPlainSight(notice.mine), inPlainSight(notice.theirs));
  }
}

/** Why the draft could not be saved, and what to do. */
export function failureText({ error }: Extract<SaveState, { status: 'failed' }>, locale: Locale): string {
  return noticeWords[locale].why[error.code];
}

function nameOf(key: string, session: EntrySession, otherwise: string): string {
  const cell = session.form.locate(key);
  return (cell && session.form.rows[cell.row]?.indicator.name) ?? otherwise;
}

function regionName(code: string, { plan, regionNames }: EntrySession): string {
  const name = Object.prototype.hasOwnProperty.call(regionNames, code) ? regionNames[code] : '';
  return name || (plan.region.code === code ? plan.region.name : code);
}
