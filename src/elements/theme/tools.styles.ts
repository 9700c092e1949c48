import { css } from '@lit/reactive-element';

/** Buttons of a bar: an icon, with a word where there is room: `--_tool-text: 0` leaves the icon. They go with `buttons`. */
export const tools = css`
  button.tool {
    display: inline-flex;
    vertical-align: middle;
    gap: 0.35em;
    align-items: center;
    justify-content: center;
    min-width: 28px;
    min-height: 28px;
    padding: 0 0.4em;
    font-size: var(--_tool-text, inherit);
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
    width: calc(var(--_font-size) * 9 / 7);
    height: calc(var(--_font-size) * 9 / 7);
  }
`;
