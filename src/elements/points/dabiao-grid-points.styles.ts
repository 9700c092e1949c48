import { css } from 'lit';

/** As high as the grid beside it; above the grid, where there is no room beside it, a part of the window. */
export const styles = css`
  /* Beside the cells; over them where there is no room beside. */
  :host {
    display: block;
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
    order: 1;
    flex: 0 0 20em;
    min-height: 0;
    height: var(--_room-height, calc(100vh - var(--_bar-height, var(--dabiao-sticky-top, 0px)) - var(--_heads, 0px)));
    max-height: var(--_seen-height, none);
  }

  @media (max-height: 480px) {
    :host {
      top: var(--dabiao-sticky-top, 0px);
    }
  }

  :host([narrow]) {
    position: relative;
    top: 0;
    order: 0;
    flex: none;
    height: 34vh;
    max-height: none;
  }

  section {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 0.4em 0.4em 0.4em 0.8em;
    border-bottom: 1px solid var(--_border);
  }

  h2 {
    margin: 0;
    font-size: 1.05em;
  }

  .close {
    min-height: 0;
    padding: 0.15em 0.7em;
  }

  .hint {
    margin: 0;
    padding: 0.4em 0.4em 0;
    font-size: 0.9em;
    color: var(--_text-muted);
  }

  .list {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0 0.4em 0.4em;
  }

  .list h3 {
    padding-inline-start: 0.4em;
  }

  .none {
    margin: 0;
    padding: 0.8em;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
