import { css } from 'lit';

/** What stands around the cells of a form: choice of columns, notices, list and panel beside or below, states before the form is there. */
export const formStyles = css`
  :host {
    display: block;
    max-height: var(--dabiao-grid-height, none);
  }

  :host([data-scrolls]) {
    --_bar-height: 0px;
    --dabiao-sticky-top: 0px !important;
    position: relative;
    overflow: auto;
  }

  @media print {
    :host([data-scrolls]) {
      max-height: none;
      overflow: visible;
    }
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

  @media print {
    .skip,
    .end {
      display: none;
    }
  }

  kbd {
    font: inherit;
    font-size: 0.85em;
    color: var(--_text-muted);
  }

  /* At the end of the row above the form, close below: over the whole buttons of what stands there, none of which is half covered. */
  .chooser .panel {
    z-index: 1040;
    box-sizing: border-box;
    width: max-content;
    max-width: 100%;
    margin-top: 0;
  }

  /* The panel comes after the cells, the list that was asked for before them; both stand at their right where there is room. */
  .desk {
    display: flex;
    align-items: flex-start;
  }

  .desk.narrow {
    flex-direction: column;
    align-items: stretch;
  }

  /* As high as the cells, or as what it shows where the window has room for that. */
  dabiao-indicator-panel {
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
    flex: 0 0 300px;
    min-height: min(var(--_room-height, 20em), var(--_seen-height, 100vh));
    max-height: var(--_seen-height, var(--_most-height, calc(100vh - var(--_bar-height, 0px) - var(--_heads, 0px))));
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
    max-height: none;
    background: var(--_surface);
    border-block-start: 2px solid var(--_border-strong);
    border-inline-start: 0;
  }

  /* Too low for bars that stay. */
  @media (max-height: 480px) {
    dabiao-indicator-panel {
      top: var(--dabiao-sticky-top, 0px);
    }

    .narrow > dabiao-indicator-panel {
      min-height: 6em;
    }
  }

  .state {
    padding: 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }
`;
