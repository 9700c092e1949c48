/**
 * How long it takes to collect 3,000 submissions of 150 observations each: read, held against their digests and the plan, merged; beside JSON.parse of the
 * same texts. In a process of its own, so that the most memory it had is of this alone.
 */
import { CollectedPlan } from '../../../src/submissions/check-submission.js';
import { mergeSubmissions } from '../../../src/submissions/merge.js';
import { sealDataset } from '../../../src/submissions/seal-dataset.js';
import { readSubmission } from '../../../src/submissions/submission.js';
import { INDICATORS, PERIOD, plan, planDigest, submissionText } from '../collected.js';
import { figure, isSmoke, printFigures, time, timeBeside } from './figures.js';

const RUNS = isSmoke ? 1 : 5;
const FILES = isSmoke ? 20 : 3000;

const collected = new CollectedPlan(plan, planDigest);
const texts = Array.from({ length: FILES }, (_, file) => submissionText(file));
const read = () =>
  texts.map((text) => {
    const submission = readSubmission(text);
    collected.check(submission);
    return submission;
  });
const merge = () => mergeSubmissions(plan, read());
merge(); // what is compiled at the first of all
const { time: whole, ratio } = timeBeside(RUNS, merge, () => texts.map((text) => JSON.parse(text) as unknown));
const count = (FILES * INDICATORS).toLocaleString('en');
figure(`${count} observations in ${FILES.toLocaleString('en')} submissions, read, checked and merged`, 'ms', whole);
figure('the same, in parts of JSON.parse', '×', ratio);
const merged = merge();
figure('most memory of the process, merged', 'MB', process.resourceUsage().maxRSS / 1000);
const regions = [...new Set(merged.observations.map(({ region }) => region))];
figure(
  'and sealed as a dataset',
  'ms',
  time(() => sealDataset(collected, merged, { regions, periods: [PERIOD], state: 'provisional' })),
);
figure('most memory of the process, sealed', 'MB', process.resourceUsage().maxRSS / 1000);
printFigures();
