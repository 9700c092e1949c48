/** Why the indicator has the status it has. Loaded when there is a status to give reasons for. */
import { html, nothing, type TemplateResult } from 'lit';
import { addSheets } from '../kit-element.js';
import { aboutWords } from '../../locales/about.js';
import { attainmentMessages, wordingOf } from '../../locales/attainment.js';
import { cellWords } from '../../locales/cell.js';
import { reasonSentence } from '../../locales/sentences.js';
import type { Locale } from '../../vocabulary/locale.js';
import { targetWords } from '../../vocabulary/targets.js';
import { SessionAssessment } from '../attainment/session-assessment.js';
import { statusStyles, type Tone } from '../attainment/status-signs.js';
import { columnTarget } from '../form-view/layout.js';
import { STANDING_SIGNS, standingStateOf, type StandingState } from '../form-view/standing.js';
import type { SharedSession } from '../session/shared-session.js';

const TONES: Readonly<Record<StandingState, Tone>> = { good: 'good', going: 'going', late: 'warn', '': 'none' };

/** Gives a panel the styles of what is drawn here. */
export function adoptAssessedStyles(root: ShadowRoot): void {
  addSheets(root, [statusStyles]);
}

/** Status and reasons of the target that decided, and its name where the form's column has another one. */
export function renderAssessed(shared: SharedSession, indicatorId: string, title: string, locale: Locale): TemplateResult | typeof nothing {
  const { live } = shared.instance(SessionAssessment);
  const assessment = live.assessment(indicatorId);
  const decisive = assessment?.targets.find(({ target }) => target === assessment.decisive);
  if (!assessment || !decisive) return nothing;
  const { plan } = live;
  const indicator = plan.indicators.find(({ id }) => id === indicatorId)!;
  const messages = attainmentMessages[locale];
  const wording = wordingOf(plan, indicator, locale, decisive.figures?.series);
  const target = indicator.targets[decisive.target]!;
  const { status } = assessment;
  const state = standingStateOf(status);
  const sign = state === '' ? '' : STANDING_SIGNS[state];
  return html`<div class="part">
    <h4>
      ${title}
      <span class="status" data-tone=${TONES[state]}
        >${sign === '' ? nothing : html`<span aria-hidden="true">${sign}</span> `}${plan.assessment?.statuses?.[status] ?? messages.statuses[status]}</span
      >
    </h4>
    ${target === columnTarget(indicator) ? nothing : html`<p class="meta">${aboutWords[locale].target}${cellWords[locale].colon}${targetWords(target, indicator, locale, plan)}</p>`}
    <ul class="why">
      ${decisive.reasons.map((reason) => html`<li>${reasonSentence(reason, messages, wording)}</li>`)}
    </ul>
  </div>`;
}
