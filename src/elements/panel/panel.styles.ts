import { css } from 'lit';

/** The panel goes by the nearest positioned element around it; `--_panel-width` is its most. */
export const panelStyles = css`
  .panel {
    position: absolute;
    z-index: 1050;
    inset-inline-end: 0;
    width: min(var(--_panel-width), 100%);
    overflow: auto;
    margin-top: var(--_panel-gap, 0.4em);
    padding: 0 1.2em 1.2em;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  .panel > header {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 0.8em 0;
    background: var(--_surface);
  }

  @media print {
    .panel {
      display: none;
    }
  }

  .panel h2 {
    margin: 0;
    font-size: 1.15em;
  }
`;
