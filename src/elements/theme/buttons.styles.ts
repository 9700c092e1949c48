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

  @media (forced-colors: active) {
    button.primary {
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }

  button:disabled,
  button[aria-disabled] {
    opacity: 0.55;
    cursor: not-allowed;
  }
`;
