import { expect } from 'chai';
import type { DabiaoCollect } from '../../../src/elements/collect/dabiao-collect.js';
import { zip } from '../../spreadsheet/zip.js';
import { observation, PLAN, submission } from '../../submissions/support.js';
import { audit, fixture, until } from '../support.js';
import { all, button, eachDeskAnew, open, part, press, settled, states } from './desk.js';

const text = (department: string, indicator: string) => JSON.stringify(submission(department, [observation(indicator, 97.3)]));
const told = (desk: DabiaoCollect) => part(desk, '.told')!.textContent;
type Answer = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | number | null;

/** What a server has, by path: a status, or nothing for no answer at all. */
function serve(answers: Record<string, Answer>): { readonly asked: string[]; readonly caches: (string | undefined)[]; end(): void } {
  const { fetch } = window;
  const served = { asked: [] as string[], caches: [] as (string | undefined)[], end: () => (window.fetch = fetch) };
  window.fetch = (input, init) => {
    const { origin, pathname, href } = new URL(String(input), location.href);
    const path = origin === location.origin ? pathname : href;
    if (path.startsWith('blob:')) return fetch(input, init);
    served.asked.push(path);
    served.caches.push(init?.cache);
    const answer = answers[decodeURI(path)];
    if (answer === null || answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer));
  };
  return served;
}

/** The words for each refused file. */
async function reasons(desk: DabiaoCollect): Promise<Record<string, string>> {
  const line = all(desk, '.points button.line').find(({ textContent }) => textContent.includes('没有采用'));
  if (line?.getAttribute('aria-expanded') === 'false') await press(desk, line);
  return Object.fromEntries(
    all(desk, 'details.refused').map((one) => [
      one.querySelector('summary')!.textContent.trim(),
      one.querySelector('p, li')!.textContent.trim(),
    ]),
  );
}

describe('files that the page names by their addresses', () => {
  eachDeskAnew();
  let served: ReturnType<typeof serve>;
  afterEach(() => served.end());

  it('ADDRESS1, ADDRESS3, ADDRESS4 each that can’t be had is refused by its name with the reason; the others are taken', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(8_000_000)) });
    served = serve({
      '/in/教育.json': text('education', 'b'),
      '/api/17': text('police', 'c'),
      '/in/gone.json': 404,
      '/in/secret.json': 403,
      '/in/down.json': 503,
      '/in/login.json': '\n<!doctype html><title>登录</title>',
      '/in/gbk.json': new Uint8Array([0x7b, 0xbd, 0xcc, 0x7d]),
      '/in/large.json': endless,
      '/in/picture.png': '{"format": "other"}',
      'https://elsewhere.example/a.json': null,
    });
    const desk = await open(
      PLAN,
      'submissions="/in/教育.json /api/17 /in/gone.json /in/secret.json /in/down.json /in/login.json /in/gbk.json /in/large.json /in/picture.png https://elsewhere.example/a.json http://["',
    );
    await until(() => told(desk), 5000);
    await settled(desk);
    expect(told(desk)).to.contain('收下 2 个文件，9 个未采用');
    expect(states(desk)).to.include.members(['education received', 'police received']);
    const found = await reasons(desk);
    expect(found['/in/gone.json']).to.contain('没有这个文件');
    expect(found['/in/secret.json']).to.contain('登录');
    expect(found['/in/down.json']).to.contain('稍后');
    expect(found['/in/login.json']).to.contain('是一个网页');
    expect(found['/in/gbk.json']).to.contain('UTF-8');
    expect(found['/in/large.json']).to.contain('50 MB');
    expect(found['/in/picture.png']).not.to.equal(undefined);
    expect(found['https://elsewhere.example/a.json']).to.contain('CORS');
    expect(found['http://[']).to.contain('不是有效的地址');
    await audit(desk);
  }).timeout(20_000);

  it('ADDRESS2, ADDRESS5 a list stands for what it names, seen from where it is, and an archive for what is in it; read again they are asked for anew', async () => {
    const answers: Record<string, Answer> = {
      '/in/all': '["a.json", "/x/b", "a.json", "more"]',
      '/in/a.json': text('education', 'b'),
      '/x/b': zip({ '公安.json': text('police', 'c') }) as Uint8Array<ArrayBuffer>,
      '/in/more': '["c.json"]',
    };
    served = serve(answers);
    const desk = await open(PLAN, 'submissions="/in/all"');
    await until(() => told(desk), 5000);
    await settled(desk);
    expect(served.asked).to.deep.equal(['/in/all', '/in/a.json', '/x/b', '/in/more']);
    expect(new Set(served.caches)).to.deep.equal(new Set(['no-cache']));
    expect(told(desk)).to.contain('收下 2 个文件，1 个未采用');
    expect(part(desk, '.point')!.textContent).to.contain('/in/more');
    answers['/in/more'] = text('health', 'a');
    await press(desk, button(desk, '重新读取服务器上的文件'));
    await until(() => told(desk)!.includes('已经收过'), 5000);
    await settled(desk);
    expect(told(desk)).to.equal('收下 1 个文件，2 个已经收过');
    expect(part(desk, '.point'), 'what was refused of that name is seen to').to.equal(null);
    desk.submissions = null;
    await settled(desk);
    expect(button(desk, '重新读取服务器上的文件')).to.equal(undefined);
  });

  it('ADDRESS6 it can be stopped: what has come is taken, and how many have not is told', async () => {
    served = serve({ '/1': text('education', 'b') });
    const quick = window.fetch;
    window.fetch = (input, init) =>
      String(input).endsWith('/1')
        ? quick(input, init)
        : new Promise((_, fail) => {
            init!.signal!.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
          });
    const desk = await open(PLAN, 'submissions="/1 /2 /3"');
    await until(() => part(desk, '.reading [role=status]')?.textContent.includes('1/3'), 5000);
    button(desk, '停止').click();
    await until(() => told(desk), 5000);
    await settled(desk);
    expect(told(desk)).to.equal('收下 1 个文件；已停止，2 个没有读取');
    expect(states(desk)).to.contain('education received');
  });

  it('nothing is fetched that is not named; what is named before there is a plan is read once a desk is open', async () => {
    served = serve({ '/1': text('education', 'b') });
    const desk = await fixture<DabiaoCollect>('<dabiao-collect lang="zh-CN" period="2025"></dabiao-collect>');
    await settled(desk);
    desk.submissions = ['/1'] as unknown as string;
    await settled(desk);
    expect(served.asked).to.deep.equal([]);
    desk.planData = PLAN;
    await until(() => part(desk, '.told')?.textContent, 5000);
    await settled(desk);
    expect(states(desk)).to.contain('education received');
    expect(served.asked).to.deep.equal(['/1']);
  });
});
