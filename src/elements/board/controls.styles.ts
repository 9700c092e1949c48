import { css } from 'lit';

/** Filters, order, method, and how many rows are shown. */
export const controlsStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: end;
    padding: 0.7em 0.9em;
    margin-bottom: 0.8em;
    background: var(--_surface-muted);
    border-radius: var(--_radius);
  }
  .controls label {
    display: grid;
    gap: 0.15em;
    font-size: 0.93em;
    color: var(--_text-muted);
  }
  .controls .check {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-height: 2.3em;
    color: var(--_text);
  }
  .controls button {
    margin-inline-start: auto;
  }
  select {
    max-width: 15em;
    min-height: 2.3em;
    padding: 0.25em 0.5em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  input {
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .shown {
    display: flex;
    gap: 0.8em;
    align-items: center;
    min-height: 1.9em;
    margin-bottom: 0.2em;
    color: var(--_text-muted);
  }
  .quiet {
    min-height: 0;
    padding: 0.1em 0.4em;
    border-color: transparent;
    color: var(--_accent);
    background: none;
    text-decoration: underline;
  }
`;
