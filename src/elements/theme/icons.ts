/** Icons of buttons: lines of 1.6 px on 18 × 18, in the colour of the text. They say nothing by themselves: a button has a name. */
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h6.5a4 4 0 0 1 0 8H7',
  redo: 'M11 4l3.5 3.5L11 11M14 7.5H7.5a4 4 0 0 0 0 8H11',
  search: 'M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM11.7 11.7 15.5 15.5',
  import: 'M9 3v8M5.8 8 9 11.2 12.2 8M3 11.5V15h12v-3.5',
  download: 'M4.5 2.5h6l3 3v10h-9zM10.5 2.5v3h3M9 7.5v5M7 10.6l2 2 2-2',
  print: 'M5.5 6V2.8h7V6M5.5 12.5H3V6.3h12v6.2h-2.5M5.5 10.5h7v4.7h-7z',
  expand: 'M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5',
  shrink: 'M6.5 3v3.5H3M15 6.5h-3.5V3M11.5 15v-3.5H15M3 11.5h3.5V15',
  drafts: 'M5 2.8h8v12.4H5zM7.3 6.2h3.4M7.3 9h3.4M7.3 11.8h2',
  fields: 'M3 3.5h4M3 6h12v3H3zM3 11.5h4M3 14h12',
  columns: 'M3 3.5h12v11H3zM7 3.5v11M11 3.5v11',
  keys: 'M2.5 5h13v8h-13zM5 7.7h.1M8 7.7h.1M11 7.7h.1M6 10.4h6',
  points: 'M3 5h1M3 9h1M3 13h1M7 5h8M7 9h8M7 13h8',
  panel: 'M3 3.5h12v11H3zM10.5 3.5v11',
  close: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
    ${svg`<path d=${PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />`}
  </svg>`;
}
