import { expect } from 'chai';
import { describe, it } from 'node:test';
import { isEmpty, missingStatus } from '../../../src/elements/indicator/missing.js';
import { missingEdits, withoutMissing, withoutValue } from '../../../src/elements/indicator/missing-edits.js';
import { reportOf } from '../../../src/report/report-document.js';
import { EntrySession } from '../../../src/report/session.js';
import { at, formPlan, type } from '../sample-form.js';

const open = () => new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
const statusOf = (session: EntrySession, id: string, breakdown = '') => missingStatus(session, at(session, id, 'value', breakdown));
const reported = (session: EntrySession, id: string) =>
  reportOf(session)
    .observations.filter(({ indicator }) => indicator === id)
    .map(({ breakdown, status, value }) => [breakdown?.['sex'] ?? '', status, value ?? null]);

describe('why a cell has no value', () => {
  it('NODATA1 is as typed into the value, else as chosen for the row, and none where there is a value', () => {
    const session = open();
    expect(statusOf(session, 'mortality')).to.equal(null);
    type(session, 'mortality', '未统计', 'missing');
    expect(statusOf(session, 'mortality')).to.equal('L');
    type(session, 'mortality', '—');
    expect(statusOf(session, 'mortality')).to.equal('M');
    type(session, 'mortality', '无'); // may mean 0: as chosen
    expect(statusOf(session, 'mortality')).to.equal('L');
    type(session, 'mortality', '7');
    expect(statusOf(session, 'mortality')).to.equal(null);
    type(session, 'mortality', '', 'value');
    type(session, 'mortality', '尚未知道', 'missing');
    expect(statusOf(session, 'mortality'), 'what is none').to.equal(null);
  });

  it('NODATA1 is that of the report', () => {
    for (const text of ['暂无', '…', '—', '不适用', '保密', '含在其他数据中', '无']) {
      const session = open();
      type(session, 'mortality', text);
      expect(reported(session, 'mortality'), text).to.deep.equal([['', statusOf(session, 'mortality'), null]]);
    }
  });

  it('NOVALUE1 stands in the cell of the row for the total and for a task, and in its own value for a category', () => {
    const session = open();
    session.set(missingEdits(session, at(session, 'mortality'), '尚未公布'));
    expect(session.text(...place(session, 'mortality', 'missing'))).to.equal('尚未公布');
    session.set(missingEdits(session, at(session, 'mechanism'), '不适用'));
    expect(statusOf(session, 'mechanism')).to.equal('M');
    type(session, 'visits', '10');
    session.set(missingEdits(session, at(session, 'visits', 'value', 'sex=F'), '未统计'));
    expect([statusOf(session, 'visits'), statusOf(session, 'visits', 'sex=F'), statusOf(session, 'visits', 'sex=M')]).to.deep.equal([
      null,
      'L',
      null,
    ]);
    expect(reported(session, 'visits')).to.deep.equal([
      ['', 'A', 10],
      ['F', 'L', null],
    ]);
  });

  it('NOVALUE2 takes value, numerator and denominator away, in one step that can be undone', () => {
    const session = open();
    type(session, 'screening', '1', 'numerator');
    type(session, 'screening', '3', 'denominator');
    type(session, 'screening', '33.33');
    session.set(missingEdits(session, at(session, 'screening', 'denominator'), '尚未公布'));
    const texts = () =>
      (['value', 'numerator', 'denominator', 'missing'] as const).map((part) => session.text(...place(session, 'screening', part)));
    expect(texts()).to.deep.equal(['', '', '', '尚未公布']);
    expect(session.progress.errors).to.equal(0);
    session.undo();
    expect(texts()).to.deep.equal(['33.33', '1', '3', '']);
  });

  it('NOVALUE3 is taken back from where it stands', () => {
    const session = open();
    for (const [id, text, part] of [
      ['mortality', '暂无', 'value'],
      ['screening', '未统计', 'missing'],
      ['mechanism', '不适用', 'missing'],
    ] as const) {
      type(session, id, text, part);
      expect(statusOf(session, id), id).not.to.equal(null);
      session.set(withoutMissing(session, at(session, id)));
      expect([statusOf(session, id), isEmpty(session, at(session, id))], id).to.deep.equal([null, true]);
    }
  });

  it('NOVALUE4 can be kept or left where a value stands beside it', () => {
    const contradicted = () => {
      const session = open();
      type(session, 'visits', '10');
      type(session, 'visits', '6', 'value', 'sex=F');
      type(session, 'visits', '4', 'value', 'sex=M');
      type(session, 'visits', '未统计', 'missing');
      expect(session.findings(...place(session, 'visits', 'missing'))[0]?.code).to.equal('value-and-missing');
      return session;
    };
    for (const edits of [withoutMissing, withoutValue]) {
      const session = contradicted();
      session.set(edits(session, at(session, 'visits', 'missing')));
      expect([session.progress.errors, session.isFilled(at(session, 'visits').row, '2025')]).to.deep.equal([0, true]);
      expect(statusOf(session, 'visits')).to.equal(edits === withoutValue ? 'L' : null);
    }
    const typed = open();
    type(typed, 'screening', '暂无');
    type(typed, 'screening', '1', 'numerator');
    typed.set(withoutValue(typed, at(typed, 'screening')));
    expect([statusOf(typed, 'screening'), typed.text(...place(typed, 'screening', 'numerator'))]).to.deep.equal(['O', '']);
  });
});

function place(session: EntrySession, id: string, part: Parameters<typeof at>[2]): [number, number] {
  const { row, column } = at(session, id, part);
  return [row, column];
}
