import { css } from '@lit/reactive-element';
import { colours } from './colours.styles.js';
import { dark } from './dark.styles.js';

/** What every element has of the theme. The gauge has the colours alone, for its size, and loads the dark ones where they are asked for. */
export const theme = [
  colours,
  dark,
  css`
    :host {
      color-scheme: var(--dabiao-color-scheme, light);
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
