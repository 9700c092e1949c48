import { expect } from 'chai';
import type { DabiaoCollect } from '../../../src/elements/collect/dabiao-collect.js';
import type { DabiaoDatasetEvent } from '../../../src/elements/collect/dataset-event.js';
import { digestOfDocument } from '../../../src/documents/digest.js';
import { readReview } from '../../../src/submissions/review.js';
import { readSubmission, type Submission } from '../../../src/submissions/submission.js';
import { observation, submission } from '../../submissions/support.js';
import { audit, fixture, until } from '../support.js';
import { all, button, eachDeskAnew, fileOf, files, LATER, open, openDepartment, part, press, states, take, write } from './desk.js';

const education = (value = 97.3, more: Partial<Submission> & { readonly createdAt?: string } = {}): Submission => {
  const { digest: _, ...document } = { ...submission('education', [observation('b', value)]), ...more };
  return readSubmission({ ...document, digest: digestOfDocument(document) });
};
const made = (desk: DabiaoCollect) => all(desk, '.made li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const bar = (desk: DabiaoCollect) => part(desk, '.department-bar')!.textContent;

async function remark(desk: DabiaoCollect, text: string): Promise<void> {
  (part(desk, '.remark textarea') as HTMLTextAreaElement).value = text;
  await press(desk, button(desk, '记下意见'));
}

describe('decisions on the desk', () => {
  eachDeskAnew();

  it('DESKREVIEW1, DESKREVIEW3 a file is returned again, on further remarks and in its new version; the answers stand with the remarks', async () => {
    const desk = await open();
    const first = education();
    await take(desk, fileOf('教育.json', first));
    await openDepartment(desk, 'education');
    await remark(desk, '请核对小数点');
    await press(desk, button(desk, '退回修改'));
    await remark(desk, '请写明来源');
    await press(desk, button(desk, '再次退回'));
    const reviews = await Promise.all(files.map(async ({ text }) => readReview(await text)));
    expect(reviews.map(({ remarks }) => remarks.map(({ id }) => id))).to.deep.equal([['r1'], ['r1', 'r2']]);
    expect(bar(desk)).to.contain('已退回').and.to.contain('意见 2 条');

    const answers = {
      review: reviews[1]!.digest,
      remarks: [
        { id: 'r1', mended: true as const },
        { id: 'r2', answer: '年报' },
      ],
    };
    const next = education(97.5, { id: '9'.repeat(32), createdAt: LATER, answers });
    await desk.take([fileOf('教育2.json', next)]);
    await press(desk, all(desk, '.cells tbody tr')[0]!);
    expect(bar(desk)).to.contain('已收').and.not.to.contain('意见 2 条');
    expect(part(desk, '.remarks')!.textContent).to.contain('部门已改，原报 97.30').and.to.contain('部门答复：年报');
    expect(all(desk, '.side dd b').map(({ textContent }) => textContent)).to.deep.equal(['97.50']);
    await remark(desk, '来源还要写明年份');
    await press(desk, button(desk, '退回修改'));
    const third = readReview(await files[2]!.text);
    expect([third.submission, third.remarks.map(({ text }) => text)]).to.deep.equal([next.digest, ['来源还要写明年份']]);
    await audit(desk);
    await press(
      desk,
      all(desk, '.sources button').find((one) => one.textContent.trim() === '撤回退回')!,
    );
    expect(bar(desk)).to.contain('已收');
  });

  it('DESKREVIEW4 the slip of a return is printed as it was sent: none while remarks differ; what a department left unanswered is told', async () => {
    const desk = await open();
    const first = education();
    await take(desk, fileOf('教育.json', first));
    await openDepartment(desk, 'education');
    await remark(desk, '请核对小数点');
    expect(button(desk, '打印退回单')).to.equal(undefined);
    await press(desk, button(desk, '退回修改'));
    button(desk, '打印退回单').click();
    const frame = (await until(() => part(desk, 'iframe'), 5000)) as HTMLIFrameElement;
    frame.contentWindow!.print = () => undefined;
    await until(() => frame.contentDocument!.querySelector('tbody tr'), 5000);
    expect(frame.contentDocument!.body.textContent).to.contain('请核对小数点').and.to.contain('97.30').and.to.contain('统计局');
    await remark(desk, '请写明来源');
    expect(button(desk, '打印退回单')).to.equal(undefined);
    await press(desk, button(desk, '再次退回'));
    expect(button(desk, '打印退回单')).not.to.equal(undefined);
    const review = readReview(await files[1]!.text);
    const answers = { review: review.digest, remarks: [{ id: 'r1', mended: true as const }] };
    await desk.take([fileOf('教育2.json', education(97.5, { id: '9'.repeat(32), createdAt: LATER, answers }))]);
    await press(desk, all(desk, '.cells tbody tr')[0]!);
    expect(all(desk, '.remarks .line').map(({ textContent }) => textContent)).to.deep.equal([
      '部门已改，原报 97.30',
      '部门没有改，也没有答复',
    ]);
  });

  it('DESKREVIEW2 of two versions that nobody has decided on both are set aside with the newer one that is returned', async () => {
    const desk = await open();
    await take(desk, fileOf('1.json', education(97.1)), fileOf('2.json', education(97.2, { id: '8'.repeat(32), createdAt: LATER })));
    await openDepartment(desk, 'education');
    await remark(desk, '请核对');
    await press(desk, button(desk, '退回修改'));
    expect(bar(desk)).to.contain('已退回').and.to.contain('0/1');
    expect(files).to.have.length(1);
    const answers = { review: readReview(await files[0]!.text).digest, remarks: [{ id: 'r1', mended: true as const }] };
    await take(desk, fileOf('3.json', education(97.3, { id: '7'.repeat(32), createdAt: '2026-03-10T09:30:00+08:00', answers })));
    expect(bar(desk)).to.contain('已收');
    expect(all(desk, '.side dd b')).to.have.length(1);
  });

  it('NEWERVERSION4 a newer version that names the one it corrects says so, and replaces it on consent only', async () => {
    const desk = await open();
    const first = education(97.1);
    const corrected = education(97.2, { id: '8'.repeat(32), createdAt: LATER, replaces: first.digest });
    await take(desk, fileOf('1.json', first), fileOf('2.json', corrected));
    expect(states(desk)).to.contain('education newer');
    expect(part(desk, '.point.open')!.textContent).to.match(/新版写明：更正 3月5日.* 的那一份。/);
    await press(desk, button(desk, '用新版'));
    expect(states(desk)).to.contain('education received');
    expect(made(desk).join()).to.contain('新版替换旧版');
  });

  it('MADE1 after a reload what was decided is listed, and each is taken back; passing a file leaves its trace in the dataset', async () => {
    const first = await open();
    await take(first, fileOf('教育.json', education()));
    await openDepartment(first, 'education');
    await press(first, button(first, '通过'));
    expect(bar(first)).to.contain('已通过');
    first.remove();

    const desk = await open();
    expect(states(desk)).to.contain('education accepted');
    expect(made(desk)).to.have.length(1);
    expect(made(desk)[0]).to.match(/^通过 education .* 统计局 .*撤回$/);
    const sealed = new Promise<DabiaoDatasetEvent>((done) => desk.addEventListener('dabiao-dataset', done, { once: true }));
    await press(desk, button(desk, '封存汇总数据…'));
    await press(desk, button(desk, '封存 1 个数值'));
    const [decision] = (await sealed).dataset.decisions!;
    expect([decision!.kind, decision!.by]).to.deep.equal(['acceptance', '统计局']);
    await press(desk, button(desk, '撤回'));
    expect(states(desk)).to.contain('education received');
    expect(all(desk, '.made')).to.have.length(0);
  });

  it('MADE2 a file is taken away after a reload, and a decision on it is told as without effect until it comes back', async () => {
    const first = await open();
    const sent = fileOf('教育.json', education());
    await take(first, sent);
    await openDepartment(first, 'education');
    await press(first, button(first, '通过'));
    first.remove();
    const desk = await open();
    await openDepartment(desk, 'education');
    await press(desk, button(desk, '移出'));
    await press(desk, part(desk, '.back')!);
    expect(states(desk)).to.contain('education unsent');
    expect(made(desk)[0]).to.contain('暂不起作用');
    await take(desk, sent);
    expect(states(desk)).to.contain('education accepted');
  });

  it('of two files of one id one is chosen, by time, name and digest, with a reason', async () => {
    const desk = await open();
    const [one, other] = [education(97.1, { id: '7'.repeat(32) }), education(97.2, { id: '7'.repeat(32), createdAt: LATER })];
    await take(desk, fileOf('原件.json', one), fileOf('副本.json', other));
    expect(all(desk, '.point')).to.have.length(1);
    const claims = all(desk, '.claim').map(({ textContent }) => textContent);
    expect(claims[0])
      .to.contain('原件.json')
      .and.to.match(/校验码 [0-9a-f]{4} [0-9a-f]{4}/);
    expect(claims[1]).to.contain('副本.json');
    expect(all(desk, '.claim input:checked')).to.have.length(0);
    part(desk, '.claim input')!.click();
    await write(desk, '.reason', '经电话核实');
    await audit(desk);
    await press(desk, part(desk, '.adopt')!);
    expect(states(desk)).to.contain('education received');
    expect(all(desk, '.point')).to.have.length(0);
    expect(made(desk)[0]).to.contain('不用一个文件').and.to.contain('经电话核实');
  });

  it('OPENDESK3, DESKVIEW7 values that the form would not take are asked about, told at their cell, and filtered by', async () => {
    const desk = await open();
    await take(desk, fileOf('教育.json', education(250)), fileOf('空.json', submission('police', [])));
    await until(() => all(desk, '.point[data-kind="checks"]').length === 2, 3000);
    const points = all(desk, '.point strong').map(({ textContent }) => textContent);
    expect(points.some((text) => text.includes('police'))).to.equal(true);
    for (const line of all(desk, '.point .line')) {
      if (line.textContent.includes('education')) await press(desk, line);
    }
    expect(part(desk, '.point.open')!.textContent).to.contain('250 超过可能的最大值');
    await press(desk, button(desk, '打开该部门'));
    expect(part(desk, '.cells tbody tr')!.textContent).to.contain('有误');
    await press(
      desk,
      all(desk, '.chip').find((one) => one.textContent.includes('有提示'))!,
    );
    expect(all(desk, '.cells tbody tr')).to.have.length(1);
    expect(part(desk, '.side')!.textContent).to.contain('250 超过可能的最大值');
    await audit(desk);
    await press(desk, button(desk, '通过'));
    await press(desk, part(desk, '.back')!);
    expect(all(desk, '.point[data-kind="checks"]')).to.have.length(1);
  });

  it('OPENDESK3 they are asked about anew with other values of last year', async () => {
    const desk = await open();
    await take(desk, fileOf('教育.json', education(60)));
    expect(all(desk, '.point')).to.have.length(0);
    desk.observations = [observation('b', 6, { period: '2024' })];
    await until(() => part(desk, '.point[data-kind="checks"]'), 3000);
    desk.observations = [];
    await until(() => !part(desk, '.point[data-kind="checks"]'), 3000);
  });

  it('says of a dataset that the page has taken that it was not saved', async () => {
    const desk = await open();
    await take(desk, fileOf('教育.json', education()));
    desk.addEventListener('dabiao-dataset', (event) => event.preventDefault());
    await press(desk, button(desk, '封存汇总数据…'));
    await press(desk, button(desk, '封存 1 个数值'));
    await until(() => part(desk, '.told')!.textContent.includes('交给本网页'));
    expect(part(desk, '.told')!.textContent).not.to.contain('已保存');
    expect(files).to.deep.equal([]);
  });

  it('SEALDIALOG1, SEALDIALOG2, SEALDIALOG3 a final dataset that lacks something says whose, and asks', async () => {
    const desk = await open();
    await take(desk, fileOf('教育.json', education()));
    await press(desk, button(desk, '封存汇总数据…'));
    expect(part(desk, 'dialog')!.textContent).to.contain('health 4 个、police 1 个');
    expect(part(desk, '.asked')!.hidden).to.equal(true);
    part(desk, 'input[value="final"]')!.click();
    expect(part(desk, '.asked')!.hidden).to.equal(false);
    await press(desk, part(desk, 'dialog .primary')!);
    expect(files, 'not before it is said').to.deep.equal([]);
    part(desk, '.known')!.click();
    await audit(desk);
    await press(desk, part(desk, 'dialog .primary')!);
    await until(() => files.length === 1);
    await take(desk, fileOf('2.json', education(97.9, { id: '6'.repeat(32), createdAt: LATER })));
    await press(desk, button(desk, '封存汇总数据…'));
    expect((part(desk, 'input[value="final"]') as HTMLInputElement).disabled).to.equal(true);
  });

  it('DESKFILE1 names of files are shown by themselves, with what turns their direction as a sign', async () => {
    const desk = await open();
    await take(
      desk,
      fileOf('\u202egnosj\u2069.json', '{}'),
      new File(['[]'], '同名.json', { lastModified: 1 }),
      new File(['[1]'], '同名.json'),
    );
    const names = all(desk, '.point bdi').map(({ textContent }) => textContent);
    expect(names).to.deep.equal(['\ufffdgnosj\ufffd.json', '同名.json', '同名.json']);
    await press(desk, all(desk, '.point .line')[1]!);
    await press(desk, button(desk, '知道了'));
    expect(all(desk, '.point bdi')).to.have.length(2);
  });

  it('many files that could not be taken are one point that unfolds', async () => {
    const desk = await open();
    await take(desk, ...Array.from({ length: 500 }, (_, i) => fileOf(`${i}.json`, `[${i}]`)));
    expect(part(desk, '.point strong')!.textContent).to.equal('500 个文件没有采用');
    expect(all(desk, '.refused')).to.have.length(50);
    await press(desk, part(desk, '.more')!);
    expect(all(desk, '.refused')).to.have.length(250);
    await press(desk, button(desk, '全部知道了'));
    expect(all(desk, '.point')).to.have.length(0);
  }).timeout(15_000);

  it('KEPTFOCUS1 the focus stays on the desk when what had it is gone, and comes back to the department that was open', async () => {
    const desk = await open();
    const focused = () => desk.shadowRoot!.activeElement;
    await take(desk, fileOf('教育.json', education()), fileOf('坏.json', '{}'));
    await press(desk, all(desk, '.tabs .chip')[1]!); // where there is room for one pane
    button(desk, '知道了').focus();
    await press(desk, button(desk, '知道了'));
    expect(focused()!.textContent).to.contain('需要决定');
    await press(desk, all(desk, '.tabs .chip')[0]!);
    await press(
      desk,
      all(desk, '.chip').find((one) => one.textContent.includes('已收'))!,
    );
    await openDepartment(desk, 'education');
    await press(desk, part(desk, '.back')!);
    expect((focused() as HTMLElement).dataset.department).to.equal('education');
    const undo = all(desk, '.bar .tools button')[0]!;
    undo.focus();
    for (let i = 0; i < 3; i++) await press(desk, undo);
    expect(focused()).to.equal(undo);
    expect(undo.getAttribute('aria-disabled')).to.equal('true');
  });

  it('goes by keyboard: first and last, redo, a remark with Ctrl+Enter', async () => {
    const desk = await open();
    const key = (name: string, more: KeyboardEventInit = {}) =>
      desk.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
      );
    await take(desk, fileOf('教育.json', education()));
    const links = all(desk, '.matrix button.link');
    links[0]!.focus();
    key('End');
    expect(desk.shadowRoot!.activeElement).to.equal(links[links.length - 1]);
    key('Home');
    expect(desk.shadowRoot!.activeElement).to.equal(links[0]);
    key('z', { ctrlKey: true });
    await press(desk, part(desk, '.bar h1')!);
    expect(states(desk)).to.contain('education unsent');
    part(desk, '.bar h1')!.focus();
    key('y', { ctrlKey: true });
    await press(desk, part(desk, '.bar h1')!);
    expect(states(desk)).to.contain('education received');
    await openDepartment(desk, 'education');
    const field = part(desk, '.remark textarea') as HTMLTextAreaElement;
    field.value = '请核对';
    field.focus();
    key('Enter', { ctrlKey: true });
    await press(desk, part(desk, '.department-bar h2')!);
    expect(part(desk, '.remarks')!.textContent).to.contain('请核对');
  });

  it('DESKSCOPE2 says what is wrong with what the page says, and what is expected', async () => {
    const desk = await fixture<DabiaoCollect>('<dabiao-collect lang="zh-CN" plan="" period="2025"></dabiao-collect>');
    await until(() => part(desk, '[role="alert"]')?.textContent.includes('plan'));
    const other = await open();
    for (const [name, value, expected] of [
      ['period', '去年', '应如 2025'],
      ['period', '1980', '本规划可填'],
      ['region', '开平', '应为行政区划代码'],
    ] as const) {
      const before = other[name];
      other[name] = value;
      await until(() => part(other, '[role="alert"]')?.textContent.includes(expected));
      other[name] = before;
      await until(() => part(other, '.matrix'), 3000);
    }
  });
});
