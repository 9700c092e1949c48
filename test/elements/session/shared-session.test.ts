import { expect } from 'chai';
import { Autosave } from '../../../src/drafts/autosave.js';
import { SharedSession } from '../../../src/elements/session/shared-session.js';
import { EntrySession } from '../../../src/report/session.js';
import { formPlan } from '../desk.js';

describe('what a session shares', () => {
  let made = 0;
  class Companion {
    readonly session: EntrySession;
    constructor(session: EntrySession) {
      made++;
      this.session = session;
    }
  }
  const share = () => {
    const session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
    return new SharedSession(session, new Autosave(session));
  };
  beforeEach(() => (made = 0));

  it('makes an object of a class when it is first asked for, and gives the same to all', () => {
    const shared = share();
    expect(made).to.equal(0);
    const companion = shared.instance(Companion);
    expect(companion.session).to.equal(shared.session);
    expect(shared.instance(Companion)).to.equal(companion);
    expect(made).to.equal(1);
  });

  it('makes another for another session', () => {
    expect(share().instance(Companion)).not.to.equal(share().instance(Companion));
  });
});
