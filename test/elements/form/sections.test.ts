import { expect } from 'chai';
import { indicator, samplePlan } from '../../plan/sample.js';
import { cleanUp, until } from '../support.js';
import { openForm, words } from './desk.js';

describe('the rows of <dabiao-form> on the page', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('are one table with one head in each field of an ordinary form, though its first rows are drawn before the rest', async () => {
    const indicators = Array.from({ length: 150 }, (_, i) => indicator(`i-${i}`, { name: `指标 ${i}` }));
    const education = indicator('other', { name: '指标 150', field: 'education' });
    const plan = samplePlan({ id: `plan-${Math.random().toString(36).slice(2)}`, rules: [], indicators: [...indicators, education] });
    const { form, focus, focused } = await openForm(plan);
    const root = form.shadowRoot!;
    const names = () => [...root.querySelectorAll('tbody .name')].map(words);
    expect(names().length, 'at once').to.be.lessThan(100);
    await focus('i-149');
    expect(focused()).to.equal('i-149 value');
    await until(() => names().length === 151, 5000);
    expect(names()).to.deep.equal(Array.from({ length: 151 }, (_, i) => `指标 ${i}`));
    expect([...root.querySelectorAll('.form fieldset')].map((field) => field.querySelectorAll('thead').length)).to.deep.equal([1, 1]);
    expect(root.querySelectorAll('tbody:empty').length).to.equal(0);
  });
});
