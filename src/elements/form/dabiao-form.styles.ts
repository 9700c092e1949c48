import { css } from 'lit';

/** The form's own: tables of fields. */
export const styles = css`
  .form {
    flex: 1 1 auto;
    width: 100%; /* without which it does not shrink in Chromium 90 */
    min-width: 0;
    min-height: 8em;
  }

  .form fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .form > fieldset > legend {
    width: 100%;
    padding: 0.6em 12px 0.3em;
    font-weight: 600;
  }

  .long .rows {
    content-visibility: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  thead > tr > * {
    position: sticky;
    z-index: 2;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
    padding: 4px;
    font-size: 0.93em;
    font-weight: 400;
    color: var(--_text-muted);
    text-align: start;
    vertical-align: bottom;
    word-break: keep-all; /* 2024年 分子 breaks at its blank */
    overflow-wrap: break-word;
    background: var(--_surface-muted);
    border-block-end: 1px solid var(--_border-strong);
  }

  /* As the text of the fields beneath. */
  thead .figure {
    padding-inline-end: 11px;
    text-align: end;
  }

  thead th:first-child {
    padding-inline-start: 3.6em;
  }

  tbody th,
  tbody td {
    padding: 2px 4px;
    vertical-align: middle;
    border-block-end: 1px solid var(--_border);
  }

  tbody th {
    padding-inline-start: 0;
    padding-inline-end: 8px;
    font-weight: 400;
    text-align: start;
  }

  .category th {
    padding-inline-start: 4.2em;
    color: var(--_text-muted);
  }

  .indicator > th {
    position: relative;
    padding-inline-start: 3.4em;
  }

  .number {
    position: absolute;
    inset-inline-start: 0;
    width: 2.9em;
    font-size: 0.86em;
    line-height: 1.75;
    color: var(--_text-muted);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .fold {
    min-height: 24px;
    padding: 0 0.4em;
    font-size: 0.86em;
    color: var(--_accent);
    border-color: transparent;
    background: none;
  }

  .fold::before {
    content: '▸ ';
    content: '▸ ' / '';
  }

  .fold[aria-expanded='true']::before {
    content: '▾ ';
    content: '▾ ' / '';
  }

  tbody:focus-within > .indicator > th,
  tbody:focus-within > .category > th {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  /* Labels are for who hears where the columns have heads. */
  .form:not(.cards) .label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .form:not(.cards) .more .word {
    display: none;
  }

  .cell input[type='text'],
  .cell select,
  .cell textarea {
    display: block;
    width: 100%;
    min-height: 28px;
    margin: 0;
    padding: 2px 6px;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  .cell.figure input {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .cell input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .cell.computed input::placeholder {
    font-style: italic;
  }

  .cell.ok input,
  .cell.computed input,
  .cell.ok select {
    background: var(--_ok-surface);
    border-color: var(--_ok);
  }

  .cell.error input,
  .cell.error select,
  .cell.error textarea {
    background: var(--_error-surface);
    border: 2px solid var(--_error);
    padding-left: 5px;
    padding-right: 5px;
  }

  .cell.warning input,
  .cell.warning select,
  .cell.explained input {
    background: var(--_warning-surface);
    border-color: var(--_warning);
  }

  .cell.missing input {
    background: var(--_surface-muted);
  }

  /* Another text than was exported. */
  .cell.changed {
    background: linear-gradient(225deg, var(--_accent) 6px, transparent 6.5px) no-repeat;
  }

  .task {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }

  .task .choice {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    min-height: 28px;
    cursor: pointer;
  }

  .task .absence {
    color: var(--_text-muted);
  }

  .told {
    padding-left: 4px;
    padding-right: 4px;
    font-size: 0.93em;
    color: var(--_text-muted);
  }

  .told.figure,
  .told.reported {
    padding-inline-end: 11px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .told.locked {
    text-align: center;
  }

  .told.good {
    color: var(--_ok);
  }

  .told.going {
    color: var(--_going);
  }

  .told.late {
    color: var(--_warning);
  }

  .told.good > .text::before {
    content: '✓ ';
    content: '✓ ' / '';
  }

  .told.going > .text::before {
    content: '↗ ';
    content: '↗ ' / '';
  }

  .told.late > .text::before {
    content: '! ';
    content: '! ' / '';
  }

  .messages td {
    padding: 0 12px 6px 3.2em;
  }

  .messages .place {
    font-weight: 600;
  }

  .messages .message {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-top: 2px;
  }

  .messages .message[hidden] {
    display: none;
  }

  .messages .answers,
  .messages .message p.tiny {
    margin: 0;
  }

  .messages .primary kbd {
    color: inherit;
  }

  .more {
    text-align: center;
  }

  .more button {
    min-width: 28px;
    min-height: 28px;
    padding: 0;
    border-color: transparent;
    background: none;
  }

  .told > .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  [data-cell] {
    scroll-margin: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px) + 3em) 0 3em;
  }

  /* On a phone only the bar stays. */
  .heads.small {
    position: static;
  }

  .details td {
    padding: 0;
  }

  .details dabiao-indicator-panel {
    position: static;
    max-width: 44em;
    height: auto;
    min-height: 0;
    border: 0;
  }

  @media (pointer: coarse) {
    .cell input[type='text'],
    .cell select,
    .cell textarea {
      font-size: max(16px, 1em); /* phones enlarge the page for less */
    }
  }

  @media (forced-colors: active) {
    .cell.changed {
      text-decoration: underline dotted;
    }

    .cell.error input,
    .cell.error select {
      border-style: double;
      border-width: 4px;
    }
  }

  @media print {
    thead > tr > * {
      position: static;
    }

    .long .rows {
      content-visibility: visible;
    }

    tbody {
      break-inside: avoid;
    }

    .form button {
      display: none;
    }
  }

  @media (max-height: 480px) {
    thead th {
      top: var(--dabiao-sticky-top, 0px);
    }

    [data-cell] {
      scroll-margin-top: 3em;
    }
  }
`;
