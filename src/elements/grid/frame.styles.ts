import { css } from 'lit';

/** The grid library in the colours and sizes of the theme, its heads, and the names of its rows. */
export const frameStyles = css`
  .ht-theme-main {
    --ht-font-family: inherit;
    --ht-font-size: var(--_font-size, 14px);
    /* A row of 28 pixels, with its line. */
    --ht-line-height: 21px;
    --ht-cell-vertical-padding: 3px;
    --ht-accent-color: var(--_accent, #1456b8);
    --ht-foreground-color: var(--_text, #1f2733);
    --ht-background-color: var(--_surface, #fff);
    --ht-background-secondary-color: var(--_surface-muted, #f4f6f9);
    --ht-border-color: var(--_border, #d5dbe3);
    --ht-header-background-color: var(--_surface-muted, #f4f6f9);
    --ht-header-foreground-color: var(--_text-muted, #56606e);
    --ht-header-font-weight: 400;
    --ht-header-active-background-color: var(--_border, #dbe7f8);
    --ht-header-active-foreground-color: var(--_text, #1f2733);
    --ht-header-highlighted-background-color: var(--_border, #dbe7f8);
    --ht-header-highlighted-foreground-color: var(--_text, #1f2733);
    --ht-header-row-background-color: var(--_surface-muted, #f4f6f9);
    --ht-header-row-foreground-color: var(--_text, #1f2733);
    --ht-header-row-highlighted-background-color: var(--_border, #dbe7f8);
    --ht-header-row-highlighted-foreground-color: var(--_text, #1f2733);
    --ht-header-row-active-background-color: var(--_border, #dbe7f8);
    --ht-header-row-active-foreground-color: var(--_text, #1f2733);
    --ht-cell-read-only-background-color: var(--_surface, #fff);
  }

  .handsontable td,
  .handsontable th {
    line-height: 1.3;
  }

  /* The page scrolls the rows, see page-scroll.ts. */
  .track:not(.trapped) .ht_master > .wtHolder {
    overflow-y: hidden !important;
  }

  .track:not(.trapped) .handsontable,
  .track:not(.trapped) .handsontable > .wtHolder {
    max-height: var(--_seen-height, none);
  }

  .handsontable tbody th,
  .handsontable tbody td,
  .handsontable thead th {
    padding-top: 0;
    padding-bottom: 0;
    vertical-align: middle;
  }

  .handsontable thead th.dabiao-over {
    text-align: start;
  }

  .handsontable thead th.dabiao-over-figures {
    text-align: end;
  }

  /* The edge of what stays while the rest scrolls sideways. */
  .ht_clone_inline_start::after {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    inset-inline-end: 0;
    width: 2px;
    background: var(--_border, #c5ced9);
    pointer-events: none;
  }

  .handsontable thead th .relative {
    padding-left: 2px;
    padding-right: 2px;
  }

  /* Over the names, not over their numbers. */
  .handsontable thead th.dabiao-over:first-child .relative {
    padding-inline-start: calc(3.2em - 8px);
  }

  .handsontable thead th .colHeader {
    font-size: 0.93em;
    font-weight: 400;
  }

  .handsontable tbody th.dabiao-name.dabiao-name {
    padding-inline-start: 0;
    padding-inline-end: 8px;
    text-align: start;
    font-weight: 400;
  }

  .dabiao-clamp {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .dabiao-name .dabiao-clamp::before {
    content: attr(data-number);
    content: attr(data-number) / '';
    display: inline-block;
    width: 2.4em;
    margin-inline-end: 1.3em;
    text-align: end;
    font-size: 0.86em;
    color: var(--_text-muted, #56606e);
    font-variant-numeric: tabular-nums;
    white-space: pre;
  }

  /* The name of a field has the row to itself. */
  .dabiao-field .dabiao-clamp {
    overflow: visible;
  }

  .dabiao-name[aria-expanded] {
    cursor: pointer;
  }

  .dabiao-name[aria-expanded] .dabiao-clamp {
    position: relative;
  }

  /* Between the number and the name, which stand where those of other rows do. */
  .dabiao-name[aria-expanded] .dabiao-clamp::after {
    content: '▸';
    content: '▸' / '';
    position: absolute;
    inset-inline-start: 2.75em;
    top: 0;
    font-size: 0.86em;
    line-height: 1.6;
    color: var(--_text-muted, #56606e);
  }

  .dabiao-name[aria-expanded='true'] .dabiao-clamp::after {
    content: '▾';
    content: '▾' / '';
  }

  .dabiao-category .dabiao-clamp::before {
    content: '└';
    content: '└' / '';
    width: 4.2em;
    margin-inline-end: 0.5em;
  }

  /* Where there is little room, names have two lines. */
  .two-lines .dabiao-name .dabiao-clamp {
    position: relative;
    display: -webkit-box;
    padding-inline-start: 2.4em;
    white-space: normal;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
  }

  .two-lines .dabiao-name .dabiao-clamp::before {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: 1.8em;
    margin: 0;
    line-height: 1.5;
  }

  .two-lines .dabiao-category .dabiao-clamp {
    padding-inline-start: 3em;
  }

  .two-lines .dabiao-name[aria-expanded] .dabiao-clamp::after {
    inset-inline-start: 1.75em;
  }

  .handsontable tbody th.dabiao-field.dabiao-field.dabiao-field {
    z-index: 1;
    font-weight: 700;
    background: var(--_surface-muted, #f4f6f9);
  }

  .handsontable tbody td.dabiao-heading.dabiao-heading {
    background: var(--_surface-muted, #f4f6f9);
    border-inline-end-color: transparent;
  }
`;
