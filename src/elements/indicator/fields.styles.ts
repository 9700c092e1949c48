import { css } from 'lit';

/** What is written with: choices, and the fields of reasons and remarks. */
export const fieldStyles = css`
  .choices {
    display: grid;
    margin-top: 0.43em;
  }

  .choices label {
    display: flex;
    gap: 0.57em;
    align-items: baseline;
    min-height: 1.86em;
    padding: 0.15em 0;
    cursor: pointer;
  }

  small {
    margin-inline-start: 0.4em;
    font-size: 0.86em;
  }

  input[type='radio'] {
    flex: none;
    font: inherit;
    width: 1em;
    height: 1em;
    margin: 0;
    accent-color: var(--_accent);
    transform: translateY(0.12em);
  }

  textarea,
  select,
  input:not([type]) {
    display: block;
    width: 100%;
    padding: 0.3em 0.57em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  textarea {
    resize: vertical;
    min-height: 3.6em;
  }

  .reason textarea {
    margin-top: 0.57em;
  }

  [aria-invalid='true'] {
    border-color: var(--_error);
  }

  .fault {
    margin: 0.2em 0 0;
    font-size: 0.93em;
    color: var(--_error);
  }

  label.field {
    display: block;
    font-size: 0.93em;
  }

  label.field + label.field,
  .fault + label.field {
    margin-top: 0.57em;
  }

  label.field > span {
    color: var(--_text-muted);
  }
`;
