import { css } from 'lit';

/** What comes with the cells: how they fill the stage, the edge beyond which there are columns, what is said at a cell and behind all cells, what is asked
 * before many are cleared. */
export const stageStyles = css`
  .track.trapped {
    height: auto;
  }

  .stage,
  .grid {
    max-height: var(--_seen-height, none);
  }

  @media (max-height: 480px) {
    .stage {
      top: var(--dabiao-sticky-top, 0px);
    }
  }

  /* There are columns beyond. */
  .edge {
    position: absolute;
    z-index: 1015;
    top: 0;
    bottom: 0;
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
    top: 1px;
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

  .clearing {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }
`;
