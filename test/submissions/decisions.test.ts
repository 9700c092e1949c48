import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentError } from '../../src/documents/problems.js';
import { readDecisions, type Decision } from '../../src/submissions/decisions.js';

const REPLACEMENT: Decision = { kind: 'replacement', submission: `sha256:${'1'.repeat(64)}`, replaces: `sha256:${'2'.repeat(64)}` };
const document = (decisions: readonly object[], more: object = {}) => ({ format: 'dabiao.decisions/1', plan: 'p', decisions, ...more });

const refusal = (source: unknown): string => {
  try {
    readDecisions(source, 'p');
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return `${error.code} ${error.path}`;
  }
  return 'accepted';
};

test('DECISION1 decisions kept apart are read as strictly as any document, for the plan they were made with', () => {
  assert.deepEqual(readDecisions(JSON.stringify(document([REPLACEMENT])), 'p'), [REPLACEMENT]);
  assert.equal(refusal(document([REPLACEMENT], { plan: 'q' })), 'other-plan plan');
  assert.equal(refusal(document([{ ...REPLACEMENT, kind: 'deletion' }])), 'choice decisions[0].kind');
  assert.equal(refusal(document([{ ...REPLACEMENT, submission: '1' }])), 'pattern decisions[0].submission');
  assert.equal(refusal(document([{ ...REPLACEMENT, extra: 1 }])), 'unknown-member decisions[0].extra');
  assert.equal(refusal(document([{ kind: 'exclusion', submission: REPLACEMENT.submission }])), 'missing decisions[0].reason');
  assert.equal(refusal([REPLACEMENT]), 'format-missing format');
});
