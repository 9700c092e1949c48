import { css } from 'lit';

/** What is said of a cell, with its answers. */
export const messageStyles = css`
  .message {
    margin-top: 0.57em;
    padding: 0.57em 0.72em;
    border-inline-start: 3px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
  }

  .message[hidden] {
    display: none;
  }

  .message.error {
    border-color: var(--_error);
    background: var(--_error-surface);
  }

  .message.warning {
    border-color: var(--_warning);
    background: var(--_warning-surface);
  }

  .message.explained {
    border-color: var(--_ok);
    background: var(--_ok-surface);
  }

  .message.open {
    margin-top: 0;
    padding: 0;
    border: 0;
    background: none;
  }

  .message.open button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.93em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .message p {
    margin: 0;
  }

  .message strong {
    margin-inline-end: 0.3em;
  }

  .error strong {
    color: var(--_error);
  }

  .warning strong {
    color: var(--_warning);
  }

  .explained strong {
    color: var(--_ok);
  }

  .message p.given {
    margin-top: 0.3em;
    white-space: pre-line;
  }

  .message p.tiny {
    margin-top: 0.57em;
    color: var(--_text);
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.43em;
    margin-top: 0.57em;
  }

  .answers:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .message {
      border: 1px solid;
      border-inline-start-width: 3px;
    }

    .message.error,
    .message.warning {
      border-width: 2px;
    }
  }
`;
