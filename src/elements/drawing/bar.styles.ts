import { css } from '@lit/reactive-element';

/** For what `drawBar`, `drawArc` and `drawSteps` make, in the gauge and in tables. */
export const barStyles = css`
  .drawing,
  .steps {
    display: block;
    width: 100%;
  }
  .drawing,
  .drawing svg {
    overflow: visible;
  }
  .bar {
    height: 2em;
  }
  .steps {
    height: 0.7em;
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
  .target,
  .baseline,
  .milestone {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .target {
    fill: var(--_text);
  }
  @media (forced-colors: active) {
    .drawing,
    .steps,
    .key-sign,
    .sign {
      --_surface: Canvas;
      --_surface-muted: Canvas;
      --_ok-surface: Canvas;
      --_text: CanvasText;
      --_border-strong: CanvasText;
      --_ok: CanvasText;
      --_tone: Highlight;
      forced-color-adjust: none;
    }
    .zone {
      stroke-width: 3;
    }
    .sign {
      stroke: CanvasText;
    }
  }
`;
