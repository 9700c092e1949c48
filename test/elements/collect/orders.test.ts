import { expect } from 'chai';
import type { DabiaoCollect } from '../../../src/elements/collect/dabiao-collect.js';
import type { DabiaoDatasetEvent } from '../../../src/elements/collect/dataset-event.js';
import { digestOfDocument } from '../../../src/documents/digest.js';
import { jsonText } from '../../../src/documents/json-text.js';
import type { Dataset } from '../../../src/submissions/dataset.js';
import { mergeSubmissions } from '../../../src/submissions/merge.js';
import { sealDataset } from '../../../src/submissions/seal-dataset.js';
import { DECISIONS, FILES, orders } from '../../submissions/orders.js';
import { COLLECTED, PLAN, REGION } from '../../submissions/support.js';
import { eachDeskAnew, fileOf, open, part } from './desk.js';

const NOW = '2026-04-01T09:00:00.000Z';

/** The text of a dataset, had it been sealed at that moment. */
function textOf(dataset: Dataset): string {
  const document = { ...dataset, createdAt: NOW };
  return jsonText({ ...document, digest: digestOfDocument(document) });
}

/** The dataset of what is on the desk, sealed as a person does it. */
async function sealed(desk: DabiaoCollect): Promise<string> {
  const made = new Promise<string>((done) => {
    const onDataset = (event: DabiaoDatasetEvent) => {
      event.preventDefault();
      done(textOf(event.dataset));
    };
    desk.addEventListener('dabiao-dataset', onDataset, { once: true });
  });
  part(desk, '.bar .primary')!.click();
  await desk.updateComplete;
  part(desk, 'dialog .primary')!.click();
  const text = await made;
  await new Promise((done) => setTimeout(done));
  await desk.updateComplete;
  return text;
}

describe('files in any order on the desk', () => {
  eachDeskAnew();

  it('MERGE1 SEALDATA4 200 random orders of the same files, with repeats, give a byte-identical dataset', async () => {
    const desk = await open(PLAN, `region="${REGION}"`);
    const { collection } = desk['desk']!.keeper;
    collection.decide(...DECISIONS);
    const files = FILES.map((file, i) => fileOf(`${i}.json`, file));
    const texts = new Set<string>();
    for (const order of orders(files, 200)) {
      const half = order.length >> 1;
      await Promise.all([desk.take(order.slice(0, half)), desk.take(order.slice(half))]);
      expect(collection.state.files).to.have.length(FILES.length);
      texts.add(await sealed(desk));
      while (collection.state.files.length > 0) collection.undo();
    }
    const scope = { regions: [REGION], periods: ['2025'], state: 'provisional', createdAt: NOW } as const;
    expect([...texts]).to.deep.equal([jsonText(sealDataset(COLLECTED, mergeSubmissions(PLAN, FILES, DECISIONS), scope))]);
  }).timeout(120_000);
});
