/**
 * The packed package on a page whose old scripts have, before it is loaded, given all objects, lists and texts members of their own, or put their own in
 * place of what the browser has.
 */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPlan } from '../../src/plan/plan.js';
import { readSubmission } from '../../src/submissions/submission.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { install, PROJECT, type Installed } from './installed.js';
import { PAGES, visit, writeScriptTagPages, type Visit } from './pages.js';

/** What Prototype.js 1.6, MooTools 1.1 and pages of their time add, all of it found by `for … in`. */
const OLD_SCRIPT = `
Object.prototype.each = function () { return this; };
Object.prototype.isEmpty = function () { return false; };
Object.prototype.toJSONString = function () { return 'old'; };
Object.prototype.appName = 'portal';
Object.prototype.host = 'portal';
Object.prototype.mode = function () { return this; };
Array.prototype.each = function () { return this; };
Array.prototype.remove = function () { return this; };
Array.prototype.toJSON = function () { return 'old'; };
String.prototype.toJSON = function () { return 'old'; };
Number.prototype.toJSON = function () { return 'old'; };
String.prototype.trimAll = function () { return ''; };
`;

/** What Prototype.js 1.7 replaces, as it does: no function to `Array.from`, no place to `startsWith`, no removal of what is nowhere. */
const PROTOTYPE = `
Array.from = function (list) { var all = []; for (var i = 0; list && i < (list.length || 0); i++) all.push(list[i]); return all; };
Array.prototype.entries = function () { return this.slice(); };
Array.prototype.each = function (act, that) { for (var i = 0; i < this.length; i++) act.call(that, this[i], i); return this; };
Array.prototype.map = function (of, that) { var all = []; this.each(function (one, i) { all.push(of.call(that, one, i)); }); return all; };
Array.prototype.find = function (is, that) { return this.filter(function (one, i) { return is.call(that, one, i); })[0]; };
Array.prototype.every = function (is, that) { return !this.some(function (one, i) { return !is.call(that, one, i); }); };
Array.prototype.some = function (is, that) { return this.filter(function (one, i) { return is.call(that, one, i); }).length > 0; };
Object.values = function (object) { var all = []; for (var name in object) all.push(object[name]); return all; };
String.prototype.startsWith = function (start) { return this.lastIndexOf(start, 0) === 0; };
HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
HTMLElement.prototype.scrollTo = function () { window.scrollTo(0, 0); return this; };
var NativeElement = Element;
Element = function () {};
Element.prototype = NativeElement.prototype;
`;

/** What MooTools 1.4 and 1.6 replace. */
const MOOTOOLS = `
Array.from = function (list) { return list == null ? [] : Array.isArray(list) ? list : [list]; };
Object.values = function (object) { var all = []; for (var name in object) if (object.hasOwnProperty(name)) all.push(object[name]); return all; };
Function.prototype.bind = function (that) { var own = this, given = [].slice.call(arguments, 1); return function () { return own.apply(that, given.concat([].slice.call(arguments))); }; };
String.prototype.repeat = function (times) { return new Array(times + 1).join(this); };
Date.parse = function (text) { return new Date(text); };
Date.prototype.toISOString = Date.prototype.toJSON = function () { return 'old'; };
Element.prototype.scrollTo = function () {};
window.Event = function (event) { this.type = event.type.toLowerCase(); };
window.Document = function () {};
window.Window = function () {};
window.Request = function () {};
`;

const SCRIPTS = {
  old: OLD_SCRIPT,
  prototype: PROTOTYPE,
  'prototype-1.7.3': `${PROTOTYPE} delete Array.prototype.entries;`,
  mootools: MOOTOOLS,
};

const PLAN = '/plans/kaiping-women-2021-2030.json';
const BODIES = {
  gauge: PAGES.gauge,
  board: { body: `<dabiao-board plan="${PLAN}" data="/board-data.json" as-of="2025"></dabiao-board>`, signs: PAGES.board.signs },
  form: PAGES.form,
  entry: PAGES.entry,
  papers: { body: `<dabiao-papers plan="${PLAN}"></dabiao-papers>`, signs: ['dabiao-papers button'] },
  office: { body: `<dabiao-collect plan="${PLAN}" period="2025"></dabiao-collect>`, signs: ['dabiao-collect .matrix tbody tr'] },
} as const;

