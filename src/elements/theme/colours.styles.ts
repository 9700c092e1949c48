import { css } from '@lit/reactive-element';

/**
 * The kit's theme. A page sets `--dabiao-…`; elements use the `--_…` resolved here, and nothing else.
 *
 * Status colours have 4.5 : 1 against their surface; each is paired with a sign or a word wherever it is used.
 */
export const colours = css`
  :host {
    --_font-size: var(--dabiao-font-size, 14px);
    --_text: var(--dabiao-text, #1f2733);
    --_text-muted: var(--dabiao-text-muted, #56606e);
    --_surface: var(--dabiao-surface, #ffffff);
    --_surface-muted: var(--dabiao-surface-muted, #f4f6f9);
    --_border: var(--dabiao-border, #d5dbe3);
    --_border-strong: var(--dabiao-border-strong, #7d8896);
    --_accent: var(--dabiao-accent, #1456b8);
    --_on-accent: var(--dabiao-on-accent, #ffffff);
    --_ok: var(--dabiao-ok, #17693a);
    --_ok-surface: var(--dabiao-ok-surface, #e9f6ee);
    --_warning: var(--dabiao-warning, #7a4b00);
    --_warning-surface: var(--dabiao-warning-surface, #fff3d6);
    --_error: var(--dabiao-error, #b01824);
    --_error-surface: var(--dabiao-error-surface, #fdeaeb);
    --_radius: var(--dabiao-radius, 4px);
    --_focus: var(--dabiao-focus, #0b57d0);
    font-family: var(--dabiao-font, inherit);
    font-size: var(--_font-size);
    line-height: 1.5;
    color: var(--_text);
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;
