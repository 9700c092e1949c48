import { css } from 'lit';

/** The grid's own: what it stands on, what is said at its cells, the way past it. */
export const styles = css`
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

  .stage,
  .grid {
    max-height: var(--_seen-height, none);
  }

  .grid {
    min-height: 12em;
    background: var(--_surface);
  }

  /* There are columns beyond. */
  .edge {
    position: absolute;
    z-index: 1015;
    inset-block: 0;
    inset-inline-end: 0;
    width: 14px;
    background: linear-gradient(to left, rgb(0 0 0 / 16%), transparent);
    pointer-events: none;
  }

  .edge[hidden] {
    display: none;
  }

  .more-columns {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: 0;
    min-width: 24px;
    min-height: 27px;
    padding: 0;
    pointer-events: auto;
  }

  .bubble {
    position: absolute;
    z-index: 1020;
    display: flex;
    gap: 6px;
    align-items: flex-start;
    box-sizing: border-box;
    padding: 2px 3px 2px 8px;
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
    min-width: 0;
    overflow-wrap: anywhere;
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

  .on-paper {
    display: none;
  }

  /* The rows that the window shows are no form: the printed one is. */
  @media print {
    .desk,
    .skip,
    .end {
      display: none;
    }

    .on-paper {
      display: block;
    }
  }

  @media (max-height: 480px) {
    .stage {
      top: var(--dabiao-sticky-top, 0px);
    }
  }
`;
