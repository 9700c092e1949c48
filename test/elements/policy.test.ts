/** A page with a strict policy, by itself: once there, a policy can't be taken back. */
import { expect } from 'chai';
import '../../src/elements/entry/dabiao-entry.js';
import { at, complaintsOf, formPlan, gridReady, LICENSE, press, settled, type } from './desk.js';
import { until } from './support.js';

describe('<dabiao-entry> under a strict policy', () => {
  it('violates none of it: loading, typing, lists, menu, check', async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    );
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content =
      "style-src 'self'; img-src 'self' data:; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
    document.head.append(policy);

    const entry = document.createElement('dabiao-entry');
    Object.assign(entry, { planData: formPlan(), department: 'health', period: '2025', licenseKey: LICENSE });
    document.body.append(entry);
    const root = await until(() => entry.shadowRoot);
    const inside = <Tag extends 'dabiao-session' | 'dabiao-grid' | 'dabiao-export'>(tag: Tag) => root.querySelector(tag)!;
    const provider = await until(() => inside('dabiao-session'));
    const [grid, exporter] = [inside('dabiao-grid'), inside('dabiao-export')];
    await until(() => provider.session);
    await gridReady(grid);
    const session = provider.session!;
    type(session, 'screening', '173');
    for (const cell of [at(session, 'screening'), at(session, 'mechanism')]) {
      grid.select(cell);
      await settled();
      await press('Enter', 'Escape', 'Shift+F10', 'Escape');
    }
    await exporter.open();
    await settled();
    expect(violations).to.deep.equal([]);
    entry.licenseKey = 'wrong-key';
    const complaints = await complaintsOf(() => until(() => grid.shadowRoot!.textContent!.includes('Trusted Types'), 5000));
    expect([grid.shadowRoot!.querySelectorAll('td').length, complaints]).to.deep.equal([0, []]);
    window.dispatchEvent(new Event('resize'));
    entry.licenseKey = LICENSE;
    await gridReady(grid);
    expect(() => (entry.innerHTML = '<b>the policy holds</b>')).to.throw(TypeError);
  });
});
