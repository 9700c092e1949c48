import { expect } from 'chai';
import { zip } from '../../spreadsheet/zip.js';
import { observation, submission } from '../../submissions/support.js';
import { all, eachDeskAnew, fileOf, open, part, settled, states, take } from './desk.js';
import { audit } from '../support.js';

const text = (department: string, indicator: string) => JSON.stringify(submission(department, [observation(indicator, 97.3)]));
const zipped = (name: string, parts: Record<string, string | Uint8Array>) => fileOf(name, zip(parts) as Uint8Array<ArrayBuffer>);

describe('archives dropped on the desk', () => {
  eachDeskAnew();

  it('DESKZIP1, DESKZIP3 what is in one is taken like a folder, named with the archive; one within is not opened', async () => {
    const desk = await open();
    await take(
      desk,
      zipped('2025.zip', {
        '报/教育.json': text('education', 'b'),
        '报/公安.json': text('police', 'c'),
        '报/坏.json': '{',
        '说明.txt': 'x',
        '里.zip': zip({ 'a.json': '{}' }),
      }),
    );
    expect(states(desk)).to.include.members(['education received', 'police received']);
    expect(part(desk, '.told')!.textContent).to.equal(
      '收下 2 个文件，2 个未采用，原因见“需要决定”；另有 1 个不是 .json 或 .zip 文件，没有读取',
    );
    expect(all(desk, '.point strong').map(({ textContent }) => textContent)).to.have.members([
      '“2025.zip › 报/坏.json”不能采用',
      '“2025.zip › 里.zip”不能采用',
    ]);
    await audit(desk);
  });

  it('DESKZIP2, DESKZIP4 one that is torn, encrypted, swelling or without a submission is refused with its reason; the good ones are taken', async () => {
    const desk = await open();
    const whole = zip({ 'a.json': text('education', 'b') });
    const entry = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const changed = (at: number, ...bytes: readonly number[]) => {
      const copy = whole.slice() as Uint8Array<ArrayBuffer>;
      copy.set(bytes, entry + at);
      return copy;
    };
    await desk.take([
      fileOf('断.zip', whole.slice(0, -9) as Uint8Array<ArrayBuffer>),
      fileOf('密.zip', changed(8, 1)),
      fileOf('胀.zip', changed(24, 0xff, 0xff, 0xff, 0x7f)),
      fileOf('少.zip', changed(24, 9, 1, 0, 0)),
      zipped('空.zip', { '说明.txt': 'x' }),
      zipped('好.zip', { '公安.json': text('police', 'c') }),
    ]);
    await settled(desk);
    expect(states(desk)).to.include.members(['education unsent', 'police received']);
    const reasons: Record<string, string> = {};
    for (const name of ['断.zip', '密.zip', '胀.zip', '少.zip › a.json', '空.zip']) {
      const line = all(desk, '.point').find(({ textContent }) => textContent.includes(`“${name}”`))!;
      line.querySelector<HTMLElement>('button.line')?.click();
      await settled(desk);
      reasons[name] = part(desk, '.point.open p')!.textContent;
    }
    expect(reasons['断.zip']).to.contain('打不开');
    expect(reasons['密.zip']).to.contain('密码');
    expect(reasons['胀.zip']).to.contain('1 GB');
    expect(reasons['少.zip › a.json']).to.contain('与所记的大小不符');
    expect(reasons['空.zip']).to.contain('没有上报件');
  });
});
