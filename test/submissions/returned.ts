/** A report that was sealed and sent back, for the tests of returns. */
import type { EntrySession, SessionOptions } from '../../src/report/session.js';
import { reviewOf, type Remark, type Review, type ReviewDraft } from '../../src/submissions/review.js';
import { seal, type Submission } from '../../src/submissions/submission.js';
import { remarkedOf, type ReturnState } from '../../src/submissions/return-state.js';
import { count, open, percent, plain, put, REGION } from '../report/support.js';
import { task } from '../plan/sample.js';

export const SEAL = { id: '0123456789abcdef0123456789abcdef', createdAt: '2026-03-05T09:30:00+08:00' };

export const REMARKS: readonly Remark[] = [
  { id: 'cell', indicator: 'rate', region: REGION, period: '2025', text: '请核对' },
  { id: 'female', indicator: 'visits', region: REGION, period: '2025', breakdown: { sex: 'F' }, text: '请核对女性' },
  { id: 'indicator', indicator: 'a', text: '请说明口径' },
  { id: 'whole', text: '缺少盖章' },
];

export const SAID: ReviewDraft = {
  verdict: 'returned',
  remarks: [...REMARKS],
  by: '统计局',
  due: '3月20日前',
  createdAt: '2026-03-08T10:00:00+08:00',
};

/** Four indicators of one department, empty. */
export function form(options: Partial<SessionOptions> = {}): EntrySession {
  return open([percent('rate'), plain('a'), count('visits', { breakdowns: ['sex'] }), task('network')], { id: 'test-plan' }, options);
}

export function filled(): EntrySession {
  const session = form();
  put(session, 'rate', '97.50');
  put(session, 'a', '7.5');
  put(session, 'a', '含流动人口', { part: 'note' });
  put(session, 'visits', '45');
  put(session, 'visits', '20', { breakdown: 'sex=F' });
  put(session, 'visits', '25', { breakdown: 'sex=M' });
  put(session, 'network', 'done');
  return session;
}

export function sent(session = filled(), more: Partial<typeof SEAL> = {}): Submission {
  return seal(session, { ...SEAL, ...more });
}

export function reviewed(submission = sent(), said: Partial<ReviewDraft> = {}): Review {
  return reviewOf(submission, { ...SAID, ...said });
}

export function returned(submission = sent(), said: Partial<ReviewDraft> = {}): ReturnState {
  const review = reviewed(submission, said);
  return { review, before: remarkedOf(review, submission.report.observations), answers: [] };
}
