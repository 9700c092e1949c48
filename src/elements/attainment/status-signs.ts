import { css } from '@lit/reactive-element';
import type { GaugeStatus } from '../../locales/gauge.js';

/** How a status is coloured. Its sign and its word stand beside the colour, always. */
export type Tone = 'good' | 'going' | 'warn' | 'bad' | 'none';

const DISC = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13';
const CHECK = `${DISC}M5 8.3l2.2 2.2l4-4.7`;
const HALF = `${DISC}v13M10.2 2v12M12.4 3.4v9.2`;

/** Tone, and the strokes of the sign in a field of 16 by 16. */
export const STATUS_SIGNS: Readonly<Record<GaugeStatus, readonly [tone: Tone, strokes: string]>> = {
  met: ['good', CHECK],
  done: ['good', CHECK],
  'on-track': ['going', 'M2 12.5l4-4l2.5 2.5l5-6M9.5 5h4v4'],
  'in-progress': ['going', HALF],
  'not-yet': ['going', HALF],
  behind: ['warn', `${DISC}M8 4v4.3l3 1.7`],
  unlikely: ['bad', 'M8 2l6.5 11.7h-13zM8 6.2v3.5M8 11.6v.4'],
  regressing: ['bad', 'M5.6 2.6l-3.2 3.2l3.2 3.2M2.6 5.8h6.7a4 4 0 0 1 0 8h-3.3'],
  missed: ['bad', `${DISC}M5.5 5.5l5 5M10.5 5.5l-5 5`],
  'no-data': ['none', 'M3 8h10'],
  'not-due': ['none', 'M2.5 3.5h11v10h-11zM2.5 6.6h11M5.5 1.8v3M10.5 1.8v3'],
  'not-assessable': ['none', 'M5.4 5.6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 2M8 12.5v.5'],
  'not-started': ['none', DISC],
};

export function toneOf(status: GaugeStatus): Tone {
  return STATUS_SIGNS[status][0];
}

/** For `<span class="status" data-tone><svg class="sign"><path></path></svg>word</span>`. */
export const statusStyles = css`
  [data-tone] {
    --_tone: var(--_text-muted);
    --_tone-surface: var(--_surface-muted);
  }
  [data-tone='good'] {
    --_tone: var(--_ok);
    --_tone-surface: var(--_ok-surface);
  }
  [data-tone='going'] {
    --_tone: var(--_going);
  }
  [data-tone='warn'] {
    --_tone: var(--_warning);
    --_tone-surface: var(--_warning-surface);
  }
  [data-tone='bad'] {
    --_tone: var(--_error);
    --_tone-surface: var(--_error-surface);
  }
  .status {
    padding: 0.1em 0.5em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_tone);
    background: var(--_tone-surface);
    font-weight: 600;
    white-space: nowrap;
  }
  .sign {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media print, (forced-colors: active) {
    .status {
      border-color: currentColor;
    }
  }
`;
