import { css } from 'lit';

export const styles = css`
  :host {
    --_panel-width: 60rem;
    display: inline-block;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .error {
    color: var(--_error);
  }
`;
