import { css } from '@lit/reactive-element';
import { colours } from './colours.styles.js';
import { dark } from './dark.styles.js';

/** What every element has of the theme. The gauge has the colours alone, for its size, and loads the dark ones where they are asked for. */
export const theme = [
  colours,
  dark,
  css`
    :host {
      /* What a page says of its own text is not meant for a form. Its own languages run from left to right. */
      direction: var(--dabiao-direction, ltr);
      color-scheme: var(--dabiao-color-scheme, light);
      text-align: start;
      text-indent: 0;
      letter-spacing: normal;
      word-spacing: normal;
      text-transform: none;
      text-shadow: none;
      white-space: normal;
      font-style: normal;
      font-weight: normal;
      font-variant: normal;
      font-stretch: normal;
      font-feature-settings: normal;
      word-break: normal;
      overflow-wrap: normal;
      line-break: auto;
      hyphens: manual;
      text-align-last: auto;
      -webkit-text-fill-color: currentcolor;
      -webkit-text-stroke: 0;
      cursor: auto;
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
