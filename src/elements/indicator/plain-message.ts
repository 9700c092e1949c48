import { html, type TemplateResult } from 'lit';
import { indicatorPanelWords } from '../../locales/indicator-panel.js';
import type { CellRef } from '../../report/form.js';
import { cellMessage } from '../form-view/cell-message.js';
import { messageId } from './cell.js';
import type { PanelContext } from './panel-context.js';

/** What is said of a cell while the answers to it are not there, be it that they can't be loaded. */
export function renderPlainMessage(cell: CellRef, { session, locale }: PanelContext): TemplateResult | null {
  const { level, sentences } = cellMessage(session, cell, locale);
  if (level === null) return null;
  return html`<div class="message ${level}">
    <p id=${messageId(cell)}><strong>${indicatorPanelWords[locale].levels[level]}</strong> ${sentences.join(' ')}</p>
  </div>`;
}
