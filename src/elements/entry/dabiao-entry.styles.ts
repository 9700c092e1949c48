import { css } from 'lit';

export const styles = css`
  :host {
    --_bar-height: calc(var(--dabiao-sticky-top, 0px) + 40px);
    display: block;
    box-sizing: border-box;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  :host([data-scrolls]) {
    --dabiao-sticky-top: 0px !important;
    position: relative;
    overflow: auto;
  }

  /* All of the window is the form's. */
  :host([data-full]) {
    position: fixed;
    z-index: var(--dabiao-z-index, 1000);
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    height: auto !important;
    max-height: none !important;
    overflow: auto;
    border: 0;
    border-radius: 0;
  }

  .bar {
    --_panel-gap: 0px;
    --_notice-position: absolute;
    position: sticky;
    z-index: 1040;
    top: var(--dabiao-sticky-top, 0px);
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    min-height: 40px;
    margin-block-end: var(--_notices, 0px);
    padding: 0 8px 0 12px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
    border-radius: var(--_radius) var(--_radius) 0 0;
  }

  :host([data-full]) .bar {
    top: 0;
  }

  .drafts {
    --_panel-width: 80rem;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    margin-inline-start: auto;
  }

  :host([hide~='import']) dabiao-import,
  :host([hide~='print']) dabiao-print,
  :host([hide~='view']) .switch,
  :host([hide~='full']) .full,
  :host([hide~='drafts']) .drafts,
  :host([hide~='export']) dabiao-export,
  :host([hide~='guide']) dabiao-entry-guide {
    display: none;
  }

  :host([data-narrow]) {
    --_tool-text: 0;
    --_progress: none;
  }

  :host([data-compact]) {
    --_progress: none;
  }

  [data-short=''] {
    --_tool-text: 0;
  }

  [data-short='some'] {
    --_download-text: 0;
  }

  :host([data-tight]) {
    --_period: none;
  }

  :host([data-tight]) .bar,
  :host([data-tight]) .tools {
    flex-wrap: nowrap;
  }

  :host([data-tight]) .tools {
    flex: none;
  }

  :host([data-tight]) dabiao-entry-header {
    overflow: hidden;
    flex: 1 1 6em;
    min-width: 0;
    max-height: 1.5em;
  }

  /* Its parts stand in the bar one by one. */
  :host([data-narrow]) dabiao-entry-header {
    display: contents;
  }

  :host([data-narrow]) .tools {
    flex: 1 1 100%;
    gap: 0;
    margin: 0;
    padding-top: 2px;
    padding-bottom: 2px;
  }

  :host([data-narrow]) dabiao-export {
    margin-inline-start: auto;
  }

  @media (max-height: 480px) {
    .bar {
      position: relative;
      top: 0;
    }
  }

  @media print {
    :host([data-full]),
    .bar {
      position: static;
    }

    dabiao-save-state,
    .tools {
      display: none;
    }
  }
`;
