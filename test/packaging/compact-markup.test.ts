import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSync } from 'vite';
import { compactMarkup } from '../../src/packaging/compact-markup.js';

function built(code: string): string {
  const { transform } = compactMarkup('/src') as unknown as {
    transform: (this: unknown, code: string, id: string) => { readonly code: string } | null;
  };
  return transform.call({ parse: (text: string) => parseSync('code.js', text).program }, code, '/src/code.js')?.code ?? code;
}

test('COMPACTMARKUP1 of a new line and blanks the line alone is left, in templates, within another too', () => {
  const code = 'f(html`<p>\n    ${a ? svg`<g>\n  \n   </g>` : html`x  y`}\n  </p>`);\n  g(css`a\n  b`, `c\n  d`);';
  assert.equal(built(code), 'f(html`<p>\n${a ? svg`<g>\n</g>` : html`x  y`}\n</p>`);\n  g(css`a\n  b`, `c\n  d`);');
});
