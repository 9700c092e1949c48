import { css } from 'lit';

/** The cells, by their kind and the state they are in. */
export const cellStyles = css`
  /* White is to be filled, all else is quiet. */
  .handsontable tbody td.dabiao-info.dabiao-info,
  .handsontable tbody td.dabiao-locked.dabiao-locked,
  .handsontable tbody td.dabiao-reported.dabiao-reported {
    color: var(--_text-muted, #56606e);
    background: var(--_surface-muted, #f4f6f9);
  }

  .handsontable tbody td.dabiao-info.dabiao-info {
    font-size: 0.93em;
  }

  .handsontable tbody td.dabiao-locked.dabiao-locked {
    text-align: center;
  }

  .handsontable tbody td.dabiao-missing.dabiao-missing {
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

  /* Rows are of one height, whatever is typed. */
  .handsontable tbody td {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .handsontable tbody td.dabiao-choice.dabiao-choice::after {
    content: '⌄';
    content: '⌄' / ''; /* unsaid, where browsers know that */
    position: absolute;
    inset-inline-end: 8px;
    color: var(--_text-muted, #56606e);
  }

  .handsontable tbody td.dabiao-choice.dabiao-choice {
    position: relative;
    padding-inline-end: 20px;
  }

  .handsontable tbody td.dabiao-prompt.dabiao-prompt {
    color: var(--_accent, #1456b8);
  }

  .handsontable tbody td.dabiao-ok.dabiao-ok {
    background: var(--_ok-surface, #e9f6ee);
  }

  .handsontable tbody td.dabiao-computed.dabiao-computed {
    background: var(--_ok-surface, #e9f6ee);
    font-style: italic;
  }

  /* What was computed and is asked about. */
  .handsontable tbody td.dabiao-italic {
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

  /* Another text than was exported. */
  .handsontable tbody td.dabiao-changed.dabiao-changed {
    background-image: linear-gradient(225deg, var(--_accent, #1456b8) 5px, transparent 5.5px);
    background-repeat: no-repeat;
  }

  /* Status is not told by colour alone. */
  .dabiao-sign {
    float: left;
    margin-inline-end: 5px;
    font-size: 0.85em;
    font-weight: 700;
  }

  .dabiao-warning .dabiao-sign {
    color: var(--_warning, #7a4b00);
  }

  .handsontable tbody td.dabiao-good.dabiao-good {
    color: var(--_ok, #17693a);
  }

  .handsontable tbody td.dabiao-going.dabiao-going {
    color: var(--_going, #1456b8);
  }

  .handsontable tbody td.dabiao-late.dabiao-late {
    color: var(--_warning, #7a4b00);
  }

  td.dabiao-ok::before,
  td.dabiao-computed::before {
    content: '✓';
    content: '✓' / '';
    float: left;
    margin-inline-end: 5px;
    font-size: 0.85em;
    font-style: normal;
    color: var(--_ok, #17693a);
  }

  th.dabiao-hidden-header {
    display: none;
  }

  @media (forced-colors: active) {
    /* What can be filled has a frame, all else is grey and has none. */
    .handsontable tbody td,
    .handsontable tbody th {
      border-color: GrayText;
    }

    .handsontable tbody td {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }

    .handsontable tbody td.dabiao-info.dabiao-info.dabiao-info,
    .handsontable tbody td.dabiao-locked.dabiao-locked,
    .handsontable tbody td.dabiao-reported.dabiao-reported,
    .handsontable tbody td.dabiao-heading.dabiao-heading {
      outline-style: none;
      color: GrayText;
    }

    .handsontable tbody td.dabiao-error.dabiao-error,
    .handsontable tbody td.dabiao-warning.dabiao-warning {
      outline-width: 2px;
      outline-offset: -2px;
    }

    .handsontable tbody td.current.current.current.current {
      outline: 4px solid Highlight;
      outline-offset: -4px;
    }

    .handsontable td.dabiao-changed {
      text-decoration: underline dotted;
    }

    .ht_clone_inline_start::after {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .handsontable .wtBorder.wtBorder.wtBorder {
      background-color: Highlight !important;
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
