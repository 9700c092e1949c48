/** A page with a strict policy, by itself: once there, a policy can't be taken back. */
import { expect } from 'chai';
import '../../../src/elements/gauge/dabiao-gauge.js';
import type { DabiaoGauge } from '../../../src/elements/gauge/dabiao-gauge.js';
import { fixture } from '../support.js';

describe('pictures under a strict policy', () => {
  it('PICTURE7 a page that allows no images at all gets its PNG, and none of its policy is violated', async () => {
    const element = await fixture<DabiaoGauge>('<dabiao-gauge label="筛查率" value="60" target="70"></dabiao-gauge>');
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    document.head.append(policy);
    expect((await element.png()).size).to.be.greaterThan(1000);
    expect(await element.svg()).to.contain('筛查率');
    expect(violations).to.deep.equal([]);
  });
});
