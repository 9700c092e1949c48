import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
    min-width: 0;
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .label,
  .key,
  .message {
    margin: 0;
  }
  .label {
    font-weight: 600;
  }
  .row,
  .key,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  .number {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .unit {
    font-size: 0.7em;
    font-weight: 400;
  }
  .muted,
  .ends,
  .message {
    color: var(--_text-muted);
  }
  .row .status {
    margin-inline-start: auto;
    align-self: center;
  }
  svg {
    overflow: visible;
  }
  .drawing,
  .steps {
    display: block;
    width: 100%;
  }
  .bar {
    height: 2em;
  }
  .steps {
    height: 0.7em;
    margin: 0.4em 0;
  }
  .ends {
    justify-content: space-between;
    font-size: 0.86em;
    line-height: 1.2;
  }
  .key {
    padding: 0;
    margin-top: 0.3em;
    list-style: none;
  }
  .key-sign {
    width: 1em;
    height: 1.2em;
    margin-inline-end: 0.3em;
    vertical-align: -0.25em;
  }
  .arc-box {
    max-width: 17em;
    margin: auto;
  }
  .face {
    position: relative;
    padding-top: 0.5em;
  }
  .face .row {
    position: absolute;
    inset: auto 0 -0.4em;
    flex-direction: column;
    align-items: center;
  }
  .face .status {
    margin: 0;
  }
  .arc-box .ends {
    padding: 0 0.6em;
  }
  .arc-box .key {
    justify-content: center;
  }
  .message {
    padding: 0.4em 0.7em;
    border: 1px dashed var(--_border-strong);
  }
  .track,
  .step {
    fill: var(--_surface-muted);
    stroke: var(--_border-strong);
  }
  .zone {
    fill: var(--_ok-surface);
    stroke: var(--_ok);
  }
  .span,
  .value,
  .reached {
    fill: var(--_tone);
  }
  .value {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .target {
    fill: var(--_text);
    stroke: var(--_text);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .baseline {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .milestone {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.3;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .track,
    .step,
    .zone,
    .baseline {
      fill: Canvas;
      stroke: CanvasText;
    }
    .zone {
      stroke-width: 3;
    }
    .span,
    .value,
    .reached {
      fill: Highlight;
      stroke: Canvas;
    }
    .milestone {
      fill: Canvas;
      stroke: CanvasText;
    }
    .target {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .sign {
      stroke: CanvasText;
    }
  }
`;
