import { css } from 'lit';

/** Filters, order, method; how many rows are shown, and how they leave the page. */
export const controlsStyles = css`
  .controls {
    position: sticky;
    z-index: 2;
    top: var(--dabiao-sticky-top, 0px);
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    padding: 0.5em 0.7em;
    background: var(--_surface-muted);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .controls label {
    flex: 1 1 6.5em;
    min-width: 0;
    max-width: 13em;
  }
  .controls .search {
    flex: 3 1 12em;
    max-width: none;
  }
  select,
  input {
    width: 100%;
    min-height: 2.2em;
    padding: 0.2em 0.4em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  select {
    text-overflow: ellipsis;
  }
  select[data-chosen] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  input::placeholder {
    color: var(--_text-muted);
  }
  .shown {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    min-height: 1.9em;
    margin: 0.6em 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    align-items: center;
    margin-inline-start: auto;
    font-weight: 400;
  }
  .actions button {
    min-height: 2em;
    padding: 0.15em 0.8em;
  }
  .quiet {
    min-height: 0;
    padding: 0.1em 0.4em;
    border-color: transparent;
    color: var(--_accent);
    background: none;
    text-decoration: underline;
  }
  .by-hand {
    display: block;
    margin-bottom: 0.8em;
  }
  .by-hand textarea {
    display: block;
    width: 100%;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
  }
`;