const page = (name: keyof typeof BODIES, script: string, old: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>${old}${script}<body>${BODIES[name].body}`;

describe('a page of old scripts', () => {
  let installed: Installed;
  let visitor: Visit;
  before(async () => {
    installed = install();
    writeScriptTagPages(installed);
    cpSync(join(PROJECT, 'demo/board-data.json'), join(installed.folder, 'board-data.json'));
    for (const [name, script] of Object.entries(SCRIPTS)) installed.write(`${name}.js`, script);
    for (const name of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
      const file = `/node_modules/dabiao/dist/cdn/${name === 'form' ? 'entry' : name}`;
      const [module, classic] = [`<script type="module" src="${file}.js"></script>`, `<script src="${file}.classic.js" defer></script>`];
      installed.write(`clean/${name}.html`, page(name, module, ''));
      installed.write(`old-classic/${name}.html`, page(name, classic, '<script src="/old.js"></script>'));
      for (const old of Object.keys(SCRIPTS))
        installed.write(`${old}/${name}.html`, page(name, module, `<script src="/${old}.js"></script>`));
    }
    visitor = await visit(installed);
  });
  after(async () => {
    await visitor?.close();
    installed.remove();
  });

  async function open(folder: string, name: keyof typeof BODIES): Promise<void> {
    const { page, url } = visitor;
    await page.goto(`${url}${folder}/${name}.html`);
    for (const sign of BODIES[name].signs) await page.locator(sign).first().waitFor();
    await page.waitForLoadState('networkidle');
  }

  for (const name of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
    test(`${name} shows what it shows elsewhere`, async () => {
      const { page, complaints } = visitor;
      complaints.length = 0;
      await open('clean', name);
      const expected = await drawnText(page);
      assert.ok(expected.length > 20);
      for (const folder of [...Object.keys(SCRIPTS), 'old-classic']) {
        await open(folder, name);
        assert.equal(await drawnText(page), expected, folder);
      }
      assert.deepEqual(complaints, []);
    });
  }

  for (const old of Object.keys(SCRIPTS))
    test(`${old}: what is typed stays after a reload, and is exported and written into the workbook as it is`, async () => {
      const { page, complaints } = visitor;
      complaints.length = 0;
      await open(old, 'form');
      const field = page.locator('dabiao-form tr:has-text("孕产妇死亡率") td.cell input').first();
      await field.fill('7.5');
      await field.press('Enter');
      await page.locator('dabiao-save-state').getByText('已保存').first().waitFor();
      await open(old, 'form');
      assert.equal(await field.inputValue(), '7.5');

      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载填报表' }).click()]);
      const file = await readFile(await download.path());
      const written = (await readWorkbook(file)).sheets[0]!.rows.flat();
      assert.ok(written.includes('7.5'));

      await page.getByRole('button', { name: '导入 Excel' }).click();
      const mimeType = 'text/csv';
      await page
        .locator('dabiao-import input[type=file]')
        .setInputFiles({ name: '数据.csv', mimeType, buffer: Buffer.from('指标,数值\n孕产妇死亡率,6.9\n') });
      await page.getByRole('button', { name: /采用这 1 个单元格/ }).click();
      await page.getByText('已填入 1 个单元格').waitFor();

      const plan = readPlan(await readFile(join(installed.root, 'dist/plans/kaiping-women-2021-2030.json'), 'utf8'));
      const submission = readSubmission(await page.evaluate(FILLED_AND_SEALED), plan);
      assert.equal(submission.report.observations.find(({ indicator }) => indicator === 'maternal-mortality')?.value, 6.9);
      assert.deepEqual(complaints, []);
    });
});

/** Once all of it is drawn. */
async function drawnText(page: Page): Promise<string> {
  const text = () => page.evaluate(TEXT_OF_PAGE).then(String);
  let now = await text();
  for (let before = ''; before !== now; now = await text()) {
    before = now;
    await page.waitForTimeout(500);
  }
  return now;
}

const TEXT_OF_PAGE = `(() => {
  const textOf = (node) => [...node.childNodes].map((one) =>
    one.nodeType === 3 ? one.data.trim() : one.localName === 'style' || one.localName === 'script' ? '' : (one.shadowRoot ? textOf(one.shadowRoot) : '') + textOf(one)).join(' ');
  return textOf(document.body).replace(/\\s+/g, ' ');
})()`;

/** The urban and rural figures are set to that of the whole, and of all other indicators it is stated that they are missing. */
const FILLED_AND_SEALED = `(async () => {
  const entry = document.querySelector('dabiao-entry');
  const session = await entry.whenReady;
  const { form } = session;
  const [value, missing] = ['value', 'missing'].map((part) => form.column('2025', '', part));
  for (const row of form.rows.keys()) {
    const text = session.text(row, value);
    session.set(text === '' ? [{ row, column: missing, text: '未统计' }] : session.openCells(row, '2025').map((cell) => ({ ...cell, text })));
  }
  return entry.submission();
})()`;
