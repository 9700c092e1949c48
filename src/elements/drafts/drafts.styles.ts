import { css } from 'lit';

/** What the list, the history and the bringing back of drafts share. */
export const partStyles = css`
  :host {
    display: block;
  }

  h3 {
    margin: 0.4em 0;
    font-size: 1.05em;
  }

  p {
    margin: 0.5em 0;
  }

  .line,
  .actions,
  .row-actions,
  .rename {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    align-items: center;
  }

  .actions {
    margin: 0.8em 0;
  }

  button.small {
    min-height: 1.9em;
    padding: 0.1em 0.55em;
  }

  button.danger {
    color: var(--_error);
    border-color: var(--_error);
  }

  .said:empty {
    margin: 0;
  }

  .said:not(:empty),
  .done {
    padding: 0.4em 0.8em;
    color: var(--_ok);
    background: var(--_ok-surface);
    border-radius: var(--_radius);
  }

  .refused,
  .failure {
    padding: 0.6em 0.8em;
    color: var(--_error);
    background: var(--_error-surface);
    border-radius: var(--_radius);
  }

  .warning {
    color: var(--_warning);
  }

  .muted {
    color: var(--_text-muted);
  }

  .badge {
    display: inline-block;
    padding: 0 0.5em;
    font-weight: 400;
    font-size: 0.9em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
  }

  .badge:not(.muted) {
    color: var(--_accent);
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
    padding: 0.35em 0.6em;
    text-align: start;
    vertical-align: top;
    border: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  thead th {
    background: var(--_surface-muted);
    white-space: nowrap;
  }

  tbody th {
    font-weight: 400;
  }

  .tight {
    white-space: nowrap;
  }

  .title {
    font-weight: 600;
  }

  td.text {
    white-space: pre-wrap;
  }

  td.empty,
  tr.same td,
  tr.same th,
  tr.deleted > th,
  tr.deleted > td {
    color: var(--_text-muted);
  }

  td.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  tr.open > th,
  tr.open > td {
    background: var(--_surface-muted);
  }

  .row-actions {
    min-width: 15em;
  }

  td.choice {
    width: 1%;
    text-align: center;
  }

  input.name {
    width: 100%;
    padding: 0.3em 0.5em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  fieldset {
    margin: 0.4em 0;
    padding: 0.4em 0.8em 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .mode,
  .all {
    display: block;
    padding: 0.2em 0;
  }

  .drop {
    margin: 0.6em 0;
  }
`;
