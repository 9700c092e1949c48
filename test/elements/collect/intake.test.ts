import { expect } from 'chai';
import type { DabiaoCollect } from '../../../src/elements/collect/dabiao-collect.js';
import { DeskStore } from '../../../src/desk/desk-store.js';
import { COLLECTED, observation, PLAN, submission } from '../../submissions/support.js';
import { audit, fixture, until } from '../support.js';
import { all, button, eachDeskAnew, fileOf, open, part, press, settled, states, take } from './desk.js';

const DESK = [COLLECTED.digest, '*', '2025'].join(' ');
const education = () => submission('education', [observation('b', 97.3)]);
const police = () => submission('police', [observation('c', 97.3)]);
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => fileOf(`${i}.json`, submission('education', [observation('b', 90 + i / 100)])));
const told = (desk: DabiaoCollect) => part(desk, '.told')!.textContent;

/** A drag of files, as the browser tells of it. */
function drag(type: string, ...dropped: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of dropped) dataTransfer.items.add(file);
  return new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
}

describe('files on their way onto the desk', () => {
  eachDeskAnew();

  it('INTAKE1, INTAKE5 what is read is kept in portions, and is one step all the same', async () => {
    const desk = await open();
    const taking = desk.take(many(120));
    const store = new DeskStore();
    for (let kept = 0; kept === 0;) {
      ({ length: kept } = (await store.read(DESK)).state.files);
      if (kept > 0) expect(kept, 'before all are read').to.be.below(120);
    }
    await taking;
    await settled(desk);
    expect((await store.read(DESK)).state.files).to.have.length(120);
    store.close();
    await press(desk, all(desk, '.bar .tools button')[0]!);
    expect(part(desk, '.bar')!.textContent).to.contain('0/3 个部门有文件');
  }).timeout(15_000);

  it('INTAKE2 files that come while others are read wait for their turn', async () => {
    const desk = await open();
    await Promise.all([desk.take([fileOf('1.json', education())]), desk.take([fileOf('2.json', police())])]);
    await settled(desk);
    expect(states(desk)).to.include.members(['education received', 'police received']);
    expect(told(desk)).to.contain('收下 2 个文件');
  });

  it('INTAKE3 files that come before a plan are read once a desk is open, and those under way for the next one', async () => {
    const desk = await fixture<DabiaoCollect>('<dabiao-collect lang="zh-CN" period="2025"></dabiao-collect>');
    const taking = desk.take([fileOf('1.json', education())]);
    desk.planData = PLAN;
    await taking;
    await settled(desk);
    expect(states(desk)).to.contain('education received');
    const next = desk.take(many(60));
    desk.period = '2025 2024';
    await next;
    await settled(desk);
    expect(part(desk, '.files')!.textContent).not.to.equal('');
    const files = all(desk, '.matrix tbody .files').map(({ textContent }) => textContent.trim());
    expect(files).to.contain('60 份');
  }).timeout(15_000);

  it('INTAKE4 it can be stopped: what was read stays, and how many were not is told', async () => {
    const desk = await open();
    const taking = desk.take(many(3000));
    (await until(() => button(desk, '停止'), 3000)).click();
    await taking;
    await settled(desk);
    expect(told(desk)).to.match(/收下 \d+ 个文件；已停止，\d+ 个没有读取/);
    const [, taken, left] = /收下 (\d+).*停止，(\d+)/.exec(told(desk)!)!;
    expect(Number(taken) + Number(left)).to.equal(3000);
    await take(desk, fileOf('next.json', police()));
    expect(states(desk)).to.contain('police received');
  }).timeout(15_000);

  it('files are dropped anywhere on the desk, in an opened department too, and nowhere else; what else is dragged is left alone', async () => {
    const desk = await open();
    const file = fileOf('教育.json', education());
    const over = drag('dragover', file);
    part(desk, '.matrix')!.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    await settled(desk);
    expect(part(desk, '.drop.over')).not.to.equal(null);
    const drop = drag('drop', file);
    part(desk, '.points')!.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await until(() => states(desk).includes('education received'), 3000);
    expect(part(desk, '.drop.over')).to.equal(null);
    await press(desk, part(desk, '[data-department="police"]')!);
    part(desk, '.department-bar')!.dispatchEvent(drag('drop', fileOf('公安.json', police())));
    await until(() => part(desk, '.department-bar')!.textContent.includes('已收'), 3000);
    const outside = drag('drop', file);
    document.body.dispatchEvent(outside);
    const text = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
    part(desk, '.department-bar')!.dispatchEvent(text);
    expect([outside.defaultPrevented, text.defaultPrevented]).to.deep.equal([false, false]);
  });

  it('SUBCHECK6 files of another region or period are set aside with the reason, and nothing of them counts', async () => {
    const desk = await open(PLAN, 'region="440783"');
    await take(
      desk,
      fileOf('去年.json', submission('education', [observation('b', 97, { period: '2024' })], { periods: ['2024'] })),
      fileOf('台山.json', submission('police', [observation('c', 97, { region: '440781' })], { regions: ['440781'] })),
    );
    expect(all(desk, '.point strong').map(({ textContent }) => textContent)).to.have.members([
      '“去年.json”不能采用',
      '“台山.json”不能采用',
    ]);
    expect(part(desk, '.point.open')!.textContent).to.contain('报告期“2024”的，这里只汇总“2025”');
    expect(part(desk, '.bar')!.textContent).to.contain('0/6 个单元格可用');
    const education = all(desk, '.matrix tbody tr').find((row) => row.textContent.includes('education'))!;
    expect(education.querySelector('.files')!.textContent).to.equal('1 份未采用');
  });

  it('DESKMATRIX3 of more than a dozen regions and periods those of one region are shown at a time', async () => {
    const regions = Array.from({ length: 13 }, (_, i) => `4407830${10 + i}=镇${i}`).join(' ');
    const desk = await open(PLAN, `region="${regions}"`);
    expect(all(desk, 'th.area').map(({ textContent }) => textContent)).to.deep.equal(['镇0']);
    const select = part(desk, '.pane-head select') as HTMLSelectElement;
    select.value = '440783012';
    select.dispatchEvent(new Event('change'));
    await settled(desk);
    expect(all(desk, 'th.area').map(({ textContent }) => textContent)).to.deep.equal(['镇2']);
    await audit(desk);
  });

  it('of many regions a department’s cells are drawn as far as they are asked for', async () => {
    const regions = Array.from({ length: 80 }, (_, i) => `440783${100 + i}`).join(' ');
    const desk = await open(PLAN, `region="${regions}"`);
    await press(desk, part(desk, '[data-department="health"]')!);
    expect(all(desk, '.cells tbody tr')).to.have.length(300);
    await press(desk, button(desk, '显示其余 20 项'));
    expect(all(desk, '.cells tbody tr')).to.have.length(320);
  });

  it('DESKMATRIX1, DESKMATRIX2 several regions and periods have a column each, named, with how each department stands there', async () => {
    const desk = await fixture<DabiaoCollect>(
      '<dabiao-collect lang="zh-CN" period="2024 2025" region="440783 440783001=三埠街道"></dabiao-collect>',
    );
    desk.planData = PLAN;
    await until(() => part(desk, '.matrix'), 3000);
    const regions = ['440783001'];
    await take(desk, fileOf('1.json', submission('education', [observation('b', 97, { region: '440783001' })], { regions })));
    expect(all(desk, 'th.area').map(({ textContent }) => textContent)).to.deep.equal([
      `${PLAN.region.name} 2024年`,
      `${PLAN.region.name} 2025年`,
      '三埠街道 2024年',
      '三埠街道 2025年',
    ]);
    const row = all(desk, '.matrix tbody tr').find((one) => one.textContent.includes('education'))!;
    const cells = [...row.querySelectorAll('td.area')].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    expect(cells).to.deep.equal(['未收 0/1', '未收 0/1', '未收 0/1', '已收 1/1']);
    expect(states(desk)[0], 'the gravest of them first').to.equal('health unsent');
    await audit(desk);
  });
});
