import { css } from 'lit';

export const styles = css`
  :host {
    --_panel-width: 60rem;
    display: inline-block;
  }

  button.download {
    font-size: var(--_download-text, var(--_tool-text, inherit));
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
`;
