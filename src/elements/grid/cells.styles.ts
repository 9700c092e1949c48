import { css } from 'lit';

/** What the grid's own shadow tree needs besides Handsontable's sheets, in its menus too. */
export const gridStyles = css`
  .ht-theme-main {
    --ht-font-family: var(--_font, inherit);
    --ht-font-size: var(--_font-size, 14px);
    --ht-accent-color: var(--_accent, #1456b8);
    --ht-foreground-color: var(--_text, #1f2733);
    --ht-background-color: var(--_surface, #fff);
    --ht-background-secondary-color: var(--_surface-muted, #f4f6f9);
    --ht-border-color: var(--_border, #d5dbe3);
    --ht-header-background-color: var(--_surface-muted, #f4f6f9);
    --ht-header-foreground-color: var(--_text, #1f2733);
    --ht-header-font-weight: 600;
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

  .handsontable tbody th.dabiao-name.dabiao-name {
    padding: 4px 8px;
    text-align: start;
    font-weight: 400;
  }

  .handsontable tbody td,
  .handsontable tbody th {
    vertical-align: middle;
  }

  .dabiao-clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    line-height: 1.2;
    white-space: pre-line;
  }

  .handsontable tbody th.dabiao-field.dabiao-field.dabiao-field {
    cursor: pointer;
    font-weight: 700;
    background: var(--_surface-muted, #f4f6f9);
  }

  .handsontable tbody td.dabiao-heading.dabiao-heading {
    background: var(--_surface-muted, #f4f6f9);
    border-inline-end-color: transparent;
  }

  .handsontable tbody td.dabiao-info.dabiao-info {
    color: var(--_text-muted, #56606e);
    font-size: 0.93em;
  }

  .handsontable tbody td.dabiao-locked.dabiao-locked {
    background: repeating-linear-gradient(135deg, var(--_border, #d5dbe3) 0 1px, var(--_surface-muted, #f4f6f9) 1px 6px);
  }

  .handsontable tbody td.dabiao-reported.dabiao-reported {
    color: var(--_text-muted, #56606e);
    background: var(--_surface-muted, #f4f6f9);
  }

  .handsontable td.dabiao-figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .handsontable tbody td.dabiao-info.dabiao-figure {
    text-align: end;
  }

  .handsontable td.dabiao-text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .handsontable tbody td.dabiao-ok.dabiao-ok {
    background: var(--_ok-surface, #e9f6ee);
  }

  .handsontable tbody td.dabiao-computed.dabiao-computed {
    color: var(--_text-muted, #56606e);
    font-style: italic;
  }

  .handsontable tbody td.dabiao-error.dabiao-error {
    background: var(--_error-surface, #fdeaeb);
    box-shadow: inset 3px 0 0 var(--_error, #b01824);
    color: var(--_error, #b01824);
    font-weight: 600;
  }

  .handsontable tbody td.dabiao-warning.dabiao-warning {
    background: var(--_warning-surface, #fff3d6);
    box-shadow: inset 3px 0 0 var(--_warning, #7a4b00);
  }

  .handsontable tbody td.dabiao-explained.dabiao-explained {
    background: var(--_warning-surface, #fff3d6);
  }

  /* Status is not told by colour alone. */
  .dabiao-sign {
    float: left;
    font-size: 0.85em;
    font-weight: 700;
  }

  .dabiao-warning .dabiao-sign {
    color: var(--_warning, #7a4b00);
  }

  .dabiao-field .dabiao-clamp::before {
    content: '▾ ';
  }

  .dabiao-field[aria-expanded='false'] .dabiao-clamp::before {
    content: '▸ ';
  }

  th.dabiao-hidden-header {
    display: none;
  }

  @media (forced-colors: active) {
    .handsontable td.dabiao-error {
      outline: 2px solid Mark;
      outline-offset: -2px;
    }

    .handsontable .wtBorder {
      background-color: Highlight !important;
      forced-color-adjust: none;
    }

    .handsontable td.dabiao-locked {
      background: repeating-linear-gradient(135deg, GrayText 0 1px, Canvas 1px 6px);
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
