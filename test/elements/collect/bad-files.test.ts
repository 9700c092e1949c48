import { expect } from 'chai';
import { zip } from '../../spreadsheet/zip.js';
import { observation, PLAN, submission } from '../../submissions/support.js';
import { audit, until } from '../support.js';
import { all, button, eachDeskAnew, fileOf, open, part, press, settled, states, take } from './desk.js';

const text = (one: object) => JSON.stringify(one);

function utf16le(content: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * content.length + 2);
  new Uint16Array(bytes.buffer).set(Array.from(`\ufeff${content}`, (c) => c.charCodeAt(0)));
  return bytes;
}

/** A file whose size alone may be asked for. */
function large(name: string): File {
  const file = fileOf(name, '{}');
  Object.defineProperty(file, 'size', { value: 500_000_000 });
  file.arrayBuffer = () => Promise.reject(new Error('It was read'));
  return file;
}

describe('bad files on the desk', () => {
  eachDeskAnew();

  it('each is named with plain words, and the good ones count', async () => {
    const health = submission('health', [observation('a', 1)]);
    const sealed = text(health);
    const id = 0xabcdef;
    const whole = zip({ 'a.json': sealed });
    const bomb = whole.slice() as Uint8Array<ArrayBuffer>;
    bomb.set([0xff, 0xff, 0xff, 0x7f], new DataView(whole.buffer).getUint32(whole.length - 6, true) + 24);
    const bad: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>, words: string])[] = [
      ['断.json', sealed.slice(0, 300), '可能不完整'],
      ['改.json', sealed.replace('"value":1', '"value":2'), '导出后有改动'],
      ['另一版.json', text(submission('health', [], { plan: { ...PLAN, version: '9.0.0' } })), '9.0.0'],
      ['另一规划.json', text(submission('health', [], { plan: { ...PLAN, id: 'another' } })), 'another'],
      ['新格式.json', sealed.replace('submission/1', 'submission/2'), '较新版本'],
      ['别人的指标.json', text(submission('police', [observation('b', 1)])), '由“education”牵头'],
      ['utf16.json', utf16le(sealed), 'UTF-8'],
      ['gbk.json', Uint8Array.of(0x7b, 0xbd, 0xcc, 0xd3, 0xfd, 0x7d), 'UTF-8'],
      ['proto.json', `{"__proto__":{"x":1},${sealed.slice(1)}`, '__proto__'],
      ['网页.json', '<!doctype html><p>登录</p>', 'JSON'],
      ['空.json', '', '空'],
      ['炸弹.zip', bomb, '1 GB'],
      ['<img src=x onerror=alert(1)>\u202egpj.json', '{', '可能不完整'],
    ];
    const note = '=HYPERLINK("x")<img src=x onerror=alert(1)>\u202eabc';
    const sameId = [1, 2].map((value) => submission('police', [observation('c', value)], { id }));
    const desk = await open();
    await take(
      desk,
      ...bad.map(([name, content]) => fileOf(name, content)),
      large('五百兆.json'),
      ...sameId.map((one, i) => fileOf(`编号相同${i}.json`, one)),
      fileOf('好的.json', `\ufeff${text(submission('education', [{ ...observation('b', 97.3), note }]))}`),
      fileOf('好的.zip', zip({ '卫健.json': sealed }) as Uint8Array<ArrayBuffer>),
    );
    expect(part(desk, '.told')!.textContent).to.contain(`收下 4 个文件，${bad.length + 1} 个未采用`);
    expect(states(desk)).to.include.members(['education received', 'health partial']);
    const line = all(desk, '.point button.line').find(({ textContent }) => textContent.includes('没有采用'))!;
    if (line.getAttribute('aria-expanded') !== 'true') await press(desk, line);
    const told = all(desk, 'details.refused').map(({ textContent }) => textContent);
    for (const [name, , words] of [...bad, ['五百兆.json', '', '50 MB'] as const]) {
      const named = told.find((one) => one.includes(name.slice(0, 8)));
      expect(named, name).to.contain(words);
    }
    expect(
      all(desk, '.point')
        .map(({ textContent }) => textContent)
        .join(),
    ).to.contain('2 个文件编号相同');
    expect(part(desk, 'img')).to.equal(null);
    await audit(desk);
  }).timeout(20_000);

  it('of 100,000 files at once no more are read than are taken, the page stays alive, and both are told', async () => {
    const desk = await open();
    const good = fileOf('好的.json', submission('education', [observation('b', 97.3)]));
    const some = Array.from({ length: 1000 }, (_, i) => fileOf(`${i}.json`, '{'));
    const files = [good, ...Array.from({ length: 99_999 }, (_, i) => some[i % some.length]!)];
    await settled(desk);
    let longest = 0;
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    watch.observe({ entryTypes: ['longtask'] });
    const taking = desk.take(files);
    await until(() => part(desk, '.reading [role=status]')?.textContent.includes('/20000'), 5000);
    await until(() => states(desk).includes('education received'), 10_000);
    button(desk, '停止').click();
    await taking;
    await settled(desk);
    watch.disconnect();
    expect(part(desk, '.told')!.textContent).to.match(/一次最多收 20,000 个文件，其余没有读取；已停止，\d+ 个没有读取/);
    expect(longest).to.be.below(1000);
  }).timeout(30_000);
});
