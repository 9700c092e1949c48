import { css } from 'lit';

/** What is in the panel. */
export const styles = css`
  select {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: 0.3em;
    max-width: 100%;
  }

  .hint {
    color: var(--_text-muted);
  }

  .refused {
    padding: 0.6em 0.8em;
    color: var(--_error);
    background: var(--_error-surface);
    border-radius: var(--_radius);
  }

  div.refused {
    margin-block-end: 0.4em;
  }

  .refused p,
  .refused ul {
    margin: 0.2em 0;
  }

  .notice,
  .doubt {
    padding: 0.6em 0.8em;
    color: var(--_warning);
    background: var(--_warning-surface);
    border-radius: var(--_radius);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  caption {
    padding: 0.4em 0;
    text-align: start;
    font-weight: 600;
  }

  th,
  td {
    padding: 0.3em 0.6em;
    text-align: start;
    vertical-align: top;
    border: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  thead th {
    background: var(--_surface-muted);
  }

  tbody th {
    font-weight: 400;
  }

  td.text {
    white-space: pre-wrap;
  }

  td.empty {
    color: var(--_text-muted);
  }

  .warning {
    color: var(--_warning);
  }

  .actions {
    position: sticky;
    bottom: -1.2em;
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    padding: 0.8em 0;
    background: var(--_surface);
  }

  .point {
    width: 100%;
    min-height: 0;
    padding: 0.3em 0.5em;
    text-align: start;
    border-color: transparent;
    background: none;
  }

  .point:hover {
    background: var(--_surface-muted);
  }

  .points {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
