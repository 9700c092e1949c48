import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { parseSync } from 'vite';
import { ownMembers } from '../../src/packaging/own-members.js';

function built(code: string): string {
  const { renderChunk } = ownMembers() as unknown as { renderChunk: (this: unknown, code: string) => { readonly code: string } | null };
  return renderChunk.call({ parse: (text: string) => parseSync('code.js', text).program }, code)?.code ?? code;
}

/** What comes of a code on a page whose scripts have given every object a member. */
const run = (code: string): unknown => runInNewContext(`Object.prototype.each = () => {}; (() => { ${built(code)} })()`);

describe('loops over the members of an object', () => {
  test('OWNMEMBERS1 its own members are gone through, of nothing none', () => {
    const names = (object: string) => run(`let names = ''; for (const name in ${object}) names += name; return names;`);
    assert.equal(names('{ a: 1, b: 2 }'), 'ab');
    assert.equal(names("['x', 'y']"), '01');
    assert.equal(names('undefined'), '');
    assert.equal(names('null'), '');
  });

  test('OWNMEMBERS2 wherever such a loop stands, within another too', () => {
    const code = `var sum = '';
      outer: for (var a in (0, { x: { y: 1 } })) { for (let b in { x: { y: 1 } }[a]) { sum += a + b; continue outer; } }
      let given; for (given in { z: 1 }) sum += given;
      return sum;`;
    assert.equal(run(code), 'xyz');
  });

  test('OWNMEMBERS2 nothing else is changed', () => {
    const code = `// for (const a in b) {}\nconst text = 'for (const a in b)'; if ('a' in {}) for (let i = 'b' in {} ? 1 : 0; i < 1; i++) {}`;
    assert.equal(built(code), code);
  });
});
