import { css, unsafeCSS } from '@lit/reactive-element';
import { colours } from './colours.styles.js';
import { dark } from './dark.styles.js';

/**
 * What a page says of its own text, and of how somebody types and selects in it, is not meant for a form. Left to the page are its font and how
 * the browser draws that, its language, what it hides or makes dead to the pointer, and what only a drawing of its own would have.
 */
const ended = unsafeCSS(
  `text-align text-align-last text-indent text-transform text-shadow text-underline-offset text-emphasis text-autospace text-spacing-trim text-wrap
  letter-spacing word-spacing white-space word-break overflow-wrap line-break hyphens tab-size writing-mode
  font-style font-weight font-variant font-stretch font-feature-settings font-variation-settings font-size-adjust
  -webkit-text-fill-color -webkit-text-stroke list-style border-collapse border-spacing accent-color caret-color cursor user-select`
    .split(/\s+/)
    .map((name) => `${name}:initial;`)
    .join(''),
);

/** What every element has of the theme. The gauge has the colours alone, for its size, and loads the dark ones where they are asked for. */
export const theme = [
  colours,
  dark,
  css`
    :host {
      /* Its own languages run from left to right. */
      direction: var(--dabiao-direction, ltr);
      color-scheme: var(--dabiao-color-scheme, light);
      ${ended}
    }

    /* Without a doctype tables have the page's colour and the browser's font. */
    table {
      font: inherit;
      color: inherit;
    }

    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
