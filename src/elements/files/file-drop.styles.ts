import { css } from 'lit';

/** Where a file is dropped or chosen: `.drop` with `.file` in it. */
export const fileDrop = css`
  .drop {
    padding: 1.4em;
    border: 2px dashed var(--_border-strong);
    border-radius: var(--_radius);
  }

  .drop.over {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_surface-muted);
  }

  /* The browser's own button speaks the browser's language. */
  .file {
    display: inline-block;
    position: relative;
    padding: 0.35em 0.9em;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .file:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;
