import { css } from 'lit';

/** The head on narrow boards, on paper, and in forced colours. */
export const headMediaStyles = css`
  @media screen {
    .medium .halves {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
    }
    .medium .halves > * {
      grid-column: 1;
      grid-row: auto;
    }
    .medium .tabs .muted {
      display: none;
    }
    .medium .by-status th,
    .medium .by-status td {
      padding-left: 0.4em;
      padding-right: 0.4em;
    }
    .medium .by-status th {
      white-space: normal;
    }
    .narrow .by-status .more,
    .narrow .by-status thead .sign {
      display: none;
    }
    .narrow .kinds tbody tr {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      column-gap: 0.5em;
      padding: 0.4em 0 0.5em;
      border-top: 1px solid var(--_border);
    }
    .narrow .kinds tbody tr > * {
      padding: 0.1em 0;
      border: 0;
      text-align: start;
    }
    .narrow .kinds th[scope='row'],
    .narrow .kinds .c-bar {
      grid-column: 1 / -1;
      width: auto;
    }
    .narrow .kinds th small {
      display: inline;
      margin-inline-start: 0.5em;
    }
    .narrow .kinds .none {
      font-size: 1.07em;
    }
    .narrow .kinds .label {
      display: block;
      font-size: var(--_small);
      color: var(--_text-muted);
    }
    .narrow .changed ul {
      columns: 1;
    }
    .tiny .change-list {
      grid-template-columns: 1fr 1fr;
    }
    .tiny .change:nth-child(odd) {
      padding-inline-start: 0;
      border: 0;
    }
    .tiny .by-status .figure {
      margin-inline-end: 0;
    }
    .tiny .gravest li {
      grid-template-columns: 1.1em minmax(0, 1fr);
    }
    .tiny .pace {
      grid-column: 2;
    }
    .tiny .by-status {
      table-layout: fixed;
    }
    .tiny .by-status th,
    .tiny .by-status td {
      padding-left: 0.2em;
      padding-right: 0.2em;
    }
    .tiny .by-status tr > :first-child {
      width: 27%;
      padding-inline-start: 0;
    }
    .tiny .by-status thead > tr > :nth-child(2) {
      width: 17%;
    }
  }
  @media print {
    .halves {
      display: block;
    }
    .halves > *,
    .tables {
      margin-bottom: 1em;
      break-inside: avoid;
    }
    .tabs .muted,
    [role='tab'][aria-selected='false'] {
      display: none;
    }
    .changed {
      max-height: none;
    }
    .tabs {
      break-after: avoid;
    }
    .by-status th,
    .by-status td {
      height: auto;
      padding: 0.15em 0.4em;
    }
    .by-status thead th {
      position: static;
    }
    [role='tab'][aria-selected='true'] {
      padding-left: 0;
      padding-right: 0;
      color: var(--_text);
      background: none;
    }
    .gravest li {
      grid-template-columns: 1.3em minmax(0, 1fr) 20em;
    }
    .reporting p {
      display: none;
    }
    .head .printed {
      display: block;
      flex-basis: 100%;
    }
    .by-status tr,
    .gravest li {
      break-inside: avoid;
    }
    .share,
    .hatch,
    rect.actual {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .shares,
    .pace svg {
      forced-color-adjust: none;
    }
    .share,
    .share[data-tone] {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
    }
    .share[data-tone='good'] {
      fill: Highlight;
    }
    .stripe {
      stroke: CanvasText;
      opacity: 1;
      stroke-width: 1.5;
    }
    .zero,
    rect.needed {
      stroke: CanvasText;
    }
    rect.needed {
      fill: Canvas;
    }
    rect.actual {
      fill: CanvasText;
    }
    .figure[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    [role='tab'][aria-selected='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
