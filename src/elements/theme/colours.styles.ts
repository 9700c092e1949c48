import { css } from '@lit/reactive-element';

/**
 * The kit's theme. A page sets `--dabiao-…`; elements use the `--_…` resolved here, and nothing else.
 *
 * What a page says of its own text, and of how somebody types and selects in it, is not meant for a form: all of it ends at an element, known
 * today or not. Handed on are the page's font, how the browser smooths it and sizes it on phones, the language whose shapes the letters have, what the
 * page hides or makes dead to the pointer, and that grounds are printed.
 *
 * Status colours have 4.5 : 1 against their surface; each is paired with a sign or a word wherever it is used.
 *
 * @cssproperty --dabiao-font - Font of the elements; the page's unless given.
 * @cssproperty --dabiao-font-size - Size of the text, from which the other sizes follow.
 * @cssproperty --dabiao-direction - Direction of the text; `rtl` where an added language runs from right to left.
 * @cssproperty --dabiao-color-scheme - Scheme of what the browser draws by itself, as scrollbars and radio buttons: `dark` beside dark colours of the page's own.
 * @cssproperty --dabiao-text - Colour of the text.
 * @cssproperty --dabiao-text-muted - Colour of text that stands back: units, notes.
 * @cssproperty --dabiao-surface - Background of the elements.
 * @cssproperty --dabiao-surface-muted - Background of heads and of cells that are not to be filled.
 * @cssproperty --dabiao-border - Lines between cells and around groups.
 * @cssproperty --dabiao-border-strong - Lines around fields and buttons.
 * @cssproperty --dabiao-accent - Links, chosen tabs, main buttons and the selected cell.
 * @cssproperty --dabiao-on-accent - Text on the accent colour.
 * @cssproperty --dabiao-ok - What is met or saved.
 * @cssproperty --dabiao-ok-surface - Background of what is met or saved.
 * @cssproperty --dabiao-going - What is on track or under way.
 * @cssproperty --dabiao-warning - What is to be looked at.
 * @cssproperty --dabiao-warning-surface - Background of what is to be looked at.
 * @cssproperty --dabiao-error - What is wrong or has failed.
 * @cssproperty --dabiao-error-surface - Background of what is wrong or has failed.
 * @cssproperty --dabiao-radius - Radius of corners.
 * @cssproperty --dabiao-focus - Ring around what has the focus.
 */
export const colours = css`
  :host {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-locale: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: inherit;
    -webkit-print-color-adjust: inherit;
    /* Its own languages run from left to right. */
    direction: var(--dabiao-direction, ltr);
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
    --_going: var(--dabiao-going, #1456b8);
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
