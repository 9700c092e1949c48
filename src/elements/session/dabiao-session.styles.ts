import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .message {
    padding: 1em 1.2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  .failed {
    border-color: var(--_error);
    background: var(--_error-surface);
  }

  .heading {
    margin: 0 0 0.4em;
    font-weight: 600;
    color: var(--_error);
  }

  p {
    margin: 0 0 0.4em;
  }

  ul {
    margin: 0;
    padding-inline-start: 1.4em;
    overflow-wrap: anywhere;
  }
`;
