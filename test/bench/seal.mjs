/** A large form handed in from a page: exported, loaded back, and taken as what was reported before; on this machine, and on a slow one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onFolder } from './browser.mjs';
import { buildPage } from './builds.mjs';

const STEPS = {
  exported: 'a form of # rows exported',
  loaded: 'the submission loaded into it',
  reported: 'the submission read as what was reported before',
};
/** How many times slower the page's thread runs. */
const MACHINES = [1, 4];

export async function measureSeal({ rounds, isSmoke }) {
  const rows = isSmoke ? 100 : 100_000;
  const folder = await buildPage('seal');
  const figures = MACHINES.flatMap((slower) =>
    Object.entries(STEPS).flatMap(([step, what]) => {
      const name = `${what.replace('#', rows.toLocaleString('en'))}${slower > 1 ? ', slow machine' : ''}`;
      return [
        { step, slower, member: 'time', what: name, unit: 'ms', values: [] },
        { step, slower, member: 'longest', what: `${name}, longest task`, unit: 'ms', values: [] },
      ];
    }),
  );
  await onFolder({ folder }, async (openPage) => {
    for (let round = 0; round < rounds; round++) {
      for (const slower of MACHINES) {
        await openPage('seal.html', async (page) => {
          await page.step('open', rows);
          await page.send('Emulation.setCPUThrottlingRate', { rate: slower });
          for (const step of Object.keys(STEPS)) {
            if (step === 'reported') writeFileSync(join(folder, 'submission.json'), await page.step('textOf'));
            const found = await page.step(step, 'submission.json');
            for (const one of figures) if (one.step === step && one.slower === slower) one.values.push(found[one.member]);
          }
        });
      }
    }
  });
  return figures.map(({ what, unit, values }) => ({ what, unit, values }));
}
