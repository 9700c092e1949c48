import { css } from 'lit';

/** The row above the grid. */
export const headStyles = css`
  .heads {
    position: sticky;
    z-index: 1030;
    top: var(--_bar-height, var(--dabiao-sticky-top, 0px));
    background: var(--_surface);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
    min-height: 32px;
    border-block-end: 1px solid var(--_border);
  }

  .fields {
    display: flex;
    flex: 1 1 0;
    min-width: 12em;
    overflow-x: auto;
    scrollbar-width: none;
  }

  /* By the keyboard each field comes into view by itself. */
  button.tool.more {
    display: none;
  }

  [data-cut] button.tool.more {
    position: sticky;
    inset-inline-end: 0;
    display: inline-flex;
    flex: none;
    font-size: inherit; /* a sign, no word that a narrow bar goes without */
    background: var(--_surface);
    border-color: var(--_border);
  }

  .field {
    flex: none;
    min-height: 31px;
    padding: 0 10px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_text-muted);
  }

  .field[aria-current] {
    color: var(--_text);
    font-weight: 600;
    border-block-end-color: var(--_accent);
  }

  .field:focus-visible {
    outline-offset: -2px;
  }

  .count {
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }

  .field .error {
    color: var(--_error);
    font-weight: 600;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
  }

  .search {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-width: 9.5em;
    min-height: 26px;
    padding: 0 6px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    color: var(--_text-muted);
  }

  .search:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .search input {
    min-width: 0;
    flex: 1;
    padding: 0;
    border: 0;
    outline: none;
    font: inherit;
    color: var(--_text);
    background: none;
  }

  .filters {
    display: inline-flex;
  }

  .filter {
    min-height: 26px;
    padding: 0 8px;
    font-size: 0.93em;
    white-space: nowrap;
    border-color: var(--_border);
    border-radius: 0;
    margin-inline-start: -1px;
    font-variant-numeric: tabular-nums;
  }

  .filter[aria-pressed='true'] {
    z-index: 1;
    color: var(--_accent);
    border-color: var(--_accent);
    font-weight: 600;
  }

  /* On a phone. */
  .small .tools {
    flex: 1 1 100%;
    gap: 4px 0;
    min-width: 0;
  }

  .small .search {
    flex: 1 1 0;
    min-width: 9em;
    width: auto;
  }

  .small .filters {
    order: 1;
    flex: 1 1 100%;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .small .filter {
    flex: 1 0 auto;
    padding: 0 2px;
    font-size: 0.86em;
  }

  .filter.error.some {
    color: var(--_error);
  }

  .filter.warning.some {
    color: var(--_warning);
  }

  .notice {
    max-height: 30vh;
    overflow: auto;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-muted);
  }

  /* Phones enlarge the page for less. */
  .small .search input {
    font-size: max(16px, 1em);
  }

  @media (pointer: coarse) {
    .search input {
      font-size: max(16px, 1em);
    }
  }

  @media (max-height: 480px) {
    .heads {
      position: relative;
      top: 0;
    }
  }

  @media (forced-colors: active) {
    .field {
      border-block-end-color: Canvas;
    }

    .field[aria-current] {
      border-block-end: 3px solid Highlight;
    }

    .filter[aria-pressed='true'] {
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }

  @media print {
    .heads {
      display: none;
    }
  }
`;
