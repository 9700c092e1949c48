import { html, type TemplateResult } from 'lit';
import type { Status } from '../../plan/assessment-terms.js';
import type { GaugeStatus } from '../../locales/gauge.js';
import { STATUS_SIGNS, toneOf } from '../attainment/status-signs.js';

export function renderSign(status: GaugeStatus): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${STATUS_SIGNS[status][1]}></path></svg>`;
}

/** Sign and word. */
export function renderStatus(status: Status, word: string): TemplateResult {
  return html`<span class="status" data-tone=${toneOf(status)}>${renderSign(status)}${word}</span>`;
}
