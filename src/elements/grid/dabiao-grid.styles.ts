import { css } from 'lit';

/** The element around the grid: toolbar, message line, states before the grid is there. */
export const styles = css`
  :host {
    display: block;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-bottom: 0.5em;
  }

  kbd {
    font: inherit;
    font-size: 0.85em;
    color: var(--_text-muted);
  }

  .choice {
    position: relative;
  }

  .choice .panel {
    z-index: 1040;
    inset-inline: 0 auto;
    width: max-content;
    max-width: 92vw;
  }

  .columns {
    display: grid;
    gap: 0.3em;
  }

  .choice label {
    white-space: nowrap;
  }

  dialog {
    max-width: min(36rem, 92vw);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  dialog h2 {
    margin: 0 0 0.6em;
    font-size: 1.15em;
  }

  dialog th,
  dialog td {
    padding: 0.25em 0.8em 0.25em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  [role='status'] p,
  [role='status'] ul {
    margin: 0.15em 0;
  }

  .doubt {
    font-weight: 600;
    color: var(--_warning);
  }

  .jumps {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin: 0.2em 0;
    padding: 0;
    list-style: none;
  }

  /* Of two lines it is as high as a button. */
  .hint {
    flex: 1 1 14em;
    font-size: 0.9em;
    line-height: 1.25;
    text-align: end;
    color: var(--_text-muted);
  }

  .list-points::before {
    content: '▸ ';
    content: '▸ ' / '';
  }

  .list-points[aria-expanded='true']::before {
    content: '▾ ';
    content: '▾ ' / '';
  }

  /* The points come first, and stand at the right of the grid as long as both have room there. */
  .desk {
    display: flex;
    flex-flow: row-reverse wrap;
    gap: 0.6em;
  }

  .desk > .grid {
    flex: 1000 1 44em;
    min-width: 0;
  }

  dabiao-grid-points {
    flex: 1 1 20em;
    min-width: 0;
  }

  .grid {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    min-height: 12em;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: center;
    min-height: 3em;
    padding: 0.3em 0.8em;
    margin-bottom: 0.5em;
    border: 1px solid var(--_border);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  /* Room for two lines: the grid must not move when a cell has something to say. */
  @media (max-width: 1200px) {
    .message {
      min-height: 4.2em;
    }
  }

  .message strong {
    font-weight: 600;
  }

  .message.error {
    border-color: var(--_error);
    background: var(--_error-surface);
  }

  .message.warning {
    border-color: var(--_warning);
    background: var(--_warning-surface);
  }

  .level {
    font-weight: 600;
  }

  .error .level {
    color: var(--_error);
  }

  .warning .level {
    color: var(--_warning);
  }

  .notice,
  .state {
    padding: 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  .notice {
    padding: 0.4em 0.8em;
    margin-top: 0.5em;
  }

  @media print {
    .toolbar,
    .message,
    .notice {
      display: none;
    }
  }
`;
