import { expect } from 'chai';
import { OpenDesk } from '../../../src/elements/collect/open-desk.js';
import { observation, PLAN, submission } from '../../submissions/support.js';
import { eachDeskAnew } from './desk.js';

const SCOPE = { periods: ['2025'], regions: undefined, names: {} };
const file = (value: number) => ({ name: `${value}.json`, submission: submission('education', [observation('b', value)]) });

describe('a desk that is open', () => {
  eachDeskAnew();

  it('OPENDESK1 what has come while it was worked out is shown, too', async () => {
    const desk = await OpenDesk.open(PLAN, SCOPE, { onChange: () => undefined, isReading: () => false });
    const { collection } = desk.keeper;
    collection.takeIn([file(91)]);
    collection.takeIn([file(92)]);
    const shown = desk.show();
    collection.takeIn([file(93)]);
    await shown;
    expect(desk.view!.merged.sources).to.have.length(3);
    desk.end();
  });

  it('OPENDESK2 while files are read it is worked out more seldom, and at the end for all', async () => {
    let isReading = true;
    let drawn = 0;
    const desk = await OpenDesk.open(PLAN, SCOPE, { onChange: () => undefined, isReading: () => isReading });
    const { collection } = desk.keeper;
    collection.takeIn(Array.from({ length: 1000 }, (_, i) => file(20 + i / 100)));
    let { view } = desk;
    for (let i = 0; i < 60; i++) {
      collection.takeIn([file(40 + i / 10)]);
      await new Promise((done) => setTimeout(done, 1));
      if (desk.view !== view) drawn++;
      ({ view } = desk);
    }
    isReading = false;
    await desk.show();
    expect(drawn).to.be.below(30);
    expect(desk.view!.merged.sources).to.have.length(1060);
    desk.end();
  });
});
