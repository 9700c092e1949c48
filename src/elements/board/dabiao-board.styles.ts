import { css } from 'lit';

export const styles = css`
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
  .title strong {
    font-size: 1.15em;
    margin-inline-end: 0.6em;
  }
  .sentence {
    font-size: 1.07em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .shares {
    display: block;
    width: 100%;
    height: 0.7em;
    margin-bottom: 0.7em;
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .share {
    fill: var(--_tone);
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .share.unlikely {
    opacity: 0.75;
  }
  .share.no-data {
    opacity: 0.55;
  }
  .share.not-due {
    opacity: 0.3;
  }
  .share.not-assessable {
    opacity: 0.15;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(8, 1fr);
    gap: 0.5em;
    margin-bottom: 1em;
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: 0.1em;
    padding: 0.45em 0.7em;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_tone);
    text-align: start;
    line-height: 1.35;
  }
  .tile:hover {
    background: var(--_surface-muted);
  }
  .tile[aria-pressed='true'] {
    border-color: var(--_tone);
    background: var(--_tone-surface);
    box-shadow: inset 0 0 0 1px var(--_tone);
  }
  .count {
    font-size: 1.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .word {
    color: var(--_tone);
    font-weight: 600;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: end;
    padding: 0.7em 0.9em;
    margin-bottom: 0.8em;
    background: var(--_surface-muted);
    border-radius: var(--_radius);
  }
  .controls label {
    display: grid;
    gap: 0.15em;
    font-size: 0.93em;
    color: var(--_text-muted);
  }
  .controls .check {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-height: 2.3em;
    color: var(--_text);
  }
  .controls button {
    margin-inline-start: auto;
  }
  select {
    max-width: 15em;
    min-height: 2.3em;
    padding: 0.25em 0.5em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  input {
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .shown {
    display: flex;
    gap: 0.8em;
    align-items: center;
    min-height: 1.9em;
    margin-bottom: 0.2em;
    color: var(--_text-muted);
  }
  .quiet {
    min-height: 0;
    padding: 0.1em 0.4em;
    border-color: transparent;
    color: var(--_accent);
    background: none;
    text-decoration: underline;
  }
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
  .detail > td {
    padding: 0.9em 0.9em 1.2em 1.7em;
    border-bottom: 1px solid var(--_border-strong);
    background: var(--_surface-muted);
  }
  .detail-box {
    display: flex;
    flex-wrap: wrap;
    gap: 1.2em 2em;
  }
  .detail-box dabiao-trend {
    flex: 3 1 26em;
    align-self: flex-start;
    min-width: 0;
    padding: 0.7em 0.9em;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .why {
    flex: 2 1 18em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .why h3 {
    margin: 0.9em 0 0.3em;
    font-size: 1em;
  }
  .why h3:first-child {
    margin-top: 0;
  }
  .why ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .why .targets {
    padding: 0;
    list-style: none;
  }
  .target-button {
    width: 100%;
    margin-bottom: 0.3em;
    padding: 0.3em 0.5em;
    border-color: var(--_border);
    text-align: start;
  }
  .target-button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  blockquote {
    margin: 0 0 0.5em;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_border-strong);
  }
  .problems {
    margin-top: 1em;
    overflow-wrap: anywhere;
  }
  @media screen {
    .medium .tiles {
      grid-template-columns: repeat(4, 1fr);
    }
    .tiny .tiles {
      grid-template-columns: repeat(2, 1fr);
    }
    .narrow table,
    .narrow tbody,
    .narrow .group,
    .narrow .group th,
    .narrow .detail:not([hidden]),
    .narrow .detail td {
      display: block;
    }
    .narrow thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .narrow .row {
      display: grid;
      grid-template-columns: 1fr auto;
      padding: 0.5em 0.2em 0.2em;
      border-bottom: 1px solid var(--_border);
    }
    .narrow .row > * {
      width: auto;
      padding: 0.15em 0.4em;
      border: 0;
    }
    .narrow .row th,
    .narrow .row .c-progress {
      grid-column: 1 / -1;
    }
    .narrow td.c-progress .bar {
      margin-top: 0;
    }
    .narrow .row .c-trend {
      display: none;
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
    .name::before {
      display: none;
    }
    .tile {
      padding: 0.2em 0.4em;
    }
    .word {
      font-size: 0.85em;
    }
    .row,
    .detail {
      break-inside: avoid;
    }
    .row > * {
      padding-block: 0.35em;
    }
    .c-status {
      width: 9em;
    }
    .c-latest {
      width: 7em;
    }
    .c-trend {
      width: 6em;
    }
    .spark {
      width: 5em;
    }
    .share,
    .detail > td,
    .controls {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .shares,
    .spark {
      forced-color-adjust: none;
    }
    .share {
      fill: Canvas;
      stroke: CanvasText;
      opacity: 1;
    }
    .share.met {
      fill: Highlight;
    }
    .spark-line,
    .spark-goal {
      stroke: CanvasText;
    }
    .spark-end {
      fill: Highlight;
    }
    .tile[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
