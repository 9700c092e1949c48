import { expect } from 'chai';
import '../../../src/elements/papers/dabiao-papers.js';
import type { DabiaoPapers } from '../../../src/elements/papers/dabiao-papers.js';
import { printableSlip, slipOf, type SlipOptions } from '../../../src/elements/paper/return-slip.js';
import { digestGroups } from '../../../src/documents/digest-groups.js';
import { reviewOf, type ReviewDraft } from '../../../src/submissions/review.js';
import { MARKUP, planUrl } from '../desk.js';
import { observation, PLAN, REGION, submission } from '../../submissions/support.js';
import { cleanUp, fixture, refusalOf, until } from '../support.js';

const SENT = submission('health', [
  observation('a', 12.5, { numerator: 5, denominator: 40 }),
  observation('a', 3, { breakdown: { sex: 'F' } }),
]);
const ON_A = { indicator: 'a', region: REGION, period: '2025' };
const SAID: ReviewDraft = {
  verdict: 'returned',
  remarks: [
    { id: 'r1', ...ON_A, text: '请核对小数点' },
    { id: 'r2', ...ON_A, breakdown: { sex: 'F' }, text: '女性与合计不符' },
    { id: 'r3', indicator: 't', text: '请写明进展' },
    { id: 'r4', ...ON_A, breakdown: { sex: 'M' }, text: '缺男性' },
    { id: 'r5', text: '缺少盖章' },
  ],
  by: '市统计局社会科',
  due: '3月20日前',
  createdAt: '2026-03-08T10:00:00+08:00',
};

const frames: HTMLIFrameElement[] = [];

/** The slip in a frame of its own, as wide as A4 between its margins. */
function slip(options: Partial<SlipOptions> = {}, said: Partial<ReviewDraft> = {}) {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 174mm; height: 263mm; border: 0';
  document.body.append(frame);
  frames.push(frame);
  const page = frame.contentDocument!;
  const { observations } = SENT.report;
  printableSlip(page, { review: reviewOf(SENT, { ...SAID, ...said }), plan: PLAN, observations, locale: 'zh-CN', ...options });
  return page;
}
const rows = (page: Document) =>
  [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));

describe('the slip of a return on paper', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
    cleanUp();
  });

  it('RETURNSLIP1 five remarks are on one page of A4, twenty on several with the heads repeated', () => {
    const page = slip();
    const height = 263 * (96 / 25.4);
    expect(page.body.scrollHeight).to.be.at.most(height);
    expect(page.documentElement.scrollWidth).to.be.at.most(174 * (96 / 25.4) + 1);
    const many = slip({}, { remarks: Array.from({ length: 20 }, (_, i) => ({ id: `r${i}`, ...ON_A, text: '请核对' })) });
    expect(many.body.scrollHeight).to.be.above(height);
    expect(many.defaultView!.getComputedStyle(many.querySelector('thead')!).display).to.equal('table-header-group');
    expect(many.defaultView!.getComputedStyle(many.querySelector('tbody tr')!).breakInside).to.equal('avoid');
  });

  it('RETURNSLIP2 each remark has its cell in words, the value that was reported, and room for an answer', () => {
    const page = slip();
    expect(rows(page)).to.deep.equal([
      ['1', '指标 a2025年 · 合计', '12.50 %5 / 40', '请核对小数点', ''],
      ['2', '指标 a2025年 · 女性', '3.00 %', '女性与合计不符', ''],
      ['3', '指标 t整项指标', '', '请写明进展', ''],
      ['4', '指标 a2025年 · 男性', '没有报', '缺男性', ''],
    ]);
    const text = page.body.textContent;
    for (const part of [
      '监测数据退回单',
      PLAN.title,
      '2025年',
      'health',
      '市统计局社会科',
      '3月20日前',
      PLAN.region.name,
      '需要处理的意见（4 条）',
      '总的意见',
      '缺少盖章',
      '部门经办人',
      '（盖章处）',
    ])
      expect(text, part).to.contain(part);
    expect(
      rows(slip({ observations: [] })).map((row) => row[2]),
      'without the submission',
    ).to.deep.equal(['', '', '', '']);
    expect(slip({ locale: 'en' }).body.textContent).to.contain('Return of monitoring data');
  });

  it('RETURNSLIP3 the check code is there in groups of four', () => {
    expect(slip().querySelector('.digest dd')!.textContent).to.equal(digestGroups(SENT.digest).join(' '));
  });

  it('RETURNSLIP4 what a file says is text, never markup, and hidden characters are written out', () => {
    const page = slip(
      {},
      {
        by: `${MARKUP}\u202e`,
        due: MARKUP,
        remarks: [
          { id: 'r1', text: MARKUP },
          { id: 'r2', ...ON_A, text: `${MARKUP}\u202e` },
        ],
      },
    );
    expect(page.querySelectorAll('img, script')).to.have.length(0);
    expect(page.body.textContent).to.contain('\\u202e').and.not.contain('\u202e');
  });

  it('RETURNSLIP5 of documents: a review of another plan or another submission makes none; `printReturn` prints one', async () => {
    const review = reviewOf(SENT, SAID);
    const codeOf = (work: () => unknown) => refusalOf(Promise.resolve().then(work));
    expect(await codeOf(() => slipOf({ ...PLAN, id: 'other' }, review))).to.equal('other-plan');
    expect(await codeOf(() => slipOf(PLAN, review, submission('health', [])))).to.equal('review-of-other-submission');
    expect(await codeOf(() => slipOf(PLAN, '{}'))).to.equal('format-missing');
    const papers = await fixture<DabiaoPapers>(`<dabiao-papers plan="${planUrl(PLAN)}"></dabiao-papers>`);
    const { print } = window;
    const printed = papers.printReturn(JSON.stringify(review), JSON.stringify(SENT));
    const frame = await until(() => papers.shadowRoot!.querySelector('iframe'), 5000);
    frame.contentWindow!.print = () => undefined;
    await printed;
    expect(frame.contentDocument!.querySelectorAll('tbody tr')).to.have.length(4);
    expect(await refusalOf(papers.printReturn(review, submission('health', [])))).to.equal('review-of-other-submission');
    window.print = print;
  });
});
