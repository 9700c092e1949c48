import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STATUSES } from '../../src/plan/assessment-terms.js';
import { classFaults, takes, type StatusClass } from '../../src/plan/status-classes.js';

const classOf = (id: string, statuses: StatusClass['statuses'], rest: Partial<StatusClass> = {}): StatusClass => ({
  id,
  name: id,
  statuses,
  ...rest,
});

describe('classes of statuses', () => {
  test('STATUSCLASS1 by status, by whether the target is due, by whether it is basically met', () => {
    const early = classOf('early', ['met'], { due: false });
    assert.equal(takes(early, { status: 'met', due: false, basicallyMet: true }), true);
    assert.equal(takes(early, { status: 'met', due: true, basicallyMet: true }), false);
    assert.equal(takes(early, { status: 'behind', due: false, basicallyMet: true }), false);
    const basic = classOf('basic', ['behind'], { basicallyMet: true });
    assert.equal(takes(basic, { status: 'behind', due: true, basicallyMet: true }), true);
    assert.equal(takes(basic, { status: 'behind', due: true, basicallyMet: false }), false);
  });

  const overlap = (...classes: StatusClass[]) => classFaults(classes).overlap;
  const left = (...classes: StatusClass[]) => classFaults(classes).left;

  test('STATUSCLASS2 classes overlap where one indicator could be in both', () => {
    assert.equal(overlap(classOf('a', ['met'], { due: true }), classOf('b', ['met'], { due: false })), null);
    assert.deepEqual(overlap(classOf('a', ['met'], { due: true }), classOf('b', ['behind', 'met'])), { one: 0, other: 1, status: 'met' });
    assert.deepEqual(overlap(classOf('a', ['met'], { due: true }), classOf('b', ['met'], { basicallyMet: true }))?.status, 'met');
  });

  test('STATUSCLASS3 statuses that no class takes, or takes in part', () => {
    assert.deepEqual(left(classOf('all', [...STATUSES])), []);
    assert.deepEqual(left(classOf('all', STATUSES.slice(1))), ['met']);
    assert.deepEqual(left(classOf('rest', STATUSES.slice(1)), classOf('early', ['met'], { due: false })), ['met']);
    assert.deepEqual(left(classOf('rest', STATUSES.slice(1)), classOf('basic', ['met'], { basicallyMet: true })), []);
  });
});
