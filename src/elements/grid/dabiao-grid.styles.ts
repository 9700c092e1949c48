import { css } from 'lit';

/** The element around the grid: toolbar, message line, states before the grid is there. */
export const styles = css`
  :host {
    display: block;
  }

  kbd {
    font: inherit;
    font-size: 0.85em;
    color: var(--_text-muted);
  }

  .choice {
    position: relative;
  }

  .choice .panel {
    z-index: 1040;
    inset-inline: 0 auto;
    width: max-content;
    max-width: 92vw;
  }

  .columns {
    display: grid;
    gap: 0.3em;
  }

  .choice label {
    white-space: nowrap;
  }

  dialog {
    max-width: min(36rem, 92vw);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  dialog h2 {
    margin: 0 0 0.6em;
    font-size: 1.15em;
  }

  dialog th,
  dialog td {
    padding: 0.25em 0.8em 0.25em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  [role='status'] p,
  [role='status'] ul {
    margin: 0.15em 0;
  }

  .doubt {
    font-weight: 600;
    color: var(--_warning);
  }

  .jumps {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin: 0.2em 0;
    padding: 0;
    list-style: none;
  }

  /* The points come first, and stand at the right of the grid where both have room. */
  .desk {
    display: flex;
    flex-direction: row-reverse;
    align-items: flex-start;
  }

  .desk.narrow {
    flex-direction: column;
    align-items: stretch;
  }

  /* As high as all rows together; the stage sticks while it scrolls by. */
  .track {
    flex: 1 1 auto;
    width: 0;
    min-width: 0;
    height: var(--_rows-height, 12em);
  }

  .narrow > .track {
    width: auto;
    flex: none;
  }

  .track.trapped {
    height: auto;
  }

  .stage {
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
  }

  .grid {
    min-height: 12em;
    background: var(--_surface);
  }

  dabiao-grid-points {
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
    flex: 0 0 20em;
    min-height: 0;
    height: var(--_room-height);
  }

  dabiao-indicator-panel {
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
    flex: 0 0 300px;
    height: var(--_room-height);
    min-height: 20em;
    border-inline-start: 1px solid var(--_border);
  }

  /* Below what is seen of the grid. */
  .narrow > dabiao-indicator-panel {
    position: sticky;
    z-index: 1025;
    top: auto;
    bottom: 0;
    order: 1;
    flex: none;
    height: 34vh;
    min-height: 9em;
    background: var(--_surface);
    border-block-start: 2px solid var(--_border-strong);
    border-inline-start: 0;
  }

  .narrow > dabiao-grid-points {
    position: relative;
    top: 0;
    flex: none;
    height: 34vh;
  }

  /* Too low for bars that stay. */
  @media (max-height: 480px) {
    .stage,
    dabiao-grid-points,
    dabiao-indicator-panel {
      top: var(--dabiao-sticky-top, 0px);
    }

    .narrow > dabiao-indicator-panel {
      min-height: 6em;
    }
  }

  .bubble {
    position: absolute;
    z-index: 1020;
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 0 3px 0 8px;
    background: var(--_surface);
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    box-shadow: 0 2px 8px rgb(0 0 0 / 14%);
  }

  .bubble.error {
    color: var(--_error);
  }

  .bubble.warning {
    color: var(--_warning);
  }

  .bubble.closed {
    color: var(--_text-muted);
  }

  .bubble .sign {
    font-weight: 700;
  }

  .bubble .sentence {
    overflow: hidden;
    min-width: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .bubble button {
    flex: none;
    min-height: 22px;
    padding: 0 6px;
    font-size: 0.93em;
    color: inherit;
    border-color: currentColor;
  }

  .skip:not(:focus),
  .end:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .skip:focus {
    margin: 4px 12px;
  }

  .end:focus {
    position: sticky;
    z-index: 1030;
    bottom: 0;
    margin: 0;
    padding: 4px 12px;
    background: var(--_surface-muted);
    border-block-start: 1px solid var(--_border);
    outline-offset: -2px;
  }

  .clearing {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }

  .state {
    padding: 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }
`;
