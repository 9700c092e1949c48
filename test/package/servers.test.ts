/** A plan that a real server does not hand out: what the packed elements say of it, and that the page stays alive. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROME_ARGS, findHeadlessShell } from '../support/chrome.mjs';
import { STRICT_CSP } from '../support/server.mjs';
import { install, type Installed } from './installed.js';

const LOGIN = '<!doctype html><html lang="zh"><title>统一身份认证</title><form action="/login"><input name="user"></form></html>';
const OPEN_CSP = STRICT_CSP.replace("connect-src 'self'", 'connect-src *');

describe('a plan of a real server', () => {
  let installed: Installed;
  let browser: Browser;
  let page: Page;
  const servers: Server[] = [];
  let portal: string;
  let other: string;
  let isLoggedIn = false;
  const errors: string[] = [];

  async function listen(answer: RequestListener, host: string): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://${host}:${(server.address() as AddressInfo).port}`;
  }

  before(async () => {
    installed = install();
    const plan = readFileSync(join(installed.root, 'dist/plans/kaiping-women-2021-2030.json'));
    other = await listen((request, response) => {
      if (request.url === '/login') return response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
      const allowed = request.url === '/allowed.json' ? { 'access-control-allow-origin': '*' } : {};
      response.writeHead(200, { 'content-type': 'application/json', ...allowed }).end(plan);
    }, '127.0.0.1');
    portal = await listen((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      const send = (status: number, type: string, body: string | Buffer = '') =>
        response.writeHead(status, { 'content-type': type }).end(body);
      if (pathname.startsWith('/cdn/')) return send(200, 'text/javascript', readFileSync(join(installed.root, 'dist', pathname)));
      if (pathname === '/page') {
        const tag = searchParams.get('tag')!;
        const csp = searchParams.get('csp') === 'strict' ? STRICT_CSP : OPEN_CSP;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp });
        const file = tag === 'dabiao-entry' ? 'entry' : tag === 'dabiao-board' ? 'board' : 'papers';
        return response.end(
          `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title><script type="module" src="/cdn/${file}.js"></script>` +
            `<body><${tag} plan="${searchParams.get('plan')}" department="health" period="2025"></${tag}>`,
        );
      }
      if (pathname === '/login') return send(200, 'text/html', LOGIN);
      const status = /^\/status-(\d+)/.exec(pathname);
      if (status) return send(Number(status[1]), 'text/html', '<h1>error</h1>');
      if (pathname === '/page-in-place.json') return send(200, 'application/json', LOGIN);
      if (pathname === '/no-type.json') return send(200, 'application/octet-stream', plan);
      if (pathname === '/same-login.json' && !isLoggedIn) return response.writeHead(302, { location: '/login' }).end();
      if (pathname === '/other-login.json') return response.writeHead(302, { location: `${other}/login` }).end();
      if (pathname === '/hung-up.json') return response.destroy();
      return send(200, 'application/json', plan);
    }, 'localhost');
    browser = await chromium.launch({ executablePath: await findHeadlessShell(), args: CHROME_ARGS });
    page = await browser.newPage({ locale: 'zh-CN' });
    page.setDefaultTimeout(5000);
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) server.closeAllConnections();
    for (const server of servers) server.close();
    installed.remove();
  });

  const open = (tag: string, plan: string, csp = 'open') =>
    page.goto(`${portal}/page?tag=${tag}&csp=${csp}&plan=${encodeURIComponent(plan)}`);

  for (const [what, plan, said, csp] of [
    ['that is not there', '/status-404.json', /找不到文件[^]*404[^]*核对地址/],
    ['that asks for a login by its status', '/status-401.json', /没有权限[^]*401[^]*请登录后刷新本页/],
    ['that is forbidden', '/status-403.json', /没有权限[^]*403[^]*请登录后刷新本页/],
    ['of a server that fails', '/status-502.json', /服务器出错[^]*502[^]*请稍后重试/],
    ['that is a page', '/page-in-place.json', /返回的是网页[^]*登录/],
    ['that leads to a login', '/same-login.json', /返回的是网页[^]*登录/],
    ['that leads to a login of another site', '/other-login.json', /无法读取文件[^]*请重新登录后刷新本页/],
    ['that hangs up', '/hung-up.json', /无法读取文件[^]*请检查网络/],
    ['of another site that does not let it be read', 'OTHER/refused.json', /无法读取文件[^]*CORS/],
    ["that the page's policy refuses", 'OTHER/allowed.json', /无法读取文件[^]*CSP/, 'strict'],
  ] as const) {
    for (const tag of ['dabiao-entry', 'dabiao-board', 'dabiao-papers']) {
      test(`${what}, <${tag}> says what to do`, async () => {
        errors.length = 0;
        await open(tag, plan.replace('OTHER', other), csp);
        if (tag === 'dabiao-papers') await page.locator('dabiao-papers button').first().click();
        const alert = page.locator(`${tag} [role=alert]`).filter({ hasText: said });
        await alert.waitFor();
        assert.deepEqual(errors, []);
      });
    }
  }

  for (const [what, plan] of [
    ['of no type', '/no-type.json'],
    ['of another site that lets it be read', 'OTHER/allowed.json'],
  ] as const) {
    test(`${what}: the form opens`, async () => {
      await open('dabiao-entry', plan.replace('OTHER', other));
      await page.locator('dabiao-form tbody').first().waitFor();
    });
  }

  test('that leads to a login: after the login the form opens', async () => {
    await open('dabiao-entry', '/same-login.json');
    await page.locator('dabiao-entry [role=alert]').waitFor();
    isLoggedIn = true;
    await page.reload();
    await page.locator('dabiao-form tbody').first().waitFor();
  });
});
