import { css } from 'lit';

/** Tables of fields and departments by status. */
export const tablesStyles = css`
  .tables {
    margin-top: 0.6em;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 1em;
    border-bottom: 2px solid var(--_accent);
  }
  .tabs .muted {
    font-size: var(--_small);
  }
  [role='tab'] {
    min-height: 2.2em;
    padding: 0.2em 1.1em;
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: none;
    font-size: 1.07em;
  }
  [role='tab'][aria-selected='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    font-weight: 600;
  }
  .by-status {
    width: 100%;
    border-collapse: collapse;
  }
  .by-status th,
  .by-status td {
    height: 2.2em;
    padding: 0 0.7em;
    border-bottom: 1px solid var(--_border);
    text-align: end;
    white-space: nowrap;
  }
  .by-status thead th {
    position: sticky;
    z-index: 1;
    top: var(--dabiao-sticky-top, 0);
    border-bottom-color: var(--_border-strong);
    background: var(--_surface-muted);
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_text-muted);
    white-space: normal;
  }
  .by-status thead .sign {
    color: var(--_tone);
  }
  .by-status tr > :first-child {
    text-align: start;
  }
  .by-status tbody tr:hover > * {
    background: var(--_surface-muted);
  }
  .by-status .apart {
    border-inline-start: 1px solid var(--_border);
  }
  .by-status .figure {
    padding: 0 0.25em;
    margin-inline-end: -0.25em;
    text-align: end;
  }
  .by-status td[data-tone='warn'] .figure,
  .by-status td[data-tone='bad'] .figure {
    color: var(--_tone);
    font-weight: 600;
  }
  .nil {
    color: var(--_text-muted);
  }
  .by-status tfoot > tr > * {
    border-top: 1px solid var(--_border-strong);
    border-bottom: 0;
    font-weight: 600;
  }
`;
