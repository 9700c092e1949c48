import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    flex: 1;
    margin-inline: -12px;
    padding: 0 12px;
    background: var(--_warning-surface);
  }

  :host([data-done]) {
    background: var(--_ok-surface);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-height: 30px;
  }

  p {
    margin: 0;
  }

  .count {
    color: var(--_warning);
  }

  .done,
  .due {
    font-weight: 600;
  }

  .done {
    color: var(--_ok);
  }

  .stage {
    white-space: nowrap;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    margin-inline-start: auto;
  }

  .line button {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    min-height: 24px;
    padding: 0 0.6em;
  }

  .sure {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    padding-block: 2px 4px;
  }

  .whole {
    max-height: 9em;
    overflow: auto;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    margin: 0 0 4px;
    padding: 0 8px;
    background: none;
  }

  .message .answers {
    margin: 0;
  }

  .message button {
    min-height: 24px;
    padding: 0 0.6em;
  }

  .reason {
    flex: 1 1 30em;
    max-width: 60em;
  }

  @media print {
    :host {
      display: none;
    }
  }

  .all {
    max-height: 12em;
    margin: 0 0 4px;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .all li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
    padding: 2px 0;
  }

  .all .stage {
    flex: none;
    min-width: 5em;
  }

  .all .open {
    font-weight: 600;
    color: var(--_warning);
  }

  .all button {
    min-height: 24px;
    padding: 0 0.4em;
  }

  .all .given {
    color: var(--_text-muted);
  }
`;
