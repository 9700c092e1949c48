/** What the indicators of one kind are made of: a bar, and below it what its parts are, each a button. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { STATUSES, type IndicatorKind, type Status } from '../../../plan/assessment-terms.js';
import type { Counts } from '../../../attainment/result/result.js';
import { isAssessable, rankOf } from '../../../attainment/result/status.js';
import type { AttainmentMessages } from '../../../locales/attainment-words.js';
import type { StatusClass } from '../../../plan/status-classes.js';
import { toneOf, type Tone } from '../../attainment/status-signs.js';
import { renderSign } from '../status.js';
import { sharesOf } from './shares.js';
import { toggler, type HeadView } from './view.js';

export interface Part {
  readonly tone: Tone;
  readonly count: number;
  /** Null for a class of the plan's own. */
  readonly choice: { readonly kind: IndicatorKind; readonly status: Status } | null;
  readonly name: string | null;
  /** Whether all that it takes stands in the denominator, so that it has a share of it. */
  readonly isShare: boolean;
}

/** In the plan's own classes where it has some, else by status; only what there is. */
export function composition(kind: IndicatorKind, counts: Counts, classes: readonly StatusClass[], noDataCounts: boolean): readonly Part[] {
  const isCounted = (status: Status) => isAssessable(status) || (noDataCounts && status === 'no-data');
  const parts = classes.length > 0 ? classes.map(classPart) : STATUSES.filter(isCounted).map(statusPart);
  return parts.filter(({ count }) => count > 0);

  function statusPart(status: Status): Part {
    return { tone: toneOf(status), count: counts.byStatus[status], choice: { kind, status }, name: null, isShare: false };
  }
  function classPart({ id, name, statuses }: StatusClass): Part {
    const worst = statuses.reduce((one, other) => (rankOf(other) < rankOf(one) ? other : one));
    const count = counts.byClass.find((each) => each.id === id)?.count ?? 0;
    return { tone: toneOf(worst), count, choice: null, name, isShare: statuses.every(isCounted) };
  }
}

/** A status as its kind is spoken of, or the name of a class. */
export function nameOf(
  { choice, name }: Part,
  { statuses, statusesOfKind }: Pick<AttainmentMessages, 'statuses' | 'statusesOfKind'>,
): string {
  return choice ? (statusesOfKind[choice.kind][choice.status] ?? statuses[choice.status]) : (name ?? '');
}

export function renderComposition(parts: readonly Part[], counts: Counts, view: HeadView): TemplateResult | typeof nothing {
  const { head } = view.words;
  if (parts.length + counts.unclassed === 0) return nothing;
  return html`<svg class="shares" width="100%" height="12" aria-hidden="true">
      ${sharesOf(parts.map((part) => [part, part.count])).map(
        ({ key: { tone }, x, width }) =>
          svg`<rect class="share" data-tone=${tone} x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"></rect>
            <rect class="hatch" data-tone=${tone} x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%" fill=${`url(#hatch-${tone})`}></rect>`,
      )}
    </svg>
    <div class="legend">
      ${parts.map((part) => renderPart(part, counts, view))}
      ${counts.unclassed > 0 ? html`<span class="muted">${head.unclassed(counts.unclassed)}</span>` : nothing}
    </div>`;
}

function renderPart(part: Part, { denominator }: Counts, view: HeadView) {
  const { head, attainment } = view.words;
  const { tone, count, choice, isShare } = part;
  const name = nameOf(part, attainment);
  if (!choice) {
    const share = isShare && denominator > 0 ? html` <span class="muted">${head.share(count, denominator)}</span>` : nothing;
    return html`<span class="class" data-tone=${tone}>${name} <b>${count}</b>${share}</span>`;
  }
  const { isPressed, press } = toggler(view, choice);
  return html`<button
    type="button"
    class="figure"
    data-tone=${tone}
    aria-label=${head.statusAndKind(`${name} ${count}`, attainment.kinds[choice.kind])}
    aria-pressed=${isPressed}
    @click=${press}
  >
    ${renderSign(choice.status)}${name} <b>${count}</b>
  </button>`;
}

/** The patterns of the bars, so that their parts differ without colour too. Once for the whole head. */
export function renderPatterns(): TemplateResult {
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>${pattern('warn', 45, 5)}${pattern('bad', -45, 6)}${pattern('none', 90, 4)}</defs>
  </svg>`;
}

function pattern(tone: Tone, angle: number, step: number) {
  return svg`<pattern id=${`hatch-${tone}`} width=${step} height=${step} patternUnits="userSpaceOnUse" patternTransform=${`rotate(${angle})`}>
      <path class="stripe" d=${`M0 0V${step}`}></path>
    </pattern>`;
}
