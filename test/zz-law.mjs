import { chromium } from 'playwright-core';
import { findChrome } from './support/chrome.mjs';
import { serve, STRICT_CSP } from './support/server.mjs';
import { writeFileSync } from 'node:fs';
const server = await serve('dist/demo', { csp: STRICT_CSP });
const browser = await chromium.launch({ executablePath: await findChrome(), args: '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ') });
const page = await browser.newPage({ viewport: { width: 1366, height: 625 } });
page.on('console', (m) => ['error','warning'].includes(m.type()) && console.log('console', m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
const paperHtml = (sel) => page.evaluate((sel) => {
  const find = (root) => { for (const e of root.querySelectorAll('*')) { if (e.localName==='iframe') return e; if (e.shadowRoot) { const f=find(e.shadowRoot); if (f) return f; } } };
  const f = find(document); const d = f.contentDocument;
  const css = d.adoptedStyleSheets.map((s) => [...s.cssRules].map((r) => r.cssText).join('\n')).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${css}</style></head>${d.body.outerHTML}</html>`;
});
async function pdf(name) {
  const html = await paperHtml();
  const p = await browser.newPage();
  await p.setContent(html);
  await p.pdf({ path: `/tmp/shots/${name}.pdf`, preferCSSPageSize: true });
  await p.close();
}
const steps = process.argv.slice(2);
if (steps.includes('plans')) {
  await page.goto(`${server.url}plans.html`);
  await page.waitForTimeout(1500);
  await page.locator('#plan-title').scrollIntoViewIfNeeded();
  await page.screenshot({ path: '/tmp/shots/law-plans.png' });
  await page.evaluate(() => document.querySelector('dabiao-papers').formFacts = { number: '妇儿统1表', issuer: '江门市统计局', approver: '广东省统计局', document: '粤统制〔2025〕12号', validUntil: '2025-12', due: '次年3月15日前', delivery: '光盘报送，另附盖章件一份' });
  const t0 = Date.now();
  await page.evaluate(() => document.querySelector('dabiao-papers').make('booklet'));
  console.log('booklet ms', Date.now() - t0);
  await pdf('booklet');
  const t1 = Date.now();
  await page.evaluate(() => document.querySelector('dabiao-papers').make('responsibility'));
  console.log('resp ms', Date.now() - t1);
  await pdf('resp');
  await page.selectOption('select[name=department]', { index: 3 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/shots/law-plans-dep.png' });
  await page.evaluate(() => document.querySelector('dabiao-papers').make('booklet'));
  await pdf('own');
}
if (steps.includes('entry')) {
  await page.goto(`${server.url}index.html`);
  await page.evaluate(() => { document.querySelector('dabiao-entry').formFacts = { number: '妇儿统1表', issuer: '江门市统计局', approver: '广东省统计局', document: '粤统制〔2025〕12号', validUntil: '2025-12', due: '次年3月15日前', delivery: '光盘报送，另附盖章件一份' }; });
  await page.waitForTimeout(4000);
  await page.screenshot({ path: '/tmp/shots/law-entry.png' });
  await page.mouse.move(500, 500); await page.mouse.wheel(0, 99999); await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/shots/law-entry-foot.png' });
  await page.mouse.wheel(0, -99999); await page.waitForTimeout(500);
  await page.getByRole('button', { name: '打印' }).click(); await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/shots/law-entry-menu.png' });
  await page.getByRole('button', { name: /空白表/ }).click(); await page.waitForTimeout(1500);
  await pdf('blank');
}
await browser.close(); await server.close();
