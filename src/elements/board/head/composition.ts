/** What the indicators of one kind are made of: a bar, and below it what its parts are, each a button. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { STATUSES, type IndicatorKind, type Status } from '../../../plan/assessment-terms.js';
import type { Counts } from '../../../attainment/result/result.js';
import { isAssessable, rankOf } from '../../../attainment/result/status.js';
import type { AttainmentMessages } from '../../../locales/attainment-words.js';
import { percent } from '../../../locales/numbers.js';
import type { StatusClass } from '../../../plan/status-classes.js';
import { toneOf, type Tone } from '../../attainment/status-signs.js';
import { NO_FACET } from '../rows.js';
import { renderSign } from '../status.js';
import { sharesOf } from './shares.js';
import { toggler, type HeadView } from './view.js';

export interface Part {
  readonly tone: Tone;
  readonly count: number;
  readonly kind: IndicatorKind;
  /** A status, or a class of the plan's own. */
  readonly of: { readonly status: Status } | { readonly statusClass: string; readonly name: string };
  /** Whether all that it takes stands in the denominator, so that it has a share of it. */
  readonly isShare: boolean;
}

/** In the plan's own classes where it has some, else by status; only what there is. */
export function composition(kind: IndicatorKind, counts: Counts, classes: readonly StatusClass[], noDataCounts: boolean): readonly Part[] {
  const isCounted = (status: Status) => isAssessable(status) || (noDataCounts && status === 'no-data');
  const parts = classes.length > 0 ? classes.map(classPart) : STATUSES.filter(isCounted).map(statusPart);
  return parts.filter(({ count }) => count > 0);

  function statusPart(status: Status): Part {
    return { tone: toneOf(status), count: counts.byStatus[status], kind, of: { status }, isShare: false };
  }
  function classPart({ id, name, statuses }: StatusClass): Part {
    const worst = statuses.reduce((one, other) => (rankOf(other) < rankOf(one) ? other : one));
    const count = counts.byClass.find((each) => each.id === id)?.count ?? 0;
    return { tone: toneOf(worst), count, kind, of: { statusClass: id, name }, isShare: statuses.every(isCounted) };
  }
}

/** A status as its kind is spoken of, or the name of a class. */
export function nameOf({ kind, of }: Part, { statuses, statusesOfKind }: Pick<AttainmentMessages, 'statuses' | 'statusesOfKind'>): string {
  return 'status' in of ? (statusesOfKind[kind][of.status] ?? statuses[of.status]) : of.name;
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
  const { tone, count, kind, of, isShare } = part;
  const name = nameOf(part, attainment);
  const share = isShare && denominator > 0 ? percent(count / denominator) : null;
  const own = 'status' in of ? { status: of.status } : { statusClass: of.statusClass };
  const { isPressed, press } = toggler(view, { ...NO_FACET, kind, ...own });
  return html`<button
    type="button"
    class="figure"
    data-tone=${tone}
    aria-label=${head.statusAndKind([name, count, share].filter((part) => part !== null).join(' '), attainment.kinds[kind])}
    aria-pressed=${isPressed}
    @click=${press}
  >
    ${'status' in of ? renderSign(of.status) : nothing}${name}
    <b>${count}</b>${share === null ? nothing : html` <span class="muted">${share}</span>`}
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
