import { expect } from 'chai';
import type { ReportedCheck } from '../../../src/elements/collect/check-report.js';
import { observation, PLAN, submission, type Sent } from '../../submissions/support.js';
import type { Observation } from '../../../src/observations/observation.js';
import { MARKUP } from '../desk.js';
import { audit } from '../support.js';
import { all, button, eachDeskAnew, fileOf, files, LATER, open, part, press, take } from './desk.js';

const RULED = {
  ...PLAN,
  rules: [{ id: 'b-c', kind: 'not-greater' as const, lesser: { indicator: 'b' }, greater: { indicator: 'c' } }],
};
const sent = (department: string, observations: readonly Observation[], more: Sent = {}) =>
  submission(department, observations, { plan: RULED, reporter: { name: '张三', phone: '13800000000' }, ...more });

describe('the report of the checks', () => {
  eachDeskAnew();

  it('CHECKREPORT1, CHECKREPORT2, CHECKREPORT3 all levels are shown, and saved as JSON and as CSV that holds no formula', async () => {
    const desk = await open(RULED);
    desk.observations = [observation('c', 41), observation('b', 5, { period: '2024' })];
    await take(
      desk,
      fileOf('教育.json', sent('education', [observation('b', 50)])),
      fileOf('公安.json', sent('police', [observation('c', 40)])),
      fileOf('卫健.json', sent('health', [observation('a', 50)])),
      fileOf(
        '疾控.json',
        sent('health', [observation('a', 52), { ...observation('a', 40), breakdown: { sex: 'F' } }], { createdAt: LATER }),
      ),
      fileOf(`=1+1${MARKUP.slice(0, 4)}.json`, '{'),
    );
    await press(desk, all(desk, '.point[data-kind="across"] .line')[0]!);
    expect(part(desk, '.point.open')!.textContent).to.contain('三级 · 文件之间').and.to.contain('education').and.to.contain('police');
    await audit(desk);
    await press(desk, all(desk, '.point[data-kind="revised"] .line')[0]!);
    expect(part(desk, '.point.open')!.textContent).to.contain('二级 · 与以前比').and.to.contain('以前 41.00，现报 40.00');
    await press(desk, button(desk, 'JSON'));
    await press(desk, button(desk, 'CSV'));
    expect(files.map(({ name }) => name.replace(/^.*_2025/, '2025'))).to.deep.equal(['2025_检查报告.json', '2025_检查报告.csv']);
    const [json, csv] = await Promise.all(files.map(({ text }) => text));
    const { checks } = JSON.parse(json!) as { checks: ReportedCheck[] };
    const found = checks.map(({ level, check }) => `${level} ${check}`);
    expect(found).to.include.members(['1 refused', '2 revision', '2 slip-decimal', '3 conflict', '3 rule-not-greater']);
    const rows = csv!.trim().split('\r\n');
    expect(rows).to.have.length(checks.length + 1);
    expect(csv).to.match(/(^|,)"?'=1\+1/m);
    for (const text of [json, csv]) expect(text).not.to.contain('张三').and.not.to.contain('13800000000');
  });

  it('CHECKREPORT1 sums over regions that don’t agree, and those that lack a region, are told, and shown', async () => {
    const plan = {
      ...PLAN,
      indicators: PLAN.indicators.map((one) =>
        one.id === 'b' ? { ...one, measure: { kind: 'count' as const }, unit: 'persons' as const, precision: 0 } : one,
      ),
    };
    const of = (region: string, value: number, breakdown?: object) =>
      fileOf(`${region}.json`, submission('education', [observation('b', value, { region, ...breakdown })], { plan, regions: [region] }));
    const desk = await open(plan, 'region="440700=江门市 440783=开平市 440784=鹤山市"');
    await take(desk, of('440700', 10), of('440783', 4));
    const shown = () =>
      all(desk, '.scroller')
        .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
        .join(' ');
    expect(shown()).to.contain('没有与下级相加核对：指标 b（江门市），下级 2 个地区报了 1 个，缺鹤山市。');
    await take(desk, of('440784', 5));
    expect(part(desk, '.point[data-kind="region-sum"]')!.textContent.replace(/\s+/g, ' '))
      .to.contain('与下级不符')
      .and.to.contain('三级')
      .and.to.contain('江门市自己报 10 人，下级 2 个地区（开平市、鹤山市）相加是 9 人。');
    await audit(desk);
    await press(desk, button(desk, 'JSON'));
    const { checks } = JSON.parse(await files[files.length - 1]!.text) as { checks: ReportedCheck[] };
    expect(
      checks.filter(({ check }) => check === 'region-sum').map(({ level, region, files: of3 }) => [level, region, of3.length]),
    ).to.deep.equal([[3, '440700', 3]]);
  });
});
