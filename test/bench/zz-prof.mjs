import { writeFileSync } from 'node:fs';
import { endBrowser, onFolder } from './browser.mjs';
import { buildPage } from './builds.mjs';
const files = Number(process.argv[2]);
const folder = await buildPage('collect');
await onFolder({ folder }, async (openPage) => {
  await openPage('collect.html', async (page) => {
    await page.step('open', files);
    await page.send('Profiler.enable');
    await page.send('Profiler.setSamplingInterval', { interval: 2000 });
    for (const step of process.argv.slice(3)) {
      await page.send('Profiler.start');
      const f = await page.step(step);
      const { profile } = await page.send('Profiler.stop');
      writeFileSync(`/tmp/big/page-${step}.cpuprofile`, JSON.stringify(profile));
      console.log(step, 'time', f.time.toFixed(0), 'longest', f.longest.toFixed(0), 'count', f.count, 'blocked', f.blocked.toFixed(0), 'workers', page.page.workers().length);
    }
  });
});
await endBrowser();
