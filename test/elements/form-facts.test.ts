import { expect } from 'chai';
import '../../src/elements/entry/dabiao-entry.js';
import type { Plan } from '../../src/plan/schema.js';
import { complaintsOf, formPlan, injected, MARKUP, openEntry } from './desk.js';
import { audit, cleanUp, ready, until } from './support.js';

const form = { number: '妇儿统1表', approver: '省统计局', validUntil: '2099-12', due: '次年3月15日前' };
const texts = (element: Element | null) => [...element!.shadowRoot!.querySelectorAll('li')].map(({ textContent }) => textContent!.trim());

async function openForm(plan: Plan, attributes = '') {
  const desk = await openEntry(plan, `view="form" ${attributes}`);
  const find = (selector: string) => desk.root.shadowRoot!.querySelector(selector);
  const foot = () => find('dabiao-form-facts:not([brief])');
  await ready(desk.root);
  return { ...desk, entry: desk.root, find, foot };
}

describe('what the form states of itself, in the entry', () => {
  afterEach(cleanUp);

  it('FACTLINES1 stands below the form, and passes the accessibility audit', async () => {
    const { entry, foot } = await openForm({ ...formPlan(), form });
    await until(() => foot()?.shadowRoot?.querySelector('li'));
    expect(texts(foot())).to.deep.equal(['表号：妇儿统1表', '批准机关：省统计局', '有效期至：2099年12月', '报送日期：次年3月15日前']);
    await audit(entry);
  });

  it('FACTLINES3 past its validity says so in the bar and below, and blocks nothing', async () => {
    const { entry, foot, find, session } = await openForm({ ...formPlan(), form: { ...form, validUntil: '2020-12' } });
    const brief = await until(() => find('dabiao-form-facts[brief]')?.shadowRoot?.querySelector('.past'));
    expect(brief.textContent).to.equal('已过有效期（2020年12月）');
    expect(texts(foot())).to.include('已过有效期（2020年12月）');
    expect(session.form.isOpen(0, 0)).to.equal(true);
    await audit(entry);
  });

  it('FORMFACTS1 what the page says comes first, also when it says it later; a day it names by `due` too', async () => {
    const { entry, foot, session } = await openForm({ ...formPlan(), form }, 'due="2099-01-31"');
    entry.formFacts = { number: '妇儿统2表', delivery: MARKUP };
    await ready(entry);
    await until(() => foot()?.shadowRoot?.querySelector('li'));
    const said = ['表号：妇儿统2表', '批准机关：省统计局', '有效期至：2099年12月', '报送日期：2099年1月31日前', `报送方式：${MARKUP}`];
    expect(texts(foot())).to.deep.equal(said);
    expect(session.formFacts).to.deep.equal({ ...form, number: '妇儿统2表', delivery: MARKUP, due: '2099-01-31' });
    expect(injected(document.querySelector('.fixture')!)).to.deep.equal([]);
  });

  it('FACTLINES1 what is none is told in one line of the console, and nothing is shown of it', async () => {
    for (const given of [5, { number: 5, bogus: 1 }]) {
      const { entry, foot } = await openForm({ ...formPlan(), form: { issuer: '省统计局' } });
      const complaints = await complaintsOf(async () => {
        entry.formFacts = given as never;
        await ready(entry);
        await until(() => foot()?.shadowRoot?.querySelector('li'));
        await ready(entry);
      });
      expect([complaints.length, texts(foot())]).to.deep.equal([1, ['制定机关：省统计局']]);
    }
  });

  it('says in the line above the form by when it is due, where only the plan says it', async () => {
    const { find } = await openForm({ ...formPlan(), form });
    const guide = find('dabiao-entry-guide')!;
    await until(() => guide.shadowRoot!.querySelector('.due'));
    expect(guide.shadowRoot!.querySelector('.due')!.textContent).to.equal('报送日期：次年3月15日前');
  });

  it('there is nothing of it where neither plan nor page states anything', async () => {
    const { find, entry } = await openForm(formPlan(), 'due="2099-01-31"');
    expect(find('dabiao-form-facts')).to.equal(null);
    entry.formFacts = { number: '妇儿统2表' };
    await until(() => find('dabiao-form-facts:not([brief])')?.shadowRoot?.querySelector('li'));
  });
});
