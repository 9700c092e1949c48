/** web-test-runner: the tests that need a browser, as `vite build --mode test` has bundled them. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { CHROME_ARGS, findHeadlessShell } from './chrome.mjs';
import { countReporter } from './count-reporter.mjs';
import { forcedColorsPlugin } from './forced-colors.mjs';

const bundled = 'node_modules/.cache/dabiao/browser-tests';

const launchOptions = { executablePath: await findHeadlessShell(), args: CHROME_ARGS, headless: true };

/** One file after the other: elements take the focus from each other, and drafts hear of each other. */
const browsers = () => [chromeLauncher({ launchOptions, concurrency: 1 })];
const group = (name, patterns) => ({ name, files: patterns.map((pattern) => `${bundled}/${pattern}.test.js`), browsers: browsers() });
/** Two of about the same length, each in a browser of its own; files that are named on the command line in one. */
const groups = [
  group('elements', ['elements/*', 'drafts/passphrase', 'storage/**/*']),
  group('parts and drafts', ['elements/*/**/*', 'drafts/**/!(passphrase)']),
];

export default {
  rootDir: process.cwd(),
  ...(process.argv.includes('--files') ? { browsers: browsers() } : { groups }),
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  plugins: [a11ySnapshotPlugin(), forcedColorsPlugin()],
  // Elements say on the console what they also say in words; on a clean checkout only failures are to be read.
  filterBrowserLogs: () => !process.env.CI,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
