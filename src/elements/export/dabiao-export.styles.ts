import { css } from 'lit';

export const styles = css`
  :host {
    --_panel-width: 44rem;
    display: inline-block;
  }

  .kinds {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .kinds .kind {
    font-weight: 400;
    white-space: normal;
  }

  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: 0.8em;
    align-items: end;
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
    color: var(--_ok);
    overflow-wrap: anywhere;
  }
`;
