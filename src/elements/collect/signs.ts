import { html, svg, type TemplateResult } from 'lit';
import type { DepartmentState } from '../../submissions/desk-rows.js';
import type { DeskPoint } from '../../submissions/desk-view.js';
import type { Tone } from '../attainment/status-signs.js';

const DISC = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13';
const BOXES = 'M2 5h6v6H2zM8 5h6v6H8z';
const ARROWS = 'M2 5.5h11l-2.5-2.5M14 10.5H3l2.5 2.5';
const BENT = 'M5.6 2.6l-3.2 3.2l3.2 3.2M2.6 5.8h6.7a4 4 0 0 1 0 8h-3.3';

/** Tone, and the strokes of the sign in a field of 16 by 16. */
const SIGNS: Readonly<Record<DepartmentState | DeskPoint['kind'], readonly [tone: Tone, strokes: string]>> = {
  unsent: ['bad', DISC],
  newer: ['warn', ARROWS],
  returned: ['warn', BENT],
  conflict: ['bad', BOXES],
  partial: ['going', `${DISC}v13M10.2 2v12M12.4 3.4v9.2`],
  received: ['good', `${DISC}M5 8.3l2.2 2.2l4-4.7`],
  accepted: ['good', `${DISC}M4.4 8.3l2 2.2l3.4-4.7M8.6 10.1l.4.4l3.4-4.7`],
  'nothing-due': ['none', 'M3 8h10'],
  'same-id': ['bad', BOXES],
  checks: ['warn', 'M8 2l6.5 11.7h-13zM8 6.2v3.5M8 11.6v.4'],
  across: ['warn', 'M2 4h5v8H2zM9 4h5v8H9zM7 8h2'],
  'region-sum': ['warn', 'M3 3h10M3 3l5 5l-5 5M3 13h10'],
  revised: ['warn', ARROWS],
  refused: ['bad', `${DISC}M5.5 5.5l5 5M10.5 5.5l-5 5`],
};

export function toneOfState(state: DepartmentState | DeskPoint['kind']): Tone {
  return SIGNS[state][0];
}

/** Drawn beside its word, which says the same. */
export function signOf(state: DepartmentState | DeskPoint['kind']): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${svg`<path d=${SIGNS[state][1]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />`}
  </svg>`;
}
