/** The packed package in pages: by script tag, and through a bundler. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { DabiaoCollect } from '../../src/elements/collect/dabiao-collect.js';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import { STRICT_CSP } from '../support/server.mjs';
import { measureDownloads } from '../support/sizes.mjs';
import { install, type Installed } from './installed.js';
import { bundle, bundlePages, OLD_FORM_PAGE, OLD_PAGE, PAGE_NAMES, PAGES, visit, writeScriptTagPages, type Visit } from './pages.js';

/**
 * Most bytes of scripts that a page may download, as brotli. The gauge's is a promise, and so is the form's as fields. The entry's is what it
 * was before there were two builds, measured the same way: whoever needs more gives a reason with the new figure.
 */
const BUDGETS = { gauge: 10_240, form: 110_000, entry: 282_944 + 10_240 } as const;
/** What the one that loads the others may add. */
const CLASSIC_SCRIPT = 250;

describe('the packed package in a page', () => {
  let installed: Installed;
  let visitor: Visit;
  before(async () => {
    installed = install();
    writeScriptTagPages(installed);
    await bundlePages(installed);
    visitor = await visit(installed);
  });
  after(async () => {
    await visitor?.close();
    installed.remove();
  });

  for (const folder of ['cdn', 'site']) {
    const way = folder === 'cdn' ? 'by script tag' : 'through a bundler';
    for (const name of PAGE_NAMES) {
      test(`${name} ${way}: its elements show, and nothing complains`, async () => {
        const { page, url, complaints } = visitor;
        complaints.length = 0;
        await page.goto(`${url}${folder}/${name}.html`);
        for (const sign of PAGES[name].signs) await page.locator(sign).first().waitFor();
        const unregistered = async () => {
          const unknown = await page.locator(':not(:defined)').evaluateAll((elements) => elements.map(({ localName }) => localName));
          return unknown.filter((tag) => tag !== 'dabiao-no-core-styles');
        };
        // Some are loaded once they are needed, after the signs.
        for (const end = Date.now() + 5000; Date.now() < end && (await unregistered()).length > 0;) await page.waitForTimeout(50);
        assert.deepEqual(await unregistered(), [], 'elements of the page that no script has registered');
        assert.deepEqual(complaints, []);
      });
    }

    test(`the grid ${way}: its menu writes no style sheet into the page`, async () => {
      const { page, url, complaints } = visitor;
      complaints.length = 0;
      await page.goto(`${url}${folder}/entry.html`);
      await page.locator('dabiao-grid .ht_clone_inline_start tbody td').first().click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await page.locator('.htContextMenu').first().waitFor();
      assert.equal(await page.evaluate(() => document.querySelectorAll('style').length), 0);
      assert.equal(await page.evaluate(() => document.getElementById('handsontable-core-styles')?.localName), 'dabiao-no-core-styles');
      assert.deepEqual(complaints, []);
    });
  }

  for (const folder of ['cdn', 'classic', 'site']) {
    test(`the desk has its worker (${folder})`, async () => {
      const { page, url, complaints } = visitor;
      complaints.length = 0;
      await page.goto(`${url}${folder}/office.html`);
      await page.locator(PAGES.office.signs[0]).waitFor();
      const desk = page.locator('dabiao-collect');
      await desk.evaluate((element: DabiaoCollect) => element.take(Array.from({ length: 40 }, (_, i) => new File(['{}'], `${i}.json`))));
      assert.match((await desk.locator('.told').textContent())!, /40 个未采用/);
      assert.equal(page.workers().length, 1);
      assert.deepEqual(complaints, []);
    });
  }

  test('by script tag, the English is loaded where it is read, and nothing is drawn before it is there', async () => {
    const { page, url, complaints } = visitor;
    complaints.length = 0;
    const isEnglish = (one: string) => /\/english-[^/]*\.js$/.test(one);
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(response.url()));
    const seen = new Set<string>();
    await page.exposeFunction('seen', (text: string) => void seen.add(text));
    await page.addInitScript({ content: KEEP_WHAT_IS_DRAWN });
    for (const [name, words] of [
      ['form', /Filled|filled/],
      ['board', /target/],
    ] as const) {
      for (const language of ['', '.en']) {
        loaded.length = 0;
        seen.clear();
        await page.goto(`${url}cdn/${name}${language}.html`);
        await page.locator(PAGES[name].signs[0]).first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(loaded.filter(isEnglish).length, language === '.en' ? 1 : 0, name + language);
        const drawn = [...seen].join(' ');
        assert.match(drawn, language === '.en' ? words : /已填|达标/);
        if (language === '.en') assert.doesNotMatch(drawn, /已填|导出|打印|正在|达标/, name);
      }
    }
    assert.deepEqual(complaints, []);
  });

  test('by script tag, what says what is wrong with a document is loaded with the first that is not right, and says it', async () => {
    const { page, url, complaints } = visitor;
    complaints.length = 0;
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(response.url()));
    const careful = () => loaded.filter((one) => /\/careful-[^/]*\.js$/.test(one)).length;
    await page.goto(`${url}cdn/form.html`);
    await page.locator(PAGES.form.signs[0]).first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(careful(), 0);
    const entry = page.locator('dabiao-entry');
    const good = await entry.evaluate((element: DabiaoEntry) => element.session!.plan);
    const wrong = { ...good, fields: [{ ...good.fields[0], nmae: 'x' }] };
    await entry.evaluate((element: DabiaoEntry, plan) => (element.planData = plan), wrong as typeof good);
    await page.getByText('fields[0].nmae').first().waitFor();
    assert.equal(careful(), 1);
    await entry.evaluate((element: DabiaoEntry, plan) => (element.planData = plan), good);
    await page.locator(PAGES.form.signs[0]).first().waitFor();
    const said = await entry.evaluate((element: DabiaoEntry) =>
      element.load('{"format": 1').catch((error: { code: string }) => error.code),
    );
    assert.equal(said, 'json-syntax');
    assert.deepEqual(
      complaints.filter((one) => !one.startsWith('OpenError: Expected a session to open, got problems')),
      [],
    );
  });

  test('through a bundler, Lit is there once for the portal and the kit', async () => {
    const { page, url } = visitor;
    await page.goto(`${url}site/dabiao.html`);
    await page.locator('portal-note p').waitFor();
    await page.locator('dabiao-gauge svg').first().waitFor();
    const versions = () => (globalThis as unknown as { reactiveElementVersions: string[] }).reactiveElementVersions;
    assert.equal((await page.evaluate(versions)).length, 1);
  });

  test('a bundle that uses one function of the core holds nothing else of it', async () => {
    installed.write('one.js', `import { wilson } from 'dabiao/core';\nconsole.log(wilson(1, 10));\n`);
    const code = await bundle(installed, ['one.js'], 'one');
    assert.match(code, /console\.log/);
    assert.ok(code.length < 2_000, `${code.length} characters`);
  });

  test('a bundle that reads plans holds neither Lit nor spreadsheets', async () => {
    installed.write('plans.js', `import { readPlan } from 'dabiao/core';\nconsole.log(readPlan('{}'));\n`);
    const code = await bundle(installed, ['plans.js'], 'plans-only');
    assert.match(code, /dabiao\.plan\/1/);
    assert.doesNotMatch(code, /reactiveElementVersions|customElements|worksheet/);
  });

  test('CLASSIC1 in a page without a doctype, in GBK, the kit reads its own files as UTF-8', async () => {
    const { page, url, complaints } = visitor;
    complaints.length = 0;
    const headers = { 'content-type': 'text/html; charset=gbk', 'content-security-policy': STRICT_CSP };
    await page.route('**/old/page', (route) => route.fulfill({ body: OLD_PAGE, headers }));
    await page.goto(`${url}old/page`);
    const gauge = page.locator('dabiao-gauge');
    await gauge.locator('svg').first().waitFor();
    assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
    assert.match(await gauge.locator('[part~=label]').innerText(), /孕产妇死亡率/);
    assert.match(await gauge.locator('[part~=status]').innerText(), /达标/);
    assert.deepEqual(complaints, []);
  });

  test('in a page without a doctype tables have the font and the colour of what is around them', async () => {
    const { page, url, complaints } = visitor;
    complaints.length = 0;
    await page.route('**/old/form', (route) => route.fulfill({ body: OLD_FORM_PAGE, contentType: 'text/html; charset=utf-8' }));
    await page.goto(`${url}old/form`);
    const table = page.locator('dabiao-form table').first();
    await table.locator('tbody').first().waitFor();
    const looks = await table.evaluate((node) =>
      [node, node.parentElement!].map((one) => {
        const { fontSize, fontWeight, lineHeight, color } = getComputedStyle(one);
        return { fontSize, fontWeight, lineHeight, color };
      }),
    );
    assert.deepEqual(looks[0], looks[1]);
    assert.notEqual(looks[0]!.color, 'rgb(255, 0, 0)');
    assert.deepEqual(complaints, []);
  });

  test('CLASSIC2 without an address of its own a classic script says in the console what to do, and throws nothing', async () => {
    const { page, url, complaints } = visitor;
    const code = readFileSync(join(installed.root, 'dist/cdn/gauge.classic.js'), 'utf8');
    const said = /^Dabiao: write <script src="\.\.\.\/gauge\.classic\.js"><\/script> in the page, with gauge\.js beside that file *$/;
    await page.goto(`${url}classic/gauge.html`);
    complaints.length = 0;
    await page.evaluate(`(0, eval)(${JSON.stringify(code)})`);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0]!, said);

    await page.route('**/inline', (route) =>
      route.fulfill({ body: `<!doctype html><script>${code.replaceAll('</', '<\\/')}</script>`, contentType: 'text/html' }),
    );
    complaints.length = 0;
    await page.goto(`${url}inline`);
    assert.equal(complaints.length, 1, 'written into the page');
    assert.match(complaints[0]!, said);
    complaints.length = 0;
  });

  test('CLASSIC2 it says so where its files are not beside it, as when it is joined into another', async () => {
    const { page, url, complaints } = visitor;
    const code = readFileSync(join(installed.root, 'dist/cdn/gauge.classic.js'), 'utf8');
    await page.route('**/joined/*', (route) =>
      route.request().url().endsWith('all.js')
        ? route.fulfill({ body: code, contentType: 'text/javascript' })
        : route.fulfill({ body: '<!doctype html><script src="/joined/all.js"></script>', contentType: 'text/html' }),
    );
    complaints.length = 0;
    const said = page.waitForEvent('console', (message) => message.text().startsWith('Dabiao: write <script'));
    await page.goto(`${url}joined/page.html`);
    assert.match((await said).text(), /with gauge\.js beside that file/);
    complaints.length = 0;
  });

  test('CLASSIC3 a classic script is ASCII', () => {
    for (const name of ['dabiao', 'entry', 'board', 'gauge', 'papers', 'office']) {
      assert.match(readFileSync(join(installed.root, `dist/cdn/${name}.classic.js`), 'utf8'), /^[\n -~]+$/, name);
    }
  });

  test('CLASSIC4 a classic script promises what its entry exports', async () => {
    const { page, url } = visitor;
    await page.goto(`${url}classic/gauge.html`);
    const names = await page.evaluate(async () => Object.keys(await (globalThis as unknown as { dabiao: Promise<object> }).dabiao));
    for (const name of ['DABIAO_VERSION', 'DabiaoGauge']) assert.ok(names.includes(name), name);
    assert.deepEqual(
      names.filter((name) => name.length < 3),
      [],
    );
  });

  test('CLASSIC4 of several on a page it promises what all of them export', async () => {
    const { page, url, complaints } = visitor;
    installed.write(
      'node_modules/dabiao/dist/cdn/absent.classic.js',
      readFileSync(join(installed.root, 'dist/cdn/gauge.classic.js'), 'utf8').replaceAll('gauge', 'absent'),
    );
    await page.goto(`${url}classic/several.html`);
    const names = await page.evaluate(async () => Object.keys(await (globalThis as unknown as { dabiao: Promise<object> }).dabiao));
    for (const name of ['addLanguage', 'DabiaoEntry', 'DabiaoGauge']) assert.ok(names.includes(name), name);
    assert.match(complaints.join(), /absent\.classic\.js/, 'one whose files are missing takes nothing from the others');
    complaints.length = 0;
  });

  for (const [name, budget] of Object.entries(BUDGETS) as [keyof typeof BUDGETS, number][]) {
    for (const [folder, way, more] of [
      ['cdn', 'script tag', 0],
      ['classic', 'classic script', CLASSIC_SCRIPT],
    ] as const) {
      test(`the scripts of the page ${name} by ${way} stay within ${budget + more} bytes of brotli`, async () => {
        const { page, url, complaints } = visitor;
        complaints.length = 0;
        const { scripts } = await measureDownloads(page, `${url}${folder}/${name}.html`, PAGES[name].signs[0]);
        assert.ok(scripts.files > 1 && scripts.raw > 10_000, 'the scripts were seen');
        assert.ok(scripts.brotli <= budget + more, `${name}: ${scripts.brotli} bytes of brotli in ${scripts.files} files`);
        assert.deepEqual(complaints, []);
      });
    }
  }
});

/** Runs in the page: hands on the text of all elements of the kit whenever a frame is drawn. */
const KEEP_WHAT_IS_DRAWN = `
  const textOf = (node) => [...node.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot ? shadowRoot.textContent + textOf(shadowRoot) : '').join(' ');
  let before = '';
  const look = () => {
    const text = textOf(document);
    if (text !== before) seen((before = text));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;
