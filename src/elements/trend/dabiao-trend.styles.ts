import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-width: 0;
    break-inside: avoid;
  }
  figure {
    margin: 0;
  }
  figcaption {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  [part='note'] {
    margin: 0;
    font-size: 0.93em;
  }
  .readout {
    min-height: 1.5em;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .muted,
  .message,
  .key {
    color: var(--_text-muted);
  }
  .message {
    margin: 0;
    padding: 0.6em 0.9em;
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius);
  }
  .chart {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
  }
  .chart text {
    fill: var(--_text-muted);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }
  .grid {
    stroke: var(--_border);
  }
  .tick {
    stroke: var(--_border-strong);
  }
  .goal {
    fill: var(--_ok-surface);
  }
  .goal-end {
    stroke: var(--_ok);
    stroke-width: 1.5;
  }
  .path {
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .target,
  .baseline,
  .milestone {
    stroke: var(--_text);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .target {
    fill: var(--_text);
  }
  .baseline,
  .milestone {
    fill: var(--_surface);
  }
  .interval {
    fill: var(--_accent);
    opacity: 0.13;
  }
  .forecast,
  .whisker {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .forecast {
    stroke-dasharray: 2 4;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .forecast-end {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .line-0,
  .point-0 {
    --_line: var(--_accent);
  }
  .line-1,
  .point-1 {
    --_line: var(--_error);
  }
  .line-2,
  .point-2 {
    --_line: var(--_text);
  }
  .line-3,
  .point-3 {
    --_line: var(--_warning);
  }
  .line path {
    fill: none;
    stroke: var(--_line, var(--_text-muted));
    stroke-width: 1.5;
  }
  .line-0 path {
    stroke-width: 2.5;
  }
  .line .bridge {
    stroke-width: 1.5;
    stroke-dasharray: 1 4;
  }
  .point {
    outline: none;
    cursor: default;
  }
  .hit {
    fill: transparent;
  }
  .point .shape,
  .key .shape {
    fill: var(--_line, var(--_text-muted));
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .point .provisional,
  .key .provisional {
    fill: var(--_surface);
    stroke: var(--_line, var(--_text-muted));
    stroke-width: 1.8;
  }
  .point:focus-visible .shape {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.1em;
    margin: 0.3em 0 0.4em;
    padding: 0;
    list-style: none;
    font-size: 0.93em;
  }
  .key svg {
    width: 1.6em;
    height: 1.1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.2em;
    overflow: visible;
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    margin-top: 0.4em;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.2em 0.8em;
    border: 1px solid var(--_border);
    text-align: end;
  }
  thead th {
    background: var(--_surface-muted);
  }
  @media print {
    details:not([open]) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .chart,
    .key svg {
      forced-color-adjust: none;
    }
    .chart text {
      fill: CanvasText;
    }
    .goal,
    .interval {
      fill: none;
    }
    .goal-end,
    .path,
    .whisker,
    .forecast,
    .target,
    .baseline,
    .milestone {
      stroke: CanvasText;
    }
    .target {
      fill: CanvasText;
    }
    .baseline,
    .milestone,
    .forecast-end {
      fill: Canvas;
    }
    .line path,
    .forecast-end {
      stroke: CanvasText;
    }
    .line-0 path {
      stroke: Highlight;
    }
    .point .shape,
    .key .shape {
      fill: CanvasText;
      stroke: Canvas;
    }
    .point-0 .shape {
      fill: Highlight;
    }
    .point .provisional,
    .key .provisional {
      fill: Canvas;
      stroke: CanvasText;
    }
    .point:focus-visible .shape {
      stroke: CanvasText;
    }
  }
`;
