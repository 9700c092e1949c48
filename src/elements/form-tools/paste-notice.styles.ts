import { css } from 'lit';

export const pasteNoticeStyles = css`
  /* What became of a paste: a line, and all of it where it is unfolded. */
  .pasted {
    display: flex;
    gap: 4px;
    align-items: flex-start;
    padding: 1px 6px 1px 12px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-muted);
  }

  .pasted[hidden] {
    display: none;
  }

  .pasted .notice {
    flex: 1 1 auto;
    min-width: 0;
    padding: 0;
    border: 0;
    line-height: 30px;
  }

  .pasted:not(.open) .notice {
    max-height: 30px;
    overflow: hidden;
  }

  .pasted:not(.open) .notice p,
  .pasted:not(.open) .notice div,
  .pasted:not(.open) .notice ul {
    display: inline;
    margin: 0;
  }

  .pasted:not(.open) .notice li {
    display: inline;
    margin-inline-end: 4px;
  }

  .pasted.open .notice {
    line-height: 26px;
  }

  .pasted button {
    flex: none;
    min-height: 24px;
    margin: 3px 0;
    padding: 0 8px;
    line-height: 22px;
  }

  .pasted:not(.open):not([data-cut]) .unfold {
    display: none;
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
`;
