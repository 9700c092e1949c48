import { css } from 'lit';

/** Sizes go by the type, so that large type has room; the panel itself never scrolls sideways. */
export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
    line-height: 1.43;
    overflow-wrap: anywhere;
  }

  section {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
  }

  section:focus-visible {
    outline-offset: -2px;
  }

  header {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    min-height: 2em;
    padding: 0 0.3em 0 0.86em;
    color: var(--_text-muted);
    background: var(--_surface-muted);
    border-bottom: 1px solid var(--_border);
  }

  h2 {
    flex: 1;
    margin: 0;
    font-size: 0.93em;
    font-weight: 400;
  }

  h2 span {
    margin-inline-start: 0.6em;
    white-space: nowrap;
  }

  h3 {
    margin: 0;
    font-size: 1.07em;
    line-height: 1.45;
  }

  h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
    margin: 0 0 0.4em;
    font-size: 0.93em;
  }

  .part {
    padding: 0.72em 0.86em;
    border-bottom: 1px solid var(--_border);
  }

  .part:last-child {
    border-bottom: 0;
  }

  .entered {
    border-bottom-color: var(--_border-strong);
  }

  .place,
  .meta,
  .tiny {
    margin: 0.15em 0 0;
    font-size: 0.93em;
    color: var(--_text-muted);
  }

  .place {
    color: var(--_text);
  }

  .meta > span {
    margin-inline-end: 0.8em;
  }

  .tiny {
    margin-top: 0.5em;
    font-size: 0.86em;
  }

  button {
    min-height: 2em;
    padding: 0.2em 0.7em;
    line-height: 1.3;
  }

  button.primary {
    font-weight: 600;
  }

  kbd {
    margin-inline-start: 0.3em;
    font: inherit;
    font-size: 0.86em;
    font-weight: 400;
  }

  .tool {
    min-width: 24px;
    min-height: 24px;
    padding: 0.2em;
    border-color: transparent;
    background: none;
    color: inherit;
  }

  .tool svg {
    display: block;
    width: 1.15em;
    height: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .link {
    display: inline;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  dl {
    display: grid;
    grid-template-columns: minmax(4.4em, max-content) 1fr;
    gap: 0.43em 0.57em;
    margin: 0;
    font-size: 0.93em;
  }

  dt {
    grid-column: 1;
    color: var(--_text-muted);
  }

  dd {
    grid-column: 2;
    margin: 0;
    white-space: pre-line;
  }

  .why {
    margin: 0;
    padding-inline-start: 1.2em;
    font-size: 0.93em;
  }

  @media (forced-colors: active) {
    .line {
      stroke: CanvasText;
    }

    .line .last {
      fill: CanvasText;
    }

    .tool {
      border-color: ButtonText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
