/** What the tests of the office's desk share: a desk that is open, files to be dropped on it, and what it saves. */
import '../../../src/elements/collect/dabiao-collect.js';
import type { DabiaoCollect } from '../../../src/elements/collect/dabiao-collect.js';
import type { Submission } from '../../../src/submissions/submission.js';
import { PLAN } from '../../submissions/support.js';
import { cleanUp, fixture, ready, until } from '../support.js';

/** What was saved. */
export const files: { name: string; text: Promise<string> }[] = [];
export const LATER = '2026-03-09T09:30:00+08:00';

export const fileOf = (name: string, content: Submission | string | Uint8Array<ArrayBuffer>) =>
  new File([typeof content === 'object' && !(content instanceof Uint8Array) ? JSON.stringify(content) : content], name);

export const part = (desk: DabiaoCollect, selector: string) => desk.shadowRoot!.querySelector<HTMLElement>(selector);
export const all = (desk: DabiaoCollect, selector: string) => [...desk.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const states = (desk: DabiaoCollect) =>
  all(desk, '.matrix tbody tr').map((row) => `${row.querySelector('th')!.textContent!.trim()} ${row.dataset.state}`);
export const button = (desk: DabiaoCollect, text: string) => all(desk, 'button').find((one) => one.textContent!.trim() === text)!;

export async function open(plan = PLAN, attributes = ''): Promise<DabiaoCollect> {
  const desk = await fixture<DabiaoCollect>(`<dabiao-collect lang="zh-CN" period="2025" by="统计局" ${attributes}></dabiao-collect>`);
  desk.planData = plan;
  await until(() => part(desk, '.matrix'), 3000);
  return desk;
}

export async function take(desk: DabiaoCollect, ...given: readonly File[]): Promise<void> {
  await desk.take(given);
  await settled(desk);
}

export async function press(desk: DabiaoCollect, element: HTMLElement): Promise<void> {
  element.click();
  await settled(desk);
}

/** What has been asked for is kept and drawn. */
export async function settled(desk: DabiaoCollect): Promise<void> {
  await desk.whenKept;
  await ready(desk);
  await new Promise((done) => setTimeout(done, 80));
}

export async function write(desk: DabiaoCollect, selector: string, text: string): Promise<void> {
  const field = part(desk, selector) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await ready(desk);
}

export const openDepartment = (desk: DabiaoCollect, id: string) => press(desk, part(desk, `.matrix [data-department="${id}"]`)!);

/** For each file of tests. */
export function eachDeskAnew(): void {
  const { click } = HTMLAnchorElement.prototype;
  before(() => {
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) files.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    };
  });
  after(() => (HTMLAnchorElement.prototype.click = click));
  afterEach(async () => {
    cleanUp();
    files.length = 0;
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase('dabiao-desk');
      for (const type of ['success', 'blocked', 'error']) request.addEventListener(type, done);
    });
  });
}
