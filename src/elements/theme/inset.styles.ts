import { css } from '@lit/reactive-element';

/** Room between the edge of a dark ground and what stands on it, of elements that have no frame of their own. */
export const inset = css`
  @media screen {
    :host([theme='dark']) {
      padding: 0.7em 1em;
    }
  }

  @media screen and (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      padding: 0.7em 1em;
    }
  }
`;
