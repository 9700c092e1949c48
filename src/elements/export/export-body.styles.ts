import { css } from 'lit';

/** What is in the panel. */
export const styles = css`
  .kinds {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .kinds .kind {
    font-weight: 400;
    white-space: normal;
  }

  .seal {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: 0.8em;
    align-items: start;
  }

  .seal button {
    align-self: flex-end;
  }

  input[aria-invalid] {
    border-color: var(--_error);
  }

  .error {
    margin: 0.3em 0 0;
    color: var(--_error);
  }

  .practice {
    font-weight: 600;
    color: var(--_warning);
  }

  .receipt {
    margin-block-end: 1em;
    padding: 0.6em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  .receipt h3 {
    margin: 0 0 0.4em;
    font-size: 1em;
  }

  .receipt p {
    margin: 0.5em 0;
  }

  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.2em 1em;
    margin: 0;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .sending ul {
    padding-inline-start: 1.2em;
    overflow-wrap: anywhere;
  }

  .state.received {
    color: var(--_ok);
  }

  .state.refused {
    color: var(--_error);
  }

  .digest {
    font-family: Consolas, monospace;
  }

  .digest strong {
    font-size: 1.2em;
  }

  .changes {
    color: var(--_ok);
  }

  .changes.changed {
    color: var(--_warning);
  }

  .changed-cells {
    padding-inline-start: 1.2em;
    margin: 0.4em 0;
    overflow-wrap: anywhere;
  }

  .hint {
    color: var(--_text-muted);
  }

  input {
    display: block;
    width: 100%;
    padding: 0.4em 0.6em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  .saved {
    scroll-margin: 5em;
    color: var(--_ok);
    overflow-wrap: anywhere;
  }

  .saved.doubt {
    padding: 0.6em 0.8em;
    color: var(--_warning);
    background: var(--_warning-surface);
    border-radius: var(--_radius);
  }
`;
