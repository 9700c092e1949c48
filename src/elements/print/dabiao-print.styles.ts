import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }

  .panel {
    width: min(22rem, 94vw);
  }

  p {
    margin: 0.6em 0 0;
    color: var(--_text-muted);
  }

  [role='alert'] {
    color: var(--_error);
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
`;
