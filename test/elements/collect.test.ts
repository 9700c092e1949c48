import { expect } from 'chai';
import type { DabiaoDatasetEvent } from '../../src/elements/collect/dataset-event.js';
import type { DabiaoCollect } from '../../src/elements/collect/dabiao-collect.js';
import { digestOf } from '../../src/documents/digest.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { readReview } from '../../src/submissions/review.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import { sealDataset } from '../../src/submissions/seal-dataset.js';
import { COLLECTED, observation, PLAN, submission } from '../submissions/support.js';
import { injected, MARKUP } from './desk.js';
import { all, button, eachDeskAnew, fileOf, files, LATER, open, part, press, states, take } from './collect/desk.js';
import { audit, fixture, ready, until } from './support.js';

describe('<dabiao-collect>', () => {
  eachDeskAnew();

  const done = { indicator: 't', region: '440783', period: '2025', task: 'done', status: 'A' } as const;
  const two = () => [
    fileOf('卫健.json', submission('health', [observation('a', 50, { note: '含流动人口' }), done])),
    fileOf(
      '疾控.json',
      submission('health', [observation('a', 52), { ...observation('a', 40), breakdown: { sex: 'F' } }], { createdAt: LATER }),
    ),
  ];

  it('asks for nothing where the addresses are empty, as of a template without a value', async () => {
    const { fetch } = window;
    const asked: unknown[] = [];
    window.fetch = (url, init) => {
      asked.push(url);
      return fetch(url, init);
    };
    try {
      const desk = await fixture<DabiaoCollect>('<dabiao-collect plan="" data="" period="2025"></dabiao-collect>');
      await ready(desk);
      desk.planData = PLAN;
      await until(() => part(desk, '.matrix'), 3000);
      expect(asked).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('says by the plan alone who has sent nothing', async () => {
    const desk = await open();
    expect(states(desk)).to.deep.equal(['health unsent', 'education unsent', 'police unsent']);
    expect(part(desk, '.bar')!.textContent).to.contain('0/3 个部门有文件').and.to.contain('0/6 个单元格可用');
    await audit(desk);
  });

  it('takes the good files in, and names what is wrong with each of the others', async () => {
    const desk = await open();
    const good = submission('education', [observation('b', 97.3)]);
    await take(
      desk,
      fileOf('教育.json', good),
      fileOf('又一份.json', good),
      fileOf('改过.json', JSON.stringify(good).replace('"value":97.3', '"value":97.4')),
      fileOf('截断.json', JSON.stringify(good).slice(0, 300)),
      fileOf('GBK.json', new Uint8Array([0x7b, 0xb9, 0xe3, 0x7d])),
      fileOf('别家.json', submission('education', [observation('a', 1)])),
      fileOf(`${MARKUP}.json`, '{}'),
      fileOf('说明.txt', 'x'),
    );
    expect(states(desk)[2]).to.equal('education received');
    expect(part(desk, '.told')!.textContent).to.equal(
      '收下 1 个文件，1 个已经收过，5 个未采用，原因见“需要决定”；另有 1 个不是 .json 或 .zip 文件，没有读取',
    );
    const titles = all(desk, '.point strong').map(({ textContent }) => textContent);
    expect(titles).to.have.members([
      `“改过.json”不能采用`,
      `“截断.json”不能采用`,
      `“GBK.json”不能采用`,
      `“别家.json”不能采用`,
      `“${MARKUP}.json”不能采用`,
    ]);
    expect(part(desk, '.point.open')!.textContent).to.contain('有改动');
    expect(injected(desk)).to.deep.equal([]);
    await audit(desk);
  });

  it('asks which of two values counts, with a reason, and takes it back', async () => {
    const desk = await open();
    await take(desk, ...two());
    expect(states(desk)).to.contain('health conflict');
    expect(all(desk, '.claim b').map(({ textContent }) => textContent)).to.deep.equal(['50.00', '52.00']);
    expect(part(desk, '.claims')!.textContent).to.contain('备注：含流动人口');
    expect(all(desk, '.claim input:checked')).to.have.length(0);
    await press(desk, part(desk, '.adopt')!);
    expect(all(desk, '.claim'), 'nothing without a choice').to.have.length(2);
    part(desk, '.claim input')!.click();
    const reason = part(desk, '.reason') as HTMLInputElement;
    reason.value = '以死因监测系统为准';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    expect(part(desk, '.adopt')!.hasAttribute('aria-disabled')).to.equal(false);
    await audit(desk);
    await press(desk, part(desk, '.adopt')!);
    expect(all(desk, '.point')).to.have.length(0);
    await press(desk, all(desk, '.bar button')[0]!);
    expect(all(desk, '.claim')).to.have.length(2);
  });

  it('begins each choice anew: nothing is chosen for the next one', async () => {
    const desk = await open();
    const breakdown = { sex: 'F' };
    await take(
      desk,
      fileOf('1.json', submission('health', [observation('a', 50), { ...observation('a', 40), breakdown }, done])),
      fileOf('2.json', submission('health', [observation('a', 52), { ...observation('a', 42), breakdown }], { createdAt: LATER })),
    );
    expect(all(desk, '.point')).to.have.length(2);
    part(desk, '.claim input')!.click();
    const reason = part(desk, '.reason') as HTMLInputElement;
    reason.value = '以死因监测系统为准';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    await press(desk, part(desk, '.adopt')!);
    expect(all(desk, '.point')).to.have.length(1);
    expect(all(desk, '.claim input:checked')).to.have.length(0);
    expect((part(desk, '.reason') as HTMLInputElement).value).to.equal('');
    expect(part(desk, '.adopt')!.getAttribute('aria-disabled')).to.equal('true');
  });

  it('keeps each step: what was taken in and decided is there again', async () => {
    const desk = await open();
    await take(desk, ...two());
    await press(desk, button(desk, '都不用，退回'));
    expect(all(desk, '.point')).to.have.length(0);
    const reviews = await Promise.all(files.map(async ({ text }) => readReview(await text)));
    expect(reviews.map(({ verdict, department }) => `${verdict} ${department}`)).to.deep.equal(['returned health', 'returned health']);
    expect(reviews[0]!.remarks[0]!.text).to.contain('本部门的几份上报件报的数不同（50.00、52.00）');
    desk.remove();
    const again = await open();
    expect(all(again, '.point')).to.have.length(0);
    expect(part(again, '.badge')!.textContent).to.equal('2');
    expect(states(again)).to.contain('health returned');
  });

  it('shows the values of a department; a return needs a remark, makes a review of that file, and can be taken back', async () => {
    const desk = await open();
    const sent = submission('education', [observation('b', 97.3)]);
    await take(desk, fileOf('教育.json', sent));
    desk.observations = [observation('b', 90, { period: '2024' })];
    await press(
      desk,
      all(desk, '.matrix button.link').find((one) => one.textContent === 'education')!,
    );
    expect(part(desk, '.cells tbody tr')!.textContent!.replace(/\s+/g, ' ')).to.contain('+7').and.to.contain('97');
    await audit(desk);
    await press(desk, button(desk, '退回修改'));
    expect(files).to.deep.equal([]);
    expect(part(desk, '.told')!.textContent).to.contain('退回要有意见');
    (part(desk, '.remark textarea') as HTMLTextAreaElement).value = '请核对小数点';
    await press(desk, button(desk, '记下意见'));
    await press(desk, button(desk, '退回修改'));
    expect(files.map(({ name }) => name)).to.deep.equal(['education_2025_退回_审核意见.json']);
    const review = readReview(await files[0]!.text);
    expect([review.submission, review.verdict, review.by, review.remarks[0]!.text]).to.deep.equal([
      sent.digest,
      'returned',
      '统计局',
      '请核对小数点',
    ]);
    expect(part(desk, '.department-bar .state')!.textContent).to.contain('已退回');
    await press(desk, button(desk, '撤回退回'));
    expect(part(desk, '.department-bar .state')!.textContent).to.contain('已收');
    await press(desk, all(desk, '.back')[0]!);
    expect(document.activeElement === desk && desk.shadowRoot!.activeElement!.textContent).to.equal('education');
  });

  it('an older version does not count because the newer one was returned', async () => {
    const desk = await open();
    await take(
      desk,
      fileOf('1.json', submission('education', [observation('b', 1)])),
      fileOf('2.json', submission('education', [observation('b', 2)], { createdAt: LATER })),
    );
    expect(states(desk)).to.contain('education newer');
    await press(
      desk,
      all(desk, '.matrix button.link').find((one) => one.textContent === 'education')!,
    );
    (part(desk, '.remark textarea') as HTMLTextAreaElement).value = '请核对';
    await press(desk, button(desk, '记下意见'));
    await press(desk, button(desk, '退回修改'));
    expect(part(desk, '.department-bar .state')!.textContent).to.contain('已退回');
  });

  it('seals the same dataset as the command makes of the files', async () => {
    const desk = await open();
    const sent = [submission('education', [observation('b', 1)]), submission('police', [observation('c', 3)])];
    await take(desk, ...sent.map((one, i) => fileOf(`${i}.json`, one)).reverse());
    const sealed = new Promise<DabiaoDatasetEvent>((done) => desk.addEventListener('dabiao-dataset', done, { once: true }));
    await press(desk, button(desk, '封存汇总数据…'));
    expect(part(desk, 'dialog')!.textContent).to.contain('应报而没有的 4 个单元格');
    await audit(desk);
    await press(desk, button(desk, '封存 2 个数值'));
    const { dataset } = await sealed;
    await until(() => files.length > 0);
    expect(readDataset(await files[0]!.text)).to.deep.equal(dataset);
    const same = sealDataset(COLLECTED, mergeSubmissions(PLAN, sent, []), {
      regions: ['440783'],
      periods: ['2025'],
      state: 'provisional',
      createdAt: dataset.createdAt,
    });
    expect(digestOf(dataset)).to.equal(digestOf(same));
    const approved = new Promise<DabiaoDatasetEvent>((done) => desk.addEventListener('dabiao-dataset', done, { once: true }));
    await press(desk, button(desk, '封存汇总数据…'));
    (part(desk, '.approver') as HTMLInputElement).value = '王局';
    await press(desk, button(desk, '封存 2 个数值'));
    expect((await approved).dataset.decisions!.map((one) => one.kind === 'approval' && one.by)).to.deep.equal(['王局']);
    const next = new Promise<DabiaoDatasetEvent>((done) => desk.addEventListener('dabiao-dataset', done, { once: true }));
    await press(desk, button(desk, '封存汇总数据…'));
    await press(desk, button(desk, '封存 2 个数值'));
    expect((await next).dataset.decisions, 'who approved one dataset has approved no other').to.deep.equal([]);
  });

  it('says what is missing to begin with', async () => {
    const desk = await fixture<DabiaoCollect>('<dabiao-collect lang="zh-CN"></dabiao-collect>');
    desk.planData = PLAN;
    await until(() => part(desk, '[role="alert"]')?.textContent.includes('period'));
    desk.period = '2025';
    await until(() => part(desk, '.matrix'), 3000);
    desk.planData = { ...PLAN, indicators: [] as never };
    await until(() => part(desk, '[role="alert"]'));
  });
});
