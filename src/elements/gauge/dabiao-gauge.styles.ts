import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
    min-width: 0;
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .label,
  .key,
  .message {
    margin: 0;
  }
  .label {
    font-weight: 600;
  }
  .row,
  .key,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  .number {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .unit {
    font-size: 0.7em;
    font-weight: 400;
  }
  .muted,
  .ends,
  .message {
    color: var(--_text-muted);
  }
  .row .status {
    margin-inline-start: auto;
    align-self: center;
  }
  .steps {
    margin: 0.4em 0;
  }
  .ends {
    justify-content: space-between;
    font-size: 0.86em;
    line-height: 1.2;
  }
  .key {
    padding: 0;
    margin-top: 0.3em;
    list-style: none;
  }
  .key-sign {
    width: 1em;
    height: 1.2em;
    margin-inline-end: 0.3em;
    vertical-align: -0.25em;
    overflow: visible;
  }
  .arc-box {
    max-width: 17em;
    margin: auto;
  }
  .face {
    position: relative;
    padding-top: 0.5em;
  }
  .face .row {
    position: absolute;
    right: 0;
    bottom: -0.4em;
    left: 0;
    flex-direction: column;
    align-items: center;
  }
  .face .status {
    margin: 0;
  }
  .arc-box .ends {
    padding: 0 0.6em;
  }
  .arc-box .key {
    justify-content: center;
  }
  .message {
    padding: 0.4em 0.7em;
    border: 1px dashed var(--_border-strong);
  }
`;
