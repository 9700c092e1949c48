import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { oldScripts } from '../../src/packaging/old-scripts.js';

interface Built {
  config(): { build: { rolldownOptions: { transform: { inject: Record<string, [file: string, name: string]> } } } };
  transform(this: unknown, code: string, id: string): { readonly code: string } | null;
}
const plugin = oldScripts() as unknown as Built;
const { inject } = plugin.config().build.rolldownOptions.transform;

const built = (code: string): string =>
  plugin.transform.call({ parse: (text: string) => parseSync('code.js', text).program }, code, 'code.js')?.code ?? code;

/** What is asked of a class or an object, as our own. */
async function native<T>(name: string): Promise<T> {
  const [file, exported] = inject[name]!;
  return ((await import(pathToFileURL(file).href)) as Record<string, T>)[exported]!;
}

/** What comes of an expression, with our own in it. */
async function run(expression: string): Promise<unknown> {
  const code = built(`export default ${expression}`).replace(/from "([^"]+)"/g, (_, file: string) => `from "${pathToFileURL(file).href}"`);
  return ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { readonly default: unknown }).default;
}

describe('what old scripts put their own in place of', () => {
  test('OLDSCRIPTS1, OLDSCRIPTS3 what is asked of a class or object is worked out from what they leave alone', async () => {
    assert.equal(await native('Event'), Event);
    const listFrom = await native<typeof Array.from>('Array.from');
    assert.deepEqual(listFrom(new Set(['a', 'b'])), ['a', 'b']);
    assert.deepEqual(
      listFrom(new Map([['a', 1]]), ([key, n]) => key + n),
      ['a1'],
    );
    assert.deepEqual(
      listFrom({ length: 3 }, (_, i) => i * 2),
      [0, 2, 4],
    );
    assert.deepEqual(listFrom('𠮷a'), ['𠮷', 'a']);
    assert.deepEqual((await native<typeof Object.values>('Object.values'))({ a: 1, b: 2 }), [1, 2]);
    const timeOf = await native<typeof Date.parse>('Date.parse');
    assert.equal(timeOf('2025-03-01T08:00:00+08:00'), Date.UTC(2025, 2, 1));
    assert.ok(Number.isNaN(timeOf('x')));
  });

  test('OLDSCRIPTS2, OLDSCRIPTS3 what is called on a value, whatever stands around it', async () => {
    assert.deepEqual(await run("[...(null ?? ['a', 'b']).entries()]"), [
      [0, 'a'],
      [1, 'b'],
    ]);
    assert.deepEqual(await run('[...[, 5].entries()]'), [
      [0, undefined],
      [1, 5],
    ]);
    assert.deepEqual(await run('[...new Map([[1, 2]]).entries()]'), [[1, 2]]);
    assert.deepEqual(await run('[...new Map([...[7].entries()]).entries()]'), [[0, 7]]);
    assert.deepEqual(await run("['abc'.startsWith('bc', 1), 'abc'.startsWith('b', [[9].entries()].length + 1)]"), [true, false]);
    assert.equal(await run('new Date(Date.UTC(2025, 0, 2, 3, 4, 5, 6)).toISOString()'), '2025-01-02T03:04:05.006Z');
  });

  test('OLDSCRIPTS4 nothing else is changed', () => {
    const code = "Object.entries(a); a?.entries(); a.startsWith('b'); 'a.entries()'; entries(); a.keys();";
    assert.equal(built(code), code);
  });
});
