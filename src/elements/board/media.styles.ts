import { css } from 'lit';

/** Narrow boards, paper, and forced colours: after all the others. */
export const mediaStyles = css`
  @media screen {
    .narrow .controls {
      position: static;
    }
    .narrow .controls label {
      flex-basis: 9em;
      max-width: none;
    }
    .narrow .controls .search {
      flex-basis: 100%;
    }
    .narrow .actions {
      margin-inline-start: 0;
    }
    .narrow .listing thead,
    .narrow .kinds thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .narrow .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 0.7em 0.2em;
      border-bottom: 1px solid var(--_border);
      contain-intrinsic-size: 1px 160px;
      contain-intrinsic-size: auto 1px auto 160px;
    }
    .narrow .row > * {
      width: auto;
      padding: 0.1em 0.4em;
      border: 0;
    }
    .narrow .row th,
    .narrow .row .c-related,
    .narrow .row .c-targets {
      grid-column: 1 / -1;
    }
    .narrow .row .c-trend {
      grid-row: 2;
      grid-column: 2;
    }
    .narrow .group .muted {
      display: block;
      margin: 0;
    }
    .narrow .detail > td {
      padding: 0.7em 0.5em;
    }
    .narrow .detail-box > * {
      flex-basis: 100%;
    }
  }
  @media print {
    :host {
      --_font-size: 9.5pt;
    }
    .controls,
    .shown button,
    .actions,
    .by-hand,
    .on-screen,
    .name::before {
      display: none;
    }
    /* The head of a table stands on every page. */
    .board {
      display: table;
      table-layout: fixed;
      width: 100%;
    }
    .print-title {
      display: table-header-group;
      break-inside: avoid;
      font-size: 0.93em;
      line-height: 2;
    }
    .shown,
    .listing thead {
      break-after: avoid;
    }
    .listing thead + tbody,
    .listing thead + tbody > tr:first-child {
      break-before: avoid;
    }
    .on-paper {
      display: inline;
    }
    .listing thead {
      display: table-header-group;
    }
    .name,
    .about {
      padding: 0;
    }
    .row,
    .detail {
      break-inside: avoid;
    }
    .row > * {
      padding: 0.25em 0.4em;
    }
    col.c-own {
      width: 19%;
    }
    col.c-related {
      width: 17%;
    }
    col.c-targets {
      width: 31%;
    }
    col.c-trend {
      width: 6em;
    }
    .name,
    .own,
    .own.state {
      font-size: 1.07em;
    }
    .spark {
      width: 4.6em;
      height: 1.6em;
    }
    .detail > td,
    .controls {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .spark {
      forced-color-adjust: none;
    }
    .spark-line,
    .spark-goal {
      stroke: CanvasText;
    }
    .spark-end {
      fill: Highlight;
    }
    select[data-chosen] {
      outline: 2px solid Highlight;
    }
    .chip.decides {
      border-width: 2px;
    }
  }
`;
