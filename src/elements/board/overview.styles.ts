import { css } from 'lit';

/** Counts on top. */
export const overviewStyles = css`
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
`;
