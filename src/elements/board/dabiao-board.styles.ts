import { css } from 'lit';
import { controlsStyles } from './controls.styles.js';
import { detailStyles } from './detail.styles.js';
import { mediaStyles } from './media.styles.js';
import { headMediaStyles } from './head/head-media.styles.js';
import { headStyles } from './head/head.styles.js';
import { tablesStyles } from './head/tables.styles.js';
import { rowStyles } from './row.styles.js';

const board = css`
  :host {
    display: block;
  }
  p {
    margin: 0 0 0.6em;
  }
  .muted {
    color: var(--_text-muted);
    font-weight: 400;
  }
  .message {
    padding: 0.7em 1em;
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius);
    color: var(--_text-muted);
  }
  .message.failed {
    border: 1px solid var(--_error);
    color: var(--_text);
    background: var(--_error-surface);
  }
  .problems {
    margin-top: 1em;
    overflow-wrap: anywhere;
  }
`;

export const styles = [board, headStyles, tablesStyles, controlsStyles, rowStyles, detailStyles, mediaStyles, headMediaStyles];
