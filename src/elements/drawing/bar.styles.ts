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
    .drawing,
    .steps,
    .key-sign,
    .sign {
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
