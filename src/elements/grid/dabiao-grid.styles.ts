import { css } from 'lit';

/** The grid's own: what it stands on, and the way past it. */
export const styles = css`
  /* As high as all rows together; the stage sticks while it scrolls by. */
  .track {
    flex: 1 1 auto;
    width: 0;
    min-width: 0;
    height: var(--_rows-height, 12em);
  }

  /* The room of the panel that is about to come. */
  .desk[data-panel] {
    padding-inline-end: 300px;
  }

  .narrow > .track {
    width: auto;
    flex: none;
  }

  .stage {
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
  }

  .grid {
    min-height: min(12em, var(--_rows-height, 12em)); /* few rows are lower */
    background: var(--_surface);
  }

  .on-paper {
    display: none;
  }

  /* The rows that the window shows are no form: the printed one is. */
  @media print {
    .desk {
      display: none;
    }

    .on-paper {
      display: block;
    }
  }
`;
