import { css } from '@lit/reactive-element';

/** Buttons in the colours of the theme. */
export const buttons = css`
  button {
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: 0.35em 0.9em;
    min-height: 2.3em;
    cursor: pointer;
  }

  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  /* A tool of a bar: an icon, with a word where there is room. */
  button.tool {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    justify-content: center;
    min-width: 28px;
    min-height: 28px;
    padding: 0 0.5em;
    white-space: nowrap;
    border-color: transparent;
    background: transparent;
  }

  button.tool:hover:not(:disabled),
  button.tool[aria-expanded='true'],
  button.tool[aria-pressed='true'] {
    background: var(--_surface-muted);
    border-color: var(--_border);
  }

  .icon {
    flex: none;
  }

  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
`;
