import { css } from 'lit';

/** The element around the grid: toolbar, message line, states before the grid is there. */
export const styles = css`
  :host {
    display: block;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-bottom: 0.5em;
  }

  kbd {
    font: inherit;
    font-size: 0.85em;
    color: var(--_text-muted);
  }

  .choice {
    position: relative;
  }

  .choice summary {
    padding: 0.35em 0.9em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice fieldset {
    position: absolute;
    z-index: 1040;
    display: grid;
    gap: 0.3em;
    min-width: 12em;
    margin: 0.2em 0 0;
    padding: 0.8em;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  .choice label {
    white-space: nowrap;
  }

  dialog {
    max-width: min(36rem, 92vw);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  dialog h2 {
    margin: 0 0 0.6em;
    font-size: 1.15em;
  }

  dialog th,
  dialog td {
    padding: 0.25em 0.8em 0.25em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  .jumps {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin: 0.2em 0;
    padding: 0;
    list-style: none;
  }

  .hint {
    color: var(--_text-muted);
    margin-inline-start: auto;
  }

  .grid {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    min-height: 12em;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: center;
    min-height: 3em;
    padding: 0.3em 0.8em;
    margin-bottom: 0.5em;
    border: 1px solid var(--_border);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  .message strong {
    font-weight: 600;
  }

  .message.error {
    border-color: var(--_error);
    background: var(--_error-surface);
  }

  .message.warning {
    border-color: var(--_warning);
    background: var(--_warning-surface);
  }

  .level {
    font-weight: 600;
  }

  .error .level {
    color: var(--_error);
  }

  .warning .level {
    color: var(--_warning);
  }

  .notice,
  .state {
    padding: 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  .notice {
    padding: 0.4em 0.8em;
    margin-top: 0.5em;
  }

  @media print {
    .toolbar,
    .message,
    .notice {
      display: none;
    }
  }
`;

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

  .handsontable tbody td.dabiao-told.dabiao-told {
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

  .handsontable tbody td.dabiao-told.dabiao-figure {
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
    float: inline-start;
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
