import { css, unsafeCSS } from '@lit/reactive-element';

const colours = `
  --dabiao-text: #e6eaf0;
  --dabiao-text-muted: #aab3bf;
  --dabiao-surface: #171b21;
  --dabiao-surface-muted: #20262e;
  --dabiao-border: #3a434f;
  --dabiao-border-strong: #8a95a3;
  --dabiao-accent: #7db4ff;
  --dabiao-on-accent: #0b1a2e;
  --dabiao-ok: #6fd39a;
  --dabiao-ok-surface: #12301f;
  --dabiao-going: #7db4ff;
  --dabiao-warning: #f2c464;
  --dabiao-warning-surface: #3a2c0a;
  --dabiao-error: #ff9a9f;
  --dabiao-error-surface: #3d1619;
  --dabiao-focus: #9cc7ff;
  --dabiao-color-scheme: dark;
`;

/**
 * Each twice: a preset's class on the element itself goes before what the element says of itself, so the presets ask for `--_dark-…` and have
 * their own colours only where there is none.
 */
const rules = unsafeCSS(
  `${colours.replace(/--dabiao-(.*): .*;/g, '--dabiao-$1: var(--_dark-$1);')} ${colours.replace(/--dabiao/g, '--_dark')} color-scheme: dark;`,
);

/**
 * Dark colours for an element and all inside it: `theme="dark"`, or `theme="auto"` for as the reader's system has it.
 * Never without being asked: most portals have light pages only. On paper the light ones hold: a print leaves out grounds.
 */
export const dark = css`
  @media screen {
    :host([theme='dark']) {
      ${rules}
      background: var(--_surface);
    }
  }

  @media screen and (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${rules}
      background: var(--_surface);
    }
  }
`;
