import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }

  .panel {
    position: absolute;
    z-index: 1050;
    inset-inline-end: 0;
    width: min(44rem, 100%);
    max-height: 70vh;
    overflow: auto;
    margin-top: 0.4em;
    padding: 0 1.2em 1.2em;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  header {
    position: sticky;
    top: 0;
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 0.8em 0;
    background: var(--_surface);
  }

  h2 {
    margin: 0;
    font-size: 1.15em;
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
