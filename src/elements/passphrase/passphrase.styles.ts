import { css } from 'lit';

export const passphraseStyles = css`
  :host {
    display: block;
  }

  h3 {
    margin: 0 0 0.4em;
    font-size: 1.05em;
  }

  p {
    margin: 0.5em 0;
    max-width: 46em;
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.6em;
    align-items: center;
  }

  .field label {
    min-width: 7em;
  }

  .field input,
  select {
    min-height: 2.1em;
    padding: 0.1em 0.5em;
    color: inherit;
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .field input {
    width: 18em;
    max-width: 100%;
    box-sizing: border-box;
  }

  .field input[aria-invalid] {
    border-color: var(--_error);
  }

  .fault,
  .failure {
    color: var(--_error);
  }

  .check {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin: 0.8em 0;
  }

  .warning {
    color: var(--_warning);
  }

  .muted {
    color: var(--_text-muted);
  }

  .said:not(:empty) {
    padding: 0.4em 0.8em;
    color: var(--_ok);
    background: var(--_ok-surface);
    border-radius: var(--_radius);
  }

  .danger {
    color: var(--_error);
    border-color: var(--_error);
  }

  details {
    margin: 0.8em 0;
  }
`;
