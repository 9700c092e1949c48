/** The documentation as a reader has it: live examples, links, search, both languages, with and without scripts, on a telephone. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DEMO, sitDown, type Desk } from './browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const htmlOf = (path: string) => readFileSync(join(DEMO, path), 'utf8');
const namesOf = (language: string) => readdirSync(join(DEMO, 'docs', language)).filter((name) => name.endsWith('.html'));
const pages = ['zh', 'en'].flatMap((language) => namesOf(language).map((name) => `docs/${language}/${name}`));
const TELEPHONE = { width: 390, height: 844 };

describe('the documentation', () => {
  let desk: Desk;
  before(async () => {
    desk = await sitDown('docs/');
  });
  after(() => desk?.close());

  const open = async (path: string) => {
    desk.complaints.length = 0;
    await desk.page.goto(desk.url + path);
  };

  /** All of a page but the elements of the kit, which are audited by themselves. */
  const audit = async (what: string) => {
    await desk.page.evaluate(axeSource);
    const found = await desk.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run({ exclude: [['.live']] }, {});
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    assert.deepEqual(found, [], what);
  };

  const requireNarrow = async (what: string) => {
    const usual = desk.page.viewportSize()!;
    await desk.page.setViewportSize(TELEPHONE);
    // A form comes to be cards a moment later.
    const fits = desk.page.waitForFunction((width) => document.documentElement.scrollWidth <= width, TELEPHONE.width);
    await fits.catch(() => assert.fail(`${what} is wider than a telephone`));
    await desk.page.setViewportSize(usual);
  };

  test('its first page leads to the Chinese one', async () => {
    await desk.page.waitForURL(`${desk.url}docs/zh/index.html`);
  });

  test('every link within it, and from the portal, leads to a page and a place that are there', () => {
    assert.ok(pages.length > 50);
    const portal = readdirSync(DEMO).filter((name) => name.endsWith('.html'));
    for (const page of portal) assert.match(htmlOf(page), /href="\.\/docs\/zh\/index\.html"/, page);
    const dead = [...portal, ...pages].flatMap((page) => {
      const links = [...htmlOf(page).matchAll(/ (?:href|src)="(?!https?:|data:)([^"]*)"/g)].map(([, link]) => link!);
      return links.filter((link) => !leadsSomewhere(page, link)).map((link) => `${page}: ${link}`);
    });
    assert.deepEqual(dead, []);
  });

  for (const name of namesOf('zh').filter((name) => name.startsWith('dabiao-'))) {
    test(`${name}: its examples are painted, and nothing is amiss`, async () => {
      await open(`docs/zh/${name}`);
      const { page } = desk;
      await page.waitForFunction(
        (expected) => {
          const all = [...document.querySelectorAll<HTMLElement>('.live *')].filter((one) => one.localName.startsWith('dabiao-'));
          // The values without a place are none.
          const unpainted = all.filter((one) => !one.shadowRoot || (one.offsetHeight < 10 && one.localName !== 'dabiao-strays'));
          return all.some((one) => one.localName === expected) && unpainted.length === 0;
        },
        name.replace('.html', ''),
      );
      await page.waitForTimeout(200);
      assert.deepEqual(desk.complaints, []);
      await audit(name);
      await requireNarrow(name);
    });
  }

  test('guides and references have nothing amiss, in either language', async () => {
    for (const path of pages.filter((one) => !one.includes('dabiao-'))) {
      await open(path);
      assert.deepEqual(desk.complaints, [], path);
      await audit(path);
      await requireNarrow(path);
    }
  });

  test('the search finds 导出 and export, and its results are reached by the arrow keys', async () => {
    const { page } = desk;
    for (const [language, words, found] of [
      ['zh', '导出', /导出/],
      ['en', 'export', /export/i],
    ] as const) {
      await open(`docs/${language}/licences.html`);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.getByRole('searchbox').focus();
      await page.keyboard.type(words);
      await page.locator('.results li').nth(3).waitFor();
      assert.equal(requests.filter((url) => url.endsWith('search.json')).length, 1);
      assert.ok((await page.locator('.results li').allTextContents()).some((text) => found.test(text)));
      await audit(`search ${language}`);
      await page.keyboard.press('ArrowDown');
      const target = await page.locator('.results a').first().getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${desk.url}docs/${language}/${encodeURI(target!)}`);
      page.removeAllListeners('request');
    }
    assert.deepEqual(desk.complaints, []);
  });

  test('a question finds what has some of its words', async () => {
    await open('docs/zh/index.html');
    await desk.page.getByRole('searchbox').fill('怎么才能升级');
    await desk.page.locator('.results').getByText('部署与升级').first().waitFor();
  });

  test('the bar of an example passes under the head of the page, and its full window covers it', async () => {
    const { page } = desk;
    await open('docs/zh/dabiao-entry.html');
    await page.locator('dabiao-entry').first().getByRole('button', { name: '全屏' }).waitFor();
    const covered = await page.evaluate(async () => {
      const head = document.querySelector('.head')!;
      const points: number[] = [];
      for (let top = 0; top < document.documentElement.scrollHeight; top += 25) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
        const { bottom } = head.getBoundingClientRect();
        if ([4, bottom / 2, bottom - 3].some((y) => !head.contains(document.elementFromPoint(600, y)))) points.push(top);
      }
      return points;
    });
    assert.deepEqual(covered, []);
    await page.locator('dabiao-entry').first().getByRole('button', { name: '全屏' }).click();
    await page.waitForFunction(() => document.elementFromPoint(600, 4)?.localName === 'dabiao-entry');
  });

  test('what is not found is said, and Escape closes the results', async () => {
    await open('docs/zh/index.html');
    const { page } = desk;
    await page.getByRole('searchbox').fill('大熊猫');
    await page.getByText('没有找到').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.results').waitFor({ state: 'hidden' });
  });

  test('the other language has the same page', async () => {
    const { page } = desk;
    await open('docs/zh/dabiao-trend.html');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`${desk.url}docs/en/dabiao-trend.html`);
    await page.locator('dabiao-trend').getByText('expected').first().waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(`${desk.url}docs/zh/dabiao-trend.html`);
  });

  test('a code is copied by its button', async () => {
    const { page } = desk;
    await open('docs/zh/security.html');
    await page.getByRole('button', { name: '复制' }).first().click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Content-Security-Policy: /);
  });

  test('markup of the guides can be put into a page as it is', async () => {
    const { page } = desk;
    const snippets = namesOf('zh')
      .map((name) => htmlOf(`docs/zh/${name}`))
      .filter((html) => !html.includes('class="live"'))
      .flatMap((html) => [...html.matchAll(/<code class="language-html">([^]*?)<\/code>/g)].map(([, code]) => code!))
      .map((code) => code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
      .filter((code) => /<dabiao-gauge/.test(code));
    assert.ok(snippets.length >= 3);
    const script = /src="(\.\.\/\.\.\/assets\/[^"]+)"/.exec(htmlOf('docs/zh/index.html'))![1]!;
    const frame = htmlOf('docs/zh/licences.html').replace(
      /<h1>[^]*?<\/main>/,
      () => `<h1>x</h1><div class="live" data-entries="gauge">${snippets.join('')}</div></main>`,
    );
    assert.ok(frame.includes(script));
    await page.route('**/docs/zh/tried.html', (route) => route.fulfill({ body: frame, contentType: 'text/html; charset=utf-8' }));
    desk.complaints.length = 0;
    await page.goto(`${desk.url}docs/zh/tried.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.live dabiao-gauge')].every((one) => one.shadowRoot?.querySelector('[part=drawing]')),
    );
    assert.equal(await page.locator('.live dabiao-gauge').count(), snippets.join('').split('<dabiao-gauge').length - 1);
    assert.deepEqual(
      desk.complaints.filter((text) => !text.includes('404')), // its preset is of the package, not of the demo
      [],
    );
  });

  test('on a telephone the contents are one tap away', async () => {
    const { page } = desk;
    const usual = page.viewportSize()!;
    await page.setViewportSize(TELEPHONE);
    await open('docs/zh/deploy.html');
    await page.getByRole('link', { name: '目录' }).click();
    await page.waitForFunction(() => document.querySelector('#contents')!.getBoundingClientRect().top < 300);
    await page.setViewportSize(usual);
  });

  test('without scripts all can be read, and what needs them is not offered', async () => {
    const page = await (await desk.context.browser()!.newContext({ javaScriptEnabled: false, locale: 'zh-CN' })).newPage();
    await page.goto(`${desk.url}docs/zh/dabiao-gauge.html`);
    await page.getByRole('link', { name: '数据与安全' }).click();
    await page.getByRole('heading', { name: '数据在哪里' }).waitFor();
    assert.equal(await page.locator('form.search').isVisible(), false);
    await page.context().close();
  });
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path, anchor] = link.split('#') as [string, string?];
  const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
  if (!existsSync(join(DEMO, target))) return false;
  return !anchor || htmlOf(target).includes(` id="${decodeURIComponent(anchor)}"`);
}
