/** Writes how many browser tests passed, failed and were skipped, and which failed, to the file that DABIAO_TEST_COUNTS names. */
import { writeFileSync } from 'node:fs';

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const before = counts.passed + counts.failed;
        count(session.testResults, '', counts);
        // A file that broke before its tests ran, or never finished, counts as one failure.
        if (session.errors.length > 0 || (!session.passed && counts.passed + counts.failed === before)) {
          counts.failed++;
          counts.failures.push([session.testFile, ...session.errors.map(({ message }) => message)].join(': '));
        }
      }
      if (process.env.DABIAO_TEST_COUNTS) writeFileSync(process.env.DABIAO_TEST_COUNTS, JSON.stringify(counts));
    },
  };
}

function count(suite, within, counts) {
  if (!suite) return;
  const path = `${within}${suite.name} › `;
  for (const test of suite.tests) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    if (!test.skipped && !test.passed) counts.failures.push(`${path}${test.name}: ${test.error?.message}`);
  }
  for (const inner of suite.suites) count(inner, path, counts);
}
