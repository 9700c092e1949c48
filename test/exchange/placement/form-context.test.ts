import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import type { EntrySession } from '../../../src/report/session.js';
import { small } from '../desk.js';

/** A session that counts how often its plan is looked at. */
function watched(): { session: EntrySession; looks: () => number } {
  let looks = 0;
  const session = new Proxy(small(), {
    get(target, name) {
      if (name === 'plan') looks++;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { session, looks: () => looks };
}

describe('what placing looks up in a form', () => {
  test('CONTEXT1 each list is one object', () => {
    const form = new FormContext(small());
    assert.equal(form.names, form.names);
    assert.equal(form.texts, form.texts);
    assert.equal(form.headings, form.headings);
  });

  test('CONTEXT1 a second block is placed without looking through the plan again', () => {
    const { session, looks } = watched();
    const form = new FormContext(session);
    const block = {
      rows: [
        ['指标', '女'],
        ['筛查率', '80'],
        ['就诊人次', '7'],
      ],
    };
    const first = placeRows(form, block);
    const before = looks();
    assert.ok(before > 0);
    assert.deepEqual(placeRows(form, block), first);
    assert.equal(looks(), before);
  });

  test('CONTEXT2 a block without names looks nothing up', () => {
    const { session, looks } = watched();
    placeRows(new FormContext(session), { rows: [['80'], ['7.5']] });
    assert.equal(looks(), 0);
  });
});
