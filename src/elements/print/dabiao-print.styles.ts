import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }

  .panel {
    position: absolute;
    z-index: 1050;
    inset-inline-end: 0;
    width: min(22rem, 94vw);
    margin-top: 0.4em;
    padding: 0 1.2em 1.2em;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 0.8em 0;
  }

  h2 {
    margin: 0;
    font-size: 1.15em;
  }

  p {
    margin: 0.6em 0 0;
    color: var(--_text-muted);
  }

  .kind {
    display: block;
    width: 100%;
    margin-top: 0.6em;
    text-align: start;
  }

  .kind span {
    display: block;
    color: var(--_text-muted);
  }

  /* Not display: none, which some browsers print as an empty page. */
  iframe {
    position: fixed;
    width: 0;
    height: 0;
    border: 0;
    visibility: hidden;
  }
`;
