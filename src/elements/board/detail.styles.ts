import { css } from 'lit';

/** What stands below an open row. */
export const detailStyles = css`
  .detail > td {
    padding: 0.9em 0.9em 1.2em 1.7em;
    border-bottom: 1px solid var(--_border-strong);
    background: var(--_surface-muted);
  }
  .detail-box {
    display: flex;
    flex-wrap: wrap;
    gap: 1.2em 2em;
  }
  .detail-box dabiao-trend {
    flex: 3 1 26em;
    align-self: flex-start;
    min-width: 0;
    padding: 0.7em 0.9em;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .why {
    flex: 2 1 18em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .why h3 {
    margin: 0.9em 0 0.3em;
    font-size: 1em;
  }
  .why h3:first-child {
    margin-top: 0;
  }
  .why ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .why .targets {
    padding: 0;
    list-style: none;
  }
  .progress {
    max-width: 24em;
  }
  .target-button {
    width: 100%;
    margin-bottom: 0.3em;
    padding: 0.3em 0.5em;
    border-color: var(--_border);
    text-align: start;
  }
  .target-button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  blockquote {
    margin: 0 0 0.5em;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_border-strong);
  }
`;
