/** web-test-runner: the tests that need a browser, as `vite build --mode test` has bundled them. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { CHROME_ARGS, findChrome } from './chrome.mjs';
import { countReporter } from './count-reporter.mjs';

const bundled = 'node_modules/.cache/dabiao/browser-tests';

export default {
  rootDir: process.cwd(),
  files: [`${bundled}/{elements,drafts,storage}/**/*.test.js`],
  concurrency: 1,
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  plugins: [a11ySnapshotPlugin()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findChrome(), args: CHROME_ARGS, headless: true } })],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
