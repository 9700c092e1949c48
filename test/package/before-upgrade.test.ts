/** Elements of the packed package that a page makes and fills before the kit is there, by markup, as copies, and of another document. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { install, PROJECT, type Installed } from './installed.js';
import { visit, writeScriptTagPages, type Visit } from './pages.js';

const PLAN = '/plans/kaiping-women-2021-2030.json';

/** What is set as properties, and the sign that it was taken on. */
const ELEMENTS = {
  'dabiao-entry': [{ plan: PLAN, department: 'health', period: '2025' }, 'dabiao-form tbody'],
  'dabiao-session': [{ plan: PLAN, department: 'health', period: '2025' }, 'slot'],
  'dabiao-board': [{ plan: PLAN, data: '/board-data.json', asOf: 2025 }, 'tr.row'],
  'dabiao-trend': [{ plan: PLAN, data: '/board-data.json', indicator: 'maternal-mortality' }, 'svg'],
  'dabiao-gauge': [{ label: 'x', value: 7.2, target: 8 }, 'svg'],
  'dabiao-papers': [{ plan: PLAN }, 'button'],
  'dabiao-collect': [{ plan: PLAN, period: '2025' }, '.matrix tbody'],
} as const;
/** As attributes; those of more than one word have hyphens. */
const attributes = (properties: object) =>
  Object.entries(properties)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${String(value)}"`)
    .join(' ');

describe('elements that are made in other ways than by the page’s markup', () => {
  let installed: Installed;
  let visitor: Visit;
  before(async () => {
    installed = install();
    writeScriptTagPages(installed);
    cpSync(join(PROJECT, 'demo/board-data.json'), join(installed.folder, 'board-data.json'));
    const page = (early: string) =>
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title>${early}<body>`;
    installed.write('empty.html', page('<script type="module" src="/node_modules/dabiao/dist/cdn/dabiao.js"></script>'));
    installed.write('without.html', page(''));
    visitor = await visit(installed);
  });
  after(async () => {
    await visitor?.close();
    installed.remove();
  });

  for (const [tag, [properties, sign]] of Object.entries(ELEMENTS)) {
    const isThere = (id: string) => visitor.page.locator(`#${id}`).locator(sign).first().waitFor({ state: 'attached' });

    test(`<${tag}>: properties that are set before it is defined are taken on`, async () => {
      const { page, url, complaints } = visitor;
      complaints.length = 0;
      await page.goto(`${url}without.html`);
      await page.evaluate(`(() => {
        const element = document.createElement('${tag}');
        element.id = 'early';
        Object.assign(element, ${JSON.stringify(properties)});
        document.body.append(element);
      })()`);
      await page.evaluate(`import('/node_modules/dabiao/dist/cdn/dabiao.js').then(() => undefined)`);
      await isThere('early');
      assert.deepEqual(complaints, []);
    });

    test(`<${tag}>: made as markup, copied, and taken into another document and back, it works`, async () => {
      const { page, url, complaints } = visitor;
      complaints.length = 0;
      await page.goto(`${url}empty.html`);
      const markup = `<${tag} id="made" ${attributes(properties)}></${tag}>`;
      const run = (code: string) => page.evaluate(`(() => { ${code} })()`);
      // Markup comes by a document of its own: under Trusted Types a text is not taken.
      await page.route('**/part.html', (route) => route.fulfill({ contentType: 'text/html', body: markup }));
      await page.evaluate(`new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open('GET', '/part.html');
        request.responseType = 'document';
        request.onload = () => done(document.body.append(document.importNode(request.response.body.firstElementChild, true)));
        request.send();
      })`);
      await isThere('made');
      await run(`const copy = document.getElementById('made').cloneNode(true); copy.id = 'copy'; document.body.append(copy);`);
      await isThere('copy');
      // Their styles can't follow, and are more than a line.
      const isTold = ['dabiao-entry', 'dabiao-board', 'dabiao-trend'].includes(tag);
      const told = isTold && page.waitForEvent('console', (message) => message.text().includes(`<${tag}> was moved into another document`));
      await run(
        `const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(document.getElementById('copy'));`,
      );
      await told;
      await run(`document.body.append(document.querySelector('iframe').contentDocument.getElementById('copy'));`);
      await isThere('copy');
      await run(`document.body.append(document.implementation.createHTMLDocument().adoptNode(document.getElementById('made')));`);
      await isThere('made');
      assert.deepEqual(complaints, []);
    });
  }

  test('what a page writes into an element is shown where a file of the kit is missing, and only there', async () => {
    const { page, url } = visitor;
    installed.write(
      'words.html',
      '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title><script type="module" src="/node_modules/dabiao/dist/cdn/entry.js"></script>' +
        `<body><dabiao-entry plan="${PLAN}" department="health" period="2025"><p>没有加载出来，请刷新本页。</p></dabiao-entry>`,
    );
    const words = page.getByText('没有加载出来');
    await page.goto(`${url}words.html`);
    await page.locator('dabiao-form tbody').first().waitFor();
    assert.equal(await words.isVisible(), false);
    await page.route(/chunks\/form-/, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${url}words.html`);
    await page.waitForLoadState('networkidle');
    assert.equal(await words.isVisible(), true);
  });
});
