import { sitDown, gridReady } from './e2e/browser.js';
import { reviewOf } from '../src/submissions/review.js';
import { readSubmission } from '../src/submissions/submission.js';
const INIT = 'globalThis.__name = (f) => f';
const VIEW = { viewport: { width: 1366, height: 625 } };
const shot = (page: any, name: string) => page.screenshot({ path: `/tmp/shots/ret-${name}.png` });
const fill = (page: any) => page.evaluate(async () => {
  const entry: any = document.querySelector('dabiao-entry');
  const session = await entry.whenReady;
  const { form } = session;
  (globalThis as any).__name ??= (f: any) => f;
  const at = (id: string, part: string, b = '') => ({ row: form.row(id, session.regions[0]), column: form.column('2025', b, part) });
  session.set(form.rows.map(({ indicator }: any) => ({ ...at(indicator.id, 'missing'), text: '未统计' })));
  const values = form.rows.filter(({ indicator }: any) => indicator.measure.kind !== 'task').filter(({ indicator }: any) => indicator.breakdowns.length === 0).slice(2, 5);
  for (const { indicator } of values) session.set([{ ...at(indicator.id, 'value'), text: indicator.precision === 0 ? '12' : '7.5' }, { ...at(indicator.id, 'missing'), text: '' }, { ...at(indicator.id, 'reason'), text: '属实' }]);
  return values.map(({ indicator }: any) => [indicator.id, indicator.name, session.findings(form.row(indicator.id, session.regions[0]), form.column('2025','','value')).map((f: any)=>f.code+f.level).join()]);
});
const drop = async (page: any, files: [string, string][]) => {
  const data = await page.evaluateHandle((list: any) => { const t = new DataTransfer(); for (const [n, c] of list) t.items.add(new File([c], n, {type:'application/json'})); return t; }, files);
  await page.locator('dabiao-entry dabiao-grid, dabiao-entry dabiao-form').first().dispatchEvent('drop', { dataTransfer: data });
};
const clerk = await sitDown('index.html', VIEW);
await gridReady(clerk.page); await clerk.page.evaluate(INIT);
const ids = await fill(clerk.page);
console.log(ids);
const points = await clerk.page.evaluate(() => { const s = (document.querySelector('dabiao-entry') as any).session; return s.form.rows.flatMap((r: any, i: number) => s.isFilled(i, '2025') ? [] : [[r.indicator.id, JSON.stringify(r.indicator.measure), JSON.stringify(r.indicator.breakdowns)]]); });
console.log(points);
const submission = readSubmission(await clerk.page.evaluate(() => (document.querySelector('dabiao-entry') as any).submission({ name: '李敏' })));
const [a, b] = ids as any;
const review = reviewOf(submission, { verdict: 'returned', by: '市统计局社会科', due: '3月24日前', createdAt: '2026-11-29T10:00:00+08:00', remarks: [
  { id: 'r1', indicator: a[0], region: '440783', period: '2025', text: '请核对小数点，与去年相差较大。' },
  { id: 'r2', indicator: b[0], text: '分母请按指标解释取全部人数，重算后报；口径确需不同的，请写明依据。' },
  { id: 'r3', text: '老龄科的数还没有报，请一并报来。' },
] });
await clerk.close();
const desk = await sitDown('index.html', VIEW);
const { page } = desk;
await gridReady(page); await page.evaluate(INIT);
await drop(page, [['市卫健局_2025_退回_审核意见.json', JSON.stringify(review)]]);
await page.waitForTimeout(1500);
await shot(page, '1-alone');
await drop(page, [['上报件.json', JSON.stringify(submission)]]);
await page.waitForTimeout(1500);
await shot(page, '2-both');
await page.locator('dabiao-entry .take').click();
await page.waitForTimeout(1500);
await page.evaluate(() => document.querySelector('dabiao-entry')!.scrollIntoView());
await page.waitForTimeout(500);
await shot(page, '3-taken');
console.log(await page.evaluate(() => (document.querySelector('dabiao-entry') as any).progress));
await page.getByRole('button', { name: '待办' }).first().click().catch(()=>console.log('no todo'));
await page.waitForTimeout(1000);
await shot(page, '4-points');
console.log(desk.complaints);
await desk.close();
