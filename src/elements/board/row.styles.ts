import { css } from 'lit';

/** The table and its rows. */
export const rowStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  thead th {
    padding: 0.5em 0.7em;
    border-bottom: 2px solid var(--_border-strong);
    color: var(--_text-muted);
    font-size: 0.93em;
    text-align: start;
  }
  thead .c-latest {
    text-align: end;
  }
  .c-status {
    width: 10.5em;
  }
  .c-latest {
    width: 8.5em;
  }
  .c-progress {
    width: 21%;
  }
  .c-trend {
    width: 8.2em;
  }
  .group th {
    padding: 1.1em 0.7em 0.4em;
    border-bottom: 1px solid var(--_border-strong);
    font-size: 1.07em;
    text-align: start;
    break-after: avoid;
  }
  .group .muted {
    margin-inline-start: 1em;
    font-size: 0.87em;
    font-variant-numeric: tabular-nums;
  }
  .row > * {
    padding: 0.55em 0.7em;
    border-bottom: 1px solid var(--_border);
    vertical-align: top;
  }
  .row:hover > * {
    background: var(--_surface-muted);
  }
  .row th {
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .row .muted {
    font-size: 0.93em;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .name {
    min-height: 0;
    padding: 0;
    border: 0;
    color: var(--_text);
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .name::before {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline-end: 0.6em;
    border: solid var(--_text-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.15em) rotate(-45deg);
  }
  .name[aria-expanded='true']::before {
    transform: translateY(-0.25em) rotate(45deg);
  }
  .name:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .row th .muted {
    padding-inline-start: 1em;
  }
  td.c-latest {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.c-progress .bar {
    margin-top: -0.35em;
  }
  td.c-progress .steps {
    margin-top: 0.45em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-top: 0.3em;
  }
  .chips:empty {
    display: none;
  }
  .chip {
    padding: 0 0.45em;
    border: 1px solid var(--_border-strong);
    border-radius: 1em;
    font-size: 0.86em;
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .chip.high {
    border-color: var(--_error);
    color: var(--_error);
  }
  .chip.medium {
    border-color: var(--_warning);
    color: var(--_warning);
  }
  .spark {
    display: block;
    width: 6.8em;
    height: 2em;
    overflow: visible;
  }
  .spark-line {
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .spark-end {
    fill: var(--_text);
  }
  .spark-goal {
    stroke: var(--_ok);
    stroke-width: 1.2;
    stroke-dasharray: 3 3;
  }
`;
