import { expect } from 'chai';
import { CollectedPlan } from '../../../src/submissions/check-submission.js';
import { chosenFiles, type ChosenFile, type ReadFile } from '../../../src/elements/collect/files.js';
import { DeskReader } from '../../../src/elements/collect/reader.js';
import { startReader } from '../../../src/elements/collect/reader-start.js';
import { unpackedFiles } from '../../../src/elements/collect/unpacked-files.js';
import { zip } from '../../spreadsheet/zip.js';
import { COLLECTED, observation, PLAN, submission } from '../../submissions/support.js';
import { fileOf } from './desk.js';

const SCOPE = { periods: ['2025'] };
const PLAN_OF_DESK = new CollectedPlan(PLAN, COLLECTED.digest, SCOPE);
const GOOD = submission('education', [observation('b', 97.3)]);
const text = JSON.stringify(GOOD);
const always = () => true;

/** A file for each way that one can go. */
async function mixed(): Promise<readonly ChosenFile[]> {
  const other = submission('education', [observation('b', 1, { period: '2024' })], { periods: ['2024'] });
  const { files } = await unpackedFiles(
    chosenFiles([
      fileOf('好.json', GOOD),
      fileOf('倒.json', JSON.stringify(Object.fromEntries(Object.entries(GOOD).reverse()))),
      fileOf('改.json', text.replace('97.3', '97.4')),
      fileOf('断.json', text.slice(0, 200)),
      fileOf('乱.json', new Uint8Array([0x7b, 0xb9, 0xe3, 0x7d])),
      fileOf('去年.json', other),
      fileOf('别家.json', submission('education', [observation('a', 1)])),
      fileOf('包.zip', zip({ '里/公安.json': JSON.stringify(submission('police', [observation('c', 1)])), '坏.json': '{' }) as never),
    ]),
  );
  return files;
}

const told = (all: readonly ReadFile[]) =>
  JSON.stringify(all.map((one) => ('taken' in one ? { name: one.taken.name, submission: one.taken.submission } : one)));

describe('what reads the files of a desk', () => {
  const readers: DeskReader[] = [];
  const reader = (start?: () => Promise<Worker | null>) => {
    const made = new DeskReader(PLAN_OF_DESK, SCOPE, start);
    readers.push(made);
    return made;
  };
  afterEach(() => {
    for (const one of readers.splice(0)) one.end();
  });

  it('READER1 the same comes out in the worker and on the page, archives and all, to the order of the members', async () => {
    const workers: (Worker | null)[] = [];
    const inWorker = reader(async () => {
      const worker = await startReader();
      workers.push(worker);
      return worker;
    });
    const onPage = reader(() => Promise.resolve(null));
    const files = await mixed();
    const found = await inWorker.read(files, 100, always);
    expect(workers.map((one) => one instanceof Worker)).to.deep.equal([true]);
    expect(told(found)).to.equal(told(await onPage.read(files, 100, always)));
    expect(found.map((one) => 'taken' in one)).to.deep.equal([true, true, false, false, false, false, false, true, false]);
    const texts = found.flatMap((one) => ('taken' in one ? one.taken.text! : []));
    expect(texts[0]).to.equal(texts[1]);
    expect(texts[0]).to.equal(text);
  });

  it('READER1 what the form checks is the same, with last year’s values', async () => {
    const all = [GOOD, submission('police', [observation('c', 50)])];
    const previous = Array.from({ length: 2500 }, (_, i) => observation('c', 90, { period: '2024', region: String(440_000_000 + i) }));
    previous.push(observation('c', 5, { period: '2024' }));
    const checks = (await reader().check(all, previous, 100))!;
    expect(checks).to.have.length(2);
    const without = (await reader().check(all, [], 100))!;
    expect(checks[1]!.findings.length).to.be.above(without[1]!.findings.length);
    expect(await reader(() => Promise.resolve(null)).check(all, [], 100)).to.equal(null);
  });

  it('READER2 a worker that breaks off leaves the page to read by itself, then and afterwards', async () => {
    const address = URL.createObjectURL(
      new Blob(['postMessage({ kind: "ready" }); addEventListener("message", ({ data }) => { if (data.kind === "read") throw 1; })']),
    );
    let started = 0;
    const broken = reader(() => {
      started++;
      return Promise.resolve(new Worker(address));
    });
    const files = await mixed();
    const first = await broken.read(files, 100, always);
    expect(first).to.have.length(files.length);
    expect(await broken.read(files, 100, always)).to.have.length(files.length);
    expect(started).to.equal(1);
  });

  it('READER2 files of which it is known that they can’t be read don’t go there, and what is stopped is left', async () => {
    const [file] = chosenFiles([fileOf('好.json', GOOD)]).files;
    const one = reader();
    const found = await one.read([{ ...file!, fault: 'too-large' }, file!], 100, always);
    expect(found.map((each) => ('refused' in each ? each.refused.fault : ''))).to.deep.equal(['too-large', '']);
    expect(await reader(() => Promise.resolve(null)).read([file!], 100, () => false)).to.deep.equal([]);
  });

  it('READER3 few files start no worker, one long one does', async () => {
    let started = 0;
    const count = reader(() => {
      started++;
      return Promise.resolve(null);
    });
    const { files } = chosenFiles([fileOf('好.json', GOOD)]);
    await count.read(files, 1, always);
    expect(started).to.equal(0);
    await count.read([{ ...files[0]!, size: 3_000_000 }], 1, always);
    expect(started).to.equal(1);
  });

  it('READER4 a long submission comes back whole', async () => {
    const regions = Array.from({ length: 12_000 }, (_, i) => String(440_000_000 + i));
    const long = submission(
      'education',
      regions.map((region) => observation('b', 1, { region })),
      { regions },
    );
    expect(JSON.stringify(long).length).to.be.above(1_000_000);
    const [one] = await reader().read(chosenFiles([fileOf('长.json', long)]).files, 100, always);
    expect('taken' in one! && one.taken.submission).to.deep.equal(long);
  });
});
