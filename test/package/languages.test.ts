/** The language of the packed package in a page: that of the plan, and one that the portal adds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { install, type Installed } from './installed.js';
import { visit, writeScriptTagPages, type Visit } from './pages.js';

const CDN = '/node_modules/dabiao/dist/cdn';
const CHINESE = 'kaiping-women-2021-2030.json';

/** A toy language: a few words of several areas. */
const TOY = `{
  entry: { full: 'Zorp' },
  panels: { export: { open: 'Blib' } },
  board: { copy: 'Kopo' },
  gauge: { target: 'Tavo' },
}`;

describe('the language of the packed package', () => {
  let installed: Installed;
  let visitor: Visit;
  before(async () => {
    installed = install();
    writeScriptTagPages(installed);
    const plan = JSON.parse(readFileSync(join(installed.root, 'dist/plans', CHINESE), 'utf8')) as object;
    for (const language of ['zh-CN', 'en', 'qtz-CN']) installed.write(`plans/${language}.json`, JSON.stringify({ ...plan, language }));
    installed.write('toy.js', `import { addLanguage } from '${CDN}/dabiao.js';\naddLanguage('qtz', ${TOY});\n`);
    installed.write('toy-classic.js', `dabiao.then(function (kit) { kit.addLanguage('qtz', ${TOY}); });\n`);
    visitor = await visit(installed);
  });
  after(async () => {
    await visitor?.close();
    installed.remove();
  });

  const SCRIPTS = `<script type="module" src="${CDN}/dabiao.js"></script>`;
  const gauge = '<dabiao-gauge label="x" value="7" target="8"></dabiao-gauge>';

  async function open(language: string, plan: string, scripts = SCRIPTS) {
    const { page, url } = visitor;
    const entry = `<dabiao-entry plan="/plans/${plan}" department="health" period="2025"></dabiao-entry>`;
    const board = `<dabiao-board plan="/plans/${plan}" as-of="2025"></dabiao-board>`;
    installed.write(
      'page.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${scripts}<body lang="${language}">${gauge}${entry}${board}`,
    );
    await page.goto(`${url}page.html`);
    await page.locator('dabiao-form tbody').first().waitFor();
    await page.locator('dabiao-board tr.row').first().waitFor();
    return page;
  }

  test('READERLANG2 of a plan that says one goes before the `lang` of the page; a gauge without a plan has that of the page', async () => {
    visitor.complaints.length = 0;
    const chinese = await open('en', 'zh-CN.json');
    for (const words of ['全屏', '年度监测']) await chinese.locator('dabiao-entry').getByText(words).first().waitFor();
    await chinese.locator('dabiao-board').getByText('复制').first().waitFor();
    await chinese.locator('dabiao-gauge').getByText('Target').first().waitFor();
    const english = await open('zh-CN', 'en.json');
    for (const words of ['Full screen', 'annual monitoring']) await english.locator('dabiao-entry').getByText(words).first().waitFor();
    await english.locator('dabiao-board').getByText('Copy').first().waitFor();
    await english.locator('dabiao-gauge').getByText('目标').first().waitFor();
    assert.deepEqual(visitor.complaints, []);
  });

  for (const [way, scripts] of [
    ['a module', `${SCRIPTS}<script type="module" src="/toy.js"></script>`],
    ['a classic script', `<script src="${CDN}/dabiao.classic.js" defer></script><script src="/toy-classic.js" defer></script>`],
  ] as const) {
    for (const [what, language, plan] of [
      ['the page', 'qtz', CHINESE],
      ['the plan', 'en', 'qtz-CN.json'],
    ] as const) {
      test(`LANG2 a third language that ${way} adds is that of all elements where ${what} says it; what it leaves out is Chinese`, async () => {
        visitor.complaints.length = 0;
        const page = await open(language, plan, scripts);
        for (const words of ['Zorp', 'Blib', '打印']) await page.locator('dabiao-entry').getByText(words).first().waitFor();
        await page.locator('dabiao-board').getByText('Kopo').first().waitFor();
        if (what === 'the page') await page.locator('dabiao-gauge').getByText('Tavo').first().waitFor();
        assert.deepEqual(visitor.complaints, []);
      });
    }
  }

  const LICENSE = ' license-key="non-commercial-and-evaluation"';
  const AT_LOAD = '<script type="module" src="/at-load.js"></script>';
  for (const [form, key] of [
    ['dabiao-form', ''],
    ['dabiao-grid', LICENSE],
  ] as const) {
    for (const when of ['at load', 'later', 'around it'] as const) {
      test(`READERLANG7 a language that is asked for ${when} is that of all of ${form}, once its words are there`, async () => {
        visitor.complaints.length = 0;
        const { page, url } = visitor;
        installed.write(
          'at-load.js',
          `await customElements.whenDefined('dabiao-entry');\ndocument.querySelector('dabiao-entry').locale = 'en';\n`,
        );
        const entry = `<div><dabiao-entry plan="/plans/${CHINESE}" department="health" period="2025"${key}></dabiao-entry></div>`;
        installed.write(
          'page.html',
          `<!doctype html><html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="${CDN}/entry.js"></script>${entry}${when === 'at load' ? AT_LOAD : ''}`,
        );
        await page.goto(`${url}page.html`);
        const row = form === 'dabiao-form' ? 'dabiao-form tbody' : 'dabiao-grid .ht_master tbody td';
        await page.locator(row).first().waitFor();
        if (when === 'later') await page.locator('dabiao-entry').evaluate((element) => void Object.assign(element, { locale: 'en' }));
        if (when === 'around it')
          await page
            .locator('div')
            .first()
            .evaluate((element) => void element.setAttribute('lang', 'en'));
        await page.locator(form).getByPlaceholder('Find indicator').or(page.locator(form).getByText('Find indicator')).first().waitFor();
        await page.waitForLoadState('networkidle');
        const said = page.locator(`${form} thead th, ${form} .heads button, ${form} .heads label, ${form} dabiao-indicator-panel`);
        const heads = (await said.evaluateAll((all) => all.map((one) => (one.shadowRoot ?? one).textContent))).join('|');
        assert.match(heads, /Unit/);
        assert.doesNotMatch(heads, /指标|单位|年目标|达标情况|查找|未填|待说明|打印|选中/);
        assert.deepEqual(visitor.complaints, []);
      });
    }
  }
});
