import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: 0.875rem;
  }

  [hidden] {
    display: none !important;
  }

  bdi,
  small {
    unicode-bidi: isolate;
  }

  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .desk {
    display: flex;
    flex-direction: column;
    gap: 0.7em;
    color: var(--_text);
    background: var(--_surface);
    height: var(--dabiao-desk-height, max(30rem, 100vh - 3rem));
    min-height: 24rem;
  }

  h2 {
    font-size: 1.07em;
    margin: 0;
  }

  h3 {
    font-size: 1em;
    margin: 0.6em 0 0.3em;
  }

  .bar,
  .department-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.7em;
    align-items: center;
    padding: 0.35em 0;
    border-bottom: 1px solid var(--_border);
  }

  .bar h1 {
    flex: 1 1 8em;
    min-width: 8em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 1.15em;
    margin: 0;
  }

  .bar > span {
    white-space: nowrap;
  }

  .tools {
    display: inline-flex;
    gap: 0.4em;
  }

  .bar progress {
    width: 5em;
  }

  .bar button {
    display: inline-flex;
    align-items: center;
    padding: 0.35em 0.6em;
  }

  .space {
    flex: 1;
  }

  .muted,
  small {
    color: var(--_text-muted);
  }

  small {
    font-size: 0.93em;
  }

  .progress,
  .reading {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }

  .reading {
    flex: 1 1 100%;
  }

  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.9em;
    align-items: center;
    padding: 0.55em 0.9em;
    border-width: 1px;
    background: var(--_surface-muted);
  }

  .drop .file {
    padding: 0.25em 0.9em;
    color: var(--_text);
    background: var(--_surface);
    border-color: var(--_border-strong);
  }

  .drop .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    width: 100%;
    cursor: pointer;
  }

  .panes,
  .split {
    display: flex;
    gap: 1em;
    flex: 1;
    min-height: 0;
  }

  .pane {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    flex: 1.5;
  }

  .pane.decide {
    flex: 1;
  }

  .pane-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.7em;
    align-items: center;
    padding-bottom: 0.5em;
    min-height: 2.2em;
  }

  .pane-head select,
  .pane-head input {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: 0.25em 0.5em;
    min-height: 2em;
  }

  .scroller {
    overflow: auto;
    flex: 1;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .tabs.chips {
    display: none;
  }

  .empty {
    padding: 1em;
    margin: 0;
  }

  ul.points,
  ul.remarks,
  .sources ul,
  .made ul,
  ul.gaps {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-top: 0.5em;
  }

  .actions .reason,
  textarea,
  .approver {
    flex: 1 1 12em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: 0.35em 0.6em;
    box-sizing: border-box;
  }

  .told {
    margin: 0;
  }

  .told:empty {
    display: none;
  }

  .notice {
    margin: 0;
    padding: 0.45em 0.8em;
    border-radius: var(--_radius);
    background: var(--_warning-surface);
  }

  .notice.bad {
    background: var(--_error-surface);
  }

  @media (max-width: 900px) {
    .desk {
      height: auto;
    }

    .tabs.chips {
      display: flex;
    }

    .panes,
    .split {
      flex-direction: column;
    }

    .panes[data-pane='departments'] .decide,
    .panes[data-pane='points'] .all {
      display: none;
    }

    .split .scroller {
      max-height: 60vh;
    }
  }

  @media (max-width: 600px) {
    .matrix :is(.received, .reasons, .files, .share) {
      display: none;
    }

    tbody th {
      min-width: 6em;
    }

    th,
    td {
      padding: 0.3em 0.4em;
    }

    thead th {
      white-space: normal;
    }

    .bar h1 {
      flex-basis: 100%;
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .point.open {
      border-color: Highlight;
    }

    .share .part {
      fill: CanvasText;
    }
  }
`;
