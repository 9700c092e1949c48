import { css } from 'lit';

/** The table and its rows. */
export const rowStyles = css`
  .listing {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  .listing thead th {
    padding: 0.45em 0.7em;
    border-bottom: 2px solid var(--_border-strong);
    color: var(--_text-muted);
    background: var(--_surface);
    font-size: 0.93em;
    text-align: start;
  }
  .print-title,
  .on-paper {
    display: none;
  }
  col.c-own {
    width: 18.5%;
  }
  col.c-related {
    width: 18%;
  }
  col.c-targets {
    width: 27%;
  }
  col.c-trend {
    width: 8.6em;
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
    padding: 0.6em 0.7em;
    border-bottom: 1px solid var(--_border);
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .row:hover > * {
    background: var(--_surface-muted);
  }
  .row th {
    font-weight: 400;
    text-align: start;
  }
  .row .muted,
  td.c-related {
    font-size: 0.93em;
  }
  td.c-own,
  td.c-related {
    font-variant-numeric: tabular-nums;
  }
  td.c-related .muted {
    font-size: 1em;
  }
  .name {
    position: relative;
    min-height: 0;
    padding: 0 0 0 1.1em;
    border: 0;
    color: var(--_text);
    background: none;
    font-size: 1.07em;
    font-weight: 600;
    line-height: 1.4;
    text-align: start;
    scroll-margin-top: calc(var(--dabiao-sticky-top, 0px) + var(--_controls, 0px) + 3em);
  }
  .name::before {
    content: '';
    position: absolute;
    top: 0.5em;
    inset-inline-start: 0;
    width: 0.4em;
    height: 0.4em;
    border: solid var(--_text-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .name[aria-expanded='true']::before {
    transform: rotate(45deg);
  }
  .name:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .about {
    padding-inline-start: 1.25em;
  }
  .own {
    font-size: 1.43em;
    font-weight: 600;
    line-height: 1.3;
  }
  .own small {
    margin-inline-start: 0.1em;
    font-size: 0.7em;
    font-weight: 400;
  }
  .own.state {
    font-size: 1.07em;
    line-height: 1.4;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    max-width: 100%;
    padding: 0.05em 0.5em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    font-size: 0.93em;
  }
  .chip.milestone {
    border-style: dashed;
    color: var(--_text-muted);
  }
  .chip.decides {
    border-color: var(--_tone);
    box-shadow: inset 3px 0 0 var(--_tone);
  }
  .chip .status {
    display: inline-block;
    margin-inline-start: 0.2em;
    padding: 0;
    border: 0;
    background: none;
  }
  .chip.flag {
    border-radius: 1em;
    color: var(--_text-muted);
  }
  .chip.volatile,
  .chip.uncertain {
    border-color: var(--_warning);
    color: var(--_warning);
    background: var(--_warning-surface);
  }
  .chip .quiet {
    padding: 0;
    border: 0;
  }
  .spark {
    display: block;
    width: 7.2em;
    max-width: 100%;
    height: 2.3em;
    overflow: visible;
  }
  .spark-line {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .spark-end {
    fill: var(--_text);
  }
  .spark-goal {
    stroke: var(--_ok);
    stroke-width: 1.4;
    stroke-dasharray: 3 3;
  }
  .rest {
    margin-top: 0.8em;
  }
  /* On the screen rows are laid out by themselves: a table would be laid out anew with each portion, and rows out of sight as well. */
  @media screen {
    .listing,
    .listing thead,
    .listing tbody,
    .row > *,
    .listing thead th,
    .group,
    .group th,
    .detail:not([hidden]),
    .detail td {
      display: block;
      width: auto;
    }
    .listing thead {
      position: sticky;
      z-index: 1;
      top: calc(var(--dabiao-sticky-top, 0px) + var(--_controls, 0px));
    }
    .row,
    .listing thead tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 18.5% 18% 27% 8.6em;
    }
    .row {
      content-visibility: auto;
      contain-intrinsic-size: 1px 72px;
      contain-intrinsic-size: auto 1px auto 72px;
    }
  }
`;
