import { css } from 'lit';

export const sealingStyles = css`
  dialog {
    max-width: 34rem;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: 1.2em 1.4em;
  }

  dialog .states {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    margin: 0.8em 0;
  }

  dialog .actions {
    justify-content: flex-end;
    margin-top: 1em;
  }

  dialog .asked {
    display: block;
    margin-bottom: 0.8em;
  }

  .warning {
    color: var(--_warning);
  }

  ul.gaps li {
    padding: 0.1em 0 0.1em 1em;
  }
`;
