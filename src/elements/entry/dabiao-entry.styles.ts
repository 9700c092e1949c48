import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .bar {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.2em;
    align-items: center;
    margin-bottom: 0.8em;
  }

  .drafts {
    --_panel-width: 80rem;
  }

  dabiao-entry-header {
    flex: 1 1 26em;
  }

  /* The same room for each of its sentences. */
  dabiao-save-state {
    flex: 0 0 13em;
  }

  @media print {
    dabiao-save-state,
    dabiao-import,
    dabiao-print,
    .drafts,
    dabiao-export {
      display: none;
    }
  }
`;
