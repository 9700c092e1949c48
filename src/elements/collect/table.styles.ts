import { css } from 'lit';

export const tableStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }

  .chip {
    border-radius: 1em;
    border-color: var(--_border);
    padding: 0.1em 0.75em;
    min-height: 1.9em;
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_surface-muted);
  }

  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    text-align: start;
    font-weight: normal;
    padding: 0.3em 0.55em;
    border-bottom: 1px solid var(--_border);
    white-space: nowrap;
  }

  tbody th {
    white-space: normal;
    min-width: 9em;
  }

  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--_surface-muted);
    font-weight: 600;
    font-size: 0.93em;
  }

  .number {
    text-align: end;
  }

  .state {
    display: inline-flex;
    align-items: center;
    vertical-align: middle;
    gap: 0.35em;
    color: var(--_tone);
    font-weight: 600;
    white-space: nowrap;
  }

  .sign {
    flex: none;
  }

  button.link {
    border: 0;
    padding: 0;
    min-height: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: underline transparent;
  }

  .pane-head button.link,
  .remarks button.link,
  button.link:hover {
    text-decoration-color: currentcolor;
  }

  .cells .count {
    display: inline-block;
    min-width: 4.2em;
    text-align: end;
  }

  .share {
    width: 4.5em;
    height: 0.5em;
    margin-inline-start: 0.6em;
    vertical-align: middle;
  }

  .share .all {
    fill: none;
    stroke: var(--_border-strong);
  }

  .share .part {
    fill: var(--_accent);
  }

  .share.whole .part {
    fill: var(--_ok);
  }

  .share .hatch {
    stroke: var(--_text-muted);
    stroke-width: 2;
  }

  .badge {
    display: inline-block;
    min-width: 1.5em;
    padding: 0 0.35em;
    border-radius: 1em;
    text-align: center;
    color: var(--_warning);
    background: var(--_warning-surface);
    font-weight: 600;
  }

  .badge.wide {
    padding: 0.1em 0.8em;
  }
`;
