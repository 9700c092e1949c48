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

  .narrow > .track {
    width: auto;
    flex: none;
  }

  .stage {
    position: sticky;
    top: calc(var(--_bar-height, var(--dabiao-sticky-top, 0px)) + var(--_heads, 0px));
  }

  .grid {
    min-height: 12em;
    background: var(--_surface);
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
`;
