import { expect } from 'chai';
import { FilledRows } from '../../../src/elements/form-view/filled-rows.js';
import { GridLayout } from '../../../src/elements/form-view/layout.js';
import { RowStatus } from '../../../src/elements/form-view/row-status.js';
import { Autosave } from '../../../src/drafts/autosave.js';
import { SharedSession } from '../../../src/elements/session/shared-session.js';
import { EntrySession } from '../../../src/report/session.js';
import { at, formPlan, type } from '../desk.js';

/** What the grid tells of an indicator beside its cells: last year's value, and the change since. */
function info(id: string, before: number, now: string): readonly [previous: string, change: string] {
  const previous = [{ indicator: id, region: '440783', period: '2024', value: before, status: 'A' as const }];
  const session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'], previous });
  type(session, id, now);
  const status = new RowStatus(new SharedSession(session, new Autosave(session)), () => {});
  const options = { session, locale: 'zh-CN', status, filled: new FilledRows(session) } as const;
  const layout = new GridLayout({ ...options, folded: new Set(), hidden: new Set() });
  const { row } = layout.place(at(session, id))!;
  const column = (kind: string) => layout.columns.findIndex((one) => one.kind === kind);
  return [layout.infoText(row, column('previous')), layout.infoText(row, column('change'))];
}

describe('what the grid tells beside its cells', () => {
  it('rounds as on paper', () => {
    expect(info('mortality', 1.005, '1.005')).to.deep.equal(['1.01', '0.00']);
    expect(info('mortality', 8.345, '9')).to.deep.equal(['8.35', '+0.66']);
    expect(info('mortality', 9, '8.345')).to.deep.equal(['9.00', '-0.66']);
  });

  it('tells no sign of a change that rounds to nothing', () => {
    expect(info('mortality', 8.001, '8')).to.deep.equal(['8.00', '0.00']);
    expect(info('mortality', 8, '8.001')).to.deep.equal(['8.00', '0.00']);
  });
});
